// Where keys lead, and how sorting turns.
import { expect, test } from 'vitest';
import { placeAfter } from '../keys/roving.ts';
import { keyName } from '../keys/useKeys.ts';
import { rowAfter, sortAfter } from './columns.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 13],
  ['PageUp', 3, 0],
  ['End', 3, 19],
  ['Home', 3, 0],
  ['ArrowDown', 19, 19],
])('%s from row %i of 20 leads to row %i', (key, at, next) => {
  expect(rowAfter(key, at, 20)).toBe(next);
});

test('a letter moves nothing, and an empty table has no rows to move in', () => {
  expect(rowAfter('e', 3, 20)).toBeUndefined();
  expect(rowAfter('ArrowDown', 0, 0)).toBeUndefined();
});

test('pressing a head sorts by it, pressing it again turns the order round', () => {
  const first = sortAfter(undefined, 'due');
  expect(first).toEqual({ key: 'due', direction: 'ascending' });
  expect(sortAfter(first, 'due').direction).toBe('descending');
  expect(sortAfter(first, 'number')).toEqual({ key: 'number', direction: 'ascending' });
});

test('arrows move among small things only from one of them', () => {
  expect(placeAfter('ArrowRight', 2, 5)).toBe(3);
  expect(placeAfter('ArrowRight', -1, 5)).toBeUndefined();
});

test('the command key of a Mac and the control key elsewhere are one name', () => {
  const key = { key: 'K', metaKey: false, ctrlKey: false, altKey: false };
  expect(keyName({ ...key, metaKey: true })).toBe('mod+k');
  expect(keyName({ ...key, ctrlKey: true })).toBe('mod+k');
  expect(keyName(key)).toBe('k');
});
