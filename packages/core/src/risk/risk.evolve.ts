/** How a line becomes what its events say; whatever changes what was accepted makes the acceptance lapse. */
import { KEEP } from '@certwright/standards/risk/method';
import type { Action, By, Risk, RiskContent, RiskEvent } from './risk.state.ts';

type Event<T extends RiskEvent['type']> = Extract<RiskEvent, { type: T }>;

/** What an acceptance rests on besides the values: the scenario in words, not the links and not the owner. */
const scenarioOf = ({ title, cause, consequence, fields }: RiskContent): string =>
  JSON.stringify([
    title,
    cause,
    consequence,
    Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/** The line after a change of what an acceptance rests on. */
function changed(state: Risk, { by, on }: By): Risk {
  const { acceptance } = state;
  return {
    ...state,
    revision: state.revision + 1,
    phase: state.after ? 'treated' : state.before ? 'assessed' : 'identified',
    acceptance: acceptance && acceptance.lapsed === null ? { ...acceptance, lapsed: { by, on } } : acceptance,
  };
}

function described(state: Risk, event: Event<'RiskDescribed'>): Risk {
  const next = { ...state, content: event.content };
  return scenarioOf(state.content) === scenarioOf(event.content) ? next : changed(next, event);
}

function judged(state: Risk, event: Event<'RiskJudged'>): Risk {
  const { what, judgement, accepts, reason, by, on } = event;
  const past = { what, judgement, version: state.method.version, reason, by, on };
  const both = what === 'before' && state.treatment?.id === KEEP;
  return changed(
    {
      ...state,
      ...(both ? { before: judgement, after: judgement } : { [what]: judgement }),
      accepts,
      history: [...state.history, past],
    },
    event,
  );
}

function rejudged(state: Risk, event: Event<'RiskRejudged'>): Risk {
  const { method, judgement, fields, reason, by, on } = event;
  const past = { what: 'before' as const, judgement, version: method.version, reason, by, on };
  const content = { ...state.content, fields };
  const open = { treatment: null, after: null, accepts: null };
  return changed(
    { ...state, ...open, method, content, before: judgement, history: [...state.history, past] },
    event,
  );
}

function treated(state: Risk, event: Event<'RiskTreated'>): Risk {
  const { treatment, why, judgement, accepts, reviewOn, by, on } = event;
  const past = { what: 'after' as const, judgement, version: state.method.version, reason: why, by, on };
  return changed(
    {
      ...state,
      treatment: { id: treatment, why },
      after: judgement,
      accepts,
      reviewOn,
      history: [...state.history, past],
    },
    event,
  );
}

const actionChanged = (state: Risk, id: string, change: Partial<Action>): Risk => ({
  ...state,
  actions: state.actions.map(one => (one.id === id ? { ...one, ...change } : one)),
});

export function evolveRisk(state: Risk, event: RiskEvent): Risk {
  const { by, on } = event;
  switch (event.type) {
    case 'RiskIdentified': {
      const { register, number, method, content, example } = event;
      const begun = { register, number, method, content, example, confirmed: example === null };
      return { ...state, ...begun, phase: 'identified', identified: { by, on } };
    }
    case 'RiskDescribed':
      return described(state, event);
    case 'ExampleConfirmed':
      return { ...state, confirmed: true };
    case 'RiskJudged':
      return judged(state, event);
    case 'RiskRejudged':
      return rejudged(state, event);
    case 'RiskTreated':
      return treated(state, event);
    case 'RiskActionPlanned': {
      const { action: id, what, owner, dueOn } = event;
      const planned = { id, what, owner, dueOn, done: null, dropped: null };
      return { ...state, actions: [...state.actions, planned] };
    }
    case 'RiskActionCompleted':
      return actionChanged(state, event.action, { done: { by, on, what: event.what } });
    case 'RiskActionDropped':
      // The plan was accepted with the action in it.
      return changed(actionChanged(state, event.action, { dropped: { by, on, why: event.why } }), event);
    case 'RiskAccepted': {
      const { type: _, ...said } = event;
      return { ...state, phase: 'accepted', acceptance: { ...said, lapsed: null }, reviewOn: event.until };
    }
    case 'RiskReviewed': {
      const { reason, next, prolongs } = event;
      const { acceptance } = state;
      return {
        ...state,
        reviewOn: next,
        reviews: [...state.reviews, { by, on, reason, next }],
        acceptance: acceptance && prolongs ? { ...acceptance, until: next } : acceptance,
      };
    }
    case 'RiskClosed':
      return { ...state, phase: 'closed', closed: { by, on, why: event.why } };
  }
}
