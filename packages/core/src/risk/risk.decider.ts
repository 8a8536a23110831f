/** The lifecycle of a line: identified, assessed, treated, accepted, and again when anything of it changes (ISO 31000, 6). */
import { KEEP } from '@certwright/standards/risk/method';
import { type Decider, firstRefusal, type Guard, type Refusal, refuse } from '../kernel/decider.ts';
import { citing } from './citing.ts';
import { acceptedBy, fieldsThatFit, judged } from './judgement.ts';
import { evolveRisk } from './risk.evolve.ts';
import { latestReview, mayAccept, RISK_GUARDS } from './risk.guards.ts';
import {
  EMPTY_RISK,
  type MethodAt,
  type Of,
  type Risk,
  type RiskCommand,
  type RiskEvent,
} from './risk.state.ts';

const refOf = ({ id, version }: MethodAt) => ({ id, version });

/** The first guard in the way, with the clauses that the method names. */
function inTheWay(command: RiskCommand, state: Risk): Refusal | undefined {
  const guards = RISK_GUARDS[command.type] as readonly Guard<Risk, RiskCommand>[];
  const refusal = firstRefusal(guards, state, command);
  return refusal && 'method' in command ? citing(command.method.data, refusal) : refusal;
}

function judge({ method, what, values, reason, by, on }: Of<'Judge'>, state: Risk): RiskEvent {
  const judgement = judged(method.data, values);
  if (!judgement) throw new Error('judged without the guard for values');
  const { treatment } = state;
  // What is kept as it is remains as it was judged before.
  const remains = what === 'after' || treatment?.id === KEEP ? judgement : state.after;
  const accepts = treatment && remains ? acceptedBy(method.data, treatment.id, remains) : null;
  return { type: 'RiskJudged', what, judgement, accepts, reason, by, on };
}

function treat({ method, treatment, why, after, by, on }: Of<'Treat'>, state: Risk): RiskEvent {
  const judgement = judged(method.data, after);
  if (!judgement) throw new Error('treated without the guard for values');
  const accepts = acceptedBy(method.data, treatment, judgement);
  const reviewOn = state.reviewOn ?? latestReview(method, on);
  return { type: 'RiskTreated', treatment, why, judgement, accepts, reviewOn, by, on };
}

function rejudge({ method, values, reason, by, on }: Of<'Rejudge'>, state: Risk): RiskEvent {
  const judgement = judged(method.data, values);
  if (!judgement) throw new Error('judged anew without the guard for values');
  const fields = fieldsThatFit(method.data, state.content.fields);
  return { type: 'RiskRejudged', method: refOf(method), judgement, fields, reason, by, on };
}

function accept({ because, until, by, on }: Of<'Accept'>, state: Risk): RiskEvent {
  const { revision, after, content } = state;
  const as = by === content.owner && state.accepts !== 'leadership' ? 'owner' : 'leadership';
  const { score = 0, band = '' } = after ?? {};
  return { type: 'RiskAccepted', because, as, until, revision, score, band, by, on };
}

function eventOf(command: RiskCommand, state: Risk): RiskEvent {
  const { by, on } = command;
  switch (command.type) {
    case 'Identify': {
      const { method, ...said } = command;
      return { ...said, type: 'RiskIdentified', method: refOf(method) };
    }
    case 'Describe':
      return { type: 'RiskDescribed', content: command.content, by, on };
    case 'Confirm':
      return { type: 'ExampleConfirmed', by, on };
    case 'Judge':
      return judge(command, state);
    case 'Rejudge':
      return rejudge(command, state);
    case 'Treat':
      return treat(command, state);
    case 'PlanAction':
      return { ...command, type: 'RiskActionPlanned' };
    case 'CompleteAction':
      return { ...command, type: 'RiskActionCompleted' };
    case 'DropAction':
      return { ...command, type: 'RiskActionDropped' };
    case 'Accept':
      return accept(command, state);
    case 'Review': {
      const prolongs = state.phase === 'accepted' && mayAccept(state, command);
      return { type: 'RiskReviewed', reason: command.reason, next: command.next, prolongs, by, on };
    }
    case 'Close':
      return { type: 'RiskClosed', why: command.why, by, on };
  }
}

const isBegun = (state: Risk): boolean => state.phase !== 'none';

export const risk: Decider<Risk, RiskCommand, RiskEvent> = {
  initial: EMPTY_RISK,
  decide(command, state) {
    if ((command.type === 'Identify') === isBegun(state))
      return refuse(isBegun(state) ? 'risk-already-identified' : 'risk-not-identified');
    if (state.phase === 'closed') return refuse('risk-closed', [], { on: state.closed?.on });
    return inTheWay(command, state) ?? [eventOf(command, state)];
  },
  evolve: evolveRisk,
};
