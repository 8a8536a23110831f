// Standards brought and taken away: tables, OSCAL, libraries of CISO Assistant; what is refused, and that nothing is lost.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EDITIONS, isWalkable, loadEdition } from '../library.ts';
import type { About, Read } from './brought.ts';
import { isOwnEditionId, keyOf, ownEditionId } from './brought.ts';
import { readCisoFramework, readCisoMapping } from './ciso-assistant.ts';
import { difference } from './difference.ts';
import { exchangeFaultText } from './fault.ts';
import type { Json } from './json.ts';
import { schemaFaults } from './json-schema.fixture.ts';
import { readLicensed } from './licensed.ts';
import { resolveMapping } from './mapping.ts';
import { readOscalCatalog } from './oscal-catalog.ts';
import { oscalCatalogOf } from './oscal-export.ts';
import { readOscalMapping } from './oscal-mapping.ts';
import { readTable, tableOf, TEMPLATE_ROWS } from './table.ts';

/** Public files that the repository does not hold, in a folder beside the clone or wherever the variable says. */
const DATA = process.env.CERTWRIGHT_OSCAL ?? join(import.meta.dirname, '../../../../../shared/data');
const NIST = `${DATA}/oscal_nist_sp800-53_rev5_high_resolved_catalog.json`;
const SCHEMA = `${DATA}/oscal_catalog_schema.json`;
const here = existsSync(NIST) && existsSync(SCHEMA);
const unless = here ? '' : ' (skipped: the public OSCAL files are not on this machine)';
const json = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;

const about: About = {
  standard: 'House rules',
  year: 2026,
  title: 'Rules of the house',
  discipline: 'quality',
};
const stamp = { uuid: '0b5f8a52-5d2f-4d6e-9c1f-0d6f4f1f2a11', at: '2026-11-23T10:00:00Z' };
const HEAD = ['Number', 'Below', 'Title', 'Asks'];
const faultsOf = (read: object): readonly string[] =>
  'faults' in read ? (read.faults as Parameters<typeof exchangeFaultText>[0][]).map(exchangeFaultText) : [];
const brought = (read: Read) => {
  if ('faults' in read) throw new Error(faultsOf(read).join('\n'));
  return read;
};

describe('a table', () => {
  test('of the template is an edition, and goes out as it came in', () => {
    const { edition } = brought(readTable(TEMPLATE_ROWS, about));
    expect(edition.id).toBe('own-house-rules-2026');
    expect(edition.requirements.map(one => [one.key, one.kind, one.assessable])).toEqual([
      ['4', 'heading', false],
      ['4.1', 'clause', true],
      ['T.1', 'control', true],
    ]);
    expect(edition.requirements[1]?.looksFor).toHaveLength(2);
    expect(tableOf(edition)).toEqual(TEMPLATE_ROWS);
    expect(brought(readTable(tableOf(edition), about)).edition).toEqual(edition);
  });

  test('takes its columns in any order and spelling of capitals', () => {
    const { edition } = brought(
      readTable(
        [
          ['title', 'NUMBER'],
          ['Tools', '1'],
        ],
        about,
      ),
    );
    expect(edition.requirements[0]).toMatchObject({ key: '1', title: 'Tools', kind: 'clause' });
  });

  test.each([
    [
      'with wrong columns',
      [
        ['Nr', 'Name'],
        ['1', 'Tools'],
      ],
      /^Row 1, Number: needs a column/,
    ],
    [
      'with a column twice',
      [
        ['Number', 'Title', 'title'],
        ['1', 'a', 'b'],
      ],
      /Row 1, Title: is the title of two/,
    ],
    ['with duplicate numbers', [HEAD, ['1', '', 'a', ''], ['1', '', 'b', '']], /^Row 3, 1: .*row 2 has it/],
    ['with a parent that it lacks', [HEAD, ['1', '9', 'a', '']], /^Row 2, 1: stands below “9”/],
    [
      'with circular parents',
      [HEAD, ['1', '3', 'a', ''], ['2', '1', 'b', ''], ['3', '2', 'c', ''], ['4', '', 'd', '']],
      /^Row 2, 1: stands below itself/,
    ],
    ['with its own parent', [HEAD, ['1', '1', 'a', '']], /stands below itself/],
    [
      'with a formula as text',
      [HEAD, ['1', '', '=HYPERLINK("http://x")', '']],
      /^Row 2, =HYP.*like a formula/,
    ],
    ['with a command behind a minus', [HEAD, ['1', '', '-2+3+cmd|x', '']], /like a formula/],
    ['without a title', [HEAD, ['1', '', '', 'asks']], /^Row 2, 1: has no title/],
    ['without a number', [HEAD, ['', '', 'Tools', '']], /^Row 2, Number: the number “”/],
    ['with a text beyond measure', [HEAD, ['1', '', 'a', 'x'.repeat(20_001)]], /more than 20000 characters/],
    ['without a row', [HEAD], /no requirement that can be assessed/],
    ['without anything', [], /needs a column/],
  ])('%s is refused with row and reason', (_, rows, sentence) => {
    expect(faultsOf(readTable(rows, about)).join('\n')).toMatch(sentence);
  });

  test('of thousands of rows with one fault is refused whole', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`${i + 1}`, '', 'Title', '']);
    const read = readTable([HEAD, ...rows, ['7', '', 'again', '']], about);
    expect(faultsOf(read)).toEqual(['Row 3002, 7: the number stands twice; row 8 has it already']);
  });

  test('needs to be told which standard it is', () => {
    const read = readTable(TEMPLATE_ROWS, { ...about, standard: '', year: Number.NaN });
    expect(faultsOf(read)).toHaveLength(2);
  });

  test('a chain of parents thousands long is no circle', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => [`${i + 1}`, i === 0 ? '' : `${i}`, 'Title', '']);
    expect(brought(readTable([HEAD, ...rows], about)).edition.requirements).toHaveLength(4000);
  });
});

