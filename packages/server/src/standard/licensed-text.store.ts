/** Bought text as rows; nothing else reads this table. */
import type { Tx } from '../platform/db/scoped.ts';

export const licensedText = (tx: Tx, org: string, edition: string, key: string) =>
  tx
    .selectFrom('licensed_text')
    .select(['key', 'body', 'source', 'kept_at'])
    .where('org', '=', org)
    .where('edition', '=', edition)
    .where('key', '=', key)
    .executeTakeFirst();

export async function licensedKeys(tx: Tx, org: string, edition: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('licensed_text')
    .select('key')
    .where('org', '=', org)
    .where('edition', '=', edition)
    .orderBy('key')
    .limit(5_000)
    .execute();
  return rows.map(row => row.key);
}

type Text = { readonly key: string; readonly text: string };
type Place = { readonly org: string; readonly edition: string; readonly source: string; readonly at: string };

export async function keepLicensed(
  tx: Tx,
  { org, edition, source, at }: Place,
  texts: readonly Text[],
): Promise<void> {
  const rows = texts.map(one => ({ org, edition, key: one.key, body: one.text, source, kept_at: at }));
  // A statement takes 65,535 parameters at most.
  for (let from = 0; from < rows.length; from += 1_000)
    await tx
      .insertInto('licensed_text')
      .values(rows.slice(from, from + 1_000))
      .onConflict(conflict =>
        conflict.columns(['org', 'edition', 'key']).doUpdateSet(was => ({
          body: was.ref('excluded.body'),
          source: was.ref('excluded.source'),
          kept_at: was.ref('excluded.kept_at'),
        })),
      )
      .execute();
}

/** @param key all of the edition when absent. @returns how many went */
export async function dropLicensed(tx: Tx, org: string, edition: string, key?: string): Promise<number> {
  const all = tx.deleteFrom('licensed_text').where('org', '=', org).where('edition', '=', edition);
  const done = await (key === undefined ? all : all.where('key', '=', key)).executeTakeFirst();
  return Number(done.numDeletedRows);
}
