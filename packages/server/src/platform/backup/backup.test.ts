/** The restore drill: backed up while people write, restored elsewhere, every acknowledged record there; broken backups refused. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../engine/engine.ts';
import { MIGRATIONS } from '../config.ts';
import { readMigrations } from '../db/migrate.ts';
import { replayAll } from '../events/rebuild.ts';
import { fsck } from '../events/fsck.ts';
import { sealAll } from '../events/sequencer.ts';
import { scoped } from '../db/scoped.ts';
import { openFiles } from '../files/files.ts';
import { rotatedSecrets } from '../secret/key-ring.ts';
import { folderStore } from '../object-store/folder.ts';
import { openPools } from '../db/pools.ts';
import { openLog } from '../log.ts';
import { LIFECYCLES } from '../../cli/rebuild.command.ts';
import { type Caller, openWorld, type World } from '../../testing/world.ts';
import { upload } from '../../testing/upload.ts';
import { makeBackup } from './make-backup.ts';
import { UnusableBackup } from './manifest.ts';
import { restoreBackup, type RestoreParts } from './restore-backup.ts';
import { keyBy, type Opening, openingBy, type Sealing } from './sealing.ts';
import { temporary } from '../../testing/temporary.ts';

const PATIENCE_MS = 120_000;
const SECRET = 'only-for-tests';
const ROTATED = ['the first rotation', 'the second rotation'];
const PASSPHRASE = 'seven words that nobody would ever guess';
const folder = temporary('certwright-drill-');

let world: World;
let org: string;
let founder: Caller;
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder } = await world.organization('organization', ['manager']));
  await founder.call('standard.adopt', org, { edition: 'iso-9001-2015', scope: 'All' });
  for (const name of ['one.pdf', 'two.pdf']) {
    await upload(world, founder, org, name, `%PDF-1.7\n${name}\n%%EOF\n`);
  }
}, PATIENCE_MS);
afterAll(() => world.close());

let moment = 0;
const back = (place: string, sealing: Sealing) =>
  makeBackup({
    owner: world.engine.owner,
    files: world.opened.shell.files,
    store: folderStore(place),
    sealing,
    secret: SECRET,
    rotated: ROTATED,
    program: '0.1.0',
    at: `2026-11-24T10:00:${String((moment += 1)).padStart(2, '0')}.000Z`,
  });

type Restored = { readonly count: (sql: string) => Promise<number>; readonly files: string };

/** Restores into a new data folder with a database of its own, looks, and ends it. */
async function restored(
  parts: Pick<RestoreParts, 'store' | 'opening'>,
  look: (
    here: Restored & { owner: pg.ClientConfig; login: pg.ClientConfig; dataFolder: string },
  ) => Promise<void>,
): Promise<void> {
  const dataFolder = folder();
  const engine = await openEngine({ dataFolder, say: () => undefined });
  try {
    const files = openFiles(join(dataFolder, 'files'));
    await restoreBackup({
      ...parts,
      owner: engine.owner,
      files,
      migrations: readMigrations(MIGRATIONS),
      dataFolder,
    });
    const client = new pg.Client(engine.owner);
    await client.connect();
    try {
      await client.query(`set app.copying = 'all'`);
      const count = async (sql: string): Promise<number> =>
        Number((await client.query<{ n: string }>(sql)).rows[0]?.n);
      await look({
        count,
        files: join(dataFolder, 'files'),
        owner: engine.owner,
        login: engine.login,
        dataFolder,
      });
    } finally {
      await client.end();
    }
  } finally {
    await engine.stop();
  }
}

