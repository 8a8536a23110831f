/** For every operation, generated from the table: who gets in, who does not, and that nobody reaches into another organization. */
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REFUSAL_CODES } from '@certwright/core/kernel/refusal.messages';
import { ALL_PERMISSIONS, may } from '@certwright/core/party/permission.table';
import { ALL_ROLES, ORG_KINDS, type OrgKind, type Role, rolesOf } from '@certwright/core/party/role.table';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator, imported } from '../catalogue/catalogue.fixture.ts';
import { OWN_STANDARD } from '../journey/own-standard.chapter.ts';
import { growNow } from '../log/grow.worker.ts';
import { OPERATIONS } from '../operations.ts';
import { scoped } from '../platform/db/scoped.ts';
import { fullPath } from '../platform/http/operation.ts';
import { idsPastPolicies } from '../testing/past-policies.ts';
import { openWalked } from '../testing/walked.ts';
import type { Caller, World } from '../testing/world.ts';
import { idsInPath, madeInput } from './made-input.ts';

const SOURCES = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const INSIDE = OPERATIONS.filter(op => op.scope === 'organization');
const OF_A_PERSON = OPERATIONS.filter(op => op.scope === 'person');
const NOBODY = '';

let world: World;
/** Somebody who has every role of his own two organizations, and none in those of the road. */
const outside = new Map<OrgKind, { id: string; founder: Caller }>();
const anonymous = (): Caller => ({ ...(outside.get('organization')?.founder as Caller) });
let road: { client: string; body: string };
let managers: { client: Caller; body: Caller };
/** One deliverable, which has the id that a made input asks for. */
const LISTED = '{"id":1,"reference":"ISO 9001:2015","deliverableType":"IS","currentStage":6060}\n';
let catalogueLoad: string;
/** A certification that the register knows. */
let certified: string;
/** What a schema cannot know: keys that the library or the road has. */
const SEEN = 'did:web:body.example';
const KNOWN: Readonly<Record<string, object>> = {
  'own-domain.seen': { did: SEEN },
  'standard.get': { edition: 'iso-9001-2015' },
  'requirement.get': { edition: 'iso-9001-2015', key: '8.5.1' },
  'transition.get': { from: 'iso-9001-2015', to: 'iso-9001-2026' },
  'own-standard.get': { edition: OWN_STANDARD },
  'own-standard.related': { edition: OWN_STANDARD },
  'licensed-text.list': { edition: 'iso-9001-2015' },
  'control.list': { edition: 'iso-iec-27001-2022' },
  'control.issued': { edition: 'iso-iec-27001-2022', number: 1 },
  'log.inclusion': { place: 0 },
  'log.consistency': { from: 1 },
};
/** Ids of what the road left behind in its two organizations: some of each kind, and one of each for what is asked often. */
let left: readonly string[];
let foreign: readonly string[];
let owner: pg.Client;

beforeAll(async () => {
  const walked = await openWalked();
  ({ world } = walked);
  const { story } = walked;
  road = { client: story.client.id, body: story.body.id };
  const { manager } = story.client;
  const { schemeManager } = story.body;
  const calling = (walker: typeof manager): Caller => ({
    ...walker,
    token: '',
    call: (id, org, input) => walker.call(id, org, input),
    try: () => Promise.reject(new Error('not needed')),
  });
  managers = { client: calling(manager), body: calling(schemeManager) };
  const { rows } = await manager.call('decision.list', story.client.id, { phase: 'certified' });
  certified = rows[0].id;
  catalogueLoad = (await imported(world, LISTED)).id;
  for (const kind of ORG_KINDS) outside.set(kind, await world.organization(kind, rolesOf(kind)));
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
  left = await idsOfEach(6);
  foreign = await idsOfEach(1);
  await seenOnItsDomain();
  await growNow(world.opened.shell);
}, 120_000);
afterAll(async () => {
  await owner.end();
  await world.close();
});

/** On the road no body has a domain of its own. */
async function seenOnItsDomain(): Promise<void> {
  const at = '2026-01-05T09:00:00Z';
  const looked = { looked_at: at, found: 'equal', good_at: at, confirmed_at: at };
  const domain = { id: randomUUID(), org: road.body, domain: 'body.example', did: SEEN, stated_at: at };
  const by = { role: 'app_tenant', org: road.body, person: managers.body.person } as const;
  await scoped({ pool: world.opened.pools.app }, by, tx =>
    tx
      .insertInto('body_domain')
      .values({ ...domain, ...looked, document: sql`'{}'::jsonb` })
      .execute(),
  );
}

