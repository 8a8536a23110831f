/** Where a line stands today, in one word: what its list says of it and what it waits for. */
import { openActions } from './risk.guards.ts';
import type { Risk } from './risk.state.ts';

export const RISK_STANDINGS = [
  'example',
  'identified',
  'assessed',
  'over-limit',
  'to-accept',
  'lapsed',
  'run-out',
  'treated',
  'accepted',
  'closed',
] as const;
export type RiskStanding = (typeof RISK_STANDINGS)[number];

/**
 * `over-limit`: nobody may accept it. `to-accept`: it waits for its owner or leadership. `lapsed`: it was accepted and
 * changed since. `run-out`: accepted until a day that has passed. `treated`: nobody has to accept it.
 */
export function standingOf(state: Risk, today: string): RiskStanding {
  const { phase, accepts, acceptance } = state;
  if (phase === 'closed') return 'closed';
  if (!state.confirmed) return 'example';
  if (phase === 'none' || phase === 'identified') return 'identified';
  if (phase === 'assessed') return 'assessed';
  if (phase === 'accepted') return acceptance && acceptance.until < today ? 'run-out' : 'accepted';
  if (accepts === 'nobody') return 'over-limit';
  if (accepts === 'no-need') return 'treated';
  return acceptance?.lapsed ? 'lapsed' : 'to-accept';
}

/** Standings in which somebody has to accept. */
export const WAITS_FOR_ACCEPTANCE: readonly RiskStanding[] = ['to-accept', 'lapsed', 'run-out'];

export const isReviewDue = (state: Risk, today: string): boolean =>
  state.phase !== 'closed' && state.confirmed && state.reviewOn !== null && state.reviewOn <= today;

/** What remains is an aim as long as an action is open. */
export const isReached = (state: Risk): boolean => openActions(state).length === 0;
