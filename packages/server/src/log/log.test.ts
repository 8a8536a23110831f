/** The log: what is published stands in it for ever, and whoever takes, changes, reorders or forks is found. */
import { verifyCheckpoint } from '@certwright/verify/log-checkpoint';
import { parseLogProof, verifyLogProof } from '@certwright/verify/log-proof';
import { isConsistent, isIncluded } from '@certwright/verify/merkle-tree';
import { parseNoteKey } from '@certwright/verify/signed-note';
import fc from 'fast-check';
import pg from 'pg';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { folderStore } from '../platform/object-store/folder.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { temporary } from '../testing/temporary.ts';
import { openWalked } from '../testing/walked.ts';
import { openWorld, type World } from '../testing/world.ts';
import { checkLog } from './fsck.ts';
import { grow, LogWentBack } from './grow.ts';
import { growNow } from './grow.worker.ts';
import { insertLeaf, newestHead } from './log.store.ts';
import { logSigner } from './log-key.ts';
import { verifierKey } from './note.ts';
import { leafOf } from './publish.ts';
import { readBytes } from './static.ts';
import { tileName } from './tiles.ts';
import {
  compactRange,
  consistencyPath,
  inclusionPath,
  leafHash,
  type ReadHashes,
  rootOf,
  TILE,
  perfectRoot,
} from './tree.ts';

const folder = temporary('certwright-log-');
const bytes = (hash: Uint8Array) => new Uint8Array(hash);