const ownedTables = async (): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute o on o.attrelid = c.oid and o.attname = 'org'
     join pg_attribute i on i.attrelid = c.oid and i.attname = 'id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  return [...rows.map(row => row.name), 'engagement'];
};

async function idsOfEach(most: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const table of await ownedTables()) {
    const belongs = table === 'engagement' ? 'cb_org = $1 or client_org = $2' : 'org in ($1, $2)';
    ids.push(...(await idsPastPolicies(owner, table, belongs, [road.body, road.client], most)));
  }
  return ids;
}

const eventsOfTheRoad = (): Promise<number> =>
  scoped({ pool: world.opened.pools.app }, { role: 'app_platform', readOnly: true }, async tx => {
    const row = await tx
      .selectFrom('event')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('org', 'in', [road.body, road.client])
      .executeTakeFirst();
    return row?.n ?? -1;
  });

describe('without a session', () => {
  test.each([...INSIDE, ...OF_A_PERSON])('$id answers 401', async op => {
    const asked = madeInput(op, randomUUID());
    const { status, problem } = await anonymous().try(op.id, road.client, asked, { authorization: NOBODY });
    expect([status, problem.code]).toEqual([401, 'not-signed-in']);
  });
});

describe('without the key of the installation', () => {
  test.each(OPERATIONS.filter(op => op.scope === 'operator'))(
    '$id answers 401, also to members',
    async op => {
      const asked = madeInput(op, randomUUID());
      for (const headers of [{ authorization: NOBODY }, {}]) {
        const { status, problem } = await anonymous().try(op.id, '', asked, headers);
        expect([status, problem.code]).toEqual([401, 'not-operator']);
      }
    },
  );
});

describe('for somebody who is no member', () => {
  test.each(INSIDE)('$id answers as if the organization did not exist', async op => {
    const stranger = outside.get('organization')?.founder as Caller;
    const asked = madeInput(op, randomUUID());
    const there = await stranger.try(op.id, road.client, asked);
    const nowhere = await stranger.try(op.id, randomUUID(), asked);
    expect([there.status, there.problem.code]).toEqual([404, 'not-found']);
    expect({ ...there.problem, requestId: '' }).toEqual({ ...nowhere.problem, requestId: '' });
  });
});

describe('with the ids of another organization', () => {
  test.each(INSIDE.filter(op => idsInPath(op).length > 0))(
    '$id answers the same as for an id that nobody has',
    async op => {
      const before = await eventsOfTheRoad();
      for (const [kind, { id: org, founder }] of outside) {
        if (!may(rolesOf(kind), op.permission)) continue;
        const said = async (id: string): Promise<string> => {
          const { status, problem } = await founder.try(op.id, org, madeInput(op, id));
          return `${status} ${problem.code}`;
        };
        const unknown = await said(randomUUID());
        expect(unknown).toMatch(/^4(04|22) /);
        expect(new Set(await Promise.all(foreign.map(said)))).toEqual(new Set([unknown]));
      }
      expect(await eventsOfTheRoad()).toBe(before);
    },
  );

  test.each(INSIDE.filter(op => op.method === 'get' && idsInPath(op).length === 0))(
    '$id lists nothing of theirs',
    async op => {
      for (const [kind, { id: org, founder }] of outside) {
        if (!may(rolesOf(kind), op.permission)) continue;
        const { status, body } = await founder.try(op.id, org, madeInput(op, foreign[0] ?? ''));
        if (status !== 200) continue;
        const text = JSON.stringify(body);
        expect(left.filter(id => text.includes(id))).toEqual([]);
        expect(text).not.toContain(road.client);
      }
    },
  );

  test('the road left enough behind to look for', () => {
    expect(foreign.length).toBeGreaterThan(35);
    expect(left.length).toBeGreaterThan(2 * foreign.length);
  });
});

