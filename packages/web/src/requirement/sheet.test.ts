/** The sheet of requirements as people filter it. */
import { expect, test } from 'vitest';
import { filterSheet, type Line, ofEdition, placeOf, sheetRows } from './sheet.ts';
import type { RequirementState } from './states.ts';

const one = (edition: string, key: string, more: Partial<RequirementState> = {}): RequirementState => ({
  edition,
  key,
  title: `Title of ${key}`,
  state: 'in-place',
  maturity: null,
  confidence: null,
  proof: 'claimed',
  proposal: null,
  owner: null,
  dueOn: null,
  overdue: false,
  evidence: 0,
  documents: 0,
  documented: 'none',
  version: 1,
  ...more,
});
const quality = 'iso-9001-2015';
const security = 'iso-iec-27001-2022';
const LINES: readonly Line[] = [
  {
    id: 'hs:4.4',
    title: 'The system and its processes',
    kind: 'clause',
    common: true,
    members: [
      one(quality, '4.4.1', { state: 'partly' }),
      one(quality, '4.4.2'),
      one(security, '4.4', { owner: { id: 'iris', name: 'Iris Vale' } }),
    ],
  },
  {
    id: `${security}:A.5.19`,
    title: 'Suppliers',
    kind: 'control',
    common: false,
    members: [one(security, 'A.5.19')],
  },
];

test('a row holds at most one requirement of each edition', () => {
  const rows = sheetRows(LINES);
  expect(rows.map(row => [row.number, row.chapter, row.members.map(member => member.key)])).toEqual([
    ['4.4', '4', ['4.4.1', '4.4']],
    ['4.4.2', '4', ['4.4.2']],
    ['A.5.19', 'A.5', ['A.5.19']],
  ]);
});

test('a row is seen by the state that is furthest from done', () => {
  expect(filterSheet(sheetRows(LINES), { state: 'partly' }).map(row => row.number)).toEqual(['4.4']);
  expect(filterSheet(sheetRows(LINES), { state: 'in-place', group: 'A.5' })).toHaveLength(1);
});

test('narrowed to one edition, rows carry its numbers and titles', () => {
  const rows = ofEdition(sheetRows(LINES), quality);
  expect(rows.map(row => `${row.number} ${row.title}`)).toEqual([
    '4.4.1 Title of 4.4.1',
    '4.4.2 Title of 4.4.2',
  ]);
});

test('owner, words and nobody narrow it', () => {
  const rows = sheetRows(LINES);
  expect(filterSheet(rows, { owner: 'iris' })).toHaveLength(1);
  expect(filterSheet(rows, { owner: 'nobody' })).toHaveLength(3);
  expect(filterSheet(rows, { text: 'SUPP a.5' })).toHaveLength(1);
});

test('a name in the address is taken apart, and nonsense is not', () => {
  expect(placeOf(`${quality}:8.4.1`)).toEqual({ edition: quality, key: '8.4.1' });
  expect(placeOf('8.4.1')).toBeUndefined();
});
