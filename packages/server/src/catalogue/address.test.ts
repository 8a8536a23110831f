/** The catalogue from an address: taken, not sent again, changed, cut off, led astray; and asked for anew by the clock. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { openJobs } from '../platform/jobs/jobs.ts';
import { madeDeliverables, type MadeRow } from '../testing/made-catalogue.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { asOperator, type Load, loadOf } from './catalogue.fixture.ts';
import { loadCatalogue, runLoad } from './load.worker.ts';
import { refresh, refreshCatalogue } from './refresh.worker.ts';

const ROWS = [...madeDeliverables(300)];
const NINE = ROWS.find(row => row.reference.startsWith('ISO 9001:') && row.currentStage !== 9599) as MadeRow;
const lines = (rows: readonly MadeRow[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('');
const revised = (stage: number): string =>
  lines(ROWS.map(row => (row.id === NINE.id ? { ...row, currentStage: stage } : row)));

/** A publisher on this machine; what it answers is set by each test. */
let publisher: Server;
let host: string;
let answering: RequestListener;
let asked: { path: string; etag: string | undefined }[] = [];
let world: World;
let anybody: Caller;
let org: { id: string; founder: Caller };
/** The server as an operator sets it up who trusts this one publisher. */
let trusting: Shell;

const listening = async (server: Server): Promise<string> => {
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};
/** Sends this text under this name of a version, and 304 to those who have it. */
const publish = (text: string, etag: string): void => {
  answering = (request, answer) => {
    if (request.headers['if-none-match'] === etag) return answer.writeHead(304).end();
    return answer.writeHead(200, { etag, 'content-length': Buffer.byteLength(text) }).end(text);
  };
};

beforeAll(async () => {
  publisher = createServer((request, answer) => {
    asked.push({ path: request.url ?? '', etag: request.headers['if-none-match'] });
    answering(request, answer);
  });
  host = await listening(publisher);
  world = await openWorld();
  anybody = await world.someone('Anybody');
  org = await world.organization('organization', rolesOf('organization'));
  const { shell } = world.opened;
  trusting = { ...shell, config: { ...shell.config, trustedHosts: [host] } };
});
afterAll(async () => {
  await world.close();
  publisher.close();
});

async function begun(from: string): Promise<string> {
  const { loads } = await anybody.call('catalogue.import', '', { kind: 'deliverables', from }, asOperator);
  return loads[0] ?? '';
}
async function taken(shell = trusting, path = '/list.jsonl'): Promise<Load> {
  const id = await begun(`http://${host}${path}`);
  await runLoad(shell, id);
  return loadOf(world, id);
}
const held = async () => (await anybody.call('catalogue.standing', '')).deliverables;

