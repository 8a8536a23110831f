/** What other areas read of the public register: what was published about a certification, and when. */
import type { Tx } from '../platform/db/scoped.ts';
import { historyOf, newestEntry, type Published, registryRow, statesOf } from './register.store.ts';

/** The line of the register about a certification; undefined before its first certificate. */
export const registered = (tx: Tx, certification: string) => registryRow(tx, certification);

/** The published history in the order in which it was recorded. */
export const publishedHistory = (tx: Tx, certification: string): Promise<readonly Published[]> =>
  historyOf(tx, certification);

/** Histories of very many, as far as they tell a state. */
export const publishedStates = (tx: Tx, ids: readonly string[]) => statesOf(tx, ids);

/** Position of the newest public act of a body; it grows with everything that is published. */
export const newestPublished = (tx: Tx, body: string): Promise<number> => newestEntry(tx, body);
