// The requirement list of one integrated management system: what several editions ask in common stands once.

import { handRows } from './crosswalk.ts';
import type { Place } from './crosswalks/relation.ts';
import type { Edition, Requirement } from './edition.ts';
import { covers, harmonizedTitle } from './harmonized-structure.ts';
import { UnionFind } from './union-find.ts';

/**
 * Requirements that one piece of work serves. The state of each requirement stays its own, per standard: a group is
 * how they are shown and worked on together. Its id holds for the same set of editions only.
 */
export type RequirementGroup = {
  /** The place in the harmonized structure (`hs:9.2.2`), or the first member (`iso-9001-2026:8.5.1`). */
  readonly id: string;
  readonly title: string;
  /** True when more than one edition takes part. */
  readonly common: boolean;
  readonly members: readonly Place[];
};

export type IntegratedRequirements = {
  /** Clauses in clause order. */
  readonly groups: readonly RequirementGroup[];
  /** Controls of annexes, apart, in the order of the editions and their numbers. */
  readonly controls: readonly RequirementGroup[];
};

type Member = { readonly edition: Edition; readonly requirement: Requirement; readonly rank: number };

const placeOf = ({ edition, requirement }: Member): Place => ({ edition: edition.id, key: requirement.key });
const nameOf = (place: Place): string => `${place.edition}:${place.key}`;

/**
 * @param editionIds editions of the integrated system, in the order in which members are listed
 * @param loaded the editions, at least those named; see `loadEdition`
 * @param brought pairs of names (`iso-9001-2015:8.5.1`) that somebody says are one requirement
 * @throws when a named edition is not among the loaded ones: a caller's mistake
 */
export const integrate = (
  editionIds: readonly string[],
  loaded: readonly Edition[],
  brought: readonly (readonly [string, string])[] = [],
): IntegratedRequirements => {
  const editions = [...new Set(editionIds)].map(id => {
    const edition = loaded.find(one => one.id === id);
    if (!edition) throw new Error(`Edition ${id} is to be integrated but was not loaded.`);
    return edition;
  });
  const members = editions.flatMap((edition, rank) =>
    edition.requirements.filter(one => one.assessable).map(requirement => ({ edition, requirement, rank })),
  );
  const clauses = members.filter(one => one.requirement.kind === 'clause');
  const controls = members.filter(one => one.requirement.kind === 'control');
  const [clauseBuckets, controlBuckets] = [bucketsOf(clauses), bucketsOf(controls)];
  return {
    groups: group(clauses, clauseBuckets, editions, brought)
      .map(some => describe(some, clauseBuckets))
      .toSorted((a, b) => compareNumbers(a.at, b.at))
      .map(one => one.group),
    controls: group(controls, controlBuckets, editions, brought).map(
      some => describe(some, controlBuckets).group,
    ),
  };
};

/** Members that belong together, each group in the order of its members. */
const group = (
  members: readonly Member[],
  bucketOf: BucketOf,
  editions: readonly Edition[],
  brought: readonly (readonly [string, string])[],
): readonly (readonly Member[])[] => {
  const union = new UnionFind();
  for (const bucket of Map.groupBy(members, bucketOf).values())
    if (standardsOf(bucket).size > 1) union.joinAll(bucket.map(one => nameOf(placeOf(one))));
  const present = new Set(members.map(one => nameOf(placeOf(one))));
  for (const pair of [...jointPairs(editions), ...brought])
    if (pair.every(one => present.has(one))) union.joinAll(pair);
  return [...Map.groupBy(members, one => union.find(nameOf(placeOf(one)))).values()];
};

/**
 * The structure joins different standards only: within one standard the numbers and the rows by hand say more, so
 * that the parts of a divided clause stay apart.
 */
const standardsOf = (members: readonly Member[]): ReadonlySet<string> =>
  new Set(members.map(one => one.edition.standard));

type BucketOf = (member: Member) => string;

/**
 * The coarsest place in use that covers a member's own, so that an undivided clause meets its divided siblings. Looked
 * for once a place: several hundred requirements share some dozens of them.
 */
const bucketsOf = (members: readonly Member[]): BucketOf => {
  const places = [...new Set(members.flatMap(one => one.requirement.hs ?? []))];
  const coarsest = new Map(
    places.map(hs => [
      hs,
      places.filter(place => covers(place, hs)).reduce((a, b) => (b.length < a.length ? b : a), hs),
    ]),
  );
  return member => {
    const { hs } = member.requirement;
    return hs === undefined ? nameOf(placeOf(member)) : (coarsest.get(hs) ?? hs);
  };
};

/** Pairs that are one requirement in an integrated system: joint rows by hand, and what a new edition kept. */
const jointPairs = (editions: readonly Edition[]): readonly (readonly [string, string])[] =>
  editions.flatMap((from, index) =>
    editions.slice(index + 1).flatMap(to => {
      const rows = handRows(from.id, to.id);
      const joint = rows.filter(row => row.joint);
      const byHand = joint.flatMap(row =>
        row.from.flatMap(one => row.to.map(other => [`${from.id}:${one}`, `${to.id}:${other}`] as const)),
      );
      if (from.standard !== to.standard) return byHand;
      const moved = new Set(rows.flatMap(row => row.from));
      const kept = from.requirements
        .filter(one => !moved.has(one.key))
        .map(one => [`${from.id}:${one.key}`, `${to.id}:${one.key}`] as const);
      return [...byHand, ...kept];
    }),
  );

type Described = { readonly group: RequirementGroup; readonly at: readonly (number | string)[] };

const describe = (members: readonly Member[], bucketOf: BucketOf): Described => {
  const [first] = members;
  if (!first) throw new Error('A group of requirements has no member.');
  const newest = members.reduce((a, b) => (b.edition.year > a.edition.year ? b : a), first);
  const common = new Set(members.map(one => one.edition.id)).size > 1;
  const bucket = bucketOf(first);
  const structural = standardsOf(members).size > 1 && bucket.startsWith('hs:');
  return {
    group: {
      id: structural ? bucket : nameOf(placeOf(first)),
      title: (structural ? harmonizedTitle(bucket) : undefined) ?? newest.requirement.title,
      common,
      members: members.map(placeOf),
    },
    at: structural ? numbers(bucket.slice('hs:'.length)) : numbers(newest.requirement.key),
  };
};

/** Numbers by value, words by letter: `AC-2(1)` is AC, 2, 1. */
const numbers = (key: string): readonly (number | string)[] =>
  (key.match(/\d+|[A-Za-z]+/g) ?? []).map(part => (/^\d/.test(part) ? Number(part) : part));

/** Clause order: 9 before 10, 6.1 before 6.1.2. */
const compareNumbers = (one: readonly (number | string)[], other: readonly (number | string)[]): number => {
  for (let place = 0; place < Math.max(one.length, other.length); place += 1) {
    const [a, b] = [one[place] ?? -1, other[place] ?? -1];
    if (a === b) continue;
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    // Numbers stand before words, as clauses before annexes.
    if (typeof a === 'number') return -1;
    if (typeof b === 'number') return 1;
    return a < b ? -1 : 1;
  }
  return 0;
};
