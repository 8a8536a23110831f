/** Links without an account, and what was done through each. */
import type { LinkSubject } from '@certwright/core/link/link.schema';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

type NewLink = {
  id: string;
  org: string;
  engagement: string;
  subject: LinkSubject;
  record: string | null;
  recipient: string;
  token_hash: string;
  made_by: string;
  made_at: string;
  expires_at: string;
};
export const insertLink = (tx: Tx, row: NewLink) => tx.insertInto('engagement_link').values(row).execute();

export const linksOf = (tx: Tx, engagement: string) =>
  tx
    .selectFrom('engagement_link')
    .select([
      'id',
      'record',
      'recipient',
      'made_by',
      'made_at',
      'expires_at',
      'ended_at',
      sql<LinkSubject>`subject`.as('subject'),
    ])
    .where('engagement', '=', engagement)
    .orderBy('made_at', 'desc')
    .limit(200)
    .execute();

export const openingsOf = (tx: Tx, links: readonly string[]) =>
  tx
    .selectFrom('engagement_link_opening')
    .select(['link', 'at', 'what'])
    .where('link', 'in', [...links])
    .orderBy('at', 'desc')
    .limit(2_000)
    .execute();

/** @returns whether there was one that held */
export async function endLink(tx: Tx, org: string, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('engagement_link')
    .set({ ended_at: at })
    .where('org', '=', org)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The link behind a secret while it holds; under app_platform. */
export const linkByToken = (tx: Tx, hash: string, at: string) =>
  tx
    .selectFrom('engagement_link')
    .select(['id', 'org', 'engagement', 'record', 'expires_at', sql<LinkSubject>`subject`.as('subject')])
    .where('token_hash', '=', hash)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();

export const noteOpening = (
  tx: Tx,
  row: { id: string; org: string; link: string; at: string; what: string },
) => tx.insertInto('engagement_link_opening').values(row).execute();