describe('the tree', () => {
  const leaves = Array.from({ length: 70_000 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
  const read: ReadHashes = async (level, from, to) => {
    if (level === 0) return leaves.slice(from, to);
    const span = TILE ** level;
    return Array.from({ length: to - from }, (_, i) =>
      perfectRoot(leaves.slice((from + i) * span, (from + i + 1) * span)),
    );
  };
  const rootAt = (size: number): Buffer => {
    const tree = compactRange();
    for (const leaf of leaves.slice(0, size)) tree.add(leaf);
    return tree.root();
  };

  test('has one root, whether it grew leaf by leaf or is read from tiles', async () => {
    for (const size of [1, 2, 3, 255, 256, 257, 511, 513, 65_535, 65_536, 65_537, 70_000])
      expect((await rootOf(read, size)).equals(rootAt(size)), String(size)).toBe(true);
  });

  test('gives paths that the verifier follows, for any leaf, size and older size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3_000 }),
        fc.nat(2_999),
        fc.nat(3_000),
        async (size, leaf, older) => {
          const [place, before] = [leaf % size, older % (size + 1)];
          const root = bytes(rootAt(size));
          const path = (await inclusionPath(read, place, size)).map(bytes);
          const included = { index: place, size, leaf: bytes(leaves[place] as Buffer), path, root };
          expect(await isIncluded(included)).toBe(true);
          const beside = { ...included, index: (place + 1) % size };
          expect(size > 1 && (await isIncluded(beside))).toBe(false);
          fc.pre(before > 0);
          const consistent = {
            oldSize: before,
            oldRoot: bytes(rootAt(before)),
            newSize: size,
            newRoot: root,
            path: (await consistencyPath(read, before, size)).map(bytes),
          };
          expect(await isConsistent(consistent)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

let world: World;
let owner: pg.Client;
let org: string;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
  ({ id: org } = await world.organization('certification-body', ['scheme-manager']));
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const platform = <T>(work: Parameters<typeof scoped<T>>[2]) =>
  scoped({ pool: world.opened.pools.app }, { role: 'app_platform' }, work);
const leaf = (act: string, at = new Date().toISOString()) =>
  platform(tx =>
    insertLeaf(
      tx,
      leafOf(
        { kind: act, org, certification: randomUUID(), effectiveOn: '2026-11-23', recordedAt: at },
        { act },
      ),
    ),
  );
const growing = async (store: ObjectStore) => ({
  db: { pool: world.opened.pools.app },
  store,
  signer: await logSigner(world.opened.shell),
  now: () => new Date().toISOString(),
});
const check = (store: ObjectStore) => platform(tx => checkLog(tx, store));
const head = () => platform(newestHead);
/** Every file that the head stands on is there and gives its root. */
async function headStands(store: ObjectStore): Promise<void> {
  expect((await check(store)).faults).toEqual([]);
}

/** Puts fail from one of them on: what a full disk or a killed process leaves. */
function failingAfter(store: ObjectStore, puts: number): ObjectStore {
  let left = puts;
  return {
    ...store,
    put: (name, content) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('no space left')) : store.put(name, content);
    },
  };
}

describe('the sequencer', () => {
  const store = folderStore(folder());

  test('gives each leaf one place, without a gap, also when two processes work at once', async () => {
    for (let i = 0; i < 30; i += 1) await leaf(`act ${i}`);
    const two = await Promise.all([growing(store), growing(store)]);
    const placed = await Promise.all(two.map(one => grow(one)));
    expect(placed.reduce((sum, one) => sum + one, 0)).toBe(30);
    expect((await head())?.size).toBe(30);
    await headStands(store);
  });

  test('shows no head whose tiles are not durable, wherever it is broken off, and goes on from there', async () => {
    for (let puts = 0; puts < 6; puts += 1) {
      await leaf(`broken ${puts}`);
      const before = (await readBytes(store, 'checkpoint'))?.toString();
      await grow(await growing(failingAfter(store, puts))).catch(() => undefined);
      const shown = (await readBytes(store, 'checkpoint'))?.toString();
      const size = Number(shown?.split('\n')[1]);
      const width = size % TILE || TILE;
      expect(await store.has(tileName(0, Math.floor((size - 1) / TILE), width))).toBe(true);
      expect(await store.has(tileName('entries', Math.floor((size - 1) / TILE), width))).toBe(true);
      expect(puts > 0 || shown === before).toBe(true);
      await grow(await growing(store));
      await headStands(store);
    }
  });

  test('grows over the edges of tiles of both levels', async () => {
    const more = Array.from({ length: 600 }, (_, i) => leaf(`more ${i}`));
    await Promise.all(more);
    await grow(await growing(store));
    for (let i = 0; i < 40; i += 1) await leaf(`last ${i}`);
    await grow(await growing(store));
    expect((await readBytes(store, tileName(1, 0, 2)))?.length).toBe(64);
    await headStands(store);
  });

  test('writes files that are gone once more, and refuses to go back behind what it showed', async () => {
    const empty = folderStore(folder());
    await grow(await growing(empty));
    await headStands(empty);
    const shown = await readBytes(store, 'checkpoint');
    const size = (await head())?.size ?? 0;
    const longer = folderStore(folder());
    const [name = '', , ...rest] = (shown?.toString() ?? '').split('\n');
    await longer.put(
      'checkpoint',
      (async function* () {
        yield Buffer.from([name, String(size + 5), ...rest].join('\n'));
      })(),
    );
    await expect(grow(await growing(longer))).rejects.toThrow(LogWentBack);
  });
});

describe('an attack on the log', () => {
  const store = folderStore(folder());
  const past = async (text: string): Promise<void> => {
    const tables = ['log_leaf', 'log_entry', 'log_head'];
    for (const table of tables) await owner.query(`alter table ${table} no force row level security`);
    await owner.query(text);
    for (const table of tables) await owner.query(`alter table ${table} force row level security`);
  };
  const said = async (): Promise<string> => (await check(store)).faults.map(one => one.says).join('; ');
  beforeAll(async () => {
    await leaf('last');
    await grow(await growing(store));
  });

  test.each([
    [
      'a leaf is edited',
      `update log_leaf set entry = entry || 'x' where id = (select leaf from log_entry where place = 3)`,
      `update log_leaf set entry = substr(entry, 1, octet_length(entry) - 1) where id = (select leaf from log_entry where place = 3)`,
      'the entry is not the one',
    ],
    [
      'what is beside a leaf is edited',
      `update log_leaf set opening = '{"act": "other"}' where id = (select leaf from log_entry where place = 4)`,
      `update log_leaf set opening = jsonb_build_object('act', kind) where id = (select leaf from log_entry where place = 4)`,
      'what is kept beside the entry',
    ],
    [
      'two leaves change places',
      `update log_entry set place = place + 1000000 where place in (5, 6); update log_entry set place = 11 - (place - 1000000) where place >= 1000000`,
      `update log_entry set place = place + 1000000 where place in (5, 6); update log_entry set place = 11 - (place - 1000000) where place >= 1000000`,
      'another root',
    ],
    [
      'a head is forked',
      `update log_head set root = sha256(root) where size = (select max(size) from log_head)`,
      '',
      'another root',
    ],
  ])('is found: %s', async (_, attack, undo, says) => {
    await past(attack);
    expect(await said()).toContain(says);
    if (undo) await past(undo);
    else await past(`delete from log_head where size = (select max(size) from log_head)`);
    expect(undo === '' ? '' : await said()).toBe('');
  });

  test('is found: the log is rolled back', async () => {
    await past(`delete from log_entry where place = (select max(place) from log_entry)`);
    expect(await said()).toMatch(/published head|there are/);
    await expect(grow(await growing(store))).rejects.toThrow(LogWentBack);
  });
});

describe('what bodies publish', () => {
  test('stands in the log from its transaction on, and everybody can prove it', async () => {
    const { world: own, story } = await openWalked();
    try {
      const { shell, app } = own.opened;
      await growNow(shell);
      const read = async (path: string) => app.request(path);
      const key = (await (await read('/log/key')).text()).trim();
      const log = await parseNoteKey(key);
      if (!log) throw new Error('the key of the log is one');
      const policy = { logs: [log], witnesses: [], quorum: 0 };
      const checkpoint = await (await read('/log/checkpoint')).text();
      const verified = await verifyCheckpoint(checkpoint, policy);
      expect(verified).toMatchObject({ ok: true });
      const count = await scoped({ pool: own.opened.pools.app }, { role: 'app_public', readOnly: true }, tx =>
        tx
          .selectFrom('registry_entry')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .executeTakeFirst(),
      );
      const entries = (await (await read('/api/public/log/entries?limit=100')).json()) as {
        rows: { kind: string; opening: object }[];
      };
      const stated = entries.rows.filter(one => one.kind === 'accreditation');
      expect(stated[0]?.opening).toMatchObject({
        accreditedBy: expect.any(String),
        number: expect.any(String),
      });
      // Acts of the register, what the body says of its accreditation, and its two keys.
      expect(verified).toMatchObject({ checkpoint: { size: (count?.n ?? 0) + stated.length + 2 } });
      const { rows } = await story.client.manager.call('decision.list', story.client.id, {
        phase: 'certified',
      });
      const id = rows[0].id;
      const proof = await (await read(`/api/public/certificates/${id}/certificate.tlog-proof`)).text();
      const extra = parseLogProof(proof)?.extra;
      const { entry } = JSON.parse(new TextDecoder().decode(extra)) as { entry: string };
      expect(await verifyLogProof(proof, new TextEncoder().encode(entry), policy)).toMatchObject({
        ok: true,
      });
      const other = entry.replace('"kind"', '"kinD"');
      expect(await verifyLogProof(proof, new TextEncoder().encode(other), policy)).toMatchObject({
        ok: false,
      });
      expect(entry).not.toContain(story.client.name ?? 'Northlight');
      for (const path of [
        '/log/tile/0/..%2f..%2fmaster.key',
        '/log/tile/0/999',
        '/log/tile/x',
        '/log/tile/0/000.p/9999',
      ])
        expect((await read(path)).status, path).toBe(404);
    } finally {
      await own.close();
    }
    // The whole road is walked first.
  }, 120_000);

  test('is signed with the key that it names, and a leaf of another body is refused by the database', async () => {
    const signer = await logSigner(world.opened.shell);
    expect(verifierKey(signer.name, signer.publicKey)).toMatch(/^localhost:\d+\/log\+[0-9a-f]{8}\+/);
    const stranger = await world.organization('certification-body', ['scheme-manager']);
    const foreign = leafOf(
      { kind: 'granted', org, certification: null, effectiveOn: null, recordedAt: new Date().toISOString() },
      {},
    );
    const attempt = scoped(
      world.opened.shell.db,
      { role: 'app_tenant', org: stranger.id, person: stranger.founder.person },
      tx => insertLeaf(tx, foreign),
    );
    await expect(attempt).rejects.toThrow(/row-level security/);
  });
});
