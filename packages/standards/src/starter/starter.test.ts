/** The starter documents as they lie on disk: each can be filled, stands for itself, and leads nowhere that is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadEdition } from '../library.ts';
import { faultLine } from '../shape.ts';
import { checkDocument, checkServed, checkTogether } from './check-starter.ts';
import { FAMILIES, FAMILY_IDS } from './family.ts';
import { fillStarter, valuesOf } from './fill-starter.ts';
import { loadStarter, readFamily } from './load-starter.ts';
import { requirementsIn } from './requirements-in.ts';

const SAID = {
  organization: 'Northlight Packaging',
  standards: 'ISO 9001:2015 and ISO/IEC 27001:2022',
  day: '2 March 2026',
};
/** Core and a family together make a little over thirty documents, the forms among them. */
const OF_CORE = [14, 18] as const;
const OF_A_FAMILY = [15, 18] as const;

const editions = await Promise.all(
  [...new Set(FAMILIES.flatMap(one => one.editions))].map(id => loadEdition(id)),
);

describe.each(FAMILIES.map(one => [one.name, one] as const))('%s', (_name, { id, editions: its }) => {
  const { documents, faults } = readFamily(id);

  test('has as many documents as a set needs', () => {
    const [least, most] = id === 'core' ? OF_CORE : OF_A_FAMILY;
    expect(documents.length).toBeGreaterThanOrEqual(least);
    expect(documents.length).toBeLessThanOrEqual(most);
  });

  test('has no document with a fault', () => {
    const found = [
      ...faults,
      ...documents.flatMap(one => [...checkDocument(one), ...checkServed(one, editions)]),
    ];
    expect(found.map(faultLine)).toEqual([]);
  });

  test('leads its readers to documents that they have', () => {
    const core = id === 'core' ? [] : readFamily('core').documents;
    expect(checkTogether([...core, ...documents]).map(faultLine)).toEqual([]);
  });

  test('leaves no brace when it is filled with the defaults', () => {
    const filled = documents.map(one => fillStarter(one, valuesOf(SAID)));
    expect(filled.filter(text => /[{}]/.test(text))).toEqual([]);
  });

  test('leaves no requirement of its editions without a document', () => {
    const core = readFamily('core').documents;
    const missing = (id === 'core' ? [] : its).flatMap(edition => {
      const served = new Set([...core, ...documents].flatMap(one => requirementsIn(one, edition, editions)));
      const asked = editions.find(one => one.id === edition)?.requirements.filter(one => one.assessable);
      return asked?.filter(one => !served.has(one.key)).map(one => `${edition} ${one.key}`);
    });
    expect(missing).toEqual([]);
  });

  test('serves with each document something in every edition that it is for', () => {
    const idle = its.flatMap(edition =>
      documents
        .filter(one => requirementsIn(one, edition, editions).length === 0)
        .map(one => [edition, one.slug]),
    );
    expect(idle).toEqual([]);
  });
});

test('an organization with every standard has no number and no title twice', () => {
  expect(checkTogether(loadStarter(FAMILY_IDS)).map(faultLine)).toEqual([]);
});

test('the README counts the documents of each family as they are', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const counted = FAMILY_IDS.map(id => `| \`${id}\` | ${readFamily(id).documents.length} |`);
  expect(counted.filter(line => !readme.includes(line))).toEqual([]);
});

test('every folder beside the loader is a family', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);
  expect(folders.toSorted()).toEqual(FAMILY_IDS.toSorted());
});
