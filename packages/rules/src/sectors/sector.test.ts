/** Sectors: the codes cover NACE without doubt, and a proposal is the careful one. */
import { describe, expect, test } from 'vitest';
import { SECTOR_CODES, sectorHolds, sectorOfNace } from './iaf-codes.table.ts';
import { proposeComplexity, sectorOf } from './sector.ts';
import { SECTOR_LEVELS } from './sector-complexity.table.ts';

describe('a sector', () => {
  test('there are 39 codes, numbered without gaps', () =>
    expect([...SECTOR_CODES.keys()]).toEqual(Array.from({ length: 39 }, (_, i) => i + 1)));
  test('no NACE code with a level lies in two sectors', () => {
    for (const nace of SECTOR_LEVELS.keys()) {
      const holders = [...SECTOR_CODES.values()].filter(row => sectorHolds(row.value, nace));
      expect(holders.length > 1 ? nace : undefined).toBeUndefined();
    }
  });
  test.each([
    ['25.61', 17],
    ['25.4', 18],
    ['24.46', 11],
    ['24.1', 17],
    ['74.3', 35],
    ['74.9', 34],
    ['62', 33],
    ['84', 36],
  ])('NACE %s belongs to code %i', (nace, code) => expect(sectorOfNace(nace)?.value.code).toBe(code));
  test.each([
    ['NACE 25.6', 'ems', 'medium'],
    ['NACE 25.61', 'ems', 'medium'],
    ['NACE 25.9', 'ems', 'low'],
    ['NACE 24', 'ohsms', 'high'],
    ['NACE 62.01', 'ems', 'limited'],
    ['IAF 28', 'ohsms', 'high'],
    ['IAF 33', 'ems', 'limited'],
    ['IAF 17', 'ems', 'high'],
    ['36', 'ems', 'special'],
  ] as const)('%s suggests for %s: %s', (sector, scheme, level) =>
    expect(proposeComplexity(sector, scheme)?.level).toBe(level),
  );
  test('a wide code shows every level it holds', () =>
    expect(proposeComplexity('IAF 17', 'ems')?.levels).toEqual(['low', 'medium', 'high']));
  test.each(['IAF 40', 'NACE 99', 'metal', '', 'NACE 2'])('%j suggests nothing', sector => {
    expect(proposeComplexity(sector, 'ems')).toBeUndefined();
    expect(sectorOf(sector)).toBeUndefined();
  });
});
