/** Lines of registers for tests: commands with all that they need, and what a line is after some of them. */
import { KEEP } from '@certwright/standards/risk/method';
import { findRiskMethod } from '@certwright/standards/risk/methods';
import { isRefusal } from '../kernel/decider.ts';
import { risk } from './risk.decider.ts';
import type { MethodAt, Of, Risk, RiskCommand, RiskContent } from './risk.state.ts';

export const DAY = '2026-03-02';
export const OWNER = 'olga';
export const LEADER = 'lars';

const methodAt = (id: string): MethodAt => {
  const data = findRiskMethod(id);
  if (!data) throw new Error(`no method ${id}`);
  return { id, version: 1, data };
};
export const GENERAL = methodAt('risk-5x5');
export const OPPORTUNITY = methodAt('opportunity-5x5');
export const INFORMATION = methodAt('information-asset-threat');
export const HAZARD = methodAt('hazard');

export const CONTENT: RiskContent = {
  title: 'Servo drives come from one maker',
  cause: 'The control software knows one family of drives',
  consequence: 'Machines stand finished but for the drives',
  fields: { objective: 'Delivery in 20 weeks', source: 'suppliers' },
  processes: [],
  sites: [],
  assets: [],
  controls: [],
  owner: OWNER,
};
const by = { by: OWNER, on: DAY };

export const identify = (more: Partial<Of<'Identify'>> = {}): Of<'Identify'> => ({
  type: 'Identify',
  register: 'register',
  number: 14,
  method: GENERAL,
  content: CONTENT,
  example: null,
  ...by,
  ...more,
});
export const EXAMPLE = { method: 'risk-5x5', ref: 'R-01', fields: {}, owner: 'Head of purchasing' };
export const describeAs = (more: Partial<RiskContent>): Of<'Describe'> => ({
  type: 'Describe',
  method: GENERAL,
  content: { ...CONTENT, ...more },
  ...by,
});
export const judge = (likelihood: number, impact: number, more: Partial<Of<'Judge'>> = {}): Of<'Judge'> => ({
  type: 'Judge',
  method: GENERAL,
  what: 'before',
  values: { likelihood, impact },
  reason: '',
  ...by,
  ...more,
});
export const treat = (likelihood: number, impact: number, more: Partial<Of<'Treat'>> = {}): Of<'Treat'> => ({
  type: 'Treat',
  method: GENERAL,
  treatment: 'likelihood',
  why: '',
  after: { likelihood, impact },
  ...by,
  ...more,
});
export const keep = (likelihood: number, impact: number): Of<'Treat'> =>
  treat(likelihood, impact, { treatment: KEEP });
export const accept = (more: Partial<Of<'Accept'>> = {}): Of<'Accept'> => ({
  type: 'Accept',
  method: GENERAL,
  because: 'A third source would cost more than the delay',
  until: '2026-12-01',
  revision: 2,
  leads: false,
  ...by,
  ...more,
});
export const review = (more: Partial<Of<'Review'>> = {}): Of<'Review'> => ({
  type: 'Review',
  method: GENERAL,
  reason: 'Nothing has happened since',
  next: '2027-01-15',
  leads: false,
  ...by,
  ...more,
});
export const plan: Of<'PlanAction'> = {
  type: 'PlanAction',
  action: 'stock',
  what: 'Frame order with a call-off stock',
  owner: OWNER,
  dueOn: '2026-06-30',
  ...by,
};

/** The line after commands that all have to pass. */
export const lived = (...commands: readonly RiskCommand[]): Risk => {
  let state = risk.initial;
  for (const command of commands) {
    const decided = risk.decide(command, state);
    if (isRefusal(decided)) throw new Error(`${command.type} was refused: ${decided.refused}`);
    state = decided.reduce((s, event) => risk.evolve(s, event), state);
  }
  return state;
};

/** What the last command is refused with after the others passed; undefined where it passes. */
export const refusalOf = (last: RiskCommand, ...before: readonly RiskCommand[]) => {
  const decided = risk.decide(last, lived(...before));
  return isRefusal(decided) ? decided : undefined;
};
