/** Witnesses: they cosign what only grew, keep what they saw through crashes, and refuse whoever goes back or forks. */
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { verifyCheckpoint } from '@certwright/verify/log-checkpoint';
import { parseLogPolicy } from '@certwright/verify/log-policy';
import { parseNoteKey, verifyNote } from '@certwright/verify/signed-note';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { folderStore } from '../platform/object-store/folder.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { temporary } from '../testing/temporary.ts';
import { openWorld, type World } from '../testing/world.ts';
import { checkLog } from './fsck.ts';
import { grow } from './grow.ts';
import { growNow } from './grow.worker.ts';
import { insertLeaf } from './log.store.ts';
import { followKey, logSigner } from './log-key.ts';
import { type LogSigner, signedCheckpoint, signerFrom, verifierKey } from './note.ts';
import { leafOf } from './publish.ts';
import { readBytes } from './static.ts';
import { consistencyPath, leafHash, type ReadHashes, rootOf, perfectRoot, TILE } from './tree.ts';
import { openWitness } from './witness.ts';
import { keyIn, memoryIn } from './witness-disk.ts';
import { witnessServer } from './witness-server.ts';
import { witnessSigner } from './witness-key.ts';
import { witnessesOf } from './witnesses.ts';

const folder = temporary('certwright-witness-');
const NOW = 1_796_000_000;

