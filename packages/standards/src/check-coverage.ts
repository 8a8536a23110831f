// Checks that an edition holds what its coverage promises: which rules apply to which coverage.

import type { Coverage, Edition, Requirement } from './edition.ts';
import { coverageOf } from './edition.ts';
import type { Fault } from './shape.ts';

type Promised = {
  /** What the whole file has to keep to; an empty list when it does. */
  readonly whole: (edition: Edition) => readonly (readonly [path: string, reason: string])[];
  /** What each requirement has to keep to. */
  readonly each: (requirement: Requirement) => readonly (readonly [field: string, reason: string])[];
};

const needsSome = (edition: Edition) =>
  edition.requirements.some(one => one.assessable)
    ? []
    : [['requirements', 'holds none that can be assessed'] as const];

const PROMISES: Readonly<Record<Coverage, Promised>> = {
  complete: {
    whole: edition => [
      ...needsSome(edition),
      ...(edition.confidence.numbering === 'weak'
        ? [['confidence.numbering', 'is weak; such an edition is listed, not complete'] as const]
        : []),
    ],
    each: ({ key, confidence }) =>
      confidence === 'weak'
        ? [['confidence', `of ${key} is weak; such an edition is listed, not complete`]]
        : [],
  },
  listed: { whole: needsSome, each: () => [] },
  skeleton: {
    whole: edition => [
      ...needsSome(edition),
      ...(edition.harmonized === 'none'
        ? [['harmonized', 'is none, and a skeleton holds nothing but the common structure'] as const]
        : []),
    ],
    each: ({ key, kind, hs, assessable }) => [
      ...(kind === 'control' ? [['kind', 'is control; a skeleton has clauses only'] as const] : []),
      ...(assessable && hs === undefined
        ? [
            [
              'hs',
              `is missing; ${key} is not of the common structure and has no place in a skeleton`,
            ] as const,
          ]
        : []),
    ],
  },
  identity: {
    whole: ({ requirements }) => {
      const asked = requirements.filter(one => one.assessable).length;
      return asked === 0
        ? []
        : [['requirements', `holds ${asked} that can be assessed; an identity has none`]];
    },
    each: () => [],
  },
};

/** The faults of an edition against its own coverage. */
export const checkCoverage = (edition: Edition, file: string): readonly Fault[] => {
  const { whole, each } = PROMISES[coverageOf(edition)];
  return [
    ...whole(edition).map(([path, reason]) => ({ file, path, reason })),
    ...edition.requirements.flatMap((requirement, index) =>
      each(requirement).map(([field, reason]) => ({
        file,
        path: `requirements[${index}].${field}`,
        reason,
      })),
    ),
  ];
};
