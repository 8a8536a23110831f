// Chapters and counts of a heat map.
import { expect, test } from 'vitest';
import { CELLS } from '../gallery/cells.ts';
import { countStates, groupCells } from './cells.ts';

test('chapters keep the order of the standard', () => {
  expect(groupCells(CELLS).map(group => group.name)).toEqual([
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
    'A.5',
    'A.6',
    'A.7',
    'A.8',
  ]);
});

test('the legend counts every cell once, what needs work first', () => {
  const counts = countStates(CELLS);
  expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(CELLS.length);
  expect(counts[0]?.[0]).toBe('missing');
  expect(counts.at(-1)?.[0]).toBe('not-applicable');
});
