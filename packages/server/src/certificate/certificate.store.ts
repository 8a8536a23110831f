/** Certificates' numbers, credentials and status bits. */
import type { Layout } from '@certwright/core/body/layout';
import { digestOf } from '@certwright/verify/paper-code';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export async function certificatesIssued(tx: Tx, org: string): Promise<number> {
  const row = await tx
    .selectFrom('certificate')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('org', '=', org)
    .executeTakeFirst();
  return row?.n ?? 0;
}

export const insertCredential = (
  tx: Tx,
  {
    layout,
    ...row
  }: {
    certification: string;
    org: string;
    revision: number;
    kid: string;
    token: string;
    pdf_sha256: null;
    confidential: boolean;
    layout: Layout | undefined;
  },
) =>
  tx
    .insertInto('credential')
    .values({ ...row, layout: layout ? sql`${JSON.stringify(layout)}::jsonb` : null })
    .execute();

/** A revision's credential, or the newest. */
export const credentialRow = (tx: Tx, certification: string, revision?: number) =>
  tx
    .selectFrom('credential')
    .selectAll()
    .where('certification', '=', certification)
    .$if(revision !== undefined, q => q.where('revision', '=', revision ?? 0))
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The credential of any revision whose token has this SHA-256, in base64url. */
export const credentialWithDigest = (tx: Tx, certification: string, digest: string) =>
  tx
    .selectFrom('credential')
    .select(['token', 'revision'])
    .where('certification', '=', certification)
    .where(sql`sha256(convert_to(token, 'UTF8'))`, '=', Buffer.from(digest, 'base64url'))
    .executeTakeFirst();

export type Paper = {
  /** SHA-256 of the newest credential, base64url: what the code on it carries. */
  readonly digest: string;
  readonly drawn: boolean;
  readonly stampedAt: string | null;
};

/** Undefined before the first certificate. */
export async function paperOf(tx: Tx, certification: string): Promise<Paper | undefined> {
  const row = await credentialRow(tx, certification);
  return row && { digest: digestOf(row.token), drawn: row.pdf_sha256 !== null, stampedAt: row.stamped_at };
}

/** Keeps a revision's file, when it has none yet. */
export const keepPdf = (tx: Tx, certification: string, revision: number, sha256: string) =>
  tx
    .updateTable('credential')
    .set({ pdf_sha256: sha256, stamped_at: null })
    .where('certification', '=', certification)
    .where('revision', '=', revision)
    .where('pdf_sha256', 'is', null)
    .execute();

/** The stamped file in place of the one that was stamped. */
export const replacePdf = (
  tx: Tx,
  certification: string,
  revision: number,
  { before, after, at }: { readonly before: string; readonly after: string; readonly at: string },
) =>
  tx
    .updateTable('credential')
    .set({ pdf_sha256: after, stamped_at: at })
    .where('certification', '=', certification)
    .where('revision', '=', revision)
    .where('pdf_sha256', '=', before)
    .execute();

/** How many credentials carry the signature of each key, by what comes behind `#` in its name. */
export const credentialsByKey = (tx: Tx, org: string) =>
  tx
    .selectFrom('credential')
    .select(({ fn }) => [sql<string>`split_part(kid, '#', 2)`.as('fragment'), fn.countAll<number>().as('n')])
    .where('org', '=', org)
    .groupBy(sql`split_part(kid, '#', 2)`)
    .execute();
