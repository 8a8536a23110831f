/** What somebody does for a certification body, in people's words, with what the requirement of its competence rests on (ISO/IEC 17021-1, 7.1 and Annex A). */

export const FUNCTIONS = {
  'application-review': 'Application reviewer',
  'lead-audit': 'Lead auditor',
  audit: 'Auditor',
  expert: 'Technical expert',
  'technical-review': 'Technical reviewer',
  decision: 'Decision maker',
  evaluation: 'Evaluator',
} as const;

export type BodyFunction = keyof typeof FUNCTIONS;
export const ALL_FUNCTIONS = Object.keys(FUNCTIONS) as readonly BodyFunction[];

/** Functions whose holder is observed at work from time to time (7.2.10). */
export const WITNESSED: readonly BodyFunction[] = ['lead-audit', 'audit'];

/** Who leads audits also audits. */
const HOLDS_TOO: Partial<Record<BodyFunction, readonly BodyFunction[]>> = { audit: ['lead-audit'] };

/** Does a qualification for `held` count where `needed` is asked for? */
export const counts = (held: BodyFunction, needed: BodyFunction): boolean =>
  held === needed || (HOLDS_TOO[needed] ?? []).includes(held);
