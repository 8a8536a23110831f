/** What is left to do for an edition after what is held already, in requirements and as a range of working days. */
import { relate } from '@certwright/standards/crosswalk';
import type { Edition } from '@certwright/standards/edition';

export type Gap = {
  readonly edition: string;
  readonly requirements: number;
  /** In place by the organization's own assessment. */
  readonly inPlace: number;
  /** Met the same way for a standard that is held or planned before. */
  readonly same: number;
  /** Built on what is there, with additions. */
  readonly similar: number;
  readonly fresh: number;
  readonly workDays: { readonly least: number; readonly most: number };
};

/**
 * Days of work that a requirement takes, least and most. Our own values for planning, from no document and not
 * measured: a screen that shows them says so. People make it longer, because more of them have to be reached.
 */
export const WORK: Readonly<Record<'fresh' | 'similar' | 'same', readonly [least: number, most: number]>> = {
  fresh: [0.4, 1],
  similar: [0.2, 0.5],
  same: [0.05, 0.15],
};
const BY_PEOPLE: readonly (readonly [upTo: number, factor: number])[] = [
  [10, 0.6],
  [50, 1],
  [250, 1.5],
  [1000, 2.2],
];
const BEYOND = 3;

export const factorOf = (people: number): number => BY_PEOPLE.find(([upTo]) => people <= upTo)?.[1] ?? BEYOND;

type Standing = 'inPlace' | 'same' | 'similar' | 'fresh';

/** What is there before the work on an edition begins. */
export type Before = {
  /** Editions that are certified, or whose requirements are built before. */
  readonly whole: readonly Edition[];
  /** Editions that the organization works on: of these, only the requirements in place count. */
  readonly begun: readonly Edition[];
  /** Requirements in place by the organization's own assessment, as `edition:key`. */
  readonly inPlace: ReadonlySet<string>;
};

export function gapOf(edition: Edition, before: Before, people: number): Gap {
  const requirements = edition.requirements.filter(one => one.assessable);
  const there = before.whole.some(one => one.id === edition.id);
  const joined = joinedTo(edition, before);
  const standing = (key: string): Standing =>
    there || before.inPlace.has(`${edition.id}:${key}`) ? 'inPlace' : (joined.get(key) ?? 'fresh');
  const count: Record<Standing, number> = { inPlace: 0, same: 0, similar: 0, fresh: 0 };
  for (const one of requirements) count[standing(one.key)] += 1;
  const factor = factorOf(people);
  const days = (at: 0 | 1): number =>
    Math.ceil(
      factor * (count.fresh * WORK.fresh[at] + count.similar * WORK.similar[at] + count.same * WORK.same[at]),
    );
  return {
    edition: edition.id,
    requirements: requirements.length,
    ...count,
    workDays: { least: days(0), most: days(1) },
  };
}

/** By key of the edition: how near the nearest requirement comes that is there already. */
function joinedTo(
  edition: Edition,
  { whole, begun, inPlace }: Before,
): ReadonlyMap<string, 'same' | 'similar'> {
  const joined = new Map<string, 'same' | 'similar'>();
  const join = (old: Edition, there: (key: string) => boolean): void => {
    if (old.id === edition.id) return;
    for (const one of relate(old, edition))
      if ('from' in one && 'to' in one && there(one.from.key) && joined.get(one.to.key) !== 'same')
        joined.set(one.to.key, one.kind === 'same' ? 'same' : 'similar');
  };
  for (const old of whole) join(old, () => true);
  for (const old of begun) join(old, key => inPlace.has(`${old.id}:${key}`));
  return joined;
}
