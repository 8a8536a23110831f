/** The steps of a derivation in the groups in which page and worksheet show them. */
import type { Step } from '@certwright/rules/rule';

export type StepGroup = {
  /** Standard or place; undefined for the whole audit. */
  readonly about: string | undefined;
  readonly steps: readonly Step[];
};

/** Steps of one standard or place stand together, in the order of their first; those of the whole stand last. */
export function stepsBySubject(steps: readonly Step[]): readonly StepGroup[] {
  const groups = new Map<string | undefined, Step[]>();
  for (const step of steps) {
    const group = groups.get(step.about);
    if (group) group.push(step);
    else groups.set(step.about, [step]);
  }
  return [...groups]
    .map(([about, own]) => ({ about, steps: own }))
    .toSorted((a, b) => Number(a.about === undefined) - Number(b.about === undefined));
}
