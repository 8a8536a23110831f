/** Runs in which people came from a list, the last first. */
import type { PeopleList } from '@certwright/core/exchange/people-list.decider';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

type Page = { readonly after?: number | undefined; readonly limit: number };

const runs = (tx: Tx, org: string) =>
  tx.selectFrom('people_list').select(['id', 'version', 'pos', 'state']).where('org', '=', org);

export const peopleListPage = (tx: Tx, org: string, { after, limit }: Page) =>
  runs(tx, org)
    .$if(after !== undefined, q => q.where('pos', '<', after ?? 0))
    .orderBy('pos', 'desc')
    .limit(limit + 1)
    .$castTo<Kept<PeopleList>>()
    .execute();

export const peopleListById = (tx: Tx, org: string, id: string) =>
  runs(tx, org).where('id', '=', id).$castTo<Kept<PeopleList>>().executeTakeFirst();
