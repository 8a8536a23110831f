/** The context of the organization: issues, interested parties and sites as registers. */
import {
  InterestedPartyInput,
  InterestedPartyView,
  IssueInput,
  IssueView,
  SiteInput,
  SiteView,
} from '@certwright/core/context/context.schema';
import { iso9001 } from '@certwright/core/kernel/citation';
import { refuse } from '@certwright/core/kernel/decider';
import { CONTEXT_ISSUE, INTERESTED_PARTY, SITE } from '../organization-aggregates.ts';
import { isMember } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { registerOperations } from '../platform/http/register.ts';
import { interestedPartiesOf, issuesOf, sitesOf } from './context.store.ts';
import { registerLines } from './context.view.ts';

/** @throws Refused `owner-not-a-member` */
export async function ownerBelongs(act: Act, { owner }: { readonly owner: string | null }): Promise<void> {
  if (owner !== null && !(await isMember(act, owner))) {
    throw new Refused(refuse('owner-not-a-member', [iso9001('5.3')]));
  }
}

const issues = registerOperations({
  name: 'context-issue',
  path: '/context/issues',
  one: 'an issue',
  many: 'Internal and external issues',
  aggregate: CONTEXT_ISSUE,
  read: 'requirement:read',
  write: 'context:write',
  refusals: ['climate-issue-without-meaning', 'owner-not-a-member'],
  content: IssueInput,
  view: IssueView,
  kept: act => issuesOf(act.tx, act.org),
  views: registerLines,
  judge: ownerBelongs,
});

const parties = registerOperations({
  name: 'interested-party',
  path: '/context/interested-parties',
  one: 'an interested party',
  many: 'Interested parties with what they require',
  aggregate: INTERESTED_PARTY,
  read: 'requirement:read',
  write: 'context:write',
  refusals: ['legal-demand-not-taken-up', 'binding-demand-without-source', 'owner-not-a-member'],
  content: InterestedPartyInput,
  view: InterestedPartyView,
  kept: act => interestedPartiesOf(act.tx, act.org),
  views: registerLines,
  judge: ownerBelongs,
});

const sites = registerOperations({
  name: 'site',
  path: '/context/sites',
  one: 'a site',
  many: 'The places where the organization works',
  aggregate: SITE,
  read: 'requirement:read',
  write: 'context:write',
  content: SiteInput,
  view: SiteView,
  kept: act => sitesOf(act.tx, act.org),
  views: registerLines,
});

export const CONTEXT_OPERATIONS = [...issues, ...parties, ...sites] as const;
