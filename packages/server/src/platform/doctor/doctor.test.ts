// The examination: what it finds on a healthy installation, while it runs and while it rests, and what it finds wrong.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settableClock, systemClock } from '../clock.ts';
import { VERSION } from '../config.ts';
import { migrate, readMigrations } from '../db/migrate.ts';
import { type Embedded, openEmbedded } from '../engine/embedded.ts';
import { takeLock } from '../engine/lock.ts';
import { holdEngine, query, removeFolder, temporaryFolder } from '../engine/engine.fixture.ts';
import { masterSecret } from '../secret/master-secret.ts';
import { diagnose, examine, type ExamineOptions, type Finding, printFindings } from './doctor.ts';

const folder = temporaryFolder();
const dataFolder = join(folder, 'data');
const migrationsFolder = join(folder, 'migrations');
const options: ExamineOptions = { dataFolder, migrationsFolder, env: {} };
mkdirSync(migrationsFolder);
writeFileSync(join(migrationsFolder, '0001-first.sql'), 'create table first (a int);');
writeFileSync(join(migrationsFolder, '0002-second.sql'), 'create table second (a int);');

const about = (topic: Finding['topic'], findings: readonly Finding[]): Finding[] =>
  findings.filter(finding => finding.topic === topic);
/** Without the disk, of which the machine that runs the tests may have little left. */
const states = (findings: readonly Finding[]): string[] =>
  findings.filter(({ topic }) => topic !== 'disk').map(({ topic, state }) => `${topic} ${state}`);

let opened: Embedded;
const reopen = async (): Promise<void> => {
  opened = await openEmbedded({ dataFolder, say: () => undefined });
};

beforeAll(reopen);
afterAll(async () => {
  await opened.engine.stop();
  await removeFolder(folder);
});

test('where nothing was ever started the doctor says so and makes nothing', async () => {
  const nowhere = join(folder, 'nowhere');
  const [finding] = await diagnose({ ...options, dataFolder: nowhere });
  expect(finding).toMatchObject({ topic: 'engine', state: 'note', toDo: 'npm start makes it.' });
  expect(existsSync(nowhere)).toBe(false);
});

test('before the first migration the database is empty, which is worth a note', async () => {
  expect(about('migrations', await examine(opened.engine, options))).toMatchObject([
    { state: 'note', says: expect.stringContaining('2 migrations wait') },
  ]);
});

test('a healthy installation: nothing is wrong, and the text says where everything is', async () => {
  await migrate(opened.engine.owner, readMigrations(migrationsFolder));
  await masterSecret(dataFolder, {});
  const findings = (await examine(opened.engine, options)).filter(({ topic }) => topic !== 'disk');
  expect(new Set(findings.map(({ state }) => state))).toEqual(new Set(['good']));
  const text = printFindings(findings);
  expect(text).toContain(join(dataFolder, 'cluster'));
  expect(text).toContain('PostgreSQL 18.4');
  expect(text).toContain('All 2 are applied and unchanged.');
  expect(text.trimEnd().endsWith('Nothing is wrong.')).toBe(true);
});

test('while a server runs the doctor comes as a guest, and while none runs it opens the engine itself', async () => {
  await opened.engine.stop();
  const resting = await diagnose(options);
  const held = await holdEngine(dataFolder);
  const running = await diagnose(options);
  expect(states(running)).toEqual(states(resting));
  expect(printFindings(running)).toContain(`process ${held.outcome.open?.pid}`);
  expect(await query(held.outcome.open?.login ?? {}, 'select 1 as one')).toEqual([{ one: 1 }]);
  await held.end('SIGTERM');
  await reopen();
});

test('a login with BYPASSRLS is wrong, with the SQL that takes it away', async () => {
  await query(opened.bootstrap, 'alter role app_login bypassrls');
  const [finding] = about('roles', await examine(opened.engine, options));
  expect(finding).toMatchObject({ state: 'wrong', toDo: expect.stringContaining('NOBYPASSRLS') });
  await query(opened.bootstrap, 'alter role app_login nobypassrls');
});

test('a working role that can log in, or that the app may no longer take, is wrong', async () => {
  await query(opened.bootstrap, 'alter role app_tenant login; revoke app_public from app_login');
  const roles = about('roles', await examine(opened.engine, options));
  expect(roles.map(({ says }) => says)).toEqual([
    expect.stringContaining('app_tenant'),
    expect.stringContaining('app_public'),
  ]);
  await query(
    opened.bootstrap,
    'alter role app_tenant nologin; grant app_public to app_login with inherit false, set true',
  );
  expect(states(about('roles', await examine(opened.engine, options)))).toEqual(['roles good']);
});

