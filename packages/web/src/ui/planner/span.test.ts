/** Places of a planner: days to columns and back, keys, and which rows are drawn. */
import { expect, test } from 'vitest';
import { dayAt, movedBy, placeOf, seen } from './span.ts';

test('a day and its place are the same thing, over months and leap days', () => {
  expect(dayAt('2028-02-27', 3)).toBe('2028-03-01');
  expect(placeOf('2028-02-27', '2028-03-01')).toBe(3);
});
test('keys move by a day, a week or a person and stay within the people', () => {
  expect(movedBy('ArrowLeft', { row: 0, at: 0 }, 3)).toEqual({ row: 0, at: -1 });
  expect(movedBy('PageDown', { row: 0, at: 1 }, 3)).toEqual({ row: 0, at: 8 });
  expect(movedBy('ArrowUp', { row: 0, at: 1 }, 3)).toEqual({ row: 0, at: 1 });
  expect(movedBy('ArrowDown', { row: 2, at: 1 }, 3)).toEqual({ row: 2, at: 1 });
  expect(movedBy('a', { row: 0, at: 0 }, 3)).toBeUndefined();
});
test('of three hundred people those in view are drawn', () => {
  expect(seen(3_200, 640, 32, 300)).toEqual([94, 126]);
  expect(seen(0, 640, 32, 4)).toEqual([0, 4]);
});