test('an own edition never has the id of one of the library, whatever it is called', () => {
  for (const { id, standard, year } of EDITIONS) {
    expect(isOwnEditionId(id)).toBe(false);
    expect(ownEditionId({ standard, year })).toMatch(/^own-[a-z0-9-]{1,50}$/);
  }
  expect(ownEditionId({ standard: '标准 / Ü', year: 2026 })).toMatch(/^own-[a-z0-9-]+-2026$/);
  expect(keyOf(' Art. 5 / 1 ')).toBe('Art.-5-1');
});

test('the difference names what was added, changed and gone', () => {
  const before = brought(
    readTable([HEAD, ['1', '', 'a', 'x'], ['2', '', 'b', ''], ['3', '', 'c', '']], about),
  );
  const after = brought(
    readTable([HEAD, ['1', '', 'a', 'y'], ['2', '', 'b', ''], ['4', '', 'd', '']], about),
  );
  expect(difference(before.edition, after.edition)).toEqual({
    added: [{ key: '4', title: 'd' }],
    changed: [{ key: '1', title: 'a', parts: ['what it asks'] }],
    gone: [{ key: '3', title: 'c' }],
    unchanged: 1,
  });
});

describe(`NIST SP 800-53 as OSCAL${unless}`, () => {
  test.skipIf(!here)('comes in with 370 controls in 18 families and goes out without a loss', () => {
    const document = json(NIST);
    const { edition, carried } = brought(readOscalCatalog(document, { standard: 'NIST SP 800-53' }));
    expect(edition.requirements.filter(one => one.assessable)).toHaveLength(370);
    expect(edition.requirements.filter(one => one.kind === 'heading')).toHaveLength(18);
    expect(edition.requirements.find(one => one.key === 'AC-2(1)')).toMatchObject({ parent: 'AC-2' });
    const policy = edition.requirements.find(one => one.key === 'AC-1');
    expect(policy?.asks).toMatch(/^a\. /);
    expect(policy?.asks).not.toContain('{{');
    expect(policy?.records).toContain('Access control policy and procedures');
    const out = oscalCatalogOf(edition, stamp, JSON.parse(JSON.stringify(carried)) as typeof carried);
    expect(out).toEqual(document);
    expect(schemaFaults(json(SCHEMA), out)).toEqual([]);
  });

  test.skipIf(!here)(
    'the schema refuses a catalogue that is broken, so that its silence means something',
    () => {
      const { edition } = brought(readTable(TEMPLATE_ROWS, about));
      const schema = json(SCHEMA);
      const out = oscalCatalogOf(edition, { ...stamp, uuid: 'none' });
      expect(schemaFaults(schema, out)[0]).toMatch(/uuid.*does not match/);
      const metadata = { ...(out.catalog.metadata as Json), version: undefined };
      expect(schemaFaults(schema, { catalog: { ...out.catalog, metadata } }).length).toBeGreaterThan(0);
      const spoiled = {
        ...out.catalog,
        uuid: stamp.uuid,
        groups: [{ title: 'a', groups: [], controls: [] }],
      };
      expect(schemaFaults(schema, { catalog: spoiled }).length).toBeGreaterThan(0);
    },
  );

  test.skipIf(!here)(
    'every edition of the library goes out as a catalogue that the schema accepts',
    async () => {
      const schema = json(SCHEMA);
      for (const { id } of EDITIONS.filter(isWalkable)) {
        const faults = schemaFaults(schema, oscalCatalogOf(await loadEdition(id), stamp));
        expect([id, ...faults]).toEqual([id]);
      }
    },
  );
});

