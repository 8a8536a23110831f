/** Letters as rows: queued, sent, or not. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

/** A stored content that goes with a letter. */
export type Attachment = { readonly name: string; readonly sha256: string; readonly type: string };

export type Queued = {
  readonly id: string;
  readonly org: string | null;
  readonly address: string;
  readonly letter: string;
  readonly language: string;
  readonly data: Readonly<Record<string, string>>;
  readonly outcome: 'waiting' | 'not-sent';
  readonly says: string;
  readonly queued_at: string;
  readonly attachment?: Attachment;
};

export const insertMail = async (tx: Tx, { data, attachment, ...row }: Queued): Promise<void> => {
  await tx
    .insertInto('mail')
    .values({
      ...row,
      data: sql`${JSON.stringify(data)}::jsonb`,
      ...(attachment ? { attachment: sql`${JSON.stringify(attachment)}::jsonb` } : {}),
    })
    .execute();
};

/** A letter that waits, held by this transaction so that nobody else sends it. */
export const waitingMail = (tx: Tx, id: string) =>
  tx
    .selectFrom('mail')
    .select(['id', 'address', 'letter', 'language', 'data', 'tries', 'attachment'])
    .where('id', '=', id)
    .where('outcome', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();

type Change = {
  readonly outcome: string;
  readonly tries: number;
  readonly says: string;
  readonly at: string | null;
};

/** What a letter said is forgotten once it is sent or given up. */
export const markMail = (tx: Tx, id: string, { outcome, tries, says, at }: Change) =>
  tx
    .updateTable('mail')
    .set({ outcome, tries, says, sent_at: at, ...(outcome === 'waiting' ? {} : { data: sql`'{}'::jsonb` }) })
    .where('id', '=', id)
    .execute();

/** Writes a letter down as sent; `takeBack` undoes it in the same transaction. */
export async function markSent(tx: Tx, id: string, tries: number, at: string): Promise<void> {
  await sql`savepoint before_sent`.execute(tx);
  await markMail(tx, id, { outcome: 'sent', tries, says: '', at });
}
export const takeBack = (tx: Tx) => sql`rollback to savepoint before_sent`.execute(tx);

/** The newest letters of an organization. */
export const mailOf = (tx: Tx, org: string, limit: number) =>
  tx
    .selectFrom('mail')
    .select(['id', 'address', 'letter', 'outcome', 'tries', 'says', 'queued_at', 'sent_at'])
    .where('org', '=', org)
    .orderBy('queued_at', 'desc')
    .limit(limit)
    .execute();

/** Puts another address where this one stood, and forgets what the letters said. */
export const forgetAddress = (tx: Tx, address: string, nobody: string) =>
  tx
    .updateTable('mail')
    .set({ address: nobody, data: sql`'{}'::jsonb` })
    .where(sql<boolean>`lower(address) = lower(${address})`)
    .execute();
