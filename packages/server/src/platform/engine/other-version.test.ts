// Data that these programs cannot open: of another major version, damaged, or somebody else's.
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from './engine.ts';
import { isRoot, refusalOf, removeFolder, temporaryFolder } from './engine.fixture.ts';

const folder = temporaryFolder();
const dataFolder = join(folder, 'data');
const cluster = join(dataFolder, 'cluster');
const open = () => openEngine({ dataFolder, say: () => undefined });

beforeAll(async () => {
  await (await open()).stop();
});
afterAll(() => removeFolder(folder));

test('data of another major version is refused, unchanged, with the command that moves it', async () => {
  const version = join(cluster, 'PG_VERSION');
  writeFileSync(version, '17\n');
  const refusal = await refusalOf(open());
  expect(refusal.code).toBe('other-major');
  expect(refusal.message).toMatch(/written by PostgreSQL 17; this release runs PostgreSQL 18/);
  expect(refusal.message).toContain('npx certwright upgrade-engine');
  expect(readFileSync(version, 'utf8')).toBe('17\n');
  writeFileSync(version, '19\n');
  expect((await refusalOf(open())).message).toContain('Start the release that wrote it, or a newer one.');
  writeFileSync(version, '18\n');
  await (await open()).stop();
});

test('a refused start lets the data folder go', async () => {
  const version = join(cluster, 'PG_VERSION');
  writeFileSync(version, '17\n');
  await refusalOf(open());
  expect((await refusalOf(open())).code).toBe('other-major');
  writeFileSync(version, '18\n');
});

test.runIf(isRoot)(
  'files that were restored as root are refused with the command that hands them over',
  async () => {
    chownSync(cluster, 0, 0);
    const refusal = await refusalOf(open());
    expect(refusal.code).toBe('data-not-ours');
    expect(refusal.message).toContain(`chown -R 65534 ${cluster}`);
    chownSync(cluster, 65534, 65534);
  },
);

test('a database whose files are damaged is refused with its own words and the place of its log', async () => {
  rmSync(join(cluster, 'global', 'pg_control'));
  const refusal = await refusalOf(open());
  expect(refusal.code).toBe('cannot-start');
  expect(refusal.message).toContain('pg_control');
  expect(refusal.message).toContain(join(dataFolder, 'postgresql.log'));
});

test('a cluster folder without a database in it is refused instead of overwritten', async () => {
  rmSync(cluster, { recursive: true });
  mkdirSync(cluster, { mode: 0o700 });
  if (isRoot) chownSync(cluster, 65534, 65534);
  expect((await refusalOf(open())).code).toBe('data-damaged');
});
