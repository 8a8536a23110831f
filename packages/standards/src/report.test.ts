/** What the check of the library says about sound and faulty data files. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main, USAGE } from './check-command.ts';
import type { Edition } from './edition.ts';
import { SUMMARIES } from './editions.gen.ts';
import { EDITIONS, loadEdition } from './library.ts';
import type { LibraryReport } from './report.ts';
import { reportEditions, reportText } from './report.ts';

const NINE = 'iso-9001-2026.json';
const text = readFileSync(new URL(`editions/${NINE}`, import.meta.url), 'utf8');

const run = async (...args: readonly string[]) => {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await main(args, { out: line => said.push(line), err: line => complained.push(line) });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
};

/** A copy of a data file with one change, in a folder of its own. */
const changed = (change: (source: string) => string, name = NINE): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'edition-')), name);
  writeFileSync(file, change(text));
  return file;
};
const lineWith = (source: string, words: string) =>
  source.split('\n').findIndex(line => line.includes(words)) + 1;

describe('the figures', () => {
  test('are those of the data', async () => {
    const edition: Edition = await loadEdition('iso-9001-2026');
    const assessable = edition.requirements.filter(one => one.assessable);
    const [report] = reportEditions([edition]);
    expect(report).toMatchObject({ coverage: 'complete', assessable: 65, controls: 0, relations: 0 });
    expect(report?.questions).toBe(assessable.flatMap(one => one.looksFor).length);
    for (const counted of [report?.documented, report?.confidence])
      expect(Object.values(counted ?? {}).reduce((a, b) => a + b, 0)).toBe(65);
    expect(report?.words).toBeGreaterThan(65 * 30);
  });

  test('count a relation on both of its sides', async () => {
    const [one, other] = [await loadEdition('iso-14001-2026'), await loadEdition('iso-45001-2018')];
    const together = reportEditions([one, other]);
    expect(together[0]?.relations).toBeGreaterThan(25);
    expect(together[1]?.relations).toBe(together[0]?.relations);
    expect(reportEditions([one], [other])[0]?.relations).toBe(together[0]?.relations);
  });

  test('of an identity are none', async () => {
    const [report] = reportEditions([await loadEdition('iatf-16949-2016')]);
    expect(report).toMatchObject({ coverage: 'identity', requirements: 0, words: 0, questions: 0 });
  });

  test('stand in columns under their heads, with a sum', async () => {
    const editions = reportEditions([
      await loadEdition('iso-9001-2026'),
      await loadEdition('iatf-16949-2016'),
    ]);
    const [head = '', first = '', second = '', , total = ''] = reportText({ editions, faults: [] }).split(
      '\n',
    );
    const end = (column: string) => head.indexOf(column) + column.length;
    expect(first.slice(0, end('requirements'))).toMatch(/^ISO 9001:2026 +complete +\d+$/);
    expect(second.slice(0, end('requirements'))).toMatch(/^IATF 16949:2016 +identity +0$/);
    expect(total).toMatch(/^2 editions, 65 assessable requirements, \d+ questions, \d+ words$/);
  });
});

describe('the command', () => {
  test('finds the shipped library sound, and its JSON holds every data file', async () => {
    const { code, said } = await run('check', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(said) as LibraryReport;
    expect(report.faults).toEqual([]);
    expect(report.editions.map(one => one.id)).toEqual(SUMMARIES.map(one => one.id));
    const structured = EDITIONS.filter(one => one.harmonized !== 'none').map(one => one.id);
    const alone = report.editions.filter(one => one.relations === 0).map(one => one.id);
    expect(alone.filter(id => structured.includes(id))).toEqual([]);
  });

  test('names file, line and reason of a fault and ends with 1', async () => {
    const file = changed(source => source.replace(/"title": "Control of changes"/, '"title": ""'));
    const { code, said } = await run('check', file);
    expect(code).toBe(1);
    const line = lineWith(readFileSync(file, 'utf8'), '"title": ""');
    expect(said).toContain(`${file}:${line}: requirements[`);
    expect(said).toMatch(/title is "", expected text of 2 to 160 characters/);
  });

  test('finds a sentence of the structure that was copied in, whatever its marks and capitals', async () => {
    const copied =
      'WHEN a nonconformity occurs, the organization shall: react to the “nonconformity”, and as applicable act.';
    const file = changed(source =>
      source.replace(/"asks": "[^"]*customers feel[^"]*"/, `"asks": ${JSON.stringify(copied)}`),
    );
    const { code, said } = await run('check', file);
    expect(code).toBe(1);
    expect(said).toContain(
      'uses the words of a standard: "when a nonconformity occurs the organization shall"',
    );
  });

  test('shows where a file stops being JSON', async () => {
    const { code, said } = await run(
      'check',
      changed(source => source.replace('"year": 2026,', '"year": 2026')),
    );
    expect(code).toBe(1);
    expect(said).toMatch(/iso-9001-2026\.json:\d+: is no JSON/);
  });

  test('says that a file is not there, and still reports on the others', async () => {
    const good = changed(source => source);
    const { code, said } = await run('check', '/nowhere/iso-1-2020.json', good);
    expect(code).toBe(1);
    expect(said).toContain('/nowhere/iso-1-2020.json: cannot be read (ENOENT)');
    expect(said).toMatch(/^ISO 9001:2026 +complete/m);
  });

  test.each([[['prove']], [[]], [['check', '--xml']]])('%j is not understood', async args => {
    const { code, complained } = await run(...args);
    expect(code).toBe(2);
    expect(complained).toBe(USAGE);
  });
});
