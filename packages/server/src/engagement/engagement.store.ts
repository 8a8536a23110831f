/** Engagements: where a client and its certification body meet. */
import type { Tx } from '../platform/db/scoped.ts';

export const engagementOf = (tx: Tx, cbOrg: string, clientOrg: string) =>
  tx
    .selectFrom('engagement')
    .selectAll()
    .where('cb_org', '=', cbOrg)
    .where('client_org', '=', clientOrg)
    .executeTakeFirst();

export const engagementById = (tx: Tx, id: string) =>
  tx
    .selectFrom('engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'engagement.id',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
      'engagement.created_at',
    ])
    .where('engagement.id', '=', id)
    .executeTakeFirst();

export const engagementsHere = (tx: Tx) =>
  tx
    .selectFrom('engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'engagement.id',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
    ])
    .orderBy('engagement.client_name')
    .limit(1_000)
    .execute();

export const insertEngagement = (
  tx: Tx,
  row: { id: string; cb_org: string; client_org: string | null; client_name: string; created_at: string },
) => tx.insertInto('engagement').values(row).execute();
