/** Which day of the past a page shows: from the words of its address. */
import type { QueryWords } from '../app/query.ts';

export type PastWords = { readonly on: string; readonly known: 'then' | 'now' };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Undefined for today. */
export const pastOf = ({ on, known }: QueryWords): PastWords | undefined =>
  on !== undefined && DAY.test(on) ? { on, known: known === 'now' ? 'now' : 'then' } : undefined;

/** The same as words of a link. */
export const pastSearch = (past: PastWords | undefined): string =>
  past === undefined ? '' : `?on=${past.on}${past.known === 'now' ? '&known=now' : ''}`;
