// Tables as text (RFC 4180, comma or semicolon), for lists of suppliers in and answers out.

const LONGEST_TABLE = 200_000_000;

/** Rows of cells, or undefined when a quote is never closed or the text is too long. */
export function parseTable(text: string): readonly (readonly string[])[] | undefined {
  if (text.length > LONGEST_TABLE) return undefined;
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const head = source.slice(0, Math.max(0, source.indexOf('\n')));
  const separator = head.split(';').length > head.split(',').length ? ';' : ',';
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || row[0] !== '') rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  if (quoted) return undefined;
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** One line; no cell can become a formula in a spreadsheet. */
export const tableLine = (cells: readonly string[]): string =>
  cells
    .map(cell => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
    .map(cell => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
