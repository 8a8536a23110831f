/** Gives one record of a person who left to another: each through the operation of the area that it belongs to. */
import { controlOf } from '@certwright/core/document/document.state';
import type { OwnedKind } from '@certwright/core/task/agenda-kind.table';
import { CONTEXT_OPERATIONS } from '../context/context.operations.ts';
import { PROCESS_OPERATIONS } from '../context/process.operations.ts';
import { DOCUMENT_CONTROL_OPERATIONS } from '../document/control.operations.ts';
import { EVIDENCE_OPERATIONS } from '../evidence/evidence.operations.ts';
import { INTERNAL_AUDIT_OPERATIONS } from '../internal-audit/internal-audit.operations.ts';
import { MANAGEMENT_REVIEW_OPERATIONS } from '../management-review/management-review.operations.ts';
import { NONCONFORMITY_OPERATIONS } from '../nonconformity/nonconformity.operations.ts';
import { operationOf } from '../notice/ask.ts';
import {
  ASSESSMENT,
  ASSET,
  CONTEXT_ISSUE,
  DOCUMENT,
  EVIDENCE,
  INTERESTED_PARTY,
  INTERNAL_AUDIT,
  PROCESS,
  RISK,
  RISK_REGISTER,
} from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { stateOf } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { REQUIREMENT_OPERATIONS } from '../requirement/requirement.operations.ts';
import { RISK_REGISTER_OPERATIONS } from '../risk/register.operations.ts';
import { RISK_STEP_OPERATIONS } from '../risk/risk-step.operations.ts';
import { RISK_LINE_OPERATIONS } from '../risk/risk.operations.ts';
import { TASK_OPERATIONS } from './task.operations.ts';

export type Handing = {
  readonly id: string;
  readonly part: string;
  readonly to: string;
  readonly why: string;
};

type Operated = {
  readonly permission: Parameters<Act['can']>[0];
};

/** What the operation itself would ask of whoever calls it. */
function may<T extends Operated>(act: Act, operation: T): T {
  if (!act.can(operation.permission))
    throw new HttpProblem(403, 'not-permitted', `Your role does not include “${operation.permission}”.`);
  return operation;
}

async function riskAction(act: Act, { id, part, to, why }: Handing): Promise<void> {
  const { state } = await stateOf(act, RISK, id);
  const action = state.actions.find(one => one.id === part);
  if (!action) throw new NotFound('action');
  const plan = may(act, operationOf(RISK_STEP_OPERATIONS, 'risk.planAction'));
  const drop = may(act, operationOf(RISK_STEP_OPERATIONS, 'risk.dropAction'));
  // An action has one owner for good: it goes on as another one, and the history names why.
  await plan.run(act, { id, what: action.what, owner: to, dueOn: action.dueOn });
  await drop.run(act, { id, action: part, why });
}

const HANDERS: Readonly<Record<OwnedKind, (act: Act, handing: Handing) => Promise<unknown>>> = {
  task: (act, { id, to, why }) =>
    may(act, operationOf(TASK_OPERATIONS, 'task.handOver')).run(act, { id, to, why }),
  async requirement(act, { id, to }) {
    const { state } = await stateOf(act, ASSESSMENT, id);
    const { edition, key, dueOn } = state;
    const assign = may(act, operationOf(REQUIREMENT_OPERATIONS, 'requirement.assign'));
    return assign.run(act, { requirements: [{ edition, key }], owner: to, dueOn });
  },
  async risk(act, { id, to }) {
    const { state } = await stateOf(act, RISK, id);
    const describe = may(act, operationOf(RISK_LINE_OPERATIONS, 'risk.describe'));
    const { processes, sites, assets, controls, ...content } = state.content;
    return describe.run(act, {
      id,
      ...content,
      processes: [...processes],
      sites: [...sites],
      assets: [...assets],
      controls: [...controls],
      owner: to,
    });
  },
  'risk-action': riskAction,
  async document(act, { id, to }) {
    const { state } = await stateOf(act, DOCUMENT, id);
    const { steps, readers, ...control } = controlOf(state);
    const set = may(act, operationOf(DOCUMENT_CONTROL_OPERATIONS, 'document.control'));
    return set.run(act, {
      id,
      control: {
        ...control,
        owner: to,
        steps: steps.map(one => ({ ...one, persons: [...one.persons], roles: [...one.roles] })),
        readers: { ...readers, roles: [...readers.roles], persons: [...readers.persons] },
      } as Parameters<typeof set.run>[1]['control'],
    });
  },
  async collection(act, { id, to }) {
    const { state } = await stateOf(act, EVIDENCE, id);
    if (!state.collection) throw new NotFound('collection');
    const { everyMonths, nextDue } = state.collection;
    const schedule = may(act, operationOf(EVIDENCE_OPERATIONS, 'evidence.schedule'));
    return schedule.run(act, { id, everyMonths, collector: to, nextDue });
  },
  nonconformity: (act, { id, to, why }) =>
    may(act, operationOf(NONCONFORMITY_OPERATIONS, 'nonconformity.handOver')).run(act, { id, to, why }),
  async 'internal-audit'(act, { id, to }) {
    const { state } = await stateOf(act, INTERNAL_AUDIT, id);
    const { title, scope, plannedOn } = state;
    const replan = may(act, operationOf(INTERNAL_AUDIT_OPERATIONS, 'internal-audit.replan'));
    return replan.run(act, { id, title, scope: [...scope], plannedOn, auditor: to });
  },
  'review-action': (act, { id, part, to, why }) =>
    may(act, operationOf(MANAGEMENT_REVIEW_OPERATIONS, 'management-review.handActionOver')).run(act, {
      id,
      action: part,
      to,
      why,
    }),
  async process(act, { id, to }) {
    const { state } = await stateOf(act, PROCESS, id);
    const revise = may(act, operationOf(PROCESS_OPERATIONS, 'process.revise'));
    return revise.run(act, { id, ...state.content, owner: to });
  },
  async 'context-issue'(act, { id, to }) {
    const { state } = await stateOf(act, CONTEXT_ISSUE, id);
    const revise = may(act, operationOf(CONTEXT_OPERATIONS, 'context-issue.revise'));
    return revise.run(act, { id, ...state.content, owner: to });
  },
  async 'interested-party'(act, { id, to }) {
    const { state } = await stateOf(act, INTERESTED_PARTY, id);
    const revise = may(act, operationOf(CONTEXT_OPERATIONS, 'interested-party.revise'));
    return revise.run(act, { id, ...state.content, owner: to });
  },
  async asset(act, { id, to }) {
    const { state } = await stateOf(act, ASSET, id);
    const revise = may(act, operationOf(RISK_REGISTER_OPERATIONS, 'asset.revise'));
    return revise.run(act, { id, ...state.content, owner: to });
  },
  async 'risk-register'(act, { id, to }) {
    const { state } = await stateOf(act, RISK_REGISTER, id);
    const revise = may(act, operationOf(RISK_REGISTER_OPERATIONS, 'risk-register.revise'));
    return revise.run(act, { id, ...state.content, owner: to });
  },
};

/** @throws Refused, NotFound, HttpProblem 403 as the operation of the area would */
export async function giveTo(act: Act, kind: OwnedKind, handing: Handing): Promise<void> {
  // The If-Match of the request belongs to none of these records.
  const { expected: _, ...own } = act;
  await HANDERS[kind](own, handing);
}
