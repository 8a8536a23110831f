// What a starter document is: a management-system document of ours that an organization takes over and edits.

import type { FamilyId } from './family.ts';
import type { RoleId } from './starter-roles.ts';

export const STARTER_KINDS = [
  'policy',
  'procedure',
  'instruction',
  'record-form',
  'plan',
  'scope',
  'other',
] as const;
export type StarterKind = (typeof STARTER_KINDS)[number];

/** The letters of a number say what the document is: `F` and `R` are both forms, filled once or kept on. */
export const PREFIXES: Readonly<Record<StarterKind, readonly string[]>> = {
  policy: ['POL'],
  procedure: ['P'],
  instruction: ['I'],
  'record-form': ['F', 'R'],
  plan: ['PL'],
  scope: ['M'],
  other: ['M'],
};

export type StarterDocument = {
  readonly family: FamilyId;
  /** File name without ending, unique in the family: `internal-audit`. */
  readonly slug: string;
  /** Unique over all families, so that an organization with several standards has no number twice: `P-07`. */
  readonly number: string;
  readonly title: string;
  readonly kind: StarterKind;
  /** In a family: keys of its first edition. In `core`: places of the harmonized structure, without `hs:`. */
  readonly requirements: readonly string[];
  readonly owner: RoleId;
  /** Months until it is looked at again. */
  readonly reviewMonths: number;
  /** The records that working by it leaves, by name. */
  readonly records: readonly string[];
  /** CommonMark with tables, its variables not yet filled: see `fill-starter.ts`. */
  readonly body: string;
};