test('migrations that wait, that were changed, and that only a newer release knows are told apart', async () => {
  const { owner } = opened.engine;
  writeFileSync(join(migrationsFolder, '0003-third.sql'), 'select 1;');
  await query(owner, `update public.migration set checksum = 'other' where number = 1`);
  await query(
    owner,
    `insert into public.migration (number, name, checksum, unused_since)
     values (8, '0008-beside.sql', 'x', '${VERSION}'), (9, '0009-later.sql', 'x', '99.0.0')`,
  );
  const findings = about('migrations', await examine(opened.engine, options));
  expect(findings.map(({ state, says }) => [state, /000\d-\w+\.sql/.exec(says)?.[0]])).toEqual([
    ['wrong', '0001-first.sql'],
    ['wrong', '0008-beside.sql'],
    ['note', '0003-third.sql'],
  ]);
  expect(findings[1]).toMatchObject({
    says: expect.stringContaining('0009-later.sql took away what releases before 99.0.0 use'),
    toDo: expect.stringContaining('Start release 99.0.0 or newer'),
  });
  await query(owner, 'delete from public.migration where number = 9');
  expect(about('migrations', await examine(opened.engine, options))[1]).toMatchObject({
    state: 'note',
    says: expect.stringContaining('this one may still work'),
  });
});

test('clocks that differ are wrong, and so is one that was set back', async () => {
  const year = Number(systemClock.today().slice(0, 4));
  const behind = await examine(opened.engine, { ...options, clock: settableClock(`${year - 1}-01-01`) });
  expect(about('clock', behind).map(({ says }) => says)).toEqual([
    expect.stringMatching(/\d s ahead of/),
    expect.stringContaining('a clock was set back'),
  ]);
  const ahead = await examine(opened.engine, { ...options, clock: settableClock(`${year + 1}-01-01`) });
  expect(about('clock', ahead)).toMatchObject([{ state: 'wrong', says: expect.stringContaining('behind') }]);
});

test('where the secret comes from is told, never what it is', async () => {
  const secretOf = async (env: Record<string, string>): Promise<Finding | undefined> =>
    about('secret', await examine(opened.engine, { ...options, env }))[0];
  const path = join(dataFolder, 'master.key');
  const secret = readFileSync(path, 'utf8');
  const command = JSON.stringify([process.execPath, '-e', 'console.log("of-a-key-service-".repeat(2))']);
  expect(await secretOf({})).toMatchObject({ state: 'good', says: `It lies in ${path}.` });
  const byCommand = await secretOf({ CERTWRIGHT_SECRET_COMMAND: command });
  expect(byCommand).toMatchObject({ state: 'note', says: expect.stringContaining(process.execPath) });
  expect(byCommand?.says).toContain(`${path} lies there too, unused`);
  expect(byCommand?.says).not.toContain('of-a-key-service');
  expect(await secretOf({ CERTWRIGHT_SECRET_COMMAND: 'false' })).toMatchObject({
    state: 'wrong',
    says: 'CERTWRIGHT_SECRET_COMMAND gave no secret: false ended with code 1.',
  });
  chmodSync(path, 0o644);
  const open = await secretOf({});
  expect(open).toMatchObject({ state: 'wrong', toDo: `chmod 600 ${path}` });
  expect(open?.says).not.toContain(secret);
  chmodSync(path, 0o600);
});

test('an engine that refuses is a finding with its sentence, and the disk is examined all the same', async () => {
  await opened.engine.stop();
  const version = join(dataFolder, 'cluster', 'PG_VERSION');
  writeFileSync(version, '16\n');
  const findings = await diagnose(options);
  expect(states(findings)).toEqual(['engine wrong']);
  expect(about('disk', findings)).toHaveLength(1);
  expect(printFindings(findings)).toContain('written by PostgreSQL 16');
  expect(printFindings(findings)).toContain('One thing is wrong.');
  writeFileSync(version, '18\n');
  await reopen();
});

test('a database that fell and does not come back is reported while its program still runs', async () => {
  await opened.engine.stop();
  const lock = await takeLock(dataFolder);
  const [finding] = await diagnose(options);
  expect(finding?.says).toContain(`process ${process.pid}, but its database does not answer`);
  lock.release();
  await reopen();
});

test('an operator’s server is examined by its address', async () => {
  const { host } = opened.engine.owner;
  const databaseUrl = `postgresql://app_owner@/certwright?host=${encodeURIComponent(host ?? '')}`;
  const findings = await diagnose({ ...options, databaseUrl });
  expect(findings[0]).toMatchObject({ topic: 'version', says: expect.stringContaining('18.4') });
  expect(about('engine', findings)).toMatchObject([
    { state: 'good', says: expect.stringContaining(`${host}:5432/certwright`) },
  ]);
});
