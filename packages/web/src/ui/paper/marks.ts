// Reads plain text with simple marks into blocks: `#` headings, `-` and `1.` lists, paragraphs; nothing else has a meaning.

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

const HEADING = /^(#{1,3})\s+(.*)$/;
const ITEM = /^\s*(?:[-*•]|(\d+)[.)])\s+(.*)$/;

export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  let ordered = false;
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') });
    if (items.length > 0) blocks.push({ kind: 'list', ordered, items });
    lines = [];
    items = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (heading) {
      close();
      const level = heading[1]?.length === 1 ? 2 : heading[1]?.length === 2 ? 3 : 4;
      blocks.push({ kind: 'heading', level, text: heading[2] ?? '' });
    } else if (item) {
      const numbered = item[1] !== undefined;
      if (lines.length > 0 || (items.length > 0 && numbered !== ordered)) close();
      ordered = numbered;
      items.push(item[2] ?? '');
    } else if (line.trim() === '') close();
    else if (items.length > 0) items[items.length - 1] = `${items.at(-1)}\n${line.trim()}`;
    else lines.push(line);
  }
  close();
  return blocks;
}
