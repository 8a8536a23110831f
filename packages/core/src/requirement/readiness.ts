/** Would we pass today? What is shown by dated records, what is only claimed, what is missing; never a promise. */
import type { RequirementState } from './requirement-list.ts';
import { type LikelyMajor, likelyMajors, type Situation } from './likely-major.table.ts';

export type Gap = {
  readonly key: string;
  readonly title: string;
  readonly kind: 'clause' | 'control';
  readonly state: RequirementState['state'];
  /** Nothing in place, or in place by word alone. */
  readonly why: 'missing' | 'partly' | 'claimed';
};

export type Readiness = {
  readonly edition: string;
  readonly applicable: number;
  readonly shown: number;
  readonly claimed: number;
  readonly missing: number;
  readonly notApplicable: number;
  readonly gaps: readonly Gap[];
  readonly likelyMajors: readonly LikelyMajor[];
  /** True when nothing is missing, nothing only claimed, and no major likely: still no promise. */
  readonly nothingKnownMissing: boolean;
  readonly sentence: string;
};

const gapOf = (one: RequirementState): readonly Gap[] => {
  if (one.state === 'not-applicable' || one.proof === 'shown') return [];
  const { key, title, kind, state, proof } = one;
  const why = proof === 'claimed' ? 'claimed' : state === 'partly' ? 'partly' : 'missing';
  return [{ key, title, kind, state, why }];
};

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** @param standard as people call it: `ISO/IEC 27001` */
export function sentenceOf(standard: string, gaps: readonly Gap[], majors: readonly LikelyMajor[]): string {
  // A missing audit or review is a gap of the system even where its clause was claimed.
  const open = new Set([
    ...gaps.filter(one => one.why !== 'claimed').map(one => one.key),
    ...majors.map(one => one.key),
  ]);
  const claimed = gaps.filter(one => one.why === 'claimed' && !open.has(one.key)).length;
  if (open.size === 0 && claimed === 0) return `${standard}: nothing known is missing.`;
  const likely = majors.length === 0 ? '' : `, ${majors.length} of them likely to be raised as major`;
  const parts = [
    ...(open.size === 0 ? [] : [`${count(open.size, 'gap')}${likely}`]),
    ...(claimed === 0 ? [] : [`${claimed} only claimed, shown by no dated record`]),
  ];
  return `${standard}: ${parts.join('; ')}.`;
}

/** @param standard as people call it; @param situation the requirements of one edition and the system's records */
export function readinessOf(standard: string, situation: Situation): Readiness {
  const { edition, requirements } = situation;
  const applicable = requirements.filter(one => one.state !== 'not-applicable');
  const gaps = requirements.flatMap(gapOf);
  const majors = likelyMajors(situation);
  const shown = applicable.filter(one => one.proof === 'shown').length;
  const claimed = applicable.filter(one => one.proof === 'claimed').length;
  return {
    edition,
    applicable: applicable.length,
    shown,
    claimed,
    missing: applicable.length - shown - claimed,
    notApplicable: requirements.length - applicable.length,
    gaps,
    likelyMajors: majors,
    nothingKnownMissing: gaps.length === 0 && majors.length === 0,
    sentence: sentenceOf(standard, gaps, majors),
  };
}
