/** A standard that an organization adopted or watches changes in a load: its people hear of it, once. */
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { imported } from './catalogue.fixture.ts';

let world: World;
let org: { id: string; founder: Caller };
const line = (id: number, reference: string, change: object = {}): string =>
  `${JSON.stringify({ id, reference, deliverableType: 'IS', supplementType: null, publicationDate: '2015-09-22', currentStage: 6060, replaces: null, replacedBy: null, title: { en: reference, fr: null }, ...change })}\n`;
const list = (nine: object, twelve: object, more = ''): string =>
  line(1, 'ISO 9001:2015', nine) + line(2, 'ISO 12345:2015', twelve) + more;

beforeAll(async () => {
  world = await openWorld();
  org = await world.organization('organization', rolesOf('organization'));
  await imported(world, list({}, {}));
});
afterAll(() => world.close());

const news = async () =>
  (await org.founder.call('today.waiting', org.id)).items.filter(item => item.kind === 'standard-changed');

test('nothing is said to those who neither hold nor watch it', async () => {
  await imported(world, list({ currentStage: 9020 }, { currentStage: 9020 }));
  expect(await news()).toEqual([]);
});

test('adopted: each change of standing or stage is told under Today until it is noted', async () => {
  await org.founder.call('standard.adopt', org.id, { edition: 'iso-9001-2015', scope: 'All of it' });
  await imported(world, list({ currentStage: 9092 }, { currentStage: 9020 }));
  const [item] = await news();
  expect(item).toMatchObject({ text: 'Look at what changed: ISO 9001:2015', path: '/choose/catalogue/1' });
  expect(item?.detail).toContain('Now to be revised (90.92).');
  const held = await org.founder.call('catalogue.held', org.id, { id: 1 });
  expect(held).toMatchObject({ watched: false, adoptions: [{ edition: 'iso-9001-2015', phase: 'adopted' }] });
  const through = held.unseen[0]?.pos ?? 0;
  await org.founder.call('catalogue.noteChanges', org.id, { id: 1, through });
  expect(await news()).toEqual([]);
  const again = await org.founder.try('catalogue.noteChanges', org.id, { id: 1, through });
  expect(again.problem.code).toBe('changes-already-noted');
});

test('an amendment to what is adopted is news as well; a corrected title is none', async () => {
  const amended = line(3, 'ISO 9001:2015/Amd 1:2026', { supplementType: 'Amd' });
  await imported(
    world,
    list({ currentStage: 9092, title: { en: 'New title', fr: null } }, { currentStage: 9020 }, amended),
  );
  expect((await news()).map(item => item.path)).toEqual(['/choose/catalogue/3']);
});

test('watched: changes from then on are told; left, they are not', async () => {
  await org.founder.call('catalogue.watch', org.id, { id: 2 });
  const twice = await org.founder.try('catalogue.watch', org.id, { id: 2 });
  expect(twice.problem.code).toBe('deliverable-already-watched');
  const amended = line(3, 'ISO 9001:2015/Amd 1:2026', { supplementType: 'Amd' });
  await imported(world, list({ currentStage: 9092 }, { currentStage: 9599, replacedBy: [3] }, amended));
  expect((await news()).map(item => item.path)).toContain('/choose/catalogue/2');
  await org.founder.call('catalogue.leave', org.id, { id: 2 });
  expect((await news()).map(item => item.path)).not.toContain('/choose/catalogue/2');
  const left = await org.founder.try('catalogue.leave', org.id, { id: 2 });
  expect(left.problem.code).toBe('deliverable-not-watched');
});

test('another organization sees nothing of what this one watches', async () => {
  const other = await world.organization('organization', rolesOf('organization'));
  const held = await other.founder.call('catalogue.held', other.id, { id: 1 });
  expect(held).toEqual({ adoptions: [], watched: false, unseen: [] });
});
