// Finds the tables of a Markdown text: a line of heads, a line of dashes, rows until the first line without a bar.

export type Row = { readonly cells: readonly string[]; readonly text: string; readonly line: number };
export type Table = {
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  /** Line of its heads, from 1. */
  readonly line: number;
};

const DASHES = /^\|(?: *:?-+:? *\|)+$/;
const ROW = /^\|.*\|$/;

/** A bar after a backslash belongs to the cell. */
const cellsOf = (text: string): readonly string[] =>
  text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim());

export const tablesOf = (markdown: string): readonly Table[] => {
  const lines = markdown.split('\n').map(text => text.trimEnd());
  return lines.flatMap((text, index) => {
    if (!DASHES.test(text) || !ROW.test(lines[index - 1] ?? '')) return [];
    const below = lines.slice(index + 1);
    const length = below.findIndex(one => !ROW.test(one));
    const rows = (length === -1 ? below : below.slice(0, length)).map((row, offset) => ({
      cells: cellsOf(row),
      text: row,
      line: index + 2 + offset,
    }));
    return [{ head: cellsOf(lines[index - 1] ?? ''), rows, line: index }];
  });
};
