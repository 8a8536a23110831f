/** Steps of a database between releases: what fails leaves nothing, nobody waits behind a step, and releases know when they may not work. */
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { cloneDatabase, type Connections } from '../engine/test-cluster.ts';
import { migrate, type Migration } from './migrate.ts';
import { connectionName, isOlder } from './release.ts';
import { UnusableDatabase } from './unusable-database.ts';

const step = (number: number, sql: string, unusedSince?: string): Migration => ({
  number,
  name: `000${number}-step.sql`,
  sql,
  checksum: createHash('sha256').update(sql).digest('hex'),
  unusedSince,
});
const FIRST = step(1, `create table note (id int, text text); insert into note values (1, 'kept')`);
const WIDER = step(2, 'alter table note add column size int');

let here: Connections;
beforeEach(async () => {
  here = await cloneDatabase(inject('database'), 'template0', `steps_${randomUUID().replaceAll('-', '')}`);
});

async function connected<T>(
  work: (client: pg.Client) => Promise<T>,
  config: pg.ClientConfig = here.owner,
): Promise<T> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const rows = (sql: string): Promise<unknown[]> => connected(async client => (await client.query(sql)).rows);
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UnusableDatabase)) throw error ?? new Error('it was not refused');
  return error.message;
};

test('what is missing is applied once, in its order', async () => {
  expect(await migrate(here.owner, [FIRST])).toEqual({ applied: [FIRST.name], newer: [] });
  expect(await migrate(here.owner, [FIRST, WIDER])).toEqual({ applied: [WIDER.name], newer: [] });
  expect(await migrate(here.owner, [FIRST, WIDER])).toEqual({ applied: [], newer: [] });
});

test('two programs that start together take turns', async () => {
  const both = await Promise.all([migrate(here.owner, [FIRST, WIDER]), migrate(here.owner, [FIRST, WIDER])]);
  expect(both.map(one => one.applied.length).toSorted((a, b) => a - b)).toEqual([0, 2]);
});

describe('a step that fails', () => {
  test('is named with its line and the database’s own words, and nothing of it stays', async () => {
    await migrate(here.owner, [FIRST]);
    const broken = step(2, `insert into note values (2, 'half');\nalter table remark add column size int;`);
    const says = await refusal(migrate(here.owner, [FIRST, broken]));
    expect(says).toContain('migration 0002-step.sql failed: relation "remark" does not exist.');
    expect(says).toContain('nothing was changed: the release that ran until now goes on');
    expect(await rows('select id from note')).toEqual([{ id: 1 }]);
    expect(await migrate(here.owner, [FIRST, WIDER])).toEqual({ applied: [WIDER.name], newer: [] });
  });

  test('tells the line where the database knows it, and which steps before it stay', async () => {
    const says = await refusal(migrate(here.owner, [FIRST, step(2, 'select 1;\nselect 2;\nselekt 3')]));
    expect(says).toContain('failed at line 3: syntax error at or near "selekt"');
    expect(says).toContain('the steps before it (1) were');
    expect(await rows('select text from note')).toEqual([{ text: 'kept' }]);
  });

  test('is one that was changed after it had been applied', async () => {
    await migrate(here.owner, [FIRST]);
    expect(await refusal(migrate(here.owner, [step(1, 'select 1')]))).toContain('was changed after');
  });
});

describe('a step that needs a table which somebody holds', () => {
  const lockWait = { milliseconds: 150, pause: 50, tries: 40 };

  test('lets the others through while it waits, and is done when the table is free', async () => {
    await migrate(here.owner, [FIRST]);
    await connected(async reader => {
      await reader.query('begin; select * from note');
      const migrating = migrate(here.owner, [FIRST, WIDER], { lockWait });
      const started = performance.now();
      let longest = 0;
      await connected(async other => {
        while (performance.now() - started < 1_000) {
          const asked = performance.now();
          await other.query('select * from note');
          longest = Math.max(longest, performance.now() - asked);
        }
      });
      expect(longest).toBeGreaterThan(50);
      expect(longest).toBeLessThan(1_000);
      await reader.query('commit');
      expect(await migrating).toEqual({ applied: [WIDER.name], newer: [] });
    });
  });

  test('gives up after a while with a sentence, and nothing was changed', async () => {
    await migrate(here.owner, [FIRST]);
    await connected(async reader => {
      await reader.query('begin; select * from note');
      const says = await refusal(
        migrate(here.owner, [FIRST, WIDER], { lockWait: { milliseconds: 50, pause: 10, tries: 3 } }),
      );
      expect(says).toContain('somebody has held a table that it changes for too long');
      expect(says).toContain('nothing was changed');
    });
  });
});

describe('releases side by side', () => {
  const NARROWER = step(3, 'alter table note drop column text', '0.3.0');

  test('an older release starts on what a newer one has only added to, and is told', async () => {
    await migrate(here.owner, [FIRST, WIDER], { release: '0.2.0' });
    expect(await migrate(here.owner, [FIRST], { release: '0.1.0' })).toEqual({
      applied: [],
      newer: [WIDER.name],
    });
  });

  test('a release does not start where something was taken away that it uses', async () => {
    await migrate(here.owner, [FIRST, WIDER, NARROWER], { release: '0.4.0' });
    const says = await refusal(migrate(here.owner, [FIRST, WIDER], { release: '0.2.9' }));
    expect(says).toContain('step 0003-step.sql took away what only releases before 0.3.0 use');
    expect(says).toContain('Start release 0.3.0 or a newer one');
    expect(await migrate(here.owner, [FIRST, WIDER], { release: '0.3.0' })).toMatchObject({
      newer: [NARROWER.name],
    });
  });

  test('nothing is taken away while a release works that uses it', async () => {
    await migrate(here.owner, [FIRST, WIDER], { release: '0.2.0' });
    const login = { ...here.login, application_name: connectionName('0.2.0') };
    await connected(async () => {
      const says = await refusal(migrate(here.owner, [FIRST, WIDER, NARROWER], { release: '0.4.0' }));
      expect(says).toContain('a Certwright 0.2.0 works on this database');
    }, login);
    expect(await rows('select text from note')).toEqual([{ text: 'kept' }]);
    await connected(() => migrate(here.owner, [FIRST, WIDER, NARROWER], { release: '0.4.0' }), {
      ...login,
      application_name: connectionName('0.3.1'),
    });
  });

  test('a database of before the first release that knew of this is brought along', async () => {
    await migrate(here.owner, [FIRST]);
    await rows('alter table public.migration drop column unused_since');
    expect(await migrate(here.owner, [FIRST, WIDER])).toEqual({ applied: [WIDER.name], newer: [] });
  });
});

test.each([
  ['0.1.0', '0.2.0', true],
  ['0.9.3', '0.10.0', true],
  ['1.0.0', '0.99.9', false],
  ['0.2.0', '0.2.0', false],
  ['0.2.0-rc.1', '0.2.0', false],
])('release %s is older than %s: %s', (release, than, older) => {
  expect(isOlder(release, than)).toBe(older);
});
