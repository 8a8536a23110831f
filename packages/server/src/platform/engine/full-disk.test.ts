// A full disk: nothing is started on it, and under a running database only the writes that need room fail.
import { spawnSync } from 'node:child_process';
import { rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freeBytes } from './disk.ts';
import { type Engine, openEngine } from './engine.ts';
import { eventually, isRoot, query, refusalOf, removeFolder, temporaryFolder } from './engine.fixture.ts';
import { errorCode } from './refusal.ts';

const MIB = 1024 * 1024;
/** The small disk is mounted in here; undefined where that cannot be done. */
const mountSmallDisk = (): string | undefined => {
  if (!isRoot) return undefined;
  const folder = temporaryFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=755', 'tmpfs', folder]).status === 0)
    return folder;
  rmdirSync(folder);
  return undefined;
};
const mounted = mountSmallDisk();
const disk = mounted ?? '';
const dataFolder = join(disk, 'data');
if (!mounted) console.warn('Skipped: a full disk, because only root can mount a small one here.');

/** Leaves so many bytes free on the small disk. */
const fillUpTo = (left: number): void => {
  rmSync(join(disk, 'ballast'), { force: true });
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, freeBytes(disk) - left)));
};

describe.runIf(mounted !== undefined)('a full disk', () => {
  const said: string[] = [];
  const open = () => openEngine({ dataFolder, say: line => said.push(line) });
  let engine: Engine | undefined;

  beforeAll(() => {
    fillUpTo(100 * MIB);
  });
  afterAll(async () => {
    await engine?.stop();
    await removeFolder(dataFolder, join(dataFolder, 'cluster'));
    spawnSync('umount', [disk]);
    rmdirSync(disk);
  });

  test('without room for a new database nothing is made, and the sentence says how much is needed', async () => {
    const refusal = await refusalOf(open());
    expect(refusal.code).toBe('disk-full');
    expect(refusal.message).toMatch(/has \d+ MiB left; the database needs at least 160 MiB/);
  });

  test('while the database runs, a write that finds no room fails by itself and everything else goes on', async () => {
    rmSync(join(disk, 'ballast'));
    engine = await open();
    const { owner } = engine;
    await query(owner, 'create table kept (n int, filling text); insert into kept values (0, null)');
    fillUpTo(24 * MIB);
    let written = 0;
    const fill = async (): Promise<never> => {
      for (;;) {
        await query(
          owner,
          `insert into kept select 1, repeat(md5(g::text), 30) from generate_series(1, 2000) g`,
        );
        written += 1;
      }
    };
    const failure = await fill().catch((error: unknown) => error);
    expect(errorCode(failure)).toBe('53100'); // disk_full
    expect(await query(owner, 'select count(*)::int as n from kept')).toEqual([{ n: 1 + written * 2000 }]);

    rmSync(join(disk, 'ballast'));
    const rows = await eventually(30, () => query(owner, 'select count(*)::int as n from kept'));
    expect(rows).toEqual([{ n: 1 + written * 2000 }]);
    await eventually(5, () => query(owner, 'insert into kept values (2, null)'));
  });

  test('a database is not started on a disk without room, and starts with everything when there is some', async () => {
    await engine?.stop();
    fillUpTo(4 * MIB);
    const refusal = await refusalOf(open());
    expect(refusal.code).toBe('disk-full');
    fillUpTo(0);
    expect((await refusalOf(open())).code).toBe('disk-full');
    rmSync(join(disk, 'ballast'));
    engine = await open();
    expect(await query(engine.owner, 'select count(*)::int as n from kept where n <> 1')).toEqual([{ n: 2 }]);
  });

  test('a database that is killed while the disk is full waits for room and comes back', async () => {
    fillUpTo(4 * MIB);
    process.kill(engine?.facts.pid ?? 0, 'SIGKILL');
    await eventually(10, async () => {
      await Promise.resolve();
      expect(said.join(' ')).toContain('the database waits until 48 MiB are free');
    });
    rmSync(join(disk, 'ballast'));
    const owner = engine?.owner ?? {};
    expect(
      await eventually(15, () => query(owner, 'select count(*)::int as n from kept where n <> 1')),
    ).toEqual([{ n: 2 }]);
  });

  test('when not even the log can grow, the database waits for room and comes back with all that was committed', async () => {
    const owner = engine?.owner ?? {};
    await query(owner, 'create table logged (a int)');
    fillUpTo(20 * MIB);
    const seen = said.length;
    let committed = 0;
    const fill = async (): Promise<never> => {
      for (;;) {
        await query(
          owner,
          `insert into logged values (1); select pg_logical_emit_message(true, 'test', repeat(md5(random()::text), 30000))`,
        );
        committed += 1;
      }
    };
    await expect(fill()).rejects.toThrow(
      /No space left on device|terminated|ECONNRESET|the database system is/,
    );
    await eventually(10, async () => {
      await Promise.resolve();
      expect(said.slice(seen).join(' ')).toContain('the database waits until');
    });
    rmSync(join(disk, 'ballast'));
    const rows = await eventually(15, () => query(owner, 'select count(*)::int as n from logged'));
    expect(rows).toEqual([{ n: committed }]);
  });
});
