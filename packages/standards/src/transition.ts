// The move from an edition to its successor as a list of work, one entry per requirement of the new edition.

import { relate } from './crosswalk.ts';
import type { Joined, Place } from './crosswalks/relation.ts';
import type { Confidence, Edition } from './edition.ts';

export type TransitionStep = {
  readonly to: Place;
  readonly title: string;
  /** Requirements of the old edition whose work carries over; empty for a new one. */
  readonly from: readonly Place[];
  readonly change: 'unchanged' | 'changed' | 'new';
  readonly reasons: readonly string[];
  readonly acts: readonly string[];
  readonly confidence: Confidence;
};

export type TransitionPlan = {
  readonly steps: readonly TransitionStep[];
  /** Requirements of the old edition that nothing in the new one takes up. */
  readonly gone: readonly Place[];
};

const WEAKEST_FIRST: readonly Confidence[] = ['weak', 'mem', 'single', 'agreed'];

/** The weakest confidence among facts that a statement rests on. */
const weakest = (found: readonly Confidence[]): Confidence =>
  WEAKEST_FIRST.find(one => found.includes(one)) ?? 'weak';

const actsOf = (before: readonly Joined[]): readonly string[] => [
  ...new Set(before.flatMap(relation => (relation.act === undefined ? [] : [relation.act]))),
];

/** Every requirement of the new edition in its order, with what carries over from the old and what is to do. */
export const planTransition = (from: Edition, to: Edition): TransitionPlan => {
  const relations = relate(from, to);
  const joined = relations.filter((one): one is Joined => 'from' in one && 'to' in one);
  const steps = to.requirements
    .filter(one => one.assessable)
    .map((one): TransitionStep => {
      const before = joined.filter(relation => relation.to.key === one.key);
      const changed = before.some(relation => relation.kind === 'similar');
      return {
        to: { edition: to.id, key: one.key },
        title: one.title,
        from: before.map(relation => relation.from),
        change: before.length === 0 ? 'new' : changed ? 'changed' : 'unchanged',
        reasons: [...new Set(before.map(relation => relation.reason))],
        acts: before.length === 0 ? [`Meet it for the first time: ${one.asks}`] : actsOf(before),
        confidence: weakest(
          before.length === 0 ? [one.confidence] : before.map(relation => relation.confidence),
        ),
      };
    });
  return { steps, gone: relations.flatMap(one => (one.kind === 'gone' ? [one.from] : [])) };
};
