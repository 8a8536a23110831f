/** Which backups stay: the newest always, then of days, weeks and months as many as were asked for. */
import { expect, test } from 'vitest';
import { expendable } from './retention.ts';

const at = (day: string, hour = 2): string =>
  `${day.replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000Z`;

test('the newest of each day, week and month stays', () => {
  const days = Array.from({ length: 28 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`);
  const runs = [...days.map(day => at(day)), at('2026-11-28', 9), at('2026-09-30'), at('2026-10-31')];
  const gone = expendable(runs, { daily: 3, weekly: 2, monthly: 3 });
  const kept = runs.filter(run => !gone.includes(run)).toSorted();
  expect(kept).toEqual([
    at('2026-09-30'),
    at('2026-10-31'),
    // Sunday ends the week before.
    at('2026-11-22'),
    at('2026-11-26'),
    at('2026-11-27'),
    at('2026-11-28', 9),
  ]);
});

test('the newest stays whatever is asked for', () => {
  const runs = [at('2026-11-01'), at('2026-11-02')];
  expect(expendable(runs, { daily: 0, weekly: 0, monthly: 0 })).toEqual([at('2026-11-01')]);
  expect(expendable([], { daily: 0, weekly: 0, monthly: 0 })).toEqual([]);
});
