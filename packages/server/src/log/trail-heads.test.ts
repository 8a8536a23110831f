/** Heads of the trails in the public log: a trail rewritten whole, links and all, is found; whose it is stays hidden. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLogPolicy } from '@certwright/verify/log-policy';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { after } from '../platform/clock.ts';
import { scoped } from '../platform/db/scoped.ts';
import { verifyChain } from '../platform/events/verify-chain.ts';
import { textAt } from '../testing/certified.ts';
import { certwright } from '../testing/program.ts';
import { untilSealed } from '../testing/sealed.ts';
import { temporary } from '../testing/temporary.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { checkLog } from './fsck.ts';
import { growNow } from './grow.worker.ts';
import { storeOf } from './reader-of.ts';
import { logTrails, logTrailsDaily } from './trail-heads.worker.ts';
import { checkTrailProof } from './trail-proof.ts';
import { trailFaults } from './trails-hold.ts';

const issue = { title: 'Noise', side: 'internal', effect: 'both', topic: 'other' } as const;
const folder = temporary('certwright-trail-heads-');
let world: World;
let org: string;
let mira: Caller;
let hashes: string[];
let trail: string;
let proof: string;
let logged: number;

const platform = <T>(work: Parameters<typeof scoped<T>>[2]): Promise<T> =>
  scoped(world.opened.shell.db, { role: 'app_platform', readOnly: true }, work);
const exported = async (name: string): Promise<Response> =>
  world.opened.app.request(`/api/organizations/${org}/exports/${name}`, {
    headers: { authorization: `Bearer ${mira.token}` },
  });
async function* linesIn(text: string): AsyncIterable<string> {
  yield* text.split('\n');
}
const policy = async () => {
  const read = await parseLogPolicy(await textAt(world, '/log/policy'));
  return read.ok ? read.policy : undefined;
};
const checked = async (text: string) => checkTrailProof(text, seq => hashes[seq - 1], await policy());

beforeAll(async () => {
  world = await openWorld();
  for (const _ of [1, 2, 3]) await world.organization('organization', ['manager']);
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
  await mira.call('context-issue.record', org, issue);
  await untilSealed(world);
  logged = await logTrails(world.opened.shell);
  await growNow(world.opened.shell);
  await mira.call('context-issue.record', org, issue);
  await untilSealed(world);
  trail = await (await exported('trail.jsonl')).text();
  proof = await (await exported('trail.log.json')).text();
  hashes = trail
    .trim()
    .split('\n')
    .map(line => (JSON.parse(line) as { hash: string }).hash);
}, 120_000);
afterAll(() => world.close());

test('every trail goes into the log, and one that has not grown not again', async () => {
  expect(logged).toBe(4);
  expect(await logTrails(world.opened.shell)).toBe(1);
  expect(await logTrails(world.opened.shell)).toBe(0);
  await growNow(world.opened.shell);
});

test('a machine that was off at night does it when it is started, and not again within a day', async () => {
  const sent: string[] = [];
  const jobs = {
    ...world.opened.shell.jobs,
    work: async () => undefined,
    repeat: async () => undefined,
    send: async (_: unknown, name: string) => void sent.push(name),
  };
  const started = (now: string) =>
    logTrailsDaily({ ...world.opened.shell, jobs, clock: { ...world.clock, now: () => now } });
  await started(world.clock.now());
  expect(sent).toEqual([]);
  await started(after(world.clock.now(), 25 * 60 * 60_000));
  expect(sent).toEqual(['log.trails']);
});

test('the organization is told up to which link, and nobody reads in the log whose trails there are', async () => {
  const { newest } = await mira.call('trail.logged', org);
  expect(newest?.seq).toBeGreaterThan(2);
  const { rows } = await (await world.someone('Reader')).call('log.entries', '');
  const [entry] = rows.filter(row => row.kind === 'trails');
  expect(Object.keys(entry?.opening as object)).toEqual(['root']);
  expect(JSON.stringify(rows)).not.toContain(org);
  const other = await world.organization('organization', ['manager']);
  expect((await other.founder.call('trail.logged', other.id)).newest).toBeNull();
});

describe('without the server', () => {
  test('an exported trail is the one that went into the log', async () => {
    expect(await checked(proof)).toMatchObject({ ok: true, seq: hashes.length - 1 });
    expect((await verifyChain(linesIn(trail))).fault).toBeUndefined();
  });

  test.each<[string, (told: Record<string, unknown>) => object, string]>([
    ['another link', told => ({ ...told, seq: 1 }), 'is another than'],
    ['a link beyond its end', told => ({ ...told, seq: 9_999 }), 'ends before link'],
    ['another organization', told => ({ ...told, org: crypto.randomUUID() }), 'does not lie under'],
    ['another salt', told => ({ ...told, salt: '0'.repeat(64) }), 'does not lie under'],
    ['another path', told => ({ ...told, path: ['0'.repeat(64)] }), 'does not lie under'],
    ['no proof', told => ({ ...told, proof: 'x' }), 'not one about trails'],
    ['a changed entry', told => ({ ...told, proof: String(told.proof).replace('index 0', 'index 1') }), ''],
    ['something else', () => ({}), 'does not show'],
  ])('%s is refused', async (_, change, says) => {
    const answer = await checked(JSON.stringify(change(JSON.parse(proof) as Record<string, unknown>)));
    expect(answer).toMatchObject({ ok: false, says: expect.stringContaining(says) });
  });

  test('as a command, with the policy of the reader', async () => {
    const at = folder();
    const [chain, log, trusted] = ['t.jsonl', 't.log.json', 'p'].map(name => join(at, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(chain, trail);
    writeFileSync(log, proof);
    writeFileSync(trusted, await textAt(world, '/log/policy'));
    const good = await certwright('verify-trail', chain, '--log', log, '--policy', trusted);
    expect([good.code, good.stdout]).toEqual([0, expect.stringContaining('it is the trail of')]);
    writeFileSync(log, proof.replace(/"seq":\d+/, '"seq":1'));
    expect((await certwright('verify-trail', chain, '--log', log)).code).toBe(1);
    expect((await certwright('verify-trail', '--nothing')).code).toBe(2);
  });
});

describe('fsck', () => {
  const faults = async (): Promise<string> =>
    (await platform(trailFaults)).faults.map(fault => fault.says).join('; ');

  test('finds an honest installation in order', async () => {
    expect(await platform(trailFaults)).toEqual({ roots: 2, faults: [] });
    const store = await storeOf(world.opened.shell);
    expect((await platform(tx => checkLog(tx, store))).faults).toEqual([]);
  });

  test('finds a trail whose links were all made anew, and heads that were changed to fit', async () => {
    const owner = new pg.Client(world.engine.owner);
    await owner.connect();
    try {
      for (const table of ['seal', 'trail_head'])
        await owner.query(`alter table ${table} no force row level security`);
      const { rows } = await owner.query<{ seq: string }>(
        'select max(seq) as seq from trail_head where org = $1',
        [org],
      );
      const seq = Number(rows[0]?.seq);
      await owner.query(`update seal set hash = sha256(hash) where org = $1 and seq = $2`, [org, seq]);
      expect(await faults()).toContain(`link ${seq} of the trail of ${org} is another`);
      await owner.query(
        `update trail_head h set hash = s.hash from seal s where s.org = h.org and s.seq = h.seq and h.org = $1`,
        [org],
      );
      expect(await faults()).toContain('do not give the root');
      await owner.query('delete from trail_head where org = $1', [org]);
      expect(await faults()).toContain('do not give the root');
    } finally {
      await owner.end();
    }
  });
});
