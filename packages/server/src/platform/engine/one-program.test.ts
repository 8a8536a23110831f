// One program on one data folder, however the one before it ended.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEngine } from './engine.ts';
import {
  type HeldEngine,
  holdEngine,
  query,
  refusalOf,
  removeFolder,
  temporaryFolder,
} from './engine.fixture.ts';
import { databaseProcesses, identityOf } from './os-process.ts';

const folder = temporaryFolder();
const dataFolder = join(folder, 'data');
const quiet = (): undefined => undefined;

afterAll(() => removeFolder(folder));

const ownerOf = ({ outcome }: HeldEngine) => {
  if (!outcome.open) throw new Error(`Not open: ${outcome.refused?.message ?? ''}`);
  return outcome.open.owner;
};

test('a second program is refused with the process that holds the data folder', async () => {
  const first = await holdEngine(dataFolder);
  const refusal = await refusalOf(openEngine({ dataFolder, say: quiet }));
  expect(refusal.code).toBe('data-in-use');
  expect(refusal.message).toContain(`process ${first.program.pid}`);
  expect(refusal.message).toContain('CERTWRIGHT_DATA');
  expect(await query(ownerOf(first), 'select 1 as one')).toEqual([{ one: 1 }]);
  await first.end('SIGTERM');
});

test('the same program cannot open its data folder twice', async () => {
  const engine = await openEngine({ dataFolder, say: quiet });
  const refusal = await refusalOf(openEngine({ dataFolder, say: quiet }));
  expect(refusal.message).toContain(`process ${process.pid}`);
  await engine.stop();
});

test('of four programs that start at the same moment exactly one gets the data folder', async () => {
  const programs = await Promise.all([1, 2, 3, 4].map(() => holdEngine(dataFolder)));
  expect(programs.filter(({ outcome }) => outcome.open)).toHaveLength(1);
  const codes = programs.map(({ outcome }) => outcome.refused?.code).filter(code => code !== undefined);
  expect(codes).toEqual(['data-in-use', 'data-in-use', 'data-in-use']);
  await Promise.all(programs.filter(({ outcome }) => outcome.open).map(program => program.end('SIGTERM')));
});

test('after kill -9 of the program its database lives on, and the next start takes the data with nothing lost', async () => {
  const first = await holdEngine(dataFolder);
  const owner = ownerOf(first);
  await query(owner, 'drop table if exists kept; create table kept (a int); insert into kept values (1)');
  await first.end('SIGKILL');
  expect(databaseProcesses(join(dataFolder, 'cluster')).length).toBeGreaterThan(0);
  await query(owner, 'insert into kept values (2)');
  const said: string[] = [];
  const engine = await openEngine({ dataFolder, say: line => said.push(line) });
  expect(said.join(' ')).toContain('ended without stopping its database');
  expect(engine.facts.pid).not.toBe(first.outcome.open?.pid);
  expect(await query(engine.owner, 'select a from kept order by a')).toEqual([{ a: 1 }, { a: 2 }]);
  await engine.stop();
});

test('after kill -9 of the program and of its database nothing that was committed is lost', async () => {
  const first = await holdEngine(dataFolder);
  await query(
    ownerOf(first),
    'drop table if exists kept; create table kept (a int); insert into kept select generate_series(1, 1000)',
  );
  await first.end('SIGKILL');
  for (const pid of databaseProcesses(join(dataFolder, 'cluster'))) process.kill(pid, 'SIGKILL');
  const engine = await openEngine({ dataFolder, say: quiet });
  expect(await query(engine.owner, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  await engine.stop();
});

test('a lock whose process id now belongs to somebody else does not count', async () => {
  await (await openEngine({ dataFolder, say: quiet })).stop();
  const parent = identityOf(process.ppid);
  writeFileSync(join(dataFolder, 'lock'), `${process.ppid} ${parent?.boot} 1\n`);
  const engine = await openEngine({ dataFolder, say: quiet });
  expect(engine.facts.state).toBe('running');
  await engine.stop();
});

test('a lock from before the machine was started anew does not count', async () => {
  await (await openEngine({ dataFolder, say: quiet })).stop();
  const parent = identityOf(process.ppid);
  writeFileSync(join(dataFolder, 'lock'), `${process.ppid} 00000000 ${parent?.since}\n`);
  const engine = await openEngine({ dataFolder, say: quiet });
  expect(engine.facts.state).toBe('running');
  await engine.stop();
});
