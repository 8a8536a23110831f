/** The roles that somebody holds in the organization of the transaction. */
import type { Tx } from '../db/scoped.ts';

export async function rolesIn(tx: Tx, org: string, person: string): Promise<readonly string[]> {
  const row = await tx
    .selectFrom('membership')
    .select('roles')
    .where('org', '=', org)
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.roles ?? [];
}
