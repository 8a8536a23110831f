/** Written text as blocks: what a screen, a sheet of paper and a Word file draw. */

/** A stretch of text with one look. */
export type Run = {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  readonly code?: true;
  readonly struck?: true;
  /** Where it leads: https, http or mailto. */
  readonly href?: string;
};
export type Runs = readonly Run[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly runs: Runs }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly Runs[]; readonly rows: readonly (readonly Runs[])[] }
  /** An uploaded picture of the organization, by the id of its file. */
  | { readonly kind: 'image'; readonly file: string; readonly words: string }
  | { readonly kind: 'rule' };

export const wordsOf = (runs: Runs): string => runs.map(run => run.text).join('');

/** The files that its pictures are, by their ids. */
export const picturesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(block => {
    if (block.kind === 'image') return [block.file];
    if (block.kind === 'list') return block.items.flatMap(picturesIn);
    return block.kind === 'quote' ? picturesIn(block.blocks) : [];
  });
