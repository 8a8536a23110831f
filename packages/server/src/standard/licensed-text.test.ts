/** Bought text over HTTP: kept, shown inside the organization, in no export, no event, no other organization. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRows } from '../platform/xlsx/read-rows.ts';
import { download, upload } from '../testing/upload.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const edition = 'iso-9001-2015';
const BOUGHT = 'Zwetschgenmus, as the bought copy has it';
const organization = () => world.organization('organization', ['manager']);

describe('text that was bought', () => {
  test('is kept for a requirement, marked licensed, replaced and removed', async () => {
    const { id, founder } = await organization();
    const place = { edition, key: '8.5.1' };
    expect(await founder.call('licensed-text.get', id, place)).toEqual({ kept: null });
    await founder.call('licensed-text.keep', id, { ...place, text: 'First', source: 'Copy 17' });
    await founder.call('licensed-text.keep', id, { ...place, text: BOUGHT, source: 'Copy 17' });
    expect(await founder.call('licensed-text.get', id, place)).toEqual({
      kept: { key: '8.5.1', text: BOUGHT, source: 'Copy 17', licensed: true, keptOn: '2026-11-23' },
    });
    expect((await founder.call('licensed-text.list', id, { edition })).keys).toEqual(['8.5.1']);
    const wrong = await founder.try('licensed-text.keep', id, { edition, key: '99', text: 'x' });
    expect(wrong.status).toBe(404);
    expect(await founder.call('licensed-text.remove', id, place)).toEqual({ removed: 1 });
    expect(await founder.call('licensed-text.get', id, place)).toEqual({ kept: null });
    expect((await founder.try('licensed-text.remove', id, place)).status).toBe(404);
  });

  test('comes from a table, first tried, then all of it or nothing', async () => {
    const { id, founder } = await organization();
    const good = await upload(world, founder, id, 'text.csv', `Number,Text\n4.1,"${BOUGHT}"\n4.2,Other`);
    const dry = await founder.call('licensed-text.import', id, { edition, file: good.id });
    expect(dry).toEqual({ texts: 2, faults: [], applied: false });
    expect((await founder.call('licensed-text.list', id, { edition })).keys).toEqual([]);
    await founder.call('licensed-text.import', id, { edition, file: good.id, apply: true });
    expect((await founder.call('licensed-text.list', id, { edition })).keys).toEqual(['4.1', '4.2']);
    const bad = await upload(world, founder, id, 'bad.csv', 'Number,Text\n4.3,Good\n99,Bad');
    const faults = await founder.call('licensed-text.import', id, { edition, file: bad.id });
    expect(faults.faults).toEqual([{ row: 3, place: '99', reason: 'is no number of ISO 9001' }]);
    const reply = await founder.try('licensed-text.import', id, { edition, file: bad.id, apply: true });
    expect(reply.problem.code).toBe('standard-has-faults');
    expect((await founder.call('licensed-text.list', id, { edition })).keys).toEqual(['4.1', '4.2']);
    const none = await upload(world, founder, id, 'none.json', '{}');
    const wrong = await founder.try('licensed-text.import', id, { edition, file: none.id });
    expect(wrong.problem.code).toBe('standard-file-unreadable');
  });

  test('is shown to nobody outside, and never leaves with an export, a public answer or an event', async () => {
    const { id, founder } = await organization();
    await founder.call('standard.adopt', id, { edition, scope: 'All' });
    await founder.call('licensed-text.keep', id, { edition, key: '8.5.1', text: BOUGHT });
    const other = await organization();
    const asked = await other.founder.call('licensed-text.get', other.id, { edition, key: '8.5.1' });
    expect(asked).toEqual({ kept: null });
    expect((await other.founder.try('licensed-text.get', id, { edition, key: '8.5.1' })).status).toBe(404);

    const base = `/api/organizations/${id}`;
    const catalog = await download(world, founder, `${base}/standards/${edition}/catalog.json`);
    expect(catalog.status).toBe(200);
    expect(await catalog.text()).not.toContain(BOUGHT);
    for (const path of [`standards/${edition}/requirements.xlsx`, `exports/gap.xlsx`]) {
      const file = await download(world, founder, `${base}/${path}`);
      const rows = await readRows(Buffer.from(await file.arrayBuffer()));
      expect(rows.length).toBeGreaterThan(20);
      expect(JSON.stringify(rows)).not.toContain(BOUGHT);
    }
    for (const answer of [
      await founder.call('standard.get', '', { edition }),
      await founder.call('requirement.list', id, { text: 'Zwetschgenmus' }),
      await founder.call('requirement.get', id, { edition, key: '8.5.1' }),
    ])
      expect(JSON.stringify(answer)).not.toContain(BOUGHT);
    expect((await founder.call('requirement.list', id, { text: 'Zwetschgenmus' })).rows).toEqual([]);

    const owner = new pg.Client(world.engine.owner);
    await owner.connect();
    await owner.query('alter table event no force row level security');
    const { rows } = await owner.query<{ data: unknown }>('select data from event where org = $1', [id]);
    await owner.query('alter table event force row level security');
    await owner.end();
    expect(rows.length).toBeGreaterThan(2);
    expect(JSON.stringify(rows)).not.toContain(BOUGHT);
    expect(JSON.stringify(rows)).toContain('8.5.1');
  });
});
