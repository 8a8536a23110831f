/** Who watches which name, as rows, and what the log has told about a name since. */
import { sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import type { Tx } from '../platform/db/scoped.ts';
import type { Language } from '../platform/mail/letters.table.ts';

export type Watch = {
  readonly id: string;
  readonly address: string;
  readonly words: string;
  readonly language: Language;
  readonly told_place: number;
};

/** @returns the id of the watch, also when the same address watches the same words already */
export async function insertWatch(
  tx: Tx,
  row: Watch & { readonly told_at: string; readonly made_at: string },
): Promise<string> {
  await tx
    .insertInto('log_watch')
    .values(row)
    .onConflict(c => c.columns(['address', 'words']).doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('log_watch')
    .select('id')
    .where('address', '=', row.address)
    .where('words', '=', row.words)
    .executeTakeFirstOrThrow();
  return id;
}

export async function watchesOf(tx: Tx, address: string): Promise<number> {
  const row = await tx
    .selectFrom('log_watch')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('address', '=', address)
    .executeTakeFirst();
  return row?.n ?? 0;
}

export async function deleteWatch(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.deleteFrom('log_watch').where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** Letters of this kind that went to an address since a moment. */
export async function lettersTo(tx: Tx, address: string, letter: string, since: string): Promise<number> {
  const row = await tx
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('address', '=', address)
    .where('letter', '=', letter)
    .where('queued_at', '>', since)
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** Watches for which there may be something new, those who waited longest first. */
export async function watchesDue(
  tx: Tx,
  { below, toldBefore, limit }: { below: number; toldBefore: string; limit: number },
): Promise<readonly Watch[]> {
  const rows = await tx
    .selectFrom('log_watch')
    .select(['id', 'address', 'words', 'language', 'told_place'])
    .where('told_place', '<', below)
    .where('told_at', '<', toldBefore)
    .orderBy('told_at')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, language: row.language as Language }));
}

/** @returns whether it was this process that took it */
export async function takeWatch(
  tx: Tx,
  { id, told_place }: Watch,
  now: { readonly place: number; readonly at: string | undefined },
): Promise<boolean> {
  const row = await tx
    .updateTable('log_watch')
    .set({ told_place: now.place, ...(now.at === undefined ? {} : { told_at: now.at }) })
    .where('id', '=', id)
    .where('told_place', '=', told_place)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type Told = {
  readonly place: number;
  readonly certification: string;
  readonly number: string;
  readonly holder: string;
  readonly standard: string;
  readonly act: string;
  readonly effective_on: string;
};

/** What the log holds from a place on, below another, about certificates that these words find. */
export const toldAbout = (
  tx: Tx,
  words: readonly string[],
  { from, below, limit }: { from: number; below: number; limit: number },
): Promise<readonly Told[]> =>
  tx
    .selectFrom('log_entry')
    .innerJoin('log_leaf', 'log_leaf.id', 'log_entry.leaf')
    .innerJoin('registry_entry', 'registry_entry.pos', 'log_leaf.registry_pos')
    .innerJoin('registry', 'registry.certification', 'registry_entry.certification')
    .select([
      'log_entry.place',
      'registry.certification',
      'registry.number',
      'registry.holder',
      'registry.standard',
      'registry_entry.act',
      'registry_entry.effective_on',
    ])
    .where('log_entry.place', '>=', from)
    .where('log_entry.place', '<', below)
    .where(eb => eb.and(words.map(word => sql<boolean>`registry.search like ${containing(word)}`)))
    .orderBy('log_entry.place')
    .limit(limit)
    .execute();
