// Where the marks of a standard's history stand.
import { expect, test } from 'vitest';
import { type EditionMark, layLanes } from './lanes.ts';

const mark = (id: number, change: Partial<EditionMark>): EditionMark => ({
  id,
  label: `ISO ${id}`,
  href: `/${id}`,
  relation: 'edition',
  standing: 'current',
  state: 'published',
  on: undefined,
  replaces: [],
  ...change,
});
const EDITIONS = [
  mark(3, { relation: 'project', standing: 'draft', replaces: [2] }),
  mark(2, { on: '2015-07-01', replaces: [1] }),
  mark(1, { on: '2008-01-01', standing: 'withdrawn' }),
];

test('documents come in the order of their publication, projects last', () => {
  expect(layLanes(EDITIONS, '2026-11-23').lanes.map(lane => lane.mark.id)).toEqual([1, 2, 3]);
});

test('a withdrawn edition ends where its successor begins; what stands reaches today', () => {
  const [old, current, project] = layLanes(EDITIONS, '2026-11-23').lanes;
  expect(old?.until).toBeCloseTo(current?.from ?? 0, 5);
  expect(current?.until).toBeCloseTo(2026.9, 1);
  expect(project?.from).toBe(current?.until);
});

test('one document alone still has years before and after it', () => {
  const { first, last, ticks } = layLanes([mark(1, { on: '2025-01-01' })], '2026-11-23');
  expect([first <= 2022, last >= 2029, ticks.length > 2]).toEqual([true, true, true]);
});
