/** Issues, interested parties, sites, processes and scopes as rows, in the order in which they were recorded. */
import type { InterestedParty } from '@certwright/core/context/interested-party.decider';
import type { Issue } from '@certwright/core/context/issue.decider';
import type { Process } from '@certwright/core/context/process.decider';
import type { Scope } from '@certwright/core/context/scope.decider';
import type { Site } from '@certwright/core/context/site.decider';
import type { Recorded } from '@certwright/core/kernel/kept-record';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

/** A register has some hundreds of records; more than this is an import that went wrong. */
const MOST = 5_000;

const of = (tx: Tx, org: string, table: 'context_issue' | 'interested_party' | 'site' | 'process') =>
  tx
    .selectFrom(table)
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .orderBy('id')
    .limit(MOST);

export const issuesOf = (tx: Tx, org: string) =>
  of(tx, org, 'context_issue').$castTo<Kept<Recorded<Issue>>>().execute();
export const interestedPartiesOf = (tx: Tx, org: string) =>
  of(tx, org, 'interested_party').$castTo<Kept<Recorded<InterestedParty>>>().execute();
export const sitesOf = (tx: Tx, org: string) => of(tx, org, 'site').$castTo<Kept<Recorded<Site>>>().execute();
export const processesOf = (tx: Tx, org: string) =>
  of(tx, org, 'process').$castTo<Kept<Recorded<Process>>>().execute();

export const scopesOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('management_scope')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .$castTo<Kept<Scope>>()
    .execute();
