/** What the form of a review said, as the operation takes it. */
import { givenOf, textOf } from '../ui/form/value-of.ts';
import type { FormValue } from '../ui/form/values.ts';

type Bag = { readonly [name: string]: FormValue };
const isBag = (value: FormValue | undefined): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof File);

/** What was said about each input; an input about which nothing was said is left out. */
export const inputsOf = (value: FormValue | undefined): Record<string, string> =>
  isBag(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, said]) => (textOf(said) === '' ? [] : [[key, textOf(said)]])),
      )
    : {};

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

export type NewAction = {
  readonly text: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
};

/** Actions that have a text; rows that were left empty count for nothing. */
export const actionsOf = (value: FormValue | undefined): NewAction[] =>
  (Array.isArray(value) ? value : []).flatMap(row => {
    if (!isBag(row) || textOf(row.text).trim() === '') return [];
    return [{ text: textOf(row.text), owner: givenOf(row.owner), dueOn: givenOf(row.dueOn) }];
  });
