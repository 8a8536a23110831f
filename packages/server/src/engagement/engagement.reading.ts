/** What other areas read of engagements: the names of clients beside what they found. */
import type { Tx } from '../platform/db/scoped.ts';
import {
  clientsBeside,
  type Columns,
  type Found,
  type Narrowed,
  narrowing,
  ofClientNamed,
} from './with-clients.store.ts';

/** The rows with the `client` of their engagement, in the order in which they were found. @param order the columns of it */
export const withClients = <R>(tx: Tx, found: Found, order: readonly string[]): Promise<readonly R[]> =>
  clientsBeside<R>(tx, found, order);

/** A condition on records with an `engagement`: that this is in the name of its client. */
export const clientNamed = (text: string): ReturnType<typeof ofClientNamed> => ofClientNamed(text);

export type { Narrowed };

/** Conditions by which a list of records with an `engagement` is narrowed. */
export const narrowedBy = (asked: Narrowed, columns?: Columns): ReturnType<typeof narrowing> =>
  narrowing(asked, columns);
