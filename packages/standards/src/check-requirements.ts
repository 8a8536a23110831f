// Checks the meaning of an edition's requirements: tree, order, completeness, and questions that belong to one only.

import type { Edition, Requirement } from './edition.ts';
import { coverageOf } from './edition.ts';
import { expectedNumbers } from './expected-numbers.ts';
import { nearlyEqual } from './near-equal.ts';
import type { Fault } from './shape.ts';

type Rule = (
  requirement: Requirement,
  before: ReadonlyMap<string, Requirement>,
) => readonly [string, string][];

const parentKey = (key: string): string | undefined =>
  key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : undefined;

/** What has to hold for each requirement; `before` holds those that stand above it in the file. */
const RULES: readonly Rule[] = [
  ({ key }, before) => (before.has(key) ? [['key', `${key} stands twice`]] : []),
  ({ key, parent }, before) => {
    const above = parentKey(key);
    if (parent !== above) return [['parent', `should be ${above ?? 'absent'} for ${key}`]];
    return above !== undefined && !before.has(above)
      ? [['parent', `${above} does not stand before ${key}`]]
      : [];
  },
  ({ key }, before) => {
    const last = Number(key.slice(key.lastIndexOf('.') + 1));
    const stem = parentKey(key);
    // Annexes have gaps by design: Annex A of ISO/IEC 27001 begins at A.5, and in ISO/IEC 42001 x.1 is an objective.
    const gapless = stem !== undefined && /^\d/.test(stem);
    const previous = gapless ? `${stem}.${last - 1}` : undefined;
    return previous !== undefined && last > 1 && !before.has(previous)
      ? [['key', `${previous} is missing before ${key}`]]
      : [];
  },
  ({ kind, assessable }) =>
    assessable === (kind !== 'heading')
      ? []
      : [['assessable', `has to be ${kind !== 'heading'} for a ${kind}`]],
  ({ assessable, looksFor }) =>
    assessable && looksFor.length < 2 ? [['looksFor', 'needs two questions at least']] : [],
  ({ assessable, looksFor, records }) =>
    !assessable && looksFor.length + records.length > 0
      ? [['looksFor', 'a heading asks nothing itself']]
      : [],
  ({ assessable, records }) =>
    assessable && records.length === 0 ? [['records', 'needs one record to sample at least']] : [],
  ({ hs, hsFit }) =>
    (hs === undefined) === (hsFit === undefined) ? [] : [['hsFit', 'goes with hs and never alone']],
  ({ kind, hs }) => (kind !== 'clause' && hs !== undefined ? [['hs', `a ${kind} has no place there`]] : []),
  ({ kind, attributes }) => (kind !== 'control' && attributes ? [['attributes', 'belong to controls']] : []),
  ({ mayExclude, excludeWhen }) =>
    !mayExclude && excludeWhen !== undefined ? [['excludeWhen', 'goes with mayExclude']] : [],
  ({ kind, mayExclude }) =>
    kind === 'heading' && mayExclude ? [['mayExclude', 'a heading is not declared, its clauses are']] : [],
];

/** Faults of tree, order, completeness and repetition; the shape is taken as checked. */
export const checkRequirementTree = (edition: Edition, file: string): readonly Fault[] => {
  const before = new Map<string, Requirement>();
  const faults = edition.requirements.flatMap((requirement, index) => {
    const broken = RULES.flatMap(rule => rule(requirement, before));
    before.set(requirement.key, requirement);
    return broken.map(([field, reason]) => ({ file, path: `requirements[${index}].${field}`, reason }));
  });
  return [...faults, ...incomplete(edition, file), ...repeated(edition, file)];
};

const incomplete = (edition: Edition, file: string): readonly Fault[] => {
  if (coverageOf(edition) === 'identity') return [];
  const expected = expectedNumbers(edition.id);
  if (!expected) return [{ file, path: 'requirements', reason: 'no expected numbers for this edition' }];
  const found = new Set(edition.requirements.filter(one => one.assessable).map(one => one.key));
  const missing = expected.filter(key => !found.has(key));
  const unknown = [...found].filter(key => !expected.includes(key));
  return [
    ...missing.map(key => ({ file, path: 'requirements', reason: `${key} is missing` })),
    ...unknown.map(key => ({ file, path: 'requirements', reason: `${key} is no number of this edition` })),
  ];
};

const repeated = (edition: Edition, file: string): readonly Fault[] => {
  const asked = edition.requirements.flatMap((requirement, index) =>
    requirement.looksFor.map((question, place) => ({
      question,
      key: requirement.key,
      path: `requirements[${index}].looksFor[${place}]`,
    })),
  );
  return nearlyEqual(asked.map(one => one.question)).flatMap(pair => {
    const [one, other] = [asked[pair.one], asked[pair.other]];
    return one && other
      ? [{ file, path: other.path, reason: `${other.key} nearly repeats ${one.key}: "${one.question}"` }]
      : [];
  });
};
