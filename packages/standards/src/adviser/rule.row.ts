// A row of the adviser's rules, and the standards that the rows name.

import type { QuestionId } from './questions.ts';

export type AdviserRule = {
  readonly question: QuestionId;
  readonly answer: string;
  /** A standard, in the library or not, or `none`: that no certificate is needed. */
  readonly standard: string;
  /** 1 a hint, 2 a reason, 4 decisive; below zero it speaks against. */
  readonly weight: -4 | -2 | -1 | 1 | 2 | 4;
  readonly reason: string;
  /** What the reason rests on where it is more than judgement of practice: a law or a scheme, by number. */
  readonly source?: string;
  /** Does not speak where an edition of the standard is held: that system has run already. */
  readonly unlessHeld?: true;
};

export const QUALITY = 'ISO 9001';
export const SECURITY = 'ISO/IEC 27001';
export const PRIVACY = 'ISO/IEC 27701';
export const ENVIRONMENT = 'ISO 14001';
export const SAFETY = 'ISO 45001';
export const ENERGY = 'ISO 50001';
export const CONTINUITY = 'ISO 22301';
export const INTELLIGENCE = 'ISO/IEC 42001';
export const IT_SERVICE = 'ISO/IEC 20000-1';
export const DEVICES = 'ISO 13485';
export const FOOD = 'ISO 22000';
export const FOOD_SCHEME = 'FSSC 22000';
export const BRIBERY = 'ISO 37001';
export const COMPLIANCE = 'ISO 37301';
export const ROAD = 'ISO 39001';
export const ASSETS = 'ISO 55001';
export const NONE = 'none';

type Line = readonly [standard: string, weight: AdviserRule['weight'], reason: string, source?: string];

/** All that one answer says. */
export const says = (
  question: QuestionId,
  answer: string,
  ...lines: readonly Line[]
): readonly AdviserRule[] =>
  lines.map(([standard, weight, reason, source]) => ({
    question,
    answer,
    standard,
    weight,
    reason,
    ...(source !== undefined && { source }),
  }));
