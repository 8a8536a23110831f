/** Where each kind of thing with an owner and a day is found: one query a kind, all of the same shape. */
import type { AgendaKind, OwnedKind } from '@certwright/core/task/agenda-kind.table';
import { type RawBuilder, sql } from 'kysely';

/** The day of what has none: it comes last. */
export const NO_DAY = '9999-12-31';

export type FoundRow = {
  readonly kind: string;
  readonly id: string;
  readonly part: string;
  readonly owner: string | null;
  readonly due: string;
  readonly title: string;
  readonly detail: string;
  readonly path: string;
};

/** Kinds that the tables know; the others are reckoned from few records. */
export type StoredKind = Exclude<
  AgendaKind,
  | 'reading'
  | 'outside-certificate'
  | 'milestone'
  | 'people-due'
  | 'application'
  | 'offer'
  | 'contract'
  | 'change'
>;

/** What is said beside every document that is to be looked at again. */
export const LOOKED_AGAIN = 'to be looked at again';

type Branch = (org: string) => RawBuilder<FoundRow>;

const day = (text: RawBuilder<unknown>) => sql`(coalesce(${text}, ${sql.lit(NO_DAY)}::text) collate "C")`;
const plainly = (name: string) => sql.lit(name);

const riskReference = sql`(g.state->'content'->>'prefix') || '-' || lpad(r.number::text, 3, '0')`;
const openRisks = (org: string) => sql`
  risk r join risk_register g on g.id = r.register
  where r.org = ${org} and r.phase <> 'closed' and r.state->>'confirmed' = 'true'`;
const riskLine = (kind: string, dated: RawBuilder<unknown>) => sql`
  select ${plainly(kind)}::text as kind, r.id, ''::text as part, r.owner, ${day(dated)} as due,
    (${riskReference} || ' ' || (r.state->'content'->>'title')) as title, g.state->'content'->>'name' as detail,
    '/implement/risks/' || r.register || '?open=' || r.id as path`;

const documentPath = sql`'/implement/documents/' || id`;
const documentName = sql`(state->>'number') || ' ' || (state->>'title')`;

const evidencePiece = (kind: string, who: RawBuilder<unknown>, due: RawBuilder<unknown>, org: string) => sql`
  select ${plainly(kind)}::text as kind, id, ${plainly(kind)}::text as part, ${who} as owner, ${due} as due,
    state->>'title' as title, 'stands for ' || stands_for as detail, '/implement/evidence/' || id as path
  from evidence where org = ${org} and phase = 'attached' and replaced_by is null`;

const task: Branch = org => sql`
  select 'task'::text as kind, id, ''::text as part, owner, due, what as title,
    coalesce(state->'about'->>'label', '') as detail, '/tasks/' || id as path
  from task where org = ${org} and phase = 'open'`;

const requirement: Branch = org => sql`
  select 'requirement'::text as kind, a.id, ''::text as part, a.owner, ${day(sql`a.state->>'dueOn'`)} as due,
    a.key as title, a.edition as detail, '/implement/requirements/' || a.edition || '/' || a.key as path
  from assessment a
  where a.org = ${org} and a.phase in ('not-started', 'partly') and (a.owner is not null or a.state->>'dueOn' is not null)
    and exists (select 1 from adoption o where o.org = a.org and o.edition = a.edition and o.phase = 'adopted')`;

const riskAction: Branch = org => sql`
  select 'risk-action'::text as kind, r.id, x.action->>'id' as part, (x.action->>'owner')::uuid as owner,
    ${day(sql`x.action->>'dueOn'`)} as due, x.action->>'what' as title,
    ${riskReference} || ' ' || (r.state->'content'->>'title') as detail,
    '/implement/risks/' || r.register || '?open=' || r.id as path
  from risk r join risk_register g on g.id = r.register
    cross join lateral jsonb_array_elements(r.state->'actions') x(action)
  where r.org = ${org} and r.phase <> 'closed' and x.action->>'done' is null and x.action->>'dropped' is null`;

const collection: Branch = org => sql`
  ${evidencePiece('collection', sql`collector`, sql`collection_due`, org)} and collection_due is not null`;