describe('an operator loads it through an address', () => {
  test('a host that is not trusted is not asked at all: loopback is nobody’s public address', async () => {
    publish(lines(ROWS), '"1"');
    const load = await taken(world.opened.shell);
    expect(load).toMatchObject({ phase: 'failed', problem: { code: 'address-refused' } });
    expect(asked).toEqual([]);
  });

  test('cut off in the middle of the first list, nothing is kept', async () => {
    const text = lines(ROWS);
    answering = (_, answer) => {
      answer.writeHead(200, { 'content-length': Buffer.byteLength(text), etag: '"1"' });
      answer.write(text.slice(0, text.length / 2), () => answer.destroy());
    };
    const load = await taken();
    expect(load).toMatchObject({
      phase: 'failed',
      added: 0,
      etag: null,
      problem: { code: 'file-truncated' },
    });
    expect(await held()).toBe(0);
    expect((await anybody.call('catalogue.search', '', { q: '' })).rows).toEqual([]);
  });

  test('trusted, the list is taken, and its version and address are kept without the query', async () => {
    publish(lines(ROWS), '"1"');
    const load = await taken(trusting, '/list.jsonl?sig=secret');
    expect(load).toMatchObject({ phase: 'done', added: 300, etag: '"1"', source: `${host}/list.jsonl` });
    expect(await held()).toBe(300);
  });

  test('the second time the version is named, and the answer that nothing changed is enough', async () => {
    asked = [];
    const load = await taken(trusting, '/list.jsonl?sig=secret');
    expect(asked).toEqual([{ path: '/list.jsonl?sig=secret', etag: '"1"' }]);
    expect(load).toMatchObject({ phase: 'unchanged', added: 0, revised: 0 });
  });

  test('and a third time: what an unchanged load answers to is passed on', async () => {
    asked = [];
    const load = await taken(trusting, '/list.jsonl?sig=secret');
    expect(asked).toEqual([{ path: '/list.jsonl?sig=secret', etag: '"1"' }]);
    expect(load).toMatchObject({ phase: 'unchanged', rows: 300, etag: '"1"' });
    expect(load.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('another address is asked without that version; equal bytes change nothing', async () => {
    asked = [];
    const load = await taken(trusting, '/copy.jsonl');
    expect(asked).toEqual([{ path: '/copy.jsonl', etag: undefined }]);
    expect(load).toMatchObject({ phase: 'unchanged', rows: 300 });
  });

  test('changed bytes are taken, and what changed is logged', async () => {
    publish(revised(9092), '"2"');
    expect(await taken()).toMatchObject({ phase: 'done', added: 0, revised: 1, etag: '"2"' });
    const { rows } = await anybody.call('catalogue.changes', '', { limit: 5 });
    expect(rows.map(row => [row.deliverable.id, row.sentence])).toEqual([
      [NINE.id, 'Now to be revised (90.92).'],
    ]);
  });

  test('cut off in the middle of a changed list, the catalogue stays as it was and the whole list goes in next', async () => {
    const text = revised(9020);
    answering = (_, answer) => {
      answer.writeHead(200, { 'transfer-encoding': 'chunked' });
      answer.write(text.slice(0, text.length - 40), () => answer.destroy());
    };
    expect(await taken()).toMatchObject({ phase: 'failed', problem: { code: 'file-truncated' } });
    expect((await anybody.call('catalogue.get', '', { id: NINE.id })).stage).toBe('90.92');
    expect((await anybody.call('catalogue.changes', '', { limit: 5 })).rows).toHaveLength(1);
    publish(text, '"3"');
    expect(await taken()).toMatchObject({ phase: 'done', revised: 1 });
  });

  test('a trusted host that leads to a private address is not followed, and nothing there is asked', async () => {
    const inner: string[] = [];
    const secret = createServer((request, answer) => {
      inner.push(request.url ?? '');
      answer.end(lines(ROWS));
    });
    const port = await listening(secret);
    for (const to of [
      `http://${port}/list.jsonl`,
      `https://${port}/list.jsonl`,
      'https://169.254.169.254/',
    ]) {
      answering = (_, answer) => answer.writeHead(302, { location: to }).end();
      expect(await taken()).toMatchObject({ phase: 'failed', problem: { code: 'address-refused' } });
    }
    expect(inner).toEqual([]);
    secret.close();
    expect(await held()).toBe(300);
  });

  test('an answer that is no list is refused, and the version of the last good one is still asked for', async () => {
    answering = (_, answer) => answer.writeHead(200, { etag: '"9"' }).end('<html>Sorry</html>');
    const load = await taken();
    expect(load.phase).toBe('failed');
    asked = [];
    publish(revised(9020), '"3"');
    expect((await taken()).phase).toBe('unchanged');
    expect(asked.map(one => one.etag)).toEqual(['"3"']);
  });

  test('switched off, no address is asked', async () => {
    const { config } = world.opened.shell;
    Object.assign(config, { catalogue: 'off' });
    const refused = await anybody.try('catalogue.import', '', { from: `http://${host}/` }, asOperator);
    expect(refused.problem.code).toBe('downloads-switched-off');
    Object.assign(config, { catalogue: 'daily' });
  });
});

describe('the clock asks for it again', () => {
  const inDatabase = async (text: string): Promise<unknown[]> => {
    const login = new pg.Client(world.engine.owner);
    await login.connect();
    const { rows } = await login.query<Record<string, unknown>>(text);
    await login.end();
    return rows;
  };
  const scheduled = (): Promise<unknown[]> =>
    inDatabase(`select cron, timezone from pgboss.schedule where name = 'catalogue.refresh'`);
  const set = (catalogue: Shell['config']['catalogue'], jobs: Shell['jobs']): Shell => ({
    ...trusting,
    jobs,
    config: { ...trusting.config, catalogue },
  });

  test('its line is that of the setting; off, there is none', async () => {
    const jobs = await openJobs(world.engine.login, trusting.log, { working: false });
    await refreshCatalogue(set('weekly', jobs));
    expect(await scheduled()).toEqual([{ cron: '17 4 * * 1', timezone: 'UTC' }]);
    await refreshCatalogue(set('off', jobs));
    expect(await scheduled()).toEqual([]);
    await refreshCatalogue(set('daily', jobs));
    expect(await scheduled()).toEqual([{ cron: '17 4 * * *', timezone: 'UTC' }]);
    await jobs.stop();
  });

  test('when its minute comes the list is asked for, changes are logged, and those who hold the standard hear of it', async () => {
    await org.founder.call('catalogue.watch', org.id, { id: NINE.id });
    publish(revised(9599), '"4"');
    asked = [];
    // What the tests before this one sent and did by themselves.
    await inDatabase(`delete from pgboss.job where name = 'catalogue.load'`);
    const working = await openJobs(world.engine.login, trusting.log, { working: true });
    const shell = { ...trusting, jobs: working };
    await working.work('catalogue.refresh', async () => {
      await refresh(shell);
    });
    await loadCatalogue(shell);
    // What the queue does by itself at the minute of its cron line; nobody waits until a quarter past four.
    await scoped(shell.db, { role: 'app_platform' }, tx => working.send(tx, 'catalogue.refresh', {}));
    const newest = async () => (await anybody.call('catalogue.standing', '')).loads[0];
    await expect
      .poll(newest, { timeout: 20_000, interval: 200 })
      .toMatchObject({ scheduled: true, phase: 'done', withdrawn: 1 });
    await working.stop();
    expect(asked[0]).toEqual({ path: '/list.jsonl', etag: '"3"' });
    const [change] = (await anybody.call('catalogue.changes', '', { limit: 1 })).rows;
    expect(change).toMatchObject({ kind: 'withdrawn', deliverable: { id: NINE.id } });
    const { items } = await org.founder.call('today.waiting', org.id);
    const news = items.filter(item => item.kind === 'standard-changed');
    expect(news.map(item => item.path)).toEqual([`/choose/catalogue/${NINE.id}`]);
  });

  test('what is under way is not begun twice', async () => {
    const [first = ''] = await refresh(trusting);
    expect((await loadOf(world, first)).kind).toBe('deliverables');
    expect(await refresh(trusting)).toEqual([]);
    await runLoad(trusting, first);
    expect((await loadOf(world, first)).phase).toBe('unchanged');
  });
});
