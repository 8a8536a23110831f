/** On which days a body works: its own week and holidays, Monday to Friday where it has chosen nothing. */
import { expect, test } from 'vitest';
import { closedBetween, closedOn } from './working-days.ts';

// 30 November 2026 is a Monday.
test('without a calendar, Saturday and Sunday are closed', () => {
  expect(closedBetween('2026-11-30', '2026-12-06', {})).toEqual([
    { on: '2026-12-05', name: '' },
    { on: '2026-12-06', name: '' },
  ]);
});
test('a holiday has its name, also on a day of the week without work', () => {
  const calendar = { weekdays: [7, 1, 2, 3, 4], holidays: [{ on: '2026-12-04', name: 'Day of the house' }] };
  expect(closedOn('2026-12-04', calendar)).toBe('Day of the house');
  expect(closedOn('2026-12-05', calendar)).toBe('');
  expect(closedOn('2026-12-06', calendar)).toBeUndefined();
});
test('no days stand between a day and one before it', () => {
  expect(closedBetween('2026-12-06', '2026-12-05', {})).toEqual([]);
});
