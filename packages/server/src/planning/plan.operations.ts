/** The plan of an audit by the hour: proposed, drafted by who leads, sent in versions, agreed to or sent back by the client. */
import { iso17021 } from '@certwright/core/kernel/citation';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { planFaults } from '@certwright/core/planning/plan.checks';
import {
  ANSWER_PLAN_GUARDS,
  DRAFT_PLAN_GUARDS,
  SEND_PLAN_GUARDS,
} from '@certwright/core/planning/plan.decider';
import { proposePlan } from '@certwright/core/planning/plan.propose';
import {
  AnswerInput,
  AskChangeInput,
  DraftInput,
  PlanAt,
  PlanView,
  RecordPlanAgreementInput,
  SessionInput,
} from '@certwright/core/planning/plan.schema';
import type { AuditPlan, PlanStage } from '@certwright/core/planning/plan.state';
import { z } from 'zod';
import { AUDIT, AUDIT_PLAN } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, loadRow, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { basisOf } from './plan.basis.ts';
import { planId } from './plan.reading.ts';
import { planView } from './plan.view.ts';

/** The plan with its audit, as far as this organization sees both. @throws NotFound */
export async function planOf(act: Act, id: string, stage: PlanStage) {
  const { state: audit } = await stateOf(act, AUDIT, id);
  const row = await loadRow(act, 'audit_plan', planId(id, stage));
  const plan = (row?.state ?? AUDIT_PLAN.decider.initial) as AuditPlan;
  const basis = await basisOf(act, id, audit, stage, plan);
  const leads = audit.team.some(one => one.role === 'lead' && one.person === act.person);
  const engagement = await requireEngagement(act, audit.engagement);
  const body = engagement.cb_org === act.org;
  const over = stage === 'visit' ? audit.visit !== undefined : audit.stage1 !== undefined;
  const mayWrite = body && (leads || act.can('audit:plan'));
  return { audit, plan, basis, body, over, mayWrite, engagement, version: row?.version ?? 0 };
}

const get = operation({
  id: 'audit-plan.get',
  method: 'get',
  path: '/audits/{id}/plans/{stage}',
  summary: 'The plan of an audit; the client sees what was sent',
  permission: 'engagement:read',
  cost: 2,
  input: PlanAt,
  output: PlanView,
  run: async (act, { id, stage }) => planView(act, { stage, ...(await planOf(act, id, stage)) }),
});

const propose = operation({
  id: 'audit-plan.propose',
  method: 'get',
  path: '/audits/{id}/plans/{stage}/proposal',
  summary: 'A first plan from time, team, sites, processes and programme, to be changed by who leads',
  permission: 'plan:write',
  cost: 2,
  input: PlanAt,
  output: z.object({ sessions: z.array(SessionInput) }),
  run: async (act, { id, stage }) => {
    const { basis } = await planOf(act, id, stage);
    return {
      sessions: proposePlan(basis).map(one => ({
        ...one,
        people: [...one.people],
        clauses: [...one.clauses],
      })),
    };
  },
});

const draft = operation({
  id: 'audit-plan.draft',
  method: 'post',
  path: '/audits/{id}/plans/{stage}',
  summary: 'Write the draft of a plan: sessions, and which shifts and processes it has to cover',
  permission: 'plan:write',
  refusals: refusalsOf(DRAFT_PLAN_GUARDS),
  input: DraftInput,
  output: Written,
  run: async (act, { id, stage, sessions, wants }) => {
    const { audit, over, mayWrite, engagement } = await planOf(act, id, stage);
    const command = {
      type: 'Draft',
      audit: id,
      engagement: audit.engagement,
      stage,
      sessions,
      wants,
      mayWrite,
      over,
      by: act.person,
      on: act.today,
    } as const;
    return written(await begin(act, AUDIT_PLAN, planId(id, stage), command, placedIn(engagement, false)));
  },
});

const send = operation({
  id: 'audit-plan.send',
  method: 'post',
  path: '/audits/{id}/plans/{stage}/versions',
  summary: 'Send the draft as the next version; it has to be complete, and stays as it is',
  permission: 'plan:write',
  refusals: [...refusalsOf(SEND_PLAN_GUARDS), 'plan-not-complete'],
  input: PlanAt,
  output: Written,
  run: async (act, { id, stage }) => {
    const { plan, basis, mayWrite, audit } = await planOf(act, id, stage);
    const person = await naming(
      act,
      basis.team.map(one => one.person),
    );
    const faults = plan.phase === 'none' ? [] : planFaults(plan.sessions, basis, one => person(one).name);
    const command = { type: 'Send', mayWrite, faults, by: act.person, on: act.today } as const;
    // Of an audit without notice the client gets the plan when the team is there.
    const shared = audit.announcement === undefined;
    return written(await handle(act, AUDIT_PLAN, planId(id, stage), command, { shared }));
  },
});

const agree = operation({
  id: 'audit-plan.agree',
  method: 'post',
  path: '/audits/{id}/plans/{stage}/agreement',
  summary: 'Agree to the plan that was sent last',
  permission: 'plan:agree',
  refusals: refusalsOf(ANSWER_PLAN_GUARDS),
  input: AnswerInput,
  output: Written,
  run: async (act, { id, stage, number }) => {
    const command = { type: 'Agree', number, what: '', by: act.person, on: act.today } as const;
    return written(await handle(act, AUDIT_PLAN, planId(id, stage), command));
  },
});

const recordAgreement = operation({
  id: 'audit-plan.recordAgreement',
  method: 'post',
  path: '/audits/{id}/plans/{stage}/agreement-on-behalf',
  summary: 'Write down that the client agreed to the plan that was sent last, and how',
  permission: 'plan:write',
  refusals: [...refusalsOf(ANSWER_PLAN_GUARDS), 'plan-of-somebody-else', 'dated-in-the-future'],
  input: RecordPlanAgreementInput,
  output: Written,
  run: async (act, { id, stage, number, how, on }) => {
    const { mayWrite } = await planOf(act, id, stage);
    if (!mayWrite) throw new Refused(refuse('plan-of-somebody-else', [iso17021('9.2.3.2')]));
    const command = { type: 'Agree', number, what: how, by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, AUDIT_PLAN, planId(id, stage), command));
  },
});

const askChange = operation({
  id: 'audit-plan.askChange',
  method: 'post',
  path: '/audits/{id}/plans/{stage}/change-request',
  summary: 'Ask for a change of the plan that was sent last',
  permission: 'plan:agree',
  refusals: refusalsOf(ANSWER_PLAN_GUARDS),
  input: AskChangeInput,
  output: Written,
  run: async (act, { id, stage, number, what }) => {
    const command = { type: 'AskChange', number, what, by: act.person, on: act.today } as const;
    return written(await handle(act, AUDIT_PLAN, planId(id, stage), command));
  },
});

export const PLAN_OPERATIONS = [get, propose, draft, send, agree, recordAgreement, askChange] as const;
