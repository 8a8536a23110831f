/** The acts on a line: judged, treated, acted upon, accepted, looked at again, closed. */
import { randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { RISK_GUARDS } from '@certwright/core/risk/risk.guards';
import {
  AcceptInput,
  CloseRiskInput,
  CompleteRiskActionInput,
  DropRiskActionInput,
  JudgeInput,
  PlanRiskActionInput,
  RejudgeInput,
  ReviewRiskInput,
  TreatInput,
} from '@certwright/core/risk/risk.schema';
import type { RiskCommand } from '@certwright/core/risk/risk.state';
import { z } from 'zod';
import { ownerBelongs } from '../context/context.operations.ts';
import { RISK } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { handle, stateOf } from '../platform/events/aggregate.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { currentMethod, methodAt } from './method.reading.ts';

type Step = Exclude<RiskCommand['type'], 'Identify' | 'Describe'>;

const refusalsOf = (step: Step): string[] => [
  ...new Set([...RISK_GUARDS[step].map(guard => guard.refused), 'risk-closed']),
];

const by = (act: Act) => ({ by: act.person, on: act.today });
const step = (act: Act, id: string, command: RiskCommand) => handle(act, RISK, id, command).then(written);

/** The version of the method that the line is judged with. */
const methodOf = async (act: Act, id: string) => methodAt(act, (await stateOf(act, RISK, id)).state.method);

const confirm = operation({
  id: 'risk.confirm',
  method: 'post',
  path: '/risks/{id}/confirm',
  summary: 'Confirm that a line taken from the example is true here',
  permission: 'risk:write',
  refusals: refusalsOf('Confirm'),
  input: z.object({ id: Id }),
  output: Written,
  run: async (act, { id }) => step(act, id, { type: 'Confirm', method: await methodOf(act, id), ...by(act) }),
});

const judge = operation({
  id: 'risk.judge',
  method: 'post',
  path: '/risks/{id}/judge',
  summary: 'Judge a line before treatment, or what remains after it; a change says why',
  permission: 'risk:write',
  refusals: refusalsOf('Judge'),
  input: JudgeInput,
  output: Written,
  run: async (act, { id, ...said }) =>
    step(act, id, { type: 'Judge', method: await methodOf(act, id), ...said, ...by(act) }),
});

const rejudge = operation({
  id: 'risk.rejudge',
  method: 'post',
  path: '/risks/{id}/rejudge',
  summary: 'Judge a line by the current version of its method; treatment and acceptance begin anew',
  permission: 'risk:write',
  refusals: refusalsOf('Rejudge'),
  input: RejudgeInput,
  output: Written,
  run: async (act, { id, values, reason }) => {
    const { state } = await stateOf(act, RISK, id);
    const method = await currentMethod(act, state.method.id);
    return step(act, id, { type: 'Rejudge', method, values, reason, ...by(act) });
  },
});

const treat = operation({
  id: 'risk.treat',
  method: 'post',
  path: '/risks/{id}/treat',
  summary: 'Choose how a line is treated, and judge what remains',
  permission: 'risk:write',
  refusals: refusalsOf('Treat'),
  input: TreatInput,
  output: Written,
  run: async (act, { id, ...said }) =>
    step(act, id, { type: 'Treat', method: await methodOf(act, id), ...said, ...by(act) }),
});

const planAction = operation({
  id: 'risk.planAction',
  method: 'post',
  path: '/risks/{id}/actions',
  summary: 'Plan an action on a line, with who takes it and until when',
  permission: 'risk:write',
  refusals: [...refusalsOf('PlanAction'), 'owner-not-a-member'],
  input: PlanRiskActionInput,
  output: Written.extend({ action: Id }),
  run: async (act, { id, ...said }) => {
    await ownerBelongs(act, said);
    const action = randomUUID();
    return { ...(await step(act, id, { type: 'PlanAction', action, ...said, ...by(act) })), action };
  },
});

const completeAction = operation({
  id: 'risk.completeAction',
  method: 'post',
  path: '/risks/{id}/actions/{action}/complete',
  summary: 'Say that an action was taken: its owner, or whoever keeps the register',
  permission: 'risk:accept',
  refusals: [...refusalsOf('CompleteAction'), 'risk-action-of-another'],
  input: CompleteRiskActionInput,
  output: Written,
  run: async (act, { id, action, what }) => {
    const { state } = await stateOf(act, RISK, id);
    const mine = state.actions.some(one => one.id === action && one.owner === act.person);
    if (!mine && !act.can('risk:write')) throw new Refused(refuse('risk-action-of-another'));
    return step(act, id, { type: 'CompleteAction', action, what, ...by(act) });
  },
});

const dropAction = operation({
  id: 'risk.dropAction',
  method: 'post',
  path: '/risks/{id}/actions/{action}/drop',
  summary: 'Give an action up, and say why; an acceptance that counted on it lapses',
  permission: 'risk:write',
  refusals: refusalsOf('DropAction'),
  input: DropRiskActionInput,
  output: Written,
  run: (act, { id, action, why }) => step(act, id, { type: 'DropAction', action, why, ...by(act) }),
});

const accept = operation({
  id: 'risk.accept',
  method: 'post',
  path: '/risks/{id}/accept',
  summary: 'Accept what remains, as its owner or as leadership, until a day',
  permission: 'risk:accept',
  refusals: refusalsOf('Accept'),
  input: AcceptInput,
  output: Written,
  run: async (act, { id, ...said }) => {
    const leads = act.can('risk:lead');
    return step(act, id, { type: 'Accept', method: await methodOf(act, id), ...said, leads, ...by(act) });
  },
});

const review = operation({
  id: 'risk.review',
  method: 'post',
  path: '/risks/{id}/review',
  summary: 'Record that a line was looked at and stands unchanged, with the reason and the next day',
  permission: 'risk:write',
  refusals: refusalsOf('Review'),
  input: ReviewRiskInput,
  output: Written,
  run: async (act, { id, ...said }) => {
    const leads = act.can('risk:lead');
    return step(act, id, { type: 'Review', method: await methodOf(act, id), ...said, leads, ...by(act) });
  },
});

const close = operation({
  id: 'risk.close',
  method: 'post',
  path: '/risks/{id}/close',
  summary: 'Close a line that stands no longer, and say why',
  permission: 'risk:write',
  refusals: refusalsOf('Close'),
  input: CloseRiskInput,
  output: Written,
  run: (act, { id, why }) => step(act, id, { type: 'Close', why, ...by(act) }),
});

export const RISK_STEP_OPERATIONS = [
  confirm,
  judge,
  rejudge,
  treat,
  planAction,
  completeAction,
  dropAction,
  accept,
  review,
  close,
] as const;
