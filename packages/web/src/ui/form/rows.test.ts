// How many rows of a repeated group a kept draft brings back.
import { expect, test } from 'vitest';
import { rowsKept } from './rows.ts';

test('a form without a draft begins with the least number of rows', () => {
  expect(rowsKept(undefined, 'sites', 1)).toBe(1);
  expect(rowsKept({ scope: 'Service' }, 'sites', 0)).toBe(0);
});

test('a draft brings back as many rows as were typed, those of other groups apart', () => {
  const draft = { 'sites.0.name': 'Kiel', 'sites.2.persons': '9', 'groups.5.label': 'Shift', sites: '' };
  expect(rowsKept(draft, 'sites', 1)).toBe(3);
  expect(rowsKept({ 'editions.0.factors.1.percent': '5' }, 'editions.0.factors', 0)).toBe(2);
});
