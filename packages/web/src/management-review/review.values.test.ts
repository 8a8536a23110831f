/** What a review's form says. */
import { expect, test } from 'vitest';
import { actionsOf, inputsOf, linesOf } from './review.values.ts';

test('rows of actions that were left empty count for nothing', () => {
  expect(actionsOf([{ text: 'Train the second site', owner: 'iris' }, { dueOn: '2027-01-01' }])).toEqual([
    { text: 'Train the second site', owner: 'iris', dueOn: null },
  ]);
  expect(actionsOf(undefined)).toEqual([]);
});

test('inputs about which nothing was said are left out, so that the server names them', () => {
  expect(inputsOf({ audits: 'Two, one minor.', risks: '' })).toEqual({ audits: 'Two, one minor.' });
});

test('each line is a decision', () => {
  expect(linesOf('Train the site.\n\n  Hire one. ')).toEqual(['Train the site.', 'Hire one.']);
});
