// What a sheet of paper is made of: headings, paragraphs, lists, tables, pictures; each with its stretches of text.

export type Run = {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  readonly code?: true;
  readonly struck?: true;
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
  | { readonly kind: 'image'; readonly file: string; readonly words: string }
  | { readonly kind: 'rule' };
