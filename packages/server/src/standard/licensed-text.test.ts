/** Bought text over HTTP: kept, shown inside the organization, in no export, no event, no other organization. */
import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRows } from '../platform/xlsx/read-rows.ts';
import { download } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const edition = 'iso-9001-2015';
const BOUGHT = 'Zwetschgenmus, as the bought copy has it';
const organization = () => world.organization('organization', ['manager']);

type Handed = { readonly status: number; readonly body: Record<string, unknown> };

/** Hands in a table of bought text the way the page does. */
async function hand(by: Caller, org: string, name: string, content: string, apply = false): Promise<Handed> {
  const response = await world.opened.app.request(
    `/api/organizations/${org}/standards/${edition}/licensed-texts/files?name=${name}&apply=${apply}`,
    { method: 'POST', headers: { authorization: `Bearer ${by.token}` }, body: content },
  );
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

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
    const keys = async () => (await founder.call('licensed-text.list', id, { edition })).keys;
    const good = `Number,Text\n4.1,"${BOUGHT}"\n4.2,Other`;
    expect((await hand(founder, id, 'text.csv', good)).body).toEqual({
      texts: 2,
      faults: [],
      applied: false,
    });
    expect(await keys()).toEqual([]);
    expect((await hand(founder, id, 'text.csv', good, true)).body).toMatchObject({ applied: true });
    expect(await keys()).toEqual(['4.1', '4.2']);
    const bad = 'Number,Text\n4.3,Good\n99,Bad';
    const { body } = await hand(founder, id, 'bad.csv', bad);
    expect(body.faults).toEqual([{ row: 3, place: '99', reason: 'is no number of ISO 9001' }]);
    expect((await hand(founder, id, 'bad.csv', bad, true)).body.code).toBe('standard-has-faults');
    expect(await keys()).toEqual(['4.1', '4.2']);
  });

  test.each([
    ['no table', 'none.json', '{}', 422, 'standard-file-unreadable'],
    ['a kind that is not read', 'text.pdf', 'Number,Text', 422, 'standard-file-unreadable'],
    ['nothing', 'text.csv', '', 400, 'file-empty'],
    ['too large', 'text.csv', 'x'.repeat(10 * 1024 * 1024 + 1), 422, 'standard-file-too-large'],
  ])('is refused when the file is %s', async (_, name, content, status, code) => {
    const { id, founder } = await organization();
    const reply = await hand(founder, id, name, content, true);
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  test('is handed in by those who adopt standards, in their own organization alone', async () => {
    const { id, founder } = await organization();
    const reader = await world.member(id, founder, ['reader']);
    const stranger = (await organization()).founder;
    const table = 'Number,Text\n4.1,Some';
    expect((await hand(reader, id, 'text.csv', table, true)).status).toBe(403);
    expect((await hand(stranger, id, 'text.csv', table, true)).status).toBe(404);
    expect((await founder.call('licensed-text.list', id, { edition })).keys).toEqual([]);
  });

  test('leaves no file behind: none is listed, none lies in the store', async () => {
    const { id, founder } = await organization();
    const table = `Number,Text\n4.1,"${BOUGHT} of ${id}"`;
    await hand(founder, id, 'text.csv', table);
    expect((await hand(founder, id, 'text.csv', table, true)).body.applied).toBe(true);
    const owner = new pg.Client(world.engine.owner);
    await owner.connect();
    await owner.query('alter table file no force row level security');
    const { rows } = await owner.query('select id from file where org = $1', [id]);
    await owner.query('alter table file force row level security');
    await owner.end();
    expect(rows).toEqual([]);
    const sha256 = createHash('sha256').update(table).digest('hex');
    await expect(world.opened.shell.files.get(sha256)).rejects.toThrow('There is no');
    const kept = await founder.call('licensed-text.get', id, { edition, key: '4.1' });
    expect(kept.kept?.text).toBe(`${BOUGHT} of ${id}`);
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
