/** Webhooks against a real receiver: signed, in order, tried again, given up, sent again; never to an address inside. */
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { untilSealed } from '../testing/sealed.ts';
import type { Shell } from '../platform/http/scope.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { deliver, fanOut } from './deliver.worker.ts';

type Got = { readonly headers: Record<string, string>; readonly body: string };
let world: World;
let receiver: Server;
let address: string;
let shell: Shell;
const got: Got[] = [];
/** Statuses of the next answers; 204 when none is left. */
const moods: number[] = [];
/** Ids that were put into the queue. */
const sent: string[] = [];
const jobs = {
  send: async (_: unknown, __: string, { delivery }: { delivery: string }) => void sent.push(delivery),
} as unknown as Shell['jobs'];

beforeAll(async () => {
  world = await openWorld();
  receiver = createServer((asked, answer) => {
    const take = async (): Promise<void> => {
      got.push({ headers: asked.headers as Record<string, string>, body: await text(asked) });
      answer.writeHead(moods.shift() ?? 204, { location: 'http://127.0.0.1:1/' }).end();
    };
    void take();
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => receiver.once('listening', resolve));
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  address = `http://${host}/hooks`;
  const { config } = world.opened.shell;
  shell = { ...world.opened.shell, config: { ...config, trustedHosts: [host] } };
});
afterEach(() => {
  for (const list of [got, moods, sent]) list.splice(0);
});
afterAll(async () => {
  receiver.close();
  await world.close();
});

const issue = (title: string) => ({ title, side: 'internal', effect: 'both', topic: 'other' });
async function hooked(kinds: readonly string[] = []) {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  await untilSealed(world);
  const { id, secret } = await founder.call('webhook.make', org, { name: 'Our ERP', address, kinds });
  return { org, founder, id, secret };
}
const spread = async (): Promise<number> => {
  await untilSealed(world);
  return fanOut(shell.db, jobs, shell.clock.now());
};
const outcomes = async (by: Caller, org: string, id: string) =>
  (await by.call('webhook.deliveries', org, { id })).rows.map(row => [row.type, row.outcome, row.tries]);

describe('a webhook', () => {
  test('is told what happens from now on, in order, signed', async () => {
    const { org, founder, id, secret } = await hooked(['context_issue']);
    const first = await founder.call('context-issue.record', org, issue('First'));
    const second = await founder.call('context-issue.record', org, issue('Second'));
    expect(await spread()).toBe(2);
    expect(await spread()).toBe(0);
    for (const delivery of sent) expect(await deliver(shell, delivery)).toBe(false);
    const bodies = got.map(one => JSON.parse(one.body) as { record: string });
    expect(bodies.map(one => one.record)).toEqual([
      `context_issue:${first.id}`,
      `context_issue:${second.id}`,
    ]);
    expect(bodies[0]).toMatchObject({ type: 'IssueWritten', organization: org });
    for (const { headers, body } of got) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
      const expected = createHmac('sha256', key).update(signed).digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    }
    expect(await outcomes(founder, org, id)).toEqual([
      ['IssueWritten', 'delivered', 1],
      ['IssueWritten', 'delivered', 1],
    ]);
  });

  test('tells nobody of another organization, and nothing after its end', async () => {
    const { org, founder, id } = await hooked();
    const other = await world.organization('organization', ['manager']);
    await other.founder.call('context-issue.record', other.id, issue('Not theirs'));
    await spread();
    for (const delivery of sent) await deliver(shell, delivery);
    expect(got.map(one => one.body).join()).not.toContain('Not theirs');
    expect((await other.founder.try('webhook.deliveries', other.id, { id })).status).toBe(404);
    await founder.call('webhook.end', org, { id });
    await founder.call('context-issue.record', org, issue('Too late'));
    expect(await spread()).toBe(0);
    expect((await founder.call('webhook.list', org)).rows).toEqual([]);
  });

  test('is tried again with the same id, given up after nine tries, and sent again by hand', async () => {
    const { org, founder, id } = await hooked();
    const { delivery } = await founder.call('webhook.try', org, { id });
    moods.push(500, 302, ...Array<number>(7).fill(503));
    for (let n = 1; n < 9; n += 1) expect(await deliver(shell, delivery)).toBe(true);
    expect(await deliver(shell, delivery)).toBe(false);
    const [row] = (await founder.call('webhook.deliveries', org, { id })).rows;
    expect(row).toMatchObject({ outcome: 'failed', tries: 9, status: 503, says: 'answered 503', type: null });
    expect(new Set(got.map(one => one.headers['webhook-id'])).size).toBe(1);
    expect(await deliver(shell, delivery)).toBe(false);
    await founder.call('webhook.again', org, { id: delivery });
    expect(await deliver(shell, delivery)).toBe(false);
    expect(await outcomes(founder, org, id)).toEqual([[null, 'delivered', 1]]);
    expect(got).toHaveLength(10);
  });

  test('is not told twice when the database was away as the receiver took it', async () => {
    const { org, founder, id } = await hooked();
    const { delivery } = await founder.call('webhook.try', org, { id });
    const { pool } = shell.db;
    const lost = async (): Promise<never> => {
      if (got.length > 0) throw new Error('the connection was lost');
      return pool.connect() as never;
    };
    const cut = {
      ...shell,
      db: { pool: new Proxy(pool, { get: (_, key) => (key === 'connect' ? lost : pool[key as 'query']) }) },
    };
    const taken = new Map<string, number>();
    await expect(deliver(cut, delivery, taken)).rejects.toThrow('the connection was lost');
    expect(await deliver(shell, delivery, taken)).toBe(false);
    expect(got).toHaveLength(1);
    expect(await outcomes(founder, org, id)).toEqual([[null, 'delivered', 1]]);
  });

  test.each([
    'https://127.0.0.1/',
    'http://example.org/',
    'https://[::1]/',
    'https://localhost/',
    'https://2130706433/',
  ])('never reaches %s', async inside => {
    const { id: org, founder } = await world.organization('organization', ['manager']);
    const { id } = await founder.call('webhook.make', org, { name: 'Inside', address: inside });
    const { delivery } = await founder.call('webhook.try', org, { id });
    expect(await deliver(shell, delivery)).toBe(true);
    const [row] = (await founder.call('webhook.deliveries', org, { id })).rows;
    expect(row).toMatchObject({ outcome: 'waiting', status: null });
    expect(row?.says).not.toBe('');
    expect(got).toEqual([]);
  });

  test('an organization has at most twenty, and an address is one of the web', async () => {
    const { id: org, founder } = await world.organization('organization', ['manager']);
    const make = (where: string) => founder.try('webhook.make', org, { name: 'x', address: where });
    expect((await make('ftp://example.org/')).status).toBe(400);
    for (let n = 0; n < 20; n += 1) expect((await make(`https://example.org/${n}`)).status).toBe(200);
    expect((await make('https://example.org/21')).problem.code).toBe('too-many-webhooks');
  });
});
