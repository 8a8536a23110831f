// Values of a form, and the words for what native constraints forbid.
import { expect, test } from 'vitest';
import { ENGLISH } from '../words.ts';
import { flawWords, setAt, type FormValues } from './values.ts';

test('dotted names make objects and lists', () => {
  const values: FormValues = {};
  setAt(values, 'address.city', 'Malmö');
  setAt(values, 'address.country', 'SE');
  setAt(values, 'sites.0.name', 'Malmö');
  setAt(values, 'sites.1.name', 'Gdańsk');
  expect(values).toEqual({
    address: { city: 'Malmö', country: 'SE' },
    sites: [{ name: 'Malmö' }, { name: 'Gdańsk' }],
  });
});

const none = {
  valueMissing: false,
  badInput: false,
  typeMismatch: false,
  rangeUnderflow: false,
  rangeOverflow: false,
  tooShort: false,
  tooLong: false,
  patternMismatch: false,
};
const limits = { type: 'text', min: '1', max: '9', minLength: 2, maxLength: 5, fallback: 'browser' };

test.each([
  ['valueMissing', 'This is needed.'],
  ['rangeUnderflow', 'At least 1.'],
  ['rangeOverflow', 'At most 9.'],
  ['tooShort', 'At least 2 characters.'],
  ['tooLong', 'At most 5 characters.'],
  ['patternMismatch', 'This does not have the expected form.'],
])('%s is said in the words of the reader', (flaw, said) => {
  expect(flawWords({ ...none, [flaw]: true }, limits, ENGLISH)).toBe(said);
});

test('a half-typed date is no number', () => {
  expect(flawWords({ ...none, badInput: true }, { ...limits, type: 'date' }, ENGLISH)).toBe(
    'This is not a date.',
  );
});

test('what has no words of ours keeps those of the browser', () => {
  expect(flawWords(none, limits, ENGLISH)).toBe('browser');
});