function pair(): [Buffer, Buffer] {
  const { x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return [Buffer.from(x ?? '', 'base64url'), Buffer.from(d ?? '', 'base64url')];
}

/** A log in memory that can say anything. */
function madeLog(name = 'register.example/log', salt = '') {
  const signer = signerFrom(name, ...pair());
  const leaves = Array.from({ length: 700 }, (_, i) =>
    leafHash(Buffer.from(`entry ${i}${i > 300 ? salt : ''}`)),
  );
  const read: ReadHashes = async (level, from, to) =>
    Array.from({ length: to - from }, (_, i) =>
      level === 0
        ? (leaves[from + i] as Buffer)
        : perfectRoot(leaves.slice((from + i) * TILE ** level, (from + i + 1) * TILE ** level)),
    );
  const head = async (size: number, by: LogSigner = signer): Promise<string> =>
    signedCheckpoint(by, size, await rootOf(read, size));
  const request = async (old: number, size: number, by?: LogSigner): Promise<string> => {
    const path = old === 0 || old > size ? [] : await consistencyPath(read, old, size);
    return (
      [`old ${old}`, ...path.map(hash => hash.toString('base64'))].join('\n') + `\n\n${await head(size, by)}`
    );
  };
  return { signer, head, request, key: verifierKey(name, signer.publicKey) };
}

async function keyOf(text: string) {
  const key = await parseNoteKey(text);
  if (!key) throw new Error(`${text} is no key`);
  return key;
}

async function witnessIn(place: string, ...logs: readonly string[]) {
  const signer = witnessSigner('witness.example/north', await keyIn(place));
  const keys = await Promise.all(logs.map(keyOf));
  const witness = { signer, memory: memoryIn(place), logs: keys, now: () => NOW };
  return { witness, signer, ask: openWitness(witness) };
}

describe('a witness', () => {
  const log = madeLog();

  test('cosigns what grows, and its line verifies under the head', async () => {
    const { ask, signer } = await witnessIn(folder(), log.key);
    for (const [old, size] of [
      [0, 5],
      [5, 5],
      [5, 256],
      [256, 700],
    ] as const) {
      const { status, body } = await ask(await log.request(old, size));
      expect(status).toBe(200);
      const policy = {
        logs: [await keyOf(log.key)],
        witnesses: [await keyOf(signer.verifierKey)],
        quorum: 1,
      };
      expect(await verifyCheckpoint((await log.head(size)) + body, policy)).toMatchObject({
        ok: true,
        witnessed: [{ name: 'witness.example/north', time: NOW }],
      });
    }
  });

  test('says what it has seen to whoever does not know, also after it was started anew', async () => {
    const place = folder();
    const first = await witnessIn(place, log.key);
    await first.ask(await log.request(0, 300));
    const again = await witnessIn(place, log.key);
    expect(again.signer.verifierKey).toBe(first.signer.verifierKey);
    const answer = await again.ask(await log.request(0, 400));
    expect(answer).toEqual({ status: 409, type: 'text/x.tlog.size', body: '300\n' });
    expect((await again.ask(await log.request(300, 400))).status).toBe(200);
  });

  test('refuses to go back, to fork at a size, and to fork beyond it, and keeps the heads that contradict each other', async () => {
    const place = folder();
    const { ask } = await witnessIn(place, log.key);
    await ask(await log.request(0, 400));
    const forked = madeLog(log.signer.name, ' forked');
    expect((await ask(await log.request(0, 300))).status, 'back').toBe(409);
    expect((await ask(await log.request(300, 300))).status, 'back').toBe(409);
    expect((await ask(await forked.request(400, 400, log.signer))).status, 'same size').toBe(409);
    expect((await ask(await forked.request(400, 500, log.signer))).status, 'grown').toBe(422);
    expect(readdirSync(place).filter(name => name.includes('.refused.'))).toHaveLength(2);
    expect((await ask(await log.request(400, 500))).status, 'the true one').toBe(200);
  });

  test('answers strangers as the protocol says', async () => {
    const { ask } = await witnessIn(folder(), log.key);
    const other = madeLog('other.example/log');
    const forger = signerFrom(log.signer.name, ...pair());
    const request = await log.request(0, 300);
    const tries: readonly [string, string, number][] = [
      ['an unknown log', await other.request(0, 5), 404],
      ['a head that the log has not signed', await log.request(0, 5, forger), 403],
      ['an old size beyond the new one', await log.request(9, 5), 400],
      ['no request', 'hello', 400],
      ['a size with a leading zero', request.replace('old 0', 'old 00'), 400],
      ['no size', request.replace('old 0\n', ''), 400],
      ['a proof that is not needed', request.replace('old 0', `old 0\n${'A'.repeat(43)}=`), 422],
      ['too many lines', request.replace('old 0', `old 0${`\n${'A'.repeat(43)}=`.repeat(64)}`), 400],
    ];
    for (const [what, body, status] of tries) expect((await ask(body)).status, what).toBe(status);
    expect((await ask(request)).status).toBe(200);
  });

  test('lets requests wait for each other, so that none rolls another back', async () => {
    const place = folder();
    const { ask } = await witnessIn(place, log.key);
    await ask(await log.request(0, 100));
    const sizes = [150, 700, 200, 300, 650];
    const answers = await Promise.all(sizes.map(async size => ask(await log.request(100, size))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await memoryIn(place).seen(log.signer.name))?.size).toBe(
      sizes[answers.findIndex(one => one.status === 200)],
    );
  });

  test('believes no spoilt disk that it saw nothing', async () => {
    const place = folder();
    const { ask } = await witnessIn(place, log.key);
    await ask(await log.request(0, 100));
    const [kept = ''] = readdirSync(place).filter(name => name.endsWith('.head'));
    writeFileSync(join(place, kept), '');
    await expect(ask(await log.request(0, 5))).rejects.toThrow('cannot be read');
  });
});

describe('a log with two witnesses', () => {
  let world: World;
  let org: string;
  let store: ObjectStore;
  const servers: Server[] = [];
  let north: Awaited<ReturnType<typeof serve>>;
  let south: Awaited<ReturnType<typeof serve>>;
  const said: string[] = [];

  async function serve(place: string, name: string, key: string) {
    const signer = witnessSigner(name, await keyIn(place));
    const server = witnessServer(
      { signer, memory: memoryIn(place), logs: [await keyOf(key)], now: () => NOW },
      () => undefined,
    );
    servers.push(server);
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    return { signer, server, url: `http://127.0.0.1:${port}`, place };
  }
  const platform = <T>(work: Parameters<typeof scoped<T>>[2]) =>
    scoped({ pool: world.opened.pools.app }, { role: 'app_platform' }, work);
  async function leaf(): Promise<void> {
    const act = { kind: 'granted', org, certification: randomUUID(), effectiveOn: '2026-11-23' };
    await platform(tx => insertLeaf(tx, leafOf({ ...act, recordedAt: new Date().toISOString() }, {})));
  }
  const policyText = () =>
    [
      `log ${key}`,
      `witness north ${north.signer.verifierKey} ${north.url}`,
      `witness south ${south.signer.verifierKey} ${south.url}`,
      'group one any north south',
      'quorum one',
      '',
    ].join('\n');
  let key = '';
  let policyFile: string;

  async function growth(into = store): Promise<string> {
    const witnesses = await witnessesOf(policyFile);
    const { shell, pools } = world.opened;
    await grow({
      db: { pool: pools.app },
      store: into,
      signer: await logSigner(shell),
      now: () => new Date().toISOString(),
      witnesses,
      report: line => said.push(line),
    });
    return (await readBytes(into, 'checkpoint'))?.toString('utf8') ?? '';
  }
  const seen = async (note: string) => {
    const read = await parseLogPolicy(policyText());
    if (!read.ok) throw new Error(read.sentence);
    return verifyCheckpoint(note, read.policy);
  };

  beforeAll(async () => {
    world = await openWorld();
    ({ id: org } = await world.organization('certification-body', ['scheme-manager']));
    const signer = await logSigner(world.opened.shell);
    key = verifierKey(signer.name, signer.publicKey);
    north = await serve(folder(), 'witness.example/north', key);
    south = await serve(folder(), 'witness.example/south', key);
    policyFile = join(folder(), 'log.policy');
    writeFileSync(policyFile, policyText());
    store = folderStore(folder());
  });
  afterAll(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await world.close();
  });

  test('shows a head with both cosignatures, and fsck holds it for what was signed', async () => {
    for (let i = 0; i < 3; i += 1) await leaf();
    expect(await seen(await growth())).toMatchObject({
      ok: true,
      witnessed: [{ name: 'witness.example/north' }, { name: 'witness.example/south' }],
    });
    await leaf();
    expect(await seen(await growth())).toMatchObject({ ok: true, checkpoint: { size: 4 } });
    expect((await platform(tx => checkLog(tx, store))).faults).toEqual([]);
  });

  test('goes on with one while the other is down, and asks that one again later', async () => {
    const { port } = south.server.address() as { port: number };
    south.server.closeAllConnections();
    await new Promise(done => south.server.close(done));
    await leaf();
    const alone = await seen(await growth());
    expect(alone).toMatchObject({ ok: true, witnessed: [{ name: 'witness.example/north' }] });
    expect(said.at(-1)).toContain('witness.example/south');
    await new Promise<void>(done => south.server.listen(port, '127.0.0.1', done));
    const both = await seen(await growth());
    expect(both).toMatchObject({ ok: true, witnessed: [{}, {}], checkpoint: { size: 5 } });
  });

  test('gets no cosignature of a witness that was shown a fork, and the reader who asks for it sees that', async () => {
    const signer = await logSigner(world.opened.shell);
    const forked = madeLog(signer.name, ' forked');
    const fresh = await serve(folder(), 'witness.example/south', key);
    south = fresh;
    writeFileSync(policyFile, policyText());
    await leaf();
    // Somebody with the log's key showed the witness another history first.
    const ask = await fetch(`${fresh.url}/add-checkpoint`, {
      method: 'POST',
      body: await forked.request(0, 6, signer),
    });
    expect(ask.status).toBe(200);
    const note = await growth();
    expect(said.at(-1)).toMatch(/has forked|not the beginning/);
    const read = await parseLogPolicy(policyText().replace('any north', 'all north'));
    expect(read.ok && (await verifyCheckpoint(note, read.policy))).toMatchObject({
      ok: false,
      reason: 'unwitnessed',
    });
    expect(await seen(note)).toMatchObject({ ok: true, witnessed: [{ name: 'witness.example/north' }] });
  });

  test('is told when it has gone back behind what a witness saw', async () => {
    const signer = await logSigner(world.opened.shell);
    const longer = madeLog(signer.name);
    const fresh = await serve(folder(), 'witness.example/south', key);
    south = fresh;
    writeFileSync(policyFile, policyText());
    await fetch(`${fresh.url}/add-checkpoint`, {
      method: 'POST',
      body: await longer.request(0, 500, signer),
    });
    await leaf();
    await growth();
    expect(said.at(-1)).toContain('has seen 500 entries, here are 7: this log went back');
  });

  test('is not held up or fooled by one who answers anything', async () => {
    const answers = ['', '\u2014 witness.example/south AAAA\n', 'x'.repeat(100_000), '409'];
    for (const body of answers) {
      await leaf();
      const server = createServer(
        (_, response) => void response.writeHead(body === '409' ? 409 : 200).end(body),
      );
      servers.push(server);
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as { port: number };
      writeFileSync(policyFile, policyText().replace(south.url, `http://127.0.0.1:${port}`));
      expect(await seen(await growth())).toMatchObject({
        ok: true,
        witnessed: [{ name: 'witness.example/north' }],
      });
    }
    writeFileSync(policyFile, policyText());
  });

  test('signs with another key when the operator says so; both sign the note, and older heads stay good', async () => {
    const { shell, app } = world.opened;
    const [oldKey, oldHead] = [key, await growth()];
    world.clock.set('2026-11-24');
    const { key: newKey, note } = await followKey(shell);
    expect(newKey).not.toBe(oldKey);
    for (const one of [oldKey, newKey])
      expect(await verifyNote(note, [await keyOf(one)])).toMatchObject({ ok: true });
    expect(note).toContain(`${oldKey}\n${newKey}\n`);
    await leaf();
    const newHead = await growth();
    const of = async (...keys: string[]) => ({
      logs: await Promise.all(keys.map(keyOf)),
      witnesses: [],
      quorum: 0,
    });
    expect((await verifyCheckpoint(newHead, await of(oldKey))).ok).toBe(false);
    expect((await verifyCheckpoint(newHead, await of(newKey))).ok).toBe(true);
    for (const head of [oldHead, newHead])
      expect((await verifyCheckpoint(head, await of(newKey, oldKey))).ok).toBe(true);
    expect((await platform(tx => checkLog(tx, store))).faults).toEqual([]);
    expect(await (await app.request('/log/key')).text()).toBe(`${newKey}\n`);
    const keys = await (await app.request('/log/keys')).text();
    expect(keys.startsWith(`${newKey}\n\n${note}`) && keys.includes(`${oldKey}\n`)).toBe(true);
    const policy = await (await app.request('/log/policy')).text();
    expect((await parseLogPolicy(policy)).ok).toBe(true);
    expect(policy).toContain(`log ${oldKey}`);
  });
});

test('reading the log makes no key, and there is one when the server has started', async () => {
  const world = await openWorld();
  try {
    for (const path of ['/log/key', '/log/policy', '/api/public/log/head'])
      expect((await world.opened.app.request(path)).status, path).toBe(404);
    await growNow(world.opened.shell);
    expect((await world.opened.app.request('/log/key')).status).toBe(200);
  } finally {
    await world.close();
  }
});
