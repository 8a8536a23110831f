/** A guest limited to some records: for every operation, generated from the table, nothing else is shown or done. */
import { ALL_GUEST_KINDS, GUEST_KINDS, type GuestKind } from '@certwright/core/party/guest-kind.table';
import { OF_LIMITED } from '@certwright/core/party/standing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../operations.ts';
import { idsPastPolicies } from '../testing/past-policies.ts';
import { openWalked } from '../testing/walked.ts';
import type { Caller, World } from '../testing/world.ts';
import { idsInPath, madeInput } from './made-input.ts';

let world: World;
let owner: pg.Client;
let client: string;
let manager: { call(id: string, org: string, input: object): Promise<unknown> };
let records: Awaited<ReturnType<typeof openable>>;
const LAST_DAY = '2099-12-31';

beforeAll(async () => {
  const walked = await openWalked();
  ({ world } = walked);
  const { story } = walked;
  client = story.client.id;
  ({ manager } = story.client);
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
  records = await openable();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await world.close();
});

/** Ids of the client's own records of a kind, past row-level security. @param most of each table */
async function idsOf(kind: GuestKind, most = 1_000): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const table of GUEST_KINDS[kind].tables)
    ids.push(...(await idsPastPolicies(owner, table, '$1 in (org, client)', [client], most)));
  return ids;
}

async function guest(limits: object): Promise<Caller> {
  const person = await world.someone('Guest');
  const place = { email: 'guest@example.org', roles: ['guest'], lastDay: LAST_DAY, limits };
  const { token } = (await manager.call('party.invite', client, place)) as { token: string };
  await person.call('party.accept', '', { token });
  return person;
}

const INSIDE = OPERATIONS.filter(op => op.scope === 'organization');
const READS = INSIDE.filter(op => op.method === 'get' && OF_LIMITED.includes(op.permission));
const CLOSED = INSIDE.filter(op => !OF_LIMITED.includes(op.permission));

/** One record of each table, with the operations that open it for somebody without limits. */
async function openable(): Promise<readonly { kind: GuestKind; id: string; op: (typeof READS)[number] }[]> {
  const found: { kind: GuestKind; id: string; op: (typeof READS)[number] }[] = [];
  const reader = await guest({ kinds: [...ALL_GUEST_KINDS] });
  for (const kind of ALL_GUEST_KINDS) {
    for (const id of await idsOf(kind, 2)) {
      const asked = READS.filter(op => idsInPath(op).length > 0);
      const replies = await Promise.all(asked.map(op => reader.try(op.id, client, madeInput(op, id))));
      for (const [i, op] of asked.entries()) if (replies[i]?.status === 200) found.push({ kind, id, op });
    }
  }
  return found;
}

describe('a guest', () => {
  test('does nothing and reads nothing that looking does not include', async () => {
    const one = await guest({ kinds: [...ALL_GUEST_KINDS] });
    for (const op of CLOSED) {
      const { status } = await one.try(op.id, client, madeInput(op, client));
      expect([op.id, status]).toEqual([op.id, 403]);
    }
    expect(CLOSED.length).toBeGreaterThan(80);
  }, 60_000);

  test('with every kind sees what an unlimited reader sees', async () => {
    const one = await guest({ kinds: [...ALL_GUEST_KINDS] });
    const { rows } = await one.call('document.list', client);
    expect(rows.length).toBeGreaterThan(0);
  });

  test.each(ALL_GUEST_KINDS)(
    'of %s finds no id of another kind in any answer',
    async kind => {
      const mine = await idsOf(kind);
      expect(mine.length).toBeGreaterThan(0);
      const others = (
        await Promise.all(ALL_GUEST_KINDS.filter(each => each !== kind).map(each => idsOf(each)))
      ).flat();
      const one = await guest({ kinds: [kind] });
      const tried = records.filter(record => record.kind !== kind);
      expect(tried.length).toBeGreaterThan(10);
      for (const { op, id } of tried) {
        const { status, body } = await one.try(op.id, client, madeInput(op, id));
        const leaked = status === 200 && (body as { id?: string }).id === id;
        expect([op.id, id, leaked]).toEqual([op.id, id, false]);
      }
      for (const op of READS) {
        if (idsInPath(op).length > 0) continue;
        const { status, body } = await one.try(op.id, client, madeInput(op, client));
        if (status !== 200) continue;
        const { rows = [] } = body as { rows?: { id?: string }[] };
        const shown = rows.flatMap(row => (typeof row.id === 'string' ? [row.id] : []));
        expect([op.id, shown.filter(id => others.includes(id))]).toEqual([op.id, []]);
      }
    },
    120_000,
  );

  test('of single records sees these alone, and of a period what stands for its days', async () => {
    const issue = { title: 'Floods', side: 'external', effect: 'both', topic: 'other' };
    const { id } = (await manager.call('context-issue.record', client, issue)) as { id: string };
    const one = await guest({ kinds: ['context'], records: [id] });
    expect((await one.call('context-issue.list', client)).rows.map(row => row.id)).toEqual([id]);
    const past = await guest({ kinds: ['evidence'], to: '1999-12-31' });
    expect((await past.call('evidence.list', client)).rows).toEqual([]);
  });

  test('downloads the file of evidence that he sees, and no other', async () => {
    const sees = await guest({ kinds: ['evidence'] });
    const seesNot = await guest({ kinds: ['evidence'], records: [sees.person] });
    const first = (await sees.call('evidence.list', client)).rows.find(row => row.file !== null);
    const download = (by: Caller) =>
      world.opened.app.request(`/api/organizations/${client}/files/${first?.file?.id}`, {
        headers: { authorization: `Bearer ${by.token}` },
      });
    expect((await download(sees)).status).toBe(200);
    expect((await download(seesNot)).status).toBe(404);
  });

  test('leaves a trace of what he opened before the answer is given', async () => {
    const one = await guest({ kinds: ['evidence'] });
    await one.call('evidence.list', client);
    const { rows } = (await manager.call('access.opened', client, { person: one.person })) as {
      rows: { operation: string }[];
    };
    expect(rows.map(row => row.operation)).toContain('evidence.list');
  });
});
