/**
 * Processes of one log that are killed in the middle of their work: no committed leaf is lost, no head is shown without
 * its tiles, no place is left out. `CERTWRIGHT_KILLS=100` kills more often.
 */
import { spawn } from 'node:child_process';
import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { folderStore } from '../platform/object-store/folder.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import type { Given } from '../testing/log-process.ts';
import { temporary } from '../testing/temporary.ts';
import { openWorld, type World } from '../testing/world.ts';
import { checkLog } from './fsck.ts';
import { grow } from './grow.ts';
import { hashesIn } from './hashes.ts';
import { insertLogKey, newestHead } from './log.store.ts';
import { signerFrom } from './note.ts';
import { readBytes } from './static.ts';
import { tileName, unbundled } from './tiles.ts';
import { hashesAt, leafHash, rootOf, TILE } from './tree.ts';

const KILLS = Number(process.env.CERTWRIGHT_KILLS ?? 10);
const PROGRAM = fileURLToPath(new URL('../testing/log-process.ts', import.meta.url));
/** Long enough to be in the middle of it, at another point each time. */
const longEnough = (round: number): number =>
  80 + (createHash('sha256').update(String(round)).digest().readUInt16BE(0) % 400);

const folder = temporary('certwright-killed-');
let world: World;
let given: Given;
let store: ObjectStore;
beforeAll(async () => {
  world = await openWorld();
  const { id: org } = await world.organization('certification-body', ['scheme-manager']);
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const hex = (text: string) => Buffer.from(text, 'base64url').toString('hex');
  given = {
    login: world.engine.login,
    folder: folder(),
    org,
    name: 'register.example/log',
    publicKey: hex(x),
    seed: hex(d),
  };
  store = folderStore(given.folder);
  const row = { id: randomUUID(), name: given.name, handover: null, made_at: '2026-11-23T09:00:00Z' };
  await platform(tx =>
    insertLogKey(tx, {
      ...row,
      public_key: Buffer.from(given.publicKey, 'hex'),
      private_sealed: 'of a test',
    }),
  );
});
afterAll(() => world.close());

const platform = <T>(work: Parameters<typeof scoped<T>>[2]) =>
  scoped({ pool: world.opened.pools.app }, { role: 'app_platform' }, work);

const committed: string[] = [];
/** Starts the program; it is killed when it has worked for a while after its first leaf. */
async function killedAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise(done => child.once('exit', done));
  const lines = createInterface(child.stdout);
  const working = new Promise<void>(done => {
    lines.on('line', id => {
      committed.push(id);
      done();
    });
  });
  await Promise.race([working, gone]);
  await pause(milliseconds);
  child.kill('SIGKILL');
  await gone;
}

/** The tiles alone give the root of the shown head, and every entry stands in its bundle. */
async function shownHeadStands(): Promise<number> {
  const shown = (await readBytes(store, 'checkpoint'))?.toString('utf8');
  if (shown === undefined) return 0;
  const [, decimal, root] = shown.split('\n');
  const size = Number(decimal);
  const tile = async (level: number | 'entries', index: number, width: number): Promise<Buffer> => {
    const bytes = await readBytes(store, tileName(level, index, width));
    if (!bytes) throw new Error(`the head over ${size} is shown without tile ${level}/${index} of ${width}`);
    return bytes;
  };
  const widthAt = (level: number, index: number) => Math.min(TILE, hashesAt(level, size) - index * TILE);
  const found = await rootOf(async (level, from, to) => {
    const index = Math.floor(from / TILE);
    const hashes = hashesIn(await tile(level, index, widthAt(level, index)));
    return hashes.slice(from - index * TILE, to - index * TILE);
  }, size);
  expect(found.toString('base64')).toBe(root);
  for (let index = 0; index * TILE < size; index += 1) {
    const width = widthAt(0, index);
    const hashes = hashesIn(await tile(0, index, width));
    expect(unbundled(await tile('entries', index, width)).map(leafHash)).toEqual(hashes);
  }
  return size;
}

test(
  `killed ${KILLS} times while two work on one log: one sequence, nothing lost, no head before its tiles`,
  async () => {
    let last = 0;
    for (let kill = 0; kill < KILLS; kill += 2) {
      await Promise.all([killedAfter(longEnough(kill)), killedAfter(longEnough(kill + 1))]);
      const size = await shownHeadStands();
      expect(size).toBeGreaterThanOrEqual(last);
      last = size;
    }
    const signer = signerFrom(
      given.name,
      Buffer.from(given.publicKey, 'hex'),
      Buffer.from(given.seed, 'hex'),
    );
    await grow({ db: { pool: world.opened.pools.app }, store, signer, now: () => new Date().toISOString() });
    const head = await platform(newestHead);
    expect(await shownHeadStands()).toBe(head?.size);
    const { rows, places } = await platform(async tx => {
      const placed = await tx.selectFrom('log_entry').select(['place', 'leaf']).orderBy('place').execute();
      return { rows: new Set(placed.map(one => one.leaf)), places: placed.map(one => one.place) };
    });
    expect(places).toEqual(places.map((_, index) => index));
    expect(places.length).toBe(head?.size);
    expect(committed.length).toBeGreaterThan(KILLS);
    expect(committed.filter(id => !rows.has(id))).toEqual([]);
    expect((await platform(tx => checkLog(tx, store))).faults).toEqual([]);
  },
  30_000 + KILLS * 8_000,
);
