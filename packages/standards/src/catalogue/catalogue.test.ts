/** The catalogue: every certifiable standard by name, and what to do about those that nobody can be certified to. */
import { describe, expect, test } from 'vitest';
import { checkEdition } from '../check-edition.ts';
import { coverageOf, editionId } from '../edition.ts';
import { EDITIONS, findEdition, isWalkable, loadEdition } from '../library.ts';
import { CERTIFIABLE } from './certifiable.ts';
import { identityOf } from './identity.ts';
import { SUPPORTING, supporting } from './supporting.ts';

describe.each(CERTIFIABLE.map(row => [editionId(row), row] as const))('%s', (id, row) => {
  test('is an edition of the library, and its identity alone would be sound', () => {
    expect(checkEdition(identityOf(row), `${id}.json`)).toEqual([]);
    expect(findEdition(id)?.standard).toBe(row.standard);
  });

  test('says in the catalogue what its data file says', async () => {
    const edition = await loadEdition(id);
    const climate = edition.amendments.some(one => /^Amd \d:2024$/.test(one.id));
    expect({ id, discipline: edition.discipline, structure: edition.harmonized, climate }).toEqual({
      id,
      discipline: row.discipline,
      structure: row.structure,
      climate: row.climate === 'amendment',
    });
    expect(edition.published.slice(0, 4)).toBe(row.published.slice(0, 4));
    for (const document of row.basis) {
      const number = document
        .replace(/^(?:ISO\/IEC TS|ISO\/IEC|ISO\/TS|ISO|IAF) /, '')
        .replace(/:\d{4}$/, '');
      expect(edition.schemeBasis.join('; ')).toContain(number);
    }
  });
});

test('the catalogue names each standard once', () => {
  expect(new Set(CERTIFIABLE.map(one => one.standard)).size).toBe(CERTIFIABLE.length);
  expect(CERTIFIABLE).toHaveLength(40);
});

test('an edition known by name has no requirement and cannot be worked with', async () => {
  const names = EDITIONS.filter(one => one.coverage === 'identity');
  expect(names.map(one => one.id)).toContain('iatf-16949-2016');
  for (const one of names) {
    expect(isWalkable(one)).toBe(false);
    expect(one.count).toEqual({ clauses: 0, controls: 0 });
    const edition = await loadEdition(one.id);
    expect(coverageOf(edition)).toBe('identity');
    expect(edition.requirements.filter(asked => asked.assessable)).toEqual([]);
  }
});

describe('a standard without certificate', () => {
  test('is not in the catalogue of those that have one, and says what to do instead', () => {
    const certifiable = new Set(CERTIFIABLE.map(one => one.standard));
    expect(SUPPORTING.filter(one => certifiable.has(one.standard))).toEqual([]);
    expect(new Set(SUPPORTING.map(one => one.standard)).size).toBe(SUPPORTING.length);
    for (const one of SUPPORTING) expect(one.instead.length).toBeGreaterThan(30);
  });

  test('leads to standards that are in the catalogue', () => {
    const certifiable = new Set(CERTIFIABLE.map(one => one.standard));
    expect(SUPPORTING.flatMap(one => one.leadsTo).filter(one => !certifiable.has(one))).toEqual([]);
  });

  test('ISO 31000 is guidance, and laboratories are accredited', () => {
    expect(supporting('ISO 31000')).toMatchObject({ kind: 'guidance' });
    expect(supporting('ISO/IEC 17025')).toMatchObject({ kind: 'accreditation' });
    expect(supporting('ISO 9001')).toBeUndefined();
  });
});
