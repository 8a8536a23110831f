/** Finds the organization of a path by its id or its short name; the answer is kept, because both never change. */
import { type Db, scoped, type Tx } from '../db/scoped.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const bySlug = new Map<string, string>();
const KEPT = 10_000;

export async function resolveOrg(db: Db, idOrSlug: string): Promise<string | undefined> {
  if (UUID.test(idOrSlug)) return idOrSlug;
  const known = bySlug.get(idOrSlug);
  if (known) return known;
  const row = await scoped(db, { role: 'app_platform', readOnly: true }, tx =>
    tx.selectFrom('org').select('id').where('slug', '=', idOrSlug).executeTakeFirst(),
  );
  if (row) {
    if (bySlug.size >= KEPT) bySlug.clear();
    bySlug.set(idOrSlug, row.id);
  }
  return row?.id;
}

/** The short name of an organization in addresses. */
export const slugById = async (tx: Tx, id: string): Promise<string> =>
  (await tx.selectFrom('org').select('slug').where('id', '=', id).executeTakeFirst())?.slug ?? '';