const nonconformity: Branch = org => sql`
  select 'nonconformity'::text as kind, id, ''::text as part, owner,
    ${day(sql`case when phase in ('done', 'verified') then null else due_on end`)} as due,
    left(state->>'statement', 200) as title, grade || ', ' || phase as detail, '/implement/nonconformities/' || id as path
  from nonconformity where org = ${org} and phase <> 'closed'`;

const internalAudit: Branch = org => sql`
  select 'internal-audit'::text as kind, id, ''::text as part, auditor as owner, ${day(sql`planned_on`)} as due,
    state->>'title' as title, phase as detail, '/implement/internal-audits/' || id as path
  from internal_audit where org = ${org} and phase <> 'completed'`;

const reviewAction: Branch = org => sql`
  select 'review-action'::text as kind, m.id, x.action->>'id' as part, (x.action->>'owner')::uuid as owner,
    ${day(sql`x.action->>'dueOn'`)} as due, x.action->>'text' as title, 'review of ' || m.held_on as detail,
    '/implement/management-reviews/' || m.id as path
  from management_review m cross join lateral jsonb_array_elements(m.state->'actions') x(action)
  where m.org = ${org} and x.action->>'done' is null`;

/** A record of a register that has an owner, and a day on which it is looked at again where it has one. */
const keptRecord =
  (
    kind: 'process' | 'context_issue' | 'interested_party' | 'asset' | 'risk_register',
    path: RawBuilder<unknown>,
  ): Branch =>
  org =>
    sql`
    select ${plainly(kind.replace('_', '-'))}::text as kind, id, ''::text as part,
      (state->'content'->>'owner')::uuid as owner, ${day(sql`state->'content'->>'reviewOn'`)} as due,
      coalesce(state->'content'->>'title', state->'content'->>'name') as title, ''::text as detail,
      ${path} || id as path
    from ${sql.table(kind)} where org = ${org} and phase = 'current'`;
const issue = keptRecord('context_issue', sql`'/implement/context?open='`);
const interestedParty = keptRecord('interested_party', sql`'/implement/context/parties?open='`);
const looked =
  (branch: Branch): Branch =>
  org =>
    sql`${branch(org)} and state->'content'->>'reviewOn' is not null`;

export const AGENDA_BRANCHES: Readonly<Record<StoredKind, Branch>> = {
  task,
  requirement,
  'risk-review': org => sql`
    ${riskLine('risk-review', sql`r.review_on`)} from ${openRisks(org)} and r.review_on is not null`,
  'risk-action': riskAction,
  'document-review': org => sql`
    select 'document-review'::text as kind, id, 'review'::text as part, answers_for as owner, review_due as due,
      ${documentName} as title, ${plainly(LOOKED_AGAIN)}::text as detail, ${documentPath} as path
    from document where org = ${org} and review_due is not null`,
  'document-approval': org => sql`
    select 'document-approval'::text as kind, id, 'approval'::text as part, null::uuid as owner,
      ${day(sql`null::text`)} as due, ${documentName} as title, 'submitted on ' || (state->>'submittedOn') as detail,
      ${documentPath} as path
    from document where org = ${org} and phase = 'submitted'`,
  collection,
  expiry: org => sql`
    ${evidencePiece('expiry', sql`attached_by`, sql`expires_on`, org)}
      and expires_on is not null and collection_due is null`,
  nonconformity,
  'internal-audit': internalAudit,
  'review-action': reviewAction,
  'context-issue': looked(issue),
  'interested-party': looked(interestedParty),
};

/** What somebody owns, whether it has a day or not. */
export const OWNED_BRANCHES: Readonly<Record<OwnedKind, Branch>> = {
  task,
  requirement,
  risk: org => sql`${riskLine('risk', sql`r.review_on`)} from ${openRisks(org)}`,
  'risk-action': riskAction,
  document: org => sql`
    select 'document'::text as kind, id, ''::text as part, answers_for as owner, ${day(sql`review_due`)} as due,
      ${documentName} as title, phase as detail, ${documentPath} as path
    from document where org = ${org} and phase not in ('obsolete', 'undone')`,
  collection,
  nonconformity,
  'internal-audit': internalAudit,
  'review-action': reviewAction,
  process: keptRecord('process', sql`'/implement/context/processes?open='`),
  'context-issue': issue,
  'interested-party': interestedParty,
  asset: keptRecord('asset', sql`'/implement/risks/assets?open='`),
  'risk-register': keptRecord('risk_register', sql`'/implement/risks/'`),
};
