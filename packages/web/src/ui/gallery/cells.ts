// Invented states of the clauses and controls of a standard, for the gallery.
import type { HeatCell } from '../heat-map/cells.ts';

const STATES = [
  'in-place',
  'in-place',
  'partly',
  'in-place',
  'missing',
  'in-place',
  'not-started',
  'partly',
  'in-place',
];

const chapter = (group: string, count: number, shift: number): readonly HeatCell[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${group}.${index + 1}`,
    number: `${group}.${index + 1}`,
    title: `Requirement ${index + 1} of chapter ${group}`,
    group,
    state:
      (index + shift) % 17 === 9 ? 'not-applicable' : (STATES[(index * 5 + shift) % STATES.length] ?? 'open'),
  }));

export const CELLS: readonly HeatCell[] = [
  ...chapter('4', 4, 0),
  ...chapter('5', 3, 1),
  ...chapter('6', 3, 2),
  ...chapter('7', 5, 3),
  ...chapter('8', 3, 4),
  ...chapter('9', 3, 5),
  ...chapter('10', 2, 6),
  ...chapter('A.5', 37, 0),
  ...chapter('A.6', 8, 2),
  ...chapter('A.7', 14, 5),
  ...chapter('A.8', 34, 7),
];
