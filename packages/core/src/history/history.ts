/** The history of a record in words: each event with what it changed, told from the states before and after it. */
import { differenceOf, type Difference } from './difference.ts';
import { fieldWords, isId, type Names, valueWords } from './field.words.ts';

export type ChangeWords = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Long enough to be shown as a difference of two texts. */
  readonly long: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

/** More than fits beside another value on one line. */
const LONG = 100;

/** Fields that only repeat who did it and when, which the line itself tells. */
const TOLD = new Set([
  'by',
  'on',
  'author',
  'draftedOn',
  'submittedOn',
  'assessedBy',
  'assessedOn',
  'attachedBy',
  'attachedOn',
  'raisedBy',
  'raisedOn',
  'recordedBy',
  'adoptedBy',
  'adoptedOn',
  'broughtBy',
  'broughtOn',
  'approvedBy',
  'issuedBy',
  'person',
]);

/** Compared on a page of its own, requirement by requirement. */
const ELSEWHERE = 'standings';

/** Who did it and the day that it stands for. */
export type Line = { readonly actor: string | null; readonly on: string };

const isTold = (one: Difference, { actor, on }: Line): boolean =>
  'after' in one && TOLD.has(one.path.at(-1) ?? '') && (one.after === actor || one.after === on);

/** Ids that a difference names, so that they can be looked up before it is put into words. */
export function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isId(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

/** What everybody looks for first. */
const isState = ({ path }: Difference): boolean => path.length === 1 && path[0] === 'phase';

/** @param before, after two states, as the lifecycle's own `evolve` gives them */
export const changesBetween = (before: unknown, after: unknown, line: Line): readonly Difference[] =>
  differenceOf(before, after)
    .filter(one => !isTold(one, line) && one.path[0] !== ELSEWHERE)
    .toSorted((a, b) => Number(isState(b)) - Number(isState(a)));

export function changeWords(one: Difference, names: Names): ChangeWords {
  const field = one.path.at(-1) ?? '';
  const nothing = { before: null, after: null, long: false, added: [], removed: [] };
  const words = (value: unknown): string | null => valueWords(value, field, names);
  if ('added' in one) {
    const list = (values: readonly unknown[]): string[] => values.flatMap(value => words(value) ?? []);
    return { ...nothing, field: fieldWords(one.path), added: list(one.added), removed: list(one.removed) };
  }
  const [before, after] = [words(one.before), words(one.after)];
  const long = [before, after].some(text => text !== null && (text.length > LONG || text.includes('\n')));
  return { ...nothing, field: fieldWords(one.path), before, after, long };
}
