/** What an evidence pack holds of a period, and what its files are called. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { askedOf, inForceDuring, standsWithin } from './pack.ts';
import { evidencePack, type MakePack, MOST_PIECES } from './pack.decider.ts';
import { endingOf, packName, safeWords } from './pack-name.ts';

const period = { from: '2026-01-01', to: '2026-06-30' };

describe('a piece is in the pack', () => {
  test.each([
    [{ standsFor: '2025-12-31' }, false],
    [{ standsFor: '2026-01-01' }, true],
    [{ standsFor: '2026-06-30' }, true],
    [{ standsFor: '2026-07-01' }, false],
    [{ from: '2025-11-01', standsFor: '2026-01-01' }, true],
    [{ from: '2026-06-30', standsFor: '2026-09-30' }, true],
    [{ from: '2025-01-01', standsFor: '2027-01-01' }, true],
    [{ from: '2026-07-01', standsFor: '2026-09-30' }, false],
  ])('%j: %s', (piece, within) => {
    expect(standsWithin(piece, period)).toBe(within);
  });
});

describe('of a document the pack holds', () => {
  const releases = [
    { number: 1, on: '2024-02-01' },
    { number: 2, on: '2026-03-15' },
    { number: 3, on: '2026-08-01' },
  ];
  const numbers = (from: string, to: string, ended: string | null = null): readonly number[] =>
    inForceDuring(releases, ended, { from, to }).map(one => one.number);

  test('each version that was in force on a day of the period, not only the one of today', () => {
    expect(numbers(period.from, period.to)).toEqual([1, 2]);
    expect(numbers('2026-09-01', '2026-12-31')).toEqual([3]);
    expect(numbers('2023-01-01', '2024-01-31')).toEqual([]);
  });

  test('nothing after the day on which it became obsolete', () => {
    expect(numbers('2026-09-02', '2026-12-31', '2026-09-01')).toEqual([]);
    expect(numbers('2026-08-20', '2026-12-31', '2026-09-01')).toEqual([3]);
  });

  test('of two versions released on one day the later', () => {
    const hasty = [
      { number: 1, on: '2026-02-01' },
      { number: 2, on: '2026-02-01' },
    ];
    expect(inForceDuring(hasty, null, period).map(one => one.number)).toEqual([2]);
  });
});

test('of a piece only what was asked for is shown; without a choice everything', () => {
  const refs = [
    { edition: 'iso-9001-2015', key: '7.2' },
    { edition: 'iso-iec-27001-2022', key: '7.2' },
    { edition: 'iso-iec-27001-2022', key: 'A.5.1' },
  ];
  const [first, second] = refs;
  expect(askedOf(refs, { editions: [], requirements: [] })).toEqual(refs);
  expect(askedOf(refs, { editions: ['iso-9001-2015'], requirements: [] })).toEqual([first]);
  expect(askedOf(refs, { editions: ['iso-9001-2015'], requirements: refs.slice(1, 2) })).toEqual([
    first,
    second,
  ]);
});

describe('a name in the pack', () => {
  test.each([
    ['Prüfung der Lieferanten', 'Prüfung der Lieferanten'],
    ['供应商评审记录 2026', '供应商评审记录 2026'],
    ['سجل تدريب الموظفين', 'سجل تدريب الموظفين'],
    ['Протокол аудита', 'Протокол аудита'],
    ['प्रशिक्षण अभिलेख', 'प्रशिक्षण अभिलेख'],
    ['../../etc/passwd', 'etc passwd'],
    ['a\u202Etxt.exe', 'a txt.exe'],
    ['CON: <1>|"2"?*', 'CON 1 2'],
    ['two\r\nlines\\and more', 'two lines and more'],
    ['ends with dots. . .', 'ends with dots'],
    ['\u0000\u0007', 'untitled'],
  ])('%j becomes %j', (title, safe) => {
    expect(safeWords(title)).toBe(safe);
  });

  test('is cut between letters so that every file system takes it', () => {
    const long = safeWords('記録'.repeat(200));
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(150);
    expect(long).toMatch(/^(記録)+記?$/);
    expect(safeWords('e\u0301'.repeat(200))).toMatch(/^é+$/);
  });

  test('keeps a plain ending only, and its number', () => {
    expect(packName('evidence', 7, 'Calibration list', endingOf('list.CSV'))).toBe(
      'evidence/007 Calibration list.csv',
    );
    expect(['a.pdf', 'a', 'a.verylong', 'a.p/df'].map(endingOf)).toEqual(['.pdf', '', '', '']);
  });
});

describe('making a pack', () => {
  const make: MakePack = {
    type: 'Make',
    title: 'Surveillance audit',
    ...period,
    editions: [],
    requirements: [],
    manifest: 'a'.repeat(64),
    listings: [],
    written: [],
    evidence: ['e1'],
    documents: [],
    files: 1,
    bytes: 9,
    by: 'bo',
    on: '2026-11-23',
  };

  test('keeps what was asked and the hash of its manifest', () => {
    expect(given(evidencePack).after(make)).toMatchObject({
      phase: 'made',
      manifest: make.manifest,
      by: 'bo',
    });
  });

  test.each([
    ['pack-period-reversed', { ...make, to: '2025-12-31' }, []],
    ['pack-empty', { ...make, evidence: [] }, []],
    ['pack-too-large', { ...make, evidence: Array.from({ length: MOST_PIECES + 1 }, (_, i) => `e${i}`) }, []],
    ['pack-unchangeable', make, [{ ...make, type: 'EvidencePackMade' }]],
  ] as const)('%s', (refused, command, events) => {
    expect(given(evidencePack, ...events).when(command)).toMatchObject({ refused });
  });
});
