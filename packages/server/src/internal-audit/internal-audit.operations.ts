/** Internal audits: planned, conducted with a result for each requirement, completed with a conclusion. */
import { refusalsOf } from '@certwright/core/kernel/decider';
import { randomUUID } from 'node:crypto';
import {
  COMPLETE_GUARDS,
  PLAN_GUARDS,
  RECORD_GUARDS,
} from '@certwright/core/internal-audit/internal-audit.decider';
import {
  CompleteAuditInput,
  InternalAuditLine,
  InternalAuditPhase,
  InternalAuditView,
  PlanInput,
  RecordInput,
  ReplanInput,
} from '@certwright/core/internal-audit/internal-audit.schema';
import { Id, type RequirementRef } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { raiseNonconformity } from '../nonconformity/nonconformity.reading.ts';
import { INTERNAL_AUDIT } from '../organization-aggregates.ts';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { ownedAmong } from '../requirement/ownership.ts';
import { requireRequirements } from '../standard/adopted.ts';
import { internalAuditPage } from './internal-audit.store.ts';
import { internalAuditView, lineViews, nonconformityOf } from './internal-audit.view.ts';

/** What a plan is judged by: may the auditor audit, and does he own what he would look at? */
async function planFacts(act: Act, auditor: string, scope: readonly RequirementRef[]) {
  await requireRequirements(act, scope);
  const [members, owned] = await Promise.all([membersOf(act), ownedAmong(act, auditor, scope)]);
  const member = members.find(one => one.id === auditor);
  return { auditorMayAudit: member?.can('internal-audit:conduct') ?? false, owned };
}

const list = operation({
  id: 'internal-audit.list',
  method: 'get',
  path: '/internal-audits',
  summary: 'Internal audits, last changed first',
  permission: 'requirement:read',
  input: PageQuery.extend({ phase: InternalAuditPhase.optional(), auditor: Id.optional() }),
  output: pageOf(InternalAuditLine),
  run: async (act, page) => {
    const { rows, next } = paged(await internalAuditPage(act.tx, act.org, page), page.limit);
    return { rows: await lineViews(act, rows), next };
  },
});

const get = operation({
  id: 'internal-audit.get',
  method: 'get',
  path: '/internal-audits/{id}',
  summary: 'One internal audit: its checklist, results, and what they raised',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: InternalAuditView,
  run: (act, { id }) => internalAuditView(act, id),
});

const plan = operation({
  id: 'internal-audit.plan',
  method: 'post',
  path: '/internal-audits',
  summary: 'Plan an internal audit: what is looked at, by whom, when',
  permission: 'internal-audit:plan',
  refusals: [...refusalsOf(PLAN_GUARDS), 'edition-not-adopted', 'dated-in-the-future'],
  input: PlanInput,
  output: Written,
  run: async (act, { on, ...planned }) => {
    const day = happenedOn(act, on);
    const facts = await planFacts(act, planned.auditor, planned.scope);
    const command = { type: 'Plan', ...planned, ...facts, by: act.person, on: day } as const;
    return written(await begin(act, INTERNAL_AUDIT, randomUUID(), command));
  },
});

const replan = operation({
  id: 'internal-audit.replan',
  method: 'put',
  path: '/internal-audits/{id}',
  summary: 'Change the plan while nothing was recorded',
  permission: 'internal-audit:plan',
  refusals: [
    ...refusalsOf(PLAN_GUARDS),
    'internal-audit-already-begun',
    'internal-audit-completed',
    'edition-not-adopted',
    'dated-in-the-future',
  ],
  input: ReplanInput,
  output: Written,
  run: async (act, { id, on, ...planned }) => {
    const day = happenedOn(act, on);
    const facts = await planFacts(act, planned.auditor, planned.scope);
    const command = { type: 'Replan', ...planned, ...facts, by: act.person, on: day } as const;
    return written(await handle(act, INTERNAL_AUDIT, id, command));
  },
});

const record = operation({
  id: 'internal-audit.record',
  method: 'post',
  path: '/internal-audits/{id}/results',
  summary: 'Record what was found about a requirement; a minor or major raises a nonconformity',
  permission: 'internal-audit:conduct',
  refusals: [...refusalsOf(RECORD_GUARDS), 'internal-audit-completed', 'dated-in-the-future'],
  input: RecordInput,
  output: Written.extend({ nonconformity: Id.nullable() }),
  run: async (act, { id, on, requirement, grade, statement, evidence }) => {
    const day = happenedOn(act, on);
    const owned = (await ownedAmong(act, act.person, [requirement])).length > 0;
    const result = randomUUID();
    const found = { requirement, statement, evidence, by: act.person, on: day };
    const handled = await handle(act, INTERNAL_AUDIT, id, { type: 'Record', result, grade, owned, ...found });
    if (grade !== 'minor' && grade !== 'major') return { ...written(handled), nonconformity: null };
    const nonconformity = nonconformityOf(result);
    const raised = {
      source: 'internal-audit',
      grade,
      audit: id,
      owner: null,
      dueOn: null,
      ...found,
    } as const;
    await raiseNonconformity(act, nonconformity, raised);
    return { ...written(handled), nonconformity };
  },
});

const complete = operation({
  id: 'internal-audit.complete',
  method: 'post',
  path: '/internal-audits/{id}/complete',
  summary: 'Complete an internal audit with its conclusion',
  permission: 'internal-audit:conduct',
  refusals: [...refusalsOf(COMPLETE_GUARDS), 'internal-audit-completed', 'dated-in-the-future'],
  input: CompleteAuditInput,
  output: Written,
  run: async (act, { id, conclusion, on }) => {
    const command = { type: 'Complete', conclusion, by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, INTERNAL_AUDIT, id, command));
  },
});

export const INTERNAL_AUDIT_OPERATIONS = [list, plan, get, replan, record, complete] as const;