describe('what the road left behind', () => {
  /** Somebody with every role of the organization, so that only the thing itself decides. */
  const insider = async (org: string, kind: OrgKind, by: Caller): Promise<Caller> =>
    world.member(org, by, rolesOf(kind));
  const readers: { org: string; caller: Caller; roles: readonly Role[] }[] = [];
  beforeAll(async () => {
    for (const [org, kind, by] of [
      [road.client, 'organization', managers.client],
      [road.body, 'certification-body', managers.body],
    ] as const) {
      readers.push({ org, caller: await insider(org, kind, by), roles: rolesOf(kind) });
    }
  });

  test.each(INSIDE.filter(op => op.method === 'get'))(
    '$id answers its people as its schema says',
    async op => {
      const people = [managers.client.person, managers.body.person];
      const ids = idsInPath(op).length > 0 ? [...left, ...people] : [left[0] ?? ''];
      const answers = await Promise.all(
        readers
          .filter(({ roles }) => may(roles, op.permission))
          .flatMap(({ org, caller }) =>
            ids.map(id => caller.try(op.id, org, { ...madeInput(op, id), ...KNOWN[op.id] })),
          ),
      );
      const good = answers.filter(answer => answer.status === 200);
      expect(good.length, JSON.stringify(answers[0]?.body)).toBeGreaterThan(0);
      for (const { body } of good) expect(() => op.output.parse(body)).not.toThrow();
    },
  );

  test.each(OPERATIONS.filter(op => op.scope !== 'organization' && op.method === 'get'))(
    '$id answers anybody whom it is for as its schema says',
    async op => {
      const asked = {
        ...madeInput(op, road.client),
        ...KNOWN[op.id],
        ...(op.id === 'register.get' ? { id: certified } : {}),
        ...(op.id === 'catalogue.load' ? { id: catalogueLoad } : {}),
      };
      const { status, body } = await (readers[0]?.caller ?? managers.client).try(
        op.id,
        '',
        asked,
        op.scope === 'operator' ? asOperator : {},
      );
      expect(status, JSON.stringify(body)).toBe(200);
      expect(() => op.output.parse(body)).not.toThrow();
    },
  );
});

describe('each role may do what the table of permissions says, and nothing else', () => {
  test.each(ALL_ROLES)(
    '%s',
    async role => {
      const kind = ORG_KINDS.find(one => rolesOf(one).includes(role)) as OrgKind;
      const { id: org, founder } = outside.get(kind) as { id: string; founder: Caller };
      const member = await world.member(org, founder, [role]);
      const wrong: string[] = [];
      for (const op of INSIDE) {
        const { status, problem } = await member.try(op.id, org, madeInput(op, randomUUID()));
        const shut = status === 403 && problem.code === 'not-permitted';
        if (shut === may([role], op.permission)) wrong.push(`${op.id}: ${status}`);
        if (status >= 500) wrong.push(`${op.id}: ${status} ${problem.detail}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test('every permission is asked for by some operation or route, and every role has one', () => {
    const files = globSync('server/src/**/*.routes.ts', { cwd: SOURCES }).map(read).join('\n');
    const asked = new Set<string>(INSIDE.map(op => op.permission));
    const within = globSync('server/src/**/*.operations.ts', { cwd: SOURCES }).map(read).join('\n');
    const isAsked = (one: string): boolean =>
      asked.has(one) || files.includes(`'${one}'`) || within.includes(`act.can('${one}')`);
    expect(ALL_PERMISSIONS.filter(one => !isAsked(one))).toEqual([]);
    const roles: readonly Role[] = ALL_ROLES;
    expect(roles.filter(role => !ALL_PERMISSIONS.some(one => may([role], one)))).toEqual([]);
  });
});

const read = (path: string): string => readFileSync(join(SOURCES, path), 'utf8');
const tests = globSync('{core,server}/src/**/*.{test,chapter,story}.ts', { cwd: SOURCES })
  .filter(path => !path.includes('/proof/operations.test.ts'))
  .map(read)
  .join('\n');

describe('the table of operations', () => {
  test('names each operation and each route once', () => {
    const ids = OPERATIONS.map(op => op.id);
    const routes = OPERATIONS.map(op => `${op.scope} ${op.method} ${op.path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(routes).size).toBe(routes.length);
  });

  test('lists only refusals that have a sentence', () => {
    const listed = OPERATIONS.flatMap(op => op.refusals ?? []);
    expect(listed.filter(code => !REFUSAL_CODES.includes(code))).toEqual([]);
  });

  test.each(OPERATIONS.filter(op => (op.refusals ?? []).length > 0))(
    '$id: each refusal that it lists is reached by a test',
    op => {
      expect((op.refusals ?? []).filter(code => !tests.includes(`'${code}'`))).toEqual([]);
    },
  );

  test.each(OPERATIONS.filter(op => op.method !== 'get'))('$id is called by a test or by the road', op => {
    const called = tests.includes(`'${op.id}'`) || tests.includes(`'${fullPath(op)}'`);
    expect(called).toBe(true);
  });
});
