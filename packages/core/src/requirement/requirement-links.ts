/** Records that are linked to requirements of an edition, and which links its successor's requirements still lack. */
import type { TransitionStep } from '@certwright/standards/transition';
import type { RequirementRef } from '../kernel/schema.ts';
import { nameOf } from './edition-parts.ts';

/** Evidence or a document, and a requirement that it serves. */
export type RequirementLink = RequirementRef & { readonly record: string };

export type StepLinks = {
  /** Records that serve a predecessor. */
  readonly before: number;
  /** How many of them serve the requirement of the new edition as well. */
  readonly here: number;
};

type Step = Pick<TransitionStep, 'to' | 'from'>;

const recordsByName = (links: readonly RequirementLink[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [...Map.groupBy(links, nameOf)].map(([name, some]) => [name, new Set(some.map(one => one.record))]),
  );

const serving = (by: ReadonlyMap<string, ReadonlySet<string>>, step: Step): readonly string[] => [
  ...new Set(step.from.flatMap(one => [...(by.get(nameOf(one)) ?? [])])),
];

/** How many links of each step's predecessors came along, in the order of the steps. */
export function linksByStep(steps: readonly Step[], links: readonly RequirementLink[]): readonly StepLinks[] {
  const by = recordsByName(links);
  return steps.map(step => {
    const before = serving(by, step);
    const known = by.get(nameOf(step.to));
    return { before: before.length, here: before.filter(record => known?.has(record)).length };
  });
}

/**
 * The links that are missing, by record: a requirement that was divided hands its records to every part, one that
 * was joined takes the records of all its parts once. Nothing is missing where they came along before.
 */
export function missingLinks(
  steps: readonly Step[],
  links: readonly RequirementLink[],
): ReadonlyMap<string, readonly RequirementRef[]> {
  const by = recordsByName(links);
  const missing = steps.flatMap(step => {
    const known = by.get(nameOf(step.to));
    return serving(by, step)
      .filter(record => !known?.has(record))
      .map(record => ({ record, ref: { edition: step.to.edition, key: step.to.key } }));
  });
  return new Map(
    [...Map.groupBy(missing, one => one.record)].map(([record, some]) => [record, some.map(one => one.ref)]),
  );
}
