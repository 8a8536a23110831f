/** Row-level security by itself: each table shows another organization nothing, the public only the register, and the log is append-only. */
import { rolesOf } from '@certwright/core/party/role.table';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { growNow } from '../log/grow.worker.ts';
import { logTrails } from '../log/trail-heads.worker.ts';
import { openWalked } from '../testing/walked.ts';
import type { World } from '../testing/world.ts';

let world: World;
let owner: pg.Client;
let login: pg.Client;
let tables: readonly string[];
let stranger: { id: string; person: string };

beforeAll(async () => {
  const walked = await openWalked();
  ({ world } = walked);
  await world.opened.shell.openings.flush();
  await logTrails(world.opened.shell);
  const { body } = walked.story;
  const { rows: held } = await body.schemeManager.call('decision.list', body.id, { phase: 'certified' });
  await body.schemeManager.call('decision.keepConfidential', body.id, { id: held[0].id, reason: 'It asks' });
  await growNow(world.opened.shell);
  const made = await world.organization('organization', rolesOf('organization'));
  stranger = { id: made.id, person: made.founder.person };
  owner = new pg.Client(world.engine.owner);
  login = new pg.Client(world.engine.login);
  await Promise.all([owner.connect(), login.connect()]);
  await somebodyStandsBehind();
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname <> 'migration' order by relname`,
  );
  tables = rows.map(row => row.name);
}, 120_000);
afterAll(async () => {
  await Promise.all([owner.end(), login.end()]);
  await world.close();
});

/** What stands behind an accreditation, in its tables: nobody on the road has an accreditation body that signs. */
async function somebodyStandsBehind(): Promise<void> {
  await owner.query('alter table accreditation no force row level security');
  const { rows } = await owner.query<{ id: string; org: string }>(
    'select id, org from accreditation limit 1',
  );
  await owner.query('alter table accreditation force row level security');
  const [{ id, org } = { id: '', org: '' }] = rows;
  const of = { accreditation: id, org, number: 'A-1', accredited_by: 'Office' };
  await scoped({ pool: world.opened.pools.app }, { role: 'app_platform' }, async tx => {
    await tx.insertInto('accreditor').values({ did: 'did:web:o.example', name: 'O', since: AT }).execute();
    const looked = { person: 'Q', looked_on: '2026-01-05', source: 'https://o.example', said_at: AT };
    await tx
      .insertInto('accreditation_look_up')
      .values({ id: randomUUID(), ...of, ...looked })
      .execute();
  });
  const tenant = { role: 'app_tenant', org, person: stranger.person } as const;
  await scoped({ pool: world.opened.pools.app }, tenant, tx =>
    tx
      .insertInto('accreditation_proof')
      .values({ ...of, token: 't', issuer: 'did:web:o.example', verdict: 'good', why: '', handed_at: AT })
      .execute(),
  );
}
const AT = '2026-01-05T09:00:00Z';

type As = { role: string; org?: string; person?: string };
/** Runs one statement as the app would, and rolls it back. */
async function as<R extends pg.QueryResultRow>(
  { role, org = '', person = '' }: As,
  text: string,
): Promise<R[]> {
  await login.query('begin');
  try {
    await login.query(
      `select set_config('role', $1, true), set_config('app.org', $2, true), set_config('app.person', $3, true)`,
      [role, org, person],
    );
    return (await login.query<R>(text)).rows;
  } finally {
    await login.query('rollback');
  }
}

async function rowsIn(table: string): Promise<number> {
  await owner.query(`alter table "${table}" no force row level security`);
  const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from "${table}"`);
  await owner.query(`alter table "${table}" force row level security`);
  return rows[0]?.n ?? 0;
}

const DENIED = '42501';
/** How many rows a role sees; 0 where it may not even ask. */
async function seen(who: As, table: string, where = 'true', column = '*'): Promise<number> {
  try {
    const rows = await as<{ n: number }>(
      who,
      `select count(${column})::int as n from "${table}" where ${where}`,
    );
    return rows[0]?.n ?? -1;
  } catch (error) {
    if ((error as { code?: string }).code === DENIED) return 0;
    throw error;
  }
}

