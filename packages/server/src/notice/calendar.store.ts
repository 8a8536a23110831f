/** Secret addresses of calendars; what is kept of one is its hash. */
import type { Tx } from '../platform/db/scoped.ts';

type Whose = { readonly org: string; readonly person: string };

export const feedOf = (tx: Tx, { org, person }: Whose) =>
  tx
    .selectFrom('calendar_feed')
    .select('made_at as madeAt')
    .where('org', '=', org)
    .where('person', '=', person)
    .executeTakeFirst();

export const dropFeed = (tx: Tx, { org, person }: Whose) =>
  tx.deleteFrom('calendar_feed').where('org', '=', org).where('person', '=', person).execute();

export const putFeed = (tx: Tx, row: Whose & { hash: string; made_at: string }) =>
  tx.insertInto('calendar_feed').values(row).execute();

/** Whose calendar lies under this address; under app_platform. */
export const feedByHash = (tx: Tx, hash: string) =>
  tx.selectFrom('calendar_feed').select(['org', 'person']).where('hash', '=', hash).executeTakeFirst();
