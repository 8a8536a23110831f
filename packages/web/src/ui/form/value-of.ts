// What one field of a form said, as the kind that an operation takes.
import type { FormValue } from './values.ts';

/** A text; '' when the field was left out. */
export const textOf = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');

/** An ISO date or the value of a choice; null when the field was left empty. */
export const givenOf = (value: FormValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** Files that were chosen in a field that takes one or several. */
export const filesOf = (value: FormValue | undefined): readonly File[] =>
  (Array.isArray(value) ? value : [value]).filter(one => one instanceof File);

/** The texts of a list; a field that was left out has none. */
export const listOf = (value: FormValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];
