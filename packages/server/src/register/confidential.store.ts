/** Certificates that are kept confidential, as rows: who they are about is read only by who has shown a paper of one. */
import type { Tx } from '../platform/db/scoped.ts';

/** Everything that was published about a certification. */
export async function markConfidential(tx: Tx, certification: string, confidential: boolean): Promise<void> {
  for (const table of ['registry', 'registry_entry', 'credential'] as const)
    await tx.updateTable(table).set({ confidential }).where('certification', '=', certification).execute();
}

/** The certification behind an id or a number, when it is kept confidential. */
export async function confidentialOne(
  tx: Tx,
  asked: { readonly certification: string } | { readonly number: string },
): Promise<string | undefined> {
  const rows = await tx
    .selectFrom('registry')
    .select('certification')
    .where('confidential', '=', true)
    .where(eb => eb.and(asked))
    .limit(2)
    .execute();
  // Two bodies may use the same number; then only the id is unambiguous.
  return rows.length === 1 ? rows[0]?.certification : undefined;
}
