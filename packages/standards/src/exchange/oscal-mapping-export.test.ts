// Relations written as an OSCAL mapping and read again: the schema takes them, and nothing is lost.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { relate } from '../crosswalk.ts';
import { EDITIONS, loadEdition } from '../library.ts';
import type { Json } from './json.ts';
import { schemaFaults } from './json-schema.fixture.ts';
import { type BroughtRelation, RELATIONSHIPS, resolveMapping } from './mapping.ts';
import { readOscalMapping } from './oscal-mapping.ts';
import {
  exportedRelations,
  type ExportedRelation,
  type MappingSide,
  oscalMappingOf,
} from './oscal-mapping-export.ts';
import { editionOfUrn } from './oscal-names.ts';
import { readTable } from './table.ts';

/** Public files that the repository does not hold, in a folder beside the clone or wherever the variable says. */
const DATA = process.env.CERTWRIGHT_OSCAL ?? join(import.meta.dirname, '../../../../../shared/data');
const SCHEMA = `${DATA}/oscal_mapping_schema.json`;

const stamp = {
  at: '2026-11-23T10:00:00Z',
  uuid: (name: string): string =>
    createHash('sha256')
      .update(name)
      .digest('hex')
      .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5'),
};
const NAME = { name: 'Two editions', by: 'library' } as const;

/** Writes, sends through JSON, reads and matches again. */
function again(from: MappingSide, to: MappingSide, relations: readonly ExportedRelation[]) {
  const written = JSON.parse(JSON.stringify(oscalMappingOf(from, to, relations, NAME, stamp))) as Json;
  const read = readOscalMapping(written);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return { written, mapping: read.mapping, resolved: resolveMapping(read.mapping, from, to) };
}

const bare = (relations: readonly BroughtRelation[]) =>
  relations.map(({ from, to, kind }) => ({ from, to, kind }));

test.each([
  ['iso-9001-2015', 'iso-9001-2026'],
  ['iso-9001-2015', 'iso-iec-27001-2022'],
  ['iso-14001-2015', 'iso-45001-2018'],
  ['iso-iec-27001-2022', 'iso-iec-27701-2025'],
])('the relations of %s and %s come back as they went', async (one, other) => {
  const [from, to] = [{ edition: await loadEdition(one) }, { edition: await loadEdition(other) }];
  const relations = exportedRelations(relate(from.edition, to.edition));
  expect(relations.length).toBeGreaterThan(20);
  const { mapping, resolved } = again(from, to, relations);
  expect(resolved).toEqual({ relations: bare(relations) });
  expect([mapping.name, editionOfUrn(mapping.source), editionOfUrn(mapping.target)]).toEqual([
    'Two editions',
    one,
    other,
  ]);
});

test('every kind of relation comes back, also between numbers that OSCAL would name alike', () => {
  const about = { standard: 'House rules', year: 2026, title: 'Rules of the house', discipline: 'quality' };
  const rows = ['A(1)', 'A_1_', '4.1', '4/2'].map(key => [key, `Rule ${key}`]);
  const read = readTable([['Number', 'Title'], ...rows], { ...about, discipline: 'quality' });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const { edition } = read;
  const keys = edition.requirements.map(one => one.key);
  expect(keys).toHaveLength(4);
  const relations = RELATIONSHIPS.flatMap((kind, i) => {
    const [from = '', to = ''] = [keys[i], keys[(i + 1) % keys.length]];
    return [{ from, to, kind }];
  });
  expect(again({ edition }, { edition }, relations).resolved).toEqual({ relations });
});

test('reason, act, confidence and what stands alone go along', async () => {
  const [from, to] = [
    { edition: await loadEdition('iso-14001-2015') },
    { edition: await loadEdition('iso-14001-2026') },
  ];
  const relations = exportedRelations(relate(from.edition, to.edition));
  const { written } = again(from, to, relations);
  const text = JSON.stringify(written);
  for (const one of relations) expect(text).toContain(JSON.stringify(one.reason).slice(1, -1));
  expect(relations.some(one => one.act !== undefined)).toBe(true);
  expect(text).toContain('"target-gap-summary"');
  expect(text).toContain('"_6.3"');
});

const here = existsSync(SCHEMA);
test.skipIf(!here)(
  `the schema of OSCAL accepts the mapping of every pair with relations${here ? '' : ' (skipped: the public OSCAL files are not on this machine)'}`,
  async () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Json;
    const quality = await loadEdition('iso-9001-2015');
    const others = EDITIONS.filter(one => one.coverage === 'complete' && one.id !== quality.id);
    let seen = 0;
    for (const { id } of others) {
      const to = await loadEdition(id);
      const relations = exportedRelations(relate(quality, to));
      if (relations.length === 0) continue;
      seen += 1;
      const { written } = again({ edition: quality }, { edition: to }, relations);
      expect(schemaFaults(schema, written)).toEqual([]);
    }
    expect(seen).toBeGreaterThan(5);
  },
);
