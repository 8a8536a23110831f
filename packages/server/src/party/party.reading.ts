/** What other areas read about organizations: their profile, by id or by short name. */
import type { Tx } from '../platform/db/scoped.ts';
import { orgById, orgBySlug } from './party.store.ts';

export type Organization = NonNullable<Awaited<ReturnType<typeof orgById>>>;

/** The profile, as far as row-level security lets the asking role see it. */
export const organizationById = (tx: Tx, id: string): Promise<Organization | undefined> => orgById(tx, id);

/** The id behind the short name that addresses carry. */
export const organizationIdOf = async (tx: Tx, slug: string): Promise<string | undefined> =>
  (await orgBySlug(tx, slug))?.id;
