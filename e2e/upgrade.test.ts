/** An upgrade while people work: two releases side by side on one database, a step that fails, one that takes something away. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Release, newerRelease } from './newer-release.ts';
import { finish, isAlive, newDataFolder, type Server, startServer } from './server.ts';
import { type SharedDatabase, sharedDatabase } from './shared-database.ts';

/** Behind every number that is in use. */
const EXPAND = '9001-priority.sql';
const CONTRACT = '9002-no-priority.sql';

const folders = [newDataFolder(), newDataFolder()] as const;
let database: SharedDatabase;
let newer: Release;
let old: Server;
let fresh: Server | undefined;
let org: string;
let token: string;
/** Titles that a server has answered for. */
const acknowledged: string[] = [];

beforeAll(async () => {
  database = await sharedDatabase();
  newer = newerRelease('99.1.0');
  old = await startServer({ dataFolder: folders[0], env: database.env });
  const person = { name: 'Ines Roth', email: 'ines@example.org', password: 'a long enough password' };
  const entered = await post(old, '/api/auth/sign-up/email', person);
  token = entered?.headers.get('set-auth-token') ?? '';
  const founded = await post(old, '/api/organizations', { name: 'Northlight', kind: 'organization' });
  if (!token || !founded?.ok) throw new Error('nobody could found an organization');
  ({ id: org } = (await founded.json()) as { id: string });
});
afterAll(async () => {
  for (const server of [old, fresh]) if (server && isAlive(server.pid)) await server.stop();
  await database.stop();
  newer.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const environment = (): Record<string, string> => ({ ...database.env, CERTWRIGHT_DATA: folders[1] });

/** @returns undefined when nobody answers */
const post = (
  { url }: Server,
  path: string,
  input: object,
  key: string = randomUUID(),
): Promise<Response | undefined> => {
  const headers = {
    'content-type': 'application/json',
    origin: url,
    'idempotency-key': key,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(input) }).catch(
    () => undefined,
  );
};

/** Records an issue at the first of the servers, at the next when that one is gone, as a proxy in front would. */
async function record(servers: readonly Server[], title: string): Promise<void> {
  const key = randomUUID();
  const issue = { title, side: 'internal', effect: 'both', topic: 'other' };
  for (let tries = 0; tries < 200; tries += 1) {
    const server = servers[tries % servers.length] ?? old;
    const response = await post(server, `/api/organizations/${org}/context/issues`, issue, key);
    if (response?.ok) {
      acknowledged.push(title);
      return;
    }
    // 409: the try before is still being handled by a server that went away with its answer.
    if (response && response.status < 500 && response.status !== 409)
      throw new Error(`${response.status} ${await response.text()}`);
    await pause(50);
  }
  throw new Error(`nobody took “${title}”`);
}

/** How many issues a server shows. */
async function shown({ url }: Server): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/api/organizations/${org}/context/issues?limit=200`, { headers });
  return ((await response.json()) as { rows: unknown[] }).rows.length;
}

const recorded = async (): Promise<string[]> =>
  (
    await database.query(`select state->'content'->>'title' as title from context_issue where org = '${org}'`)
  ).map(row => String(row.title));
const columns = (): Promise<Record<string, unknown>[]> =>
  database.query(
    `select attname from pg_attribute where attrelid = 'context_issue'::regclass and attname = 'priority' and not attisdropped`,
  );

test('a newer release whose step fails does not start and says why; the older one goes on as if nothing had been', async () => {
  newer.put(
    EXPAND,
    'alter table context_issue add column priority int not null default 0;\nalter table contxt_issue add column x int;',
  );
  const { code, output } = await finish(['serve'], environment(), newer.root);
  expect(output).toContain(`migration ${EXPAND} failed: relation "contxt_issue" does not exist.`);
  expect(output).toContain('nothing was changed: the release that ran until now goes on');
  expect(output).not.toContain('    at ');
  expect(code).toBe(1);
  expect(await columns()).toEqual([]);
  await record([old], 'after the failure');
});

test('mended, it starts while people write, works beside the older one and then without it, and nothing is lost', async () => {
  newer.put(EXPAND, 'alter table context_issue add column priority int not null default 0;');
  // A long report holds the table for a while, so the step has to wait, and nobody behind it.
  const release = await database.hold('select count(*) from context_issue');
  const writing = { on: true };
  const servers: Server[] = [old];
  const write = async (name: string, at: () => readonly Server[]): Promise<void> => {
    for (let i = 0; writing.on; i += 1) await record(at(), `${name} ${i}`);
  };
  const first = write('first', () => servers);
  const before = acknowledged.length;
  const starting = startServer({ dataFolder: folders[1], env: database.env, root: newer.root });
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(before + 40);
  const waits = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and query like 'alter table context_issue%'`;
  await expect.poll(() => database.query(waits), { timeout: 60_000 }).toEqual([{ n: 1 }]);
  await release();
  const both = (fresh = await starting);
  servers.push(both);
  const second = write('second', () => [both, old]);
  expect(both.output()).toContain('brought the database to the newest version (1 steps).');
  const between = acknowledged.length;
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(between + 40);
  expect(await shown(old)).toBeGreaterThan(0);
  await old.stop();
  const after = acknowledged.length;
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(after + 20);
  writing.on = false;
  await Promise.all([first, second]);
  expect((await recorded()).toSorted()).toEqual(acknowledged.toSorted());
  for (const words of [['fsck'], ['rebuild', '--check']]) {
    expect(await finish(words, environment(), newer.root)).toMatchObject({ code: 0 });
  }
});

test('the older release starts once more beside the newer one, and says that the database is ahead of it', async () => {
  old = await startServer({ dataFolder: folders[0], env: database.env });
  expect(old.output()).toContain(
    'a newer release has prepared the database (1 steps); this one works beside it.',
  );
  await record([old], 'of the older one');
  const { code, output } = await finish(['doctor'], { ...database.env, CERTWRIGHT_DATA: folders[0] });
  expect(output).toContain(`${EXPAND}. They took nothing away, so this one may still work.`);
  expect(code).toBe(0);
});

test('a step that takes something away waits until the older release is gone, and then that one is refused', async () => {
  newer.put(
    CONTRACT,
    '-- unused since 99.1.0: context_issue.priority\nalter table context_issue drop column priority;',
  );
  await fresh?.stop();
  const early = await finish(['serve'], environment(), newer.root);
  expect(early.output).toContain(
    `step ${CONTRACT} takes away what releases before 99.1.0 use, and a Certwright `,
  );
  expect(early.output).toContain('Nothing was changed.');
  expect(early.code).toBe(1);
  await record([old], 'of the older one, the last');
  await old.stop();
  fresh = await startServer({ dataFolder: folders[1], env: database.env, root: newer.root });
  expect(await columns()).toEqual([]);
  const late = await finish(['serve'], { ...database.env, CERTWRIGHT_DATA: folders[0] });
  expect(late.output).toContain(`step ${CONTRACT} took away what only releases before 99.1.0 use`);
  expect(late.output).toContain('Start release 99.1.0 or a newer one.');
  expect(late.code).toBe(1);
  const doctor = await finish(['doctor'], { ...database.env, CERTWRIGHT_DATA: folders[0] });
  expect(doctor.output).toMatch(/wrong +migrations +Applied by a newer release/);
  expect((await recorded()).toSorted()).toEqual(acknowledged.toSorted());
});
