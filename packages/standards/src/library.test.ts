/** The library as a whole: every edition complete and consistent. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkEdition } from './check-edition.ts';
import { expectedNumbers } from './expected-numbers.ts';
import { generated } from './generate-editions.ts';
import { EDITIONS, findEdition, isEditionId, loadEdition, UnknownEdition } from './library.ts';
import { nearlyEqual } from './near-equal.ts';
import { summarize } from './summary.ts';

const folder = new URL('editions/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

describe.each(files)('the data file %s', file => {
  const value: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

  test('has no fault', () => {
    expect(checkEdition(value, file)).toEqual([]);
  });

  test('stands in the library, and its summary says the same as the file', async () => {
    const id = file.replace('.json', '');
    const edition = await loadEdition(id);
    expect(edition).toEqual(value);
    expect(findEdition(id)).toEqual(summarize(edition));
  });

  test('has no two questions that are equal or nearly equal', async () => {
    const { requirements } = await loadEdition(file.replace('.json', ''));
    const questions = requirements.flatMap(one => one.looksFor);
    expect(questions.length).toBeGreaterThanOrEqual(2 * requirements.filter(one => one.assessable).length);
    const pairs = nearlyEqual(questions).map(pair => [questions[pair.one], questions[pair.other]]);
    expect(pairs).toEqual([]);
  });

  test('says one thing per requirement: no two demands are equal or nearly equal', async () => {
    const { requirements } = await loadEdition(file.replace('.json', ''));
    const demands = requirements.filter(one => one.assessable).map(one => one.asks);
    const pairs = nearlyEqual(demands, 0.6).map(pair => [demands[pair.one], demands[pair.other]]);
    expect(pairs).toEqual([]);
  });
});

test('the generated modules and the table of the README are what the data files give', () => {
  const modules = generated();
  expect(modules.size).toBe(files.length + 2);
  for (const [name, text] of modules) expect(readFileSync(new URL(name, import.meta.url), 'utf8')).toBe(text);
});

test('the summaries stay light: they hold no requirement', () => {
  expect(JSON.stringify(EDITIONS).length).toBeLessThan(3_000 * EDITIONS.length);
  expect(EDITIONS.every(one => !('requirements' in one))).toBe(true);
});

test.each([
  ['iso-9001-2015', 65, 0],
  ['iso-9001-2026', 65, 0],
  ['iso-14001-2015', 32, 0],
  ['iso-14001-2026', 35, 0],
  ['iso-45001-2018', 40, 0],
  ['iso-iec-27001-2022', 30, 93],
  ['iso-iec-42001-2023', 32, 38],
  ['iso-22301-2019', 46, 0],
  ['iso-50001-2018', 36, 0],
  ['iso-22000-2018', 84, 0],
  ['iso-iec-17021-1-2015', 192, 0],
  ['iso-41001-2018', 28, 0],
  ['iso-13485-2016', 72, 0],
  ['iso-iec-20000-1-2018', 62, 0],
  ['iso-iec-27701-2025', 30, 78],
  ['iso-37001-2025', 39, 0],
  ['iso-37301-2021', 42, 0],
  ['iso-21001-2018', 78, 0],
  ['iso-28000-2022', 43, 0],
  ['iso-30301-2019', 24, 0],
])('%s has %i clauses and %i controls that can be assessed', (id, clauses, controls) => {
  expect(findEdition(id)?.count).toEqual({ clauses, controls });
  expect(expectedNumbers(id)).toHaveLength(clauses + controls);
});

test('Annex A of ISO/IEC 27001 has 37 organizational, 8 people, 14 physical and 34 technological controls', () => {
  const controls = expectedNumbers('iso-iec-27001-2022')?.filter(key => key.startsWith('A.')) ?? [];
  const count = (section: string) => controls.filter(key => key.startsWith(section)).length;
  expect(['A.5.', 'A.6.', 'A.7.', 'A.8.'].map(count)).toEqual([37, 8, 14, 34]);
});

test('Annex A of ISO/IEC 27701 has 31 controls for controllers, 18 for processors and 29 for both roles', () => {
  const controls = expectedNumbers('iso-iec-27701-2025')?.filter(key => key.startsWith('A.')) ?? [];
  const count = (table: string) => controls.filter(key => key.startsWith(table)).length;
  expect(['A.1.', 'A.2.', 'A.3.'].map(count)).toEqual([31, 18, 29]);
});

test('an edition that is not in the library is refused by name', async () => {
  expect(isEditionId('iso-9001-2008')).toBe(false);
  expect(isEditionId('toString')).toBe(false);
  await expect(loadEdition('iso-9001-2008')).rejects.toThrow(UnknownEdition);
  await expect(loadEdition('iso-9001-2008')).rejects.toThrow(/iso-9001-2008.*iso-9001-2015/s);
});

test('a replaced edition and its successor name each other', () => {
  const pairs = EDITIONS.flatMap(edition => {
    const before = edition.replaces === undefined ? undefined : findEdition(edition.replaces);
    return before ? [[before.replacedBy, edition.id]] : [];
  });
  expect(pairs.length).toBeGreaterThan(0);
  for (const [named, successor] of pairs) expect(named).toBe(successor);
});

describe('what may be declared not applicable', () => {
  test('in ISO 9001 only what practice accepts under 4.3, each with its circumstances', async () => {
    for (const id of ['iso-9001-2015', 'iso-9001-2026']) {
      const { requirements } = await loadEdition(id);
      const excludable = requirements.filter(one => one.mayExclude);
      expect(excludable.map(one => one.key)).toEqual([
        '7.1.5.2',
        '8.3.1',
        '8.3.2',
        '8.3.3',
        '8.3.4',
        '8.3.5',
        '8.3.6',
        '8.5.3',
        '8.5.5',
      ]);
      expect(excludable.every(one => one.excludeWhen !== undefined)).toBe(true);
    }
  });

  test('in ISO/IEC 27001 every control of Annex A and no clause', async () => {
    const { requirements } = await loadEdition('iso-iec-27001-2022');
    for (const one of requirements)
      expect([one.key, one.mayExclude]).toEqual([one.key, one.kind === 'control']);
  });

  test('in ISO 13485 nothing of clauses 4 and 5, and all of design control only as far as regulations permit', async () => {
    const { requirements } = await loadEdition('iso-13485-2016');
    const excludable = requirements.filter(one => one.mayExclude);
    expect(excludable.filter(one => !/^[678]\./.test(one.key))).toEqual([]);
    expect(excludable.every(one => one.excludeWhen !== undefined)).toBe(true);
    const design = requirements.filter(one => one.parent === '7.3');
    expect(design).toHaveLength(10);
    for (const one of design) expect(one.excludeWhen).toMatch(/^Only if the regulations permit/);
    // The public tables of exclusions name these as typical.
    for (const key of ['6.4.2', '7.5.2', '7.5.3', '7.5.5', '7.5.7', '7.5.9.2'])
      expect(excludable.map(one => one.key)).toContain(key);
  });

  test('in ISO/IEC 27701 the tables of the other role, and of the shared table only what lacks its subject', async () => {
    const { requirements } = await loadEdition('iso-iec-27701-2025');
    const byRole = requirements.filter(one => one.assessable && /^A\.[12]\./.test(one.key));
    expect(byRole.every(one => one.mayExclude && one.excludeWhen !== undefined)).toBe(true);
    const others = requirements.filter(one => one.mayExclude && !byRole.includes(one)).map(one => one.key);
    expect(others).toEqual(['A.3.20', 'A.3.27', 'A.3.28', 'A.3.29', 'A.3.30', 'A.3.31']);
  });

  test('in ISO 21001 calibration, design, property, what belongs to assessing, and special needs, each with its circumstances', async () => {
    const { requirements } = await loadEdition('iso-21001-2018');
    const excludable = requirements.filter(one => one.mayExclude);
    expect(excludable.every(one => one.excludeWhen !== undefined)).toBe(true);
    const design = requirements.filter(one => one.assessable && one.key.startsWith('8.3.'));
    expect(design).toHaveLength(9);
    expect(excludable.filter(one => !design.includes(one)).map(one => one.key)).toEqual([
      '5.1.3',
      '7.1.5.2',
      '7.2.2',
      '8.1.3',
      '8.5.1.4',
      '8.5.1.5',
      '8.5.1.6',
      '8.5.3',
    ]);
    expect(design.every(one => one.mayExclude)).toBe(true);
  });

  test('nothing in ISO 37001, ISO 37301, ISO 28000 and the clauses of ISO 30301', async () => {
    for (const id of ['iso-37001-2025', 'iso-37301-2021', 'iso-28000-2022', 'iso-30301-2019']) {
      const { requirements } = await loadEdition(id);
      expect(requirements.filter(one => one.mayExclude)).toEqual([]);
    }
  });

  test('nothing where only the scope can be bounded: ISO 14001, ISO 45001 and their like', async () => {
    for (const { id } of EDITIONS.filter(one =>
      /^ISO (?:14001|20121|30401|39001|45001|46001|55001)$/.test(one.standard),
    )) {
      const { requirements } = await loadEdition(id);
      expect(requirements.filter(one => one.mayExclude)).toEqual([]);
    }
  });
});
