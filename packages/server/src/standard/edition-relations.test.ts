/** Relations between editions as files over HTTP: what goes out as an OSCAL mapping is brought again without a loss. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { download, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUALITY = 'iso-9001-2015';
const HOUSE = 'own-house-rules-2026';
const TABLE = 'Number,Title\nT.1,Tools in order\nT.2,Gauges marked\nT.3,Keys counted';
const MAPPING = JSON.stringify({
  'mapping-collection': {
    metadata: { title: 'House rules and quality' },
    mappings: [
      {
        maps: [
          ['subset-of', 'T.1', '7.1.3'],
          ['equal-to', 'T.2', '7.1.5.2'],
          ['intersects-with', 'T.2', '7.1.5.1'],
        ].map(([relationship, from, to]) => ({
          relationship,
          sources: [{ type: 'control', 'id-ref': from }],
          targets: [{ type: 'control', 'id-ref': to }],
        })),
      },
    ],
  },
});

type Place = { readonly id: string; readonly founder: Caller };
const organization = () => world.organization('organization', ['manager']);
const send = async ({ id, founder }: Place, name: string, content: string): Promise<string> =>
  (await upload(world, founder, id, name, content)).id;

/** An organization with a standard of its own. */
async function withHouseRules(): Promise<Place> {
  const place = await organization();
  const file = await send(place, 'rules.csv', TABLE);
  const about = { standard: 'House rules', year: 2026, title: 'Rules of the house' };
  await place.founder.call('own-standard.import', place.id, { file, ...about });
  return place;
}

const mapping = ({ id, founder }: Place, from: string, to: string) =>
  download(world, founder, `/api/organizations/${id}/standards/${from}/mappings/${to}.json`);

const related = async ({ id, founder }: Place, edition: string, key: string) =>
  (await founder.call('requirement.get', id, { edition, key })).related;

test('relations that were brought go out, come into another organization unasked, and say the same', async () => {
  const here = await withHouseRules();
  const file = await send(here, 'map.json', MAPPING);
  await here.founder.call('own-standard.import', here.id, { file, from: HOUSE, to: QUALITY });
  expect(await here.founder.call('own-standard.related', here.id, { edition: HOUSE })).toEqual({
    rows: [{ id: QUALITY, name: 'ISO 9001:2015', relations: 3, by: 'organization' }],
  });
  const out = await mapping(here, HOUSE, QUALITY);
  expect(out.headers.get('content-disposition')).toContain('OSCAL mapping.json');
  const there = await withHouseRules();
  const again = await send(there, 'out.json', await out.text());
  const brought = await there.founder.call('own-standard.import', there.id, { file: again });
  expect(brought).toMatchObject({
    kind: 'crosswalk',
    crosswalk: { name: 'House rules and quality', relations: 3 },
  });
  for (const place of [here, there])
    for (const edition of [HOUSE, QUALITY])
      await place.founder.call('standard.adopt', place.id, { edition, scope: 'All' });
  for (const key of ['7.1.3', '7.1.5.1', '7.1.5.2']) {
    const one = await related(here, QUALITY, key);
    expect(one).toHaveLength(1);
    expect(await related(there, QUALITY, key)).toEqual(one);
  }
});

test('read from the other side, a part is the whole', async () => {
  const here = await withHouseRules();
  const file = await send(here, 'map.json', MAPPING);
  await here.founder.call('own-standard.import', here.id, { file, from: HOUSE, to: QUALITY });
  const words = await (await mapping(here, QUALITY, HOUSE)).text();
  expect(words).toContain('"superset-of"');
  expect(words).not.toContain('"subset-of"');
});

test('the library’s relations go out and are brought again, all of them', async () => {
  const here = await organization();
  const to = 'iso-9001-2026';
  const counted = async () =>
    (await here.founder.call('own-standard.related', here.id, { edition: QUALITY })).rows.find(
      one => one.id === to,
    );
  const before = await counted();
  expect(before).toMatchObject({ by: 'library' });
  expect(before?.relations).toBeGreaterThan(60);
  const file = await send(here, 'out.json', await (await mapping(here, QUALITY, to)).text());
  await here.founder.call('own-standard.import', here.id, { file });
  expect(await counted()).toEqual({ ...before, by: 'organization' });
});

test('without a relation, and for strangers, there is no file', async () => {
  const here = await withHouseRules();
  expect((await mapping(here, HOUSE, QUALITY)).status).toBe(404);
  expect((await mapping(here, QUALITY, QUALITY)).status).toBe(404);
  expect((await mapping(here, QUALITY, 'iso-1-1999')).status).toBe(404);
  const stranger = { id: here.id, founder: (await organization()).founder };
  expect((await mapping(stranger, QUALITY, 'iso-9001-2026')).status).toBe(404);
});
