// A data folder whose path is longer than a socket's may be, and what else may be odd about a path.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEngine } from './engine.ts';
import { holdEngine, query, refusalOf, removeFolder, temporaryFolder } from './engine.fixture.ts';
import { makeSocketFolder } from './socket.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

const longFolder = (): string => join(folder, 'the-quality-office-of-the-second-plant', 'x'.repeat(80));

test('a path too long for a socket gets a short private folder for it, said at the start and removed at the end', async () => {
  const said: string[] = [];
  const engine = await openEngine({ dataFolder: longFolder(), say: line => said.push(line) });
  const socketFolder = engine.facts.socketFolder ?? '';
  expect(socketFolder.length).toBeLessThan(90);
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
  expect(said.join(' ')).toContain(socketFolder);
  expect(await query(engine.login, 'select 1 as one')).toEqual([{ one: 1 }]);
  await engine.stop();
  expect(existsSync(socketFolder)).toBe(false);
});

test('the short folder of a program that was killed is removed by the next start', async () => {
  const killed = await holdEngine(longFolder());
  const left = killed.outcome.open?.owner.host ?? '';
  await killed.end('SIGKILL');
  expect(existsSync(left)).toBe(true);
  const engine = await openEngine({ dataFolder: longFolder(), say: () => undefined });
  expect(existsSync(left)).toBe(false);
  await engine.stop();
});

test('a path that just fits is used as it is', () => {
  const base = join(folder, 'y'.repeat(107 - '/run/.s.PGSQL.5432'.length - folder.length - 1));
  mkdirSync(base);
  expect(makeSocketFolder(base, undefined)).toBe(join(base, 'run'));
  const longer = `${base}y`;
  mkdirSync(longer);
  const short = makeSocketFolder(longer, undefined, [folder]);
  expect(dirname(short)).toBe(folder);
});

test('when no folder is short enough the start is refused with the two ways out', async () => {
  const refusal = await refusalOf(
    Promise.resolve().then(() => makeSocketFolder(longFolder(), undefined, [longFolder()])),
  );
  expect(refusal.code).toBe('socket-path-too-long');
  expect(refusal.message).toMatch(/CERTWRIGHT_DATA.*TMPDIR/);
});

test('spaces, commas, quotes and letters of other scripts in the path do no harm', async () => {
  const engine = await openEngine({
    dataFolder: join(folder, `Qualität, "Werk 2", l'usine`),
    say: () => undefined,
  });
  expect(await query(engine.login, 'select 1 as one')).toEqual([{ one: 1 }]);
  await engine.stop();
});
