/** The five states that a requirement can be in, with their words and the keys that set them. */
import type { Output } from '../api/client.ts';
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
