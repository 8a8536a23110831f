/** What the entries of a certification commit to: out of everybody's sight, shown again, or erased. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

/** Only who holds a paper of the certification sees it from now on. */
export async function withholdOpenings(tx: Tx, certification: string): Promise<void> {
  await sql`
    insert into log_withheld (leaf, org, certification, salt, opening)
    select id, org, certification, salt, opening from log_leaf
    where certification = ${certification} and salt is not null`.execute(tx);
  await tx
    .updateTable('log_leaf')
    .set({ salt: null, opening: null })
    .where('certification', '=', certification)
    .where('salt', 'is not', null)
    .execute();
}

/** Everybody sees it again. */
export async function showOpenings(tx: Tx, certification: string): Promise<void> {
  await tx
    .updateTable('log_leaf')
    .from('log_withheld')
    .set(eb => ({ salt: eb.ref('log_withheld.salt'), opening: eb.ref('log_withheld.opening') }))
    .whereRef('log_withheld.leaf', '=', 'log_leaf.id')
    .where('log_withheld.certification', '=', certification)
    .execute();
  await tx.deleteFrom('log_withheld').where('certification', '=', certification).execute();
}

/** Nobody can say any more what they commit to. @returns those that were emptied now */
export async function eraseOpenings(
  tx: Tx,
  certification: string,
): Promise<readonly { id: string; org: string | null }[]> {
  const shown = await tx
    .updateTable('log_leaf')
    .set({ salt: null, opening: null })
    .where('certification', '=', certification)
    .where('salt', 'is not', null)
    .returning(['id', 'org'])
    .execute();
  const withheld = await tx
    .deleteFrom('log_withheld')
    .where('certification', '=', certification)
    .returning(['leaf as id', 'org'])
    .execute();
  return [...shown, ...withheld];
}
