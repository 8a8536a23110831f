/** The five states that a requirement can be in, with their words and the keys that set them. */
import type { Output } from '../api/client.ts';
import {
  CONFIDENCES,
  type Confidence,
  isMaturity,
  MATURITIES,
  type Maturity,
  maturityWords,
} from '@certwright/core/requirement/maturity.table';
import type { Segment } from '../ui/field/Segments.tsx';

export type RequirementState = Output<'requirement.list'>['rows'][number]['members'][number];
export type AssessedState = RequirementState['state'];

export const STATES: readonly {
  readonly state: AssessedState;
  readonly word: string;
  readonly key: string;
}[] = [
  { state: 'not-started', word: 'not started', key: '1' },
  { state: 'partly', word: 'partly', key: '2' },
  { state: 'in-place', word: 'in place', key: '3' },
  { state: 'effective', word: 'effective', key: '4' },
  { state: 'not-applicable', word: 'not applicable', key: '5' },
];

export const stateSegments = (keys: boolean): readonly Segment[] =>
  STATES.map(({ state, word, key }) => ({
    value: state,
    label: word,
    status: state,
    ...(keys ? { hotkey: key } : {}),
  }));

export const isState = (word: string | undefined): word is AssessedState =>
  STATES.some(({ state }) => state === word);

const PROOF: Readonly<Record<RequirementState['proof'], string>> = {
  shown: 'shown by dated records',
  claimed: 'only claimed',
  none: 'nothing shows it',
};

export const proofWords = (proof: RequirementState['proof']): string => PROOF[proof];

const PROOF_LOOKS = { shown: 'in-place', claimed: 'partly', none: 'not-started' } as const;

/** The status whose shape stands for a proof. */
export const proofLook = (proof: RequirementState['proof']): string => PROOF_LOOKS[proof];

export const MATURITY_CHOICES = MATURITIES.map(one => ({ value: String(one), label: maturityWords(one) }));
export const CONFIDENCE_CHOICES = CONFIDENCES.map(one => ({ value: one as string, label: one as string }));

/** The value of a choice; null where nothing was chosen. */
export const maturityOf = (word: string): Maturity | null => {
  const value = word === '' ? undefined : Number(word);
  return isMaturity(value) ? value : null;
};
export const confidenceOf = (word: string): Confidence | null =>
  CONFIDENCES.find(one => one === word) ?? null;

/** One more or one less; from nothing said to the lowest, and below the lowest to nothing said. */
export function stepped(maturity: Maturity | null, step: 1 | -1): Maturity | null {
  const next = (maturity ?? -1) + step;
  if (next > 5) return 5;
  return isMaturity(next) ? next : null;
}

/** Low, medium, high, not said, and round again. */
export const nextConfidence = (confidence: Confidence | null): Confidence | null =>
  confidence === null ? 'low' : (CONFIDENCES[CONFIDENCES.indexOf(confidence) + 1] ?? null);