describe('a backup', () => {
  test(
    'made while people write holds all that was acknowledged before it, and the database proves itself',
    async () => {
      const place = folder();
      const acknowledged: string[] = [];
      const writing = { on: true };
      const writer = (async () => {
        for (let i = 0; writing.on; i++) {
          const { id } = await founder.call('context-issue.record', org, {
            title: `Issue ${i}`,
            side: 'internal',
            effect: 'both',
            topic: 'other',
          });
          acknowledged.push(id);
        }
      })();
      await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(20);
      const before = [...acknowledged];
      const identity = await generateIdentity();
      const recipient = await identityToRecipient(identity);
      const { manifest } = await back(place, { recipients: [recipient] });
      writing.on = false;
      await writer;
      expect(manifest).toMatchObject({ files: { count: 2 }, secret: true });
      const opening: Opening = { identities: [identity] };
      await restored({ store: folderStore(place), opening }, async ({ count, login, dataFolder, files }) => {
        const ids = before.map(id => `'${id}'`).join(',');
        expect(await count(`select count(*) as n from context_issue where id in (${ids})`)).toBe(
          before.length,
        );
        expect(await count('select count(*) as n from auth."user"')).toBeGreaterThan(0);
        expect(
          (await readdir(files, { recursive: true })).filter(name => /[0-9a-f]{64}$/.test(name)),
        ).toHaveLength(2);
        expect(readFileSync(join(dataFolder, 'master.key'), 'utf8')).toBe(SECRET);
        expect(rotatedSecrets(dataFolder)).toEqual(ROTATED);
        const pools = openPools(login, openLog('silent'), 2);
        try {
          const db = { pool: pools.app };
          await sealAll(db);
          const chains = await scoped(db, { role: 'app_platform', readOnly: true }, fsck);
          expect(chains).toMatchObject({ broken: [], waiting: 0 });
          expect(chains.links).toBeGreaterThan(before.length);
          expect((await replayAll(db, LIFECYCLES, false)).differences).toEqual([]);
        } finally {
          await pools.close();
        }
      });
    },
    PATIENCE_MS,
  );

  test(
    'goes on where it was restored: new events are sealed behind the old',
    async () => {
      const place = folder();
      await back(place, 'none');
      await restored({ store: folderStore(place), opening: 'none' }, async ({ login, owner, count }) => {
        const pools = openPools(login, openLog('silent'), 2);
        try {
          const db = { pool: pools.app };
          await sealAll(db);
          const before = await count('select count(*) as n from seal');
          const client = new pg.Client(owner);
          await client.connect();
          await client.query('begin; alter table event no force row level security');
          await client.query(
            `insert into event (org, stream, version, type, data, operation, request_id, at)
             values ($1, 'drill:1', 1, 'Drilled', '{}', 'drill', 'r', now())`,
            [org],
          );
          await client.query('alter table event force row level security; commit');
          await client.end();
          await sealAll(db);
          expect(await count('select count(*) as n from seal')).toBe(before + 1);
        } finally {
          await pools.close();
        }
      });
    },
    PATIENCE_MS,
  );

  test('copies a content once, whatever the number of backups', async () => {
    const place = folder();
    const contents = async (): Promise<number> =>
      (await readdir(join(place, 'store'), { recursive: true })).filter(name => /[0-9a-f]{64}$/.test(name))
        .length;
    await back(place, 'none');
    expect(await contents()).toBe(2);
    await back(place, 'none');
    expect(await contents()).toBe(2);
    await back(place, (await keyBy(folderStore(place), PASSPHRASE)).sealing);
    expect(await contents()).toBe(4);
  });

  test('shows nothing of what it holds to whoever lacks the key', async () => {
    const place = folder();
    const store = folderStore(place);
    await back(place, (await keyBy(store, PASSPHRASE)).sealing);
    for (const name of await readdir(place, { recursive: true })) {
      const content = await readFileOf(join(place, name));
      if (content === undefined) continue;
      expect(content.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
      for (const known of [SECRET, 'Founder', '%PDF']) expect(content.includes(known), name).toBe(false);
    }
    expect(await openingBy(store, 'another phrase')).toEqual({ identities: [] });
    const { sealing: again } = await keyBy(store, PASSPHRASE);
    const { identities } = (await openingBy(store, PASSPHRASE)) as { identities: string[] };
    expect(again).toEqual({ recipients: [await identityToRecipient(identities[0] ?? '')] });
  });
});

const readFileOf = (path: string): Promise<Buffer | undefined> =>
  Promise.resolve()
    .then(() => readFileSync(path))
    .catch(() => undefined);

describe('a restore is refused', () => {
  const attempt = async (
    place: string,
    opening: Opening,
    migrations = readMigrations(MIGRATIONS),
    given?: string,
  ): Promise<string> => {
    const dataFolder = folder();
    const engine = await openEngine({ dataFolder, say: () => undefined });
    try {
      const files = openFiles(join(dataFolder, 'files'));
      const store = folderStore(place);
      await restoreBackup({ owner: engine.owner, files, store, opening, migrations, dataFolder, given });
      return existsSync(join(dataFolder, 'master.key')) ? 'restored' : 'restored without a secret';
    } catch (error) {
      if (!(error instanceof UnusableBackup)) throw error;
      const client = new pg.Client(engine.owner);
      await client.connect();
      const { rows } = await client.query<{ there: boolean }>(
        `select to_regclass('public.org') is not null as there`,
      );
      await client.end();
      expect(rows[0]?.there, 'nothing half-done is left').toBe(false);
      return error.message;
    } finally {
      await engine.stop();
    }
  };
  const flip = (path: string): void => {
    const content = readFileSync(path);
    const at = Math.floor(content.length / 2);
    content[at] = (content[at] ?? 0) ^ 0xff;
    writeFileSync(path, content);
  };

  test(
    'when there is none, when the key is another, when a table or a content was changed, when it is of a newer release',
    async () => {
      expect(await attempt(folder(), 'none')).toMatch(/no whole backup/);
      const sealed = folder();
      await back(sealed, { recipients: [await identityToRecipient(await generateIdentity())] });
      expect(await attempt(sealed, { identities: [await generateIdentity()] })).toMatch(/is this the key/);

      const table = folder();
      const { run } = await back(table, 'none');
      flip(join(table, 'runs', run, 'public.event.copy.zst'));
      expect(await attempt(table, 'none')).toMatch(/event|could not be loaded/);

      const content = folder();
      await back(content, 'none');
      const names = await readdir(join(content, 'store'), { recursive: true });
      flip(join(content, 'store', names.find(name => /[0-9a-f]{64}$/.test(name)) ?? ''));
      expect(await attempt(content, 'none')).toMatch(/is not what was backed up/);

      const newer = folder();
      await back(newer, 'none');
      const older = readMigrations(MIGRATIONS).slice(0, -1);
      expect(await attempt(newer, 'none', older)).toMatch(/Restore it with that release or a newer one/);
    },
    PATIENCE_MS,
  );

  test(
    'when the secret from outside is another one; the right one is written nowhere',
    async () => {
      const place = folder();
      const identity = await generateIdentity();
      await back(place, { recipients: [await identityToRecipient(identity)] });
      const opening: Opening = { identities: [identity] };
      expect(await attempt(place, opening, undefined, 'a secret of somebody else')).toMatch(/is another one/);
      expect(await attempt(place, opening, undefined, SECRET)).toBe('restored without a secret');
    },
    PATIENCE_MS,
  );

  test('into a database that holds something', async () => {
    const place = folder();
    await back(place, 'none');
    const parts = { owner: world.engine.owner, files: openFiles(folder()), store: folderStore(place) };
    const migrations = readMigrations(MIGRATIONS);
    const restore = restoreBackup({ ...parts, opening: 'none', migrations, dataFolder: folder() });
    await expect(restore).rejects.toThrow(/is not empty/);
  });
});