/** Tables in which everybody sees some rows on purpose, and the condition under which a row is nobody else's business. */
const OPEN: Readonly<Record<string, string>> = {
  // Certification bodies are found by those who apply to them.
  org: `kind <> 'certification-body' and id <> nullif(current_setting('app.org'), '')::uuid`,
  person: `id <> nullif(current_setting('app.person'), '')::uuid`,
};
/** Keys that only the program itself asks for: the roles of people may not even ask. */
const isOwnKey = (table: string): boolean => ['master_key', 'data_key', 'log_key'].includes(table);
/** Of the log, which is public as a whole; a leaf belongs to the body that published. */
const LOG = ['log_entry', 'log_head', 'log_waiting', 'log_cosignature', 'log_watch', 'log_taken_in'];
/** Open data, the same for everybody; nobody owns a row. */
const isPublicData = (table: string): boolean => table.startsWith('catalogue_') || table === 'accreditor';
const own = (table: string): string => {
  if (OPEN[table]) return OPEN[table];
  return ['engagement', 'person', 'pin_trial', ...LOG].includes(table) || isOwnKey(table)
    ? 'true'
    : `org <> nullif(current_setting('app.org'), '')::uuid`;
};

test('every table has row-level security, forced also for its owner', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname <> 'migration' and not (relrowsecurity and relforcerowsecurity)`,
  );
  expect(rows).toEqual([]);
  expect(tables.length).toBeGreaterThan(25);
});

test('the road wrote into nearly all of them, so that there is something to hide', async () => {
  const counts = await tables.reduce<Promise<Record<string, number>>>(
    async (before, table) => ({ ...(await before), [table]: await rowsIn(table) }),
    Promise.resolve({}),
  );
  const empty = Object.entries(counts)
    .filter(([, n]) => n === 0)
    .map(([name]) => name);
  // Keys of idempotency come with a header, consultancies with a declaration, the catalogue and what is watched of it
  // with a load, deliveries with the queue, reminders and wrong PINs with those who need them, people of a directory with their provider: other tests write these.
  expect(
    empty.filter(
      name =>
        ![
          'idempotency',
          'consultancy',
          'watch',
          'webhook_delivery',
          'document_reminder',
          'reminder',
          'pin_trial',
          'external_identity',
          'directory_group',
          'sign_on_try',
          // Leaves wait for a moment.
          'log_waiting',
          // Witnesses are asked where the operator names some.
          'log_cosignature',
          // Erased on request alone.
          'log_erasure',
          'log_watch',
          // A body hosts its keys on a domain of its own where it wants to.
          'body_domain',
        ].includes(name) &&
        !isPublicData(name) &&
        !isOwnKey(name),
    ),
  ).toEqual([]);
});

test('another organization sees no row of anybody', async () => {
  const who = { role: 'app_tenant', org: stranger.id, person: stranger.person };
  for (const table of tables.filter(one => !isPublicData(one)))
    expect([table, await seen(who, table, own(table))]).toEqual([table, 0]);
});

test('without an organization set there are no rows', async () => {
  for (const table of tables.filter(one => !isPublicData(one))) {
    const where = table === 'org' ? `kind <> 'certification-body'` : 'true';
    expect([table, await seen({ role: 'app_tenant' }, table, where)]).toEqual([table, 0]);
  }
});

test('the login itself, before it takes a role, may touch nothing', async () => {
  for (const table of tables) {
    await expect(login.query(`select 1 from "${table}"`), table).rejects.toMatchObject({ code: DENIED });
  }
});

test('the public sees the register and what verifies it, and nothing else', async () => {
  const visible: string[] = [];
  for (const table of tables) {
    const column = table === 'signing_key' ? 'kid' : table === 'log_key' ? 'name' : '*';
    if ((await seen({ role: 'app_public' }, table, 'true', column)) > 0) visible.push(table);
  }
  expect(visible).toEqual([
    'accreditation_look_up',
    'accreditation_proof',
    'accreditor',
    'credential',
    'log_entry',
    'log_head',
    'log_key',
    'log_leaf',
    'org',
    'registry',
    'registry_entry',
    'signing_key',
    'status_index',
    'status_shard',
  ]);
  expect(await seen({ role: 'app_public' }, 'org', `kind <> 'certification-body'`)).toBe(0);
  for (const table of ['registry', 'registry_entry', 'credential'])
    expect([table, await seen({ role: 'app_public' }, table, 'confidential')]).toEqual([table, 0]);
  expect(await rowsIn('log_withheld')).toBeGreaterThan(0);
});

test('of the key that signs sheets a body reads the certificate, and only the program its private half', async () => {
  const [key] = await as<{ org: string }>({ role: 'app_platform' }, 'select org from paper_key');
  expect(await seen({ role: 'app_tenant', org: key?.org ?? '' }, 'paper_key', 'true', 'id')).toBe(1);
  for (const role of ['app_tenant', 'app_public'])
    await expect(as({ role }, 'select private_sealed from paper_key'), role).rejects.toMatchObject({
      code: DENIED,
    });
  expect(await seen({ role: 'app_platform' }, 'paper_key', 'private_sealed is not null')).toBeGreaterThan(0);
});

test('everybody reads the catalogue, and nobody but the import writes it', async () => {
  const shared = tables.filter(isPublicData);
  expect(shared.length).toBe(8);
  for (const table of shared)
    for (const role of ['app_public', 'app_tenant']) {
      await expect(as({ role }, `select 1 from "${table}" limit 1`)).resolves.toBeDefined();
      for (const act of [`delete from "${table}"`, `insert into "${table}" default values`])
        await expect(as({ role }, act), `${role} ${act}`).rejects.toMatchObject({ code: DENIED });
    }
  await expect(as({ role: 'app_tenant' }, 'select catalogue_drop_search()')).rejects.toMatchObject({
    code: DENIED,
  });
});

test('the private half of a signing key is not for the public', async () => {
  for (const table of ['signing_key', 'log_key']) {
    const asked = as({ role: 'app_public' }, `select private_sealed from ${table}`);
    await expect(asked, table).rejects.toMatchObject({ code: DENIED });
  }
});

test('nobody writes into the name of another organization', async () => {
  const { rows } = await owner.query<{ id: string }>('select id from org');
  expect(rows, 'the owner is held by the walls too').toEqual([]);
  const who = { role: 'app_tenant', org: stranger.id, person: stranger.person };
  const other = '00000000-0000-4000-8000-000000000001';
  const forged = as(
    who,
    `insert into event (org, stream, version, type, data, operation, request_id, at)
     values ('${other}', 'x:1', 1, 'Forged', '{}', 'none', 'none', now())`,
  );
  await expect(forged).rejects.toMatchObject({ code: DENIED });
});

describe('the log is append-only', () => {
  test.each(['app_tenant', 'app_platform', 'app_public'])(
    '%s changes and deletes no event and no seal',
    async role => {
      const who = { role, org: stranger.id, person: stranger.person };
      for (const statement of [
        `update event set type = 'Changed'`,
        'delete from event',
        'truncate event',
        `update seal set seq = 0`,
        'delete from seal',
      ]) {
        await expect(as(who, statement), `${role}: ${statement}`).rejects.toMatchObject({ code: DENIED });
      }
    },
  );
});

test('no role of the app passes the walls, and the login cannot become the owner', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select rolname as name from pg_roles where rolname in ('app_owner', 'app_login', 'app_tenant', 'app_public', 'app_platform', 'app_search')
     and (rolsuper or rolbypassrls)`,
  );
  expect(rows).toEqual([]);
  await expect(login.query('set role app_owner')).rejects.toMatchObject({ code: DENIED });
});
