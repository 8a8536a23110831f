/** Lists of requirements, each requirement once. */
import type { RequirementRef } from './schema.ts';

/** The first list, and of the second what it lacks. */
export const united = (
  one: readonly RequirementRef[],
  more: readonly RequirementRef[],
): readonly RequirementRef[] => [
  ...new Map([...one, ...more].map(ref => [`${ref.edition} ${ref.key}`, ref])).values(),
];