test('every edition of the library comes back from OSCAL with the same requirements', async () => {
  const OURS = [
    'key',
    'parent',
    'kind',
    'title',
    'looksFor',
    'records',
    'documented',
    'mayExclude',
    'excludeWhen',
  ];
  for (const { id } of EDITIONS.filter(isWalkable)) {
    const edition = await loadEdition(id);
    const document: unknown = JSON.parse(JSON.stringify(oscalCatalogOf(edition, stamp)));
    const again = brought(readOscalCatalog(document)).edition;
    expect(again).toMatchObject({ standard: edition.standard, year: edition.year, title: edition.title });
    const shown = (one: object): unknown => {
      const said = new Map<string, unknown>(Object.entries(one));
      const heading = said.get('kind') === 'heading';
      return [
        ...OURS.map(name => (heading && name === 'documented' ? '' : said.get(name))),
        said.get('asks'),
      ];
    };
    const byKey = (all: readonly { key: string }[]) =>
      all.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(shown);
    expect(byKey(again.requirements), id).toEqual(byKey(edition.requirements));
  }
});

test.each([
  ['that is no catalogue', { profile: {} }, /is no OSCAL catalogue/],
  ['without controls', { catalog: { metadata: { title: 'T', published: '2026' } } }, /no requirement/],
  [
    'with one label twice',
    {
      catalog: {
        metadata: { title: 'T1', 'last-modified': '2026-01-01' },
        controls: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
    },
    /^a: the number stands twice/,
  ],
  [
    'nested beyond measure',
    {
      catalog: {
        metadata: { title: 'T1', published: '2026' },
        controls: [
          Array.from({ length: 50 }).reduce<Json>(
            (inner, _, i) => ({ id: `c${i}`, title: 'x', controls: [inner] }),
            {
              id: 'z',
              title: 'z',
            },
          ),
        ],
      },
    },
    /nested more than 32/,
  ],
])('an OSCAL document %s is refused', (_, document, sentence) => {
  expect(faultsOf(readOscalCatalog(document)).join('\n')).toMatch(sentence);
});

const NODE = 'urn:example:risk:req_node:shop-2025:';
const library = (nodes: readonly object[]) => ({
  urn: 'urn:example:risk:library:shop-2025',
  locale: 'en',
  ref_id: 'shop-2025',
  name: 'Shop rules',
  version: 3,
  objects: {
    framework: {
      urn: 'urn:example:risk:framework:shop-2025',
      ref_id: 'shop-2025',
      name: 'Shop rules',
      requirement_nodes: nodes,
    },
  },
});
const nodes = [
  { urn: `${NODE}1`, assessable: false, depth: 1, ref_id: '1', name: 'Counter' },
  {
    urn: `${NODE}1.1`,
    parent_urn: `${NODE}1`,
    assessable: true,
    depth: 2,
    ref_id: '1.1',
    description: 'The till is counted each evening.',
    typical_evidence: '- Till sheet\n- Count by two people',
    implementation_groups: ['small', 'large'],
    translations: { de: { description: 'Die Kasse wird gezählt.' } },
  },
  { urn: `${NODE}1.2`, parent_urn: `${NODE}1`, assessable: true, depth: 2, name: 'Keys' },
];

describe('a library of CISO Assistant', () => {
  test('is an edition: nodes by parents, groups as tags, the rest carried', () => {
    const { edition, carried } = brought(readCisoFramework(library(nodes)));
    expect(edition).toMatchObject({ id: 'own-shop-2025-2025', year: 2025, title: 'Shop rules' });
    expect(edition.requirements).toMatchObject([
      { key: '1', kind: 'heading' },
      {
        key: '1.1',
        parent: '1',
        title: 'The till is counted each evening.',
        records: ['Till sheet', 'Count by two people'],
        tags: ['small', 'large'],
      },
      { key: '1.2', parent: '1', title: 'Keys' },
    ]);
    expect(carried.requirements['1.1']).toEqual(nodes[1]);
  });

  test.each([
    [
      'whose node has an unknown parent',
      [{ ...nodes[1], parent_urn: 'urn:x' }],
      /^Row 1, parent_urn: “urn:x”/,
    ],
    ['with a URN twice', [nodes[0], nodes[0]], /^Row 2, urn: .*stands twice/],
    [
      'whose parents run in a circle',
      [
        { ...nodes[1], urn: 'a', ref_id: 'a', parent_urn: 'b' },
        { ...nodes[1], urn: 'b', ref_id: 'b', parent_urn: 'a' },
      ],
      /stands below itself/,
    ],
  ])('%s is refused with row and reason', (_, some, sentence) => {
    expect(faultsOf(readCisoFramework(library(some as object[]))).join('\n')).toMatch(sentence);
  });

  test('a mapping set joins it to an edition of the library by the ends of its URNs', async () => {
    const shop = brought(readCisoFramework(library(nodes)));
    const quality = await loadEdition('iso-9001-2015');
    const set = (to: string, relationship: string) => ({
      objects: {
        requirement_mapping_set: {
          name: 'Shop to quality',
          source_framework_urn: 'urn:example:risk:framework:shop-2025',
          target_framework_urn: 'urn:example:risk:framework:iso9001',
          requirement_mappings: [
            { source_requirement_urn: `${NODE}1.1`, target_requirement_urn: to, relationship },
          ],
        },
      },
    });
    const read = readCisoMapping(set('urn:other:req_node:iso9001:8.5.1', 'subset'));
    if ('faults' in read) throw new Error(faultsOf(read).join());
    const sides = [{ edition: shop.edition, carried: shop.carried }, { edition: quality }] as const;
    expect(resolveMapping(read.mapping, ...sides)).toEqual({
      relations: [{ from: '1.1', to: '8.5.1', kind: 'subset' }],
    });
    const wrong = readCisoMapping(set('urn:other:req_node:iso9001:99', 'equal'));
    if ('faults' in wrong) throw new Error(faultsOf(wrong).join());
    expect(faultsOf(resolveMapping(wrong.mapping, ...sides)).join()).toMatch(/^Row 1, urn:other.*ISO 9001/);
    expect(faultsOf(readCisoMapping(set('x', 'cousin'))).join()).toMatch(/Row 1, relationship: “cousin”/);
  });
});

test('an OSCAL mapping collection gives pairs; what is not related is left out', () => {
  const side = (id: string) => [{ type: 'control', 'id-ref': id }];
  const map = (relationship: string, from: string, to: string) => ({
    uuid: stamp.uuid,
    relationship,
    sources: side(from),
    targets: side(to),
  });
  const collection = (maps: readonly object[]) => ({
    'mapping-collection': {
      metadata: { title: 'Two catalogues' },
      mappings: [
        {
          'source-resource': { type: 'catalog', href: '#a' },
          'target-resource': { type: 'catalog', href: '#b' },
          maps,
        },
      ],
    },
  });
  const read = readOscalMapping(
    collection([map('intersects-with', 'a', 'b'), map('no-relationship', 'a', 'c')]),
  );
  expect(read).toMatchObject({
    mapping: { name: 'Two catalogues', pairs: [{ from: 'a', to: 'b', kind: 'intersects', row: 1 }] },
  });
  expect(faultsOf(readOscalMapping(collection([map('beside', 'a', 'b')]))).join()).toMatch(
    /Row 1, relationship/,
  );
});

describe('licensed text', () => {
  test('is matched with the numbers of the edition, a wrong row refuses all of it', async () => {
    const edition = await loadEdition('iso-9001-2015');
    const head = ['Number', 'Text'];
    expect(readLicensed([head, ['8.5.1', 'Bought words.']], edition)).toEqual({
      texts: [{ key: '8.5.1', text: 'Bought words.' }],
    });
    const wrong = readLicensed(
      [head, ['99', 'a'], ['4.1', ''], ['4.2', '=1+1'], ['4.3', 'a'], ['4.3', 'b']],
      edition,
    );
    expect(faultsOf(wrong)).toEqual([
      'Row 2, 99: is no number of ISO 9001',
      'Row 3, 4.1: has no text',
      'Row 4, 4.2: begins like a formula; write it as plain text',
      'Row 6, 4.3: stands twice; row 5 has it already',
    ]);
  });
});
