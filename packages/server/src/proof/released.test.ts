/**
 * What crosses from one organization to another, field by field: every free text of the road carries the name of the
 * operation and field that it was said in, and whoever reads it names what he was shown.
 */
import { type OrgKind, rolesOf } from '@certwright/core/party/role.table';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Door, Walker } from '../journey/door.ts';
import { walkTheRoad } from '../journey/journey.ts';
import { OPERATIONS } from '../operations.ts';
import { idsPastPolicies } from '../testing/past-policies.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { worldDoor } from '../testing/world-door.ts';
import { idsInPath, madeInput, proseIn } from './made-input.ts';
import { FROM_BODY, FROM_CLIENT } from './released.table.ts';

let world: World;
let body: string;
let owner: pg.Client;
/** Ids of what the road left behind, by table. */
let ids: ReadonlyMap<string, readonly string[]>;

const PROSE: ReadonlyMap<string, ReadonlySet<string>> = new Map(OPERATIONS.map(op => [op.id, proseIn(op)]));
const MARK = /⟦([^⟧]+)⟧/g;
/** Every mark that was made. */
const said = new Set<string>();

/** The same content with a mark in every free text. */
function marked(value: unknown, at: string, side: string, op: string, fields: ReadonlySet<string>): unknown {
  if (typeof value === 'string') {
    // An address of the web cannot carry one.
    if (!fields.has(at) || value.trim() === '' || value.startsWith('https://')) return value;
    said.add(`${side} ${op} ${at}`);
    return `${value} ⟦${side} ${op} ${at}⟧`;
  }
  if (Array.isArray(value)) return value.map(one => marked(one, `${at}[]`, side, op, fields));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      marked(one, at === '' ? name : `${at}.${name}`, side, op, fields),
    ]),
  );
}

/** Who spoke first in each organization of the road: its founder. */
const founders = new Map<string, Walker>();

/** The door of the road, behind which everybody’s words are marked with the organization that they are said in. */
function marking(door: Door): Door {
  const walker = (inner: Walker): Walker => ({
    ...inner,
    call: (op, org, input = {}) => {
      if (org !== '' && !founders.has(org)) founders.set(org, inner);
      return inner.call(op, org, marked(input, '', org, op, PROSE.get(op) ?? new Set()) as object);
    },
  });
  return { ...door, signUp: async name => walker(await door.signUp(name)) };
}

async function idsByTable(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute i on i.attrelid = c.oid and i.attname = 'id'
     join pg_type t on t.oid = i.atttypid and t.typname = 'uuid'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  const found = new Map<string, readonly string[]>();
  for (const { name } of rows) {
    const held = await idsPastPolicies(owner, name, 'true', [], 40);
    if (held.length > 0) found.set(name, held);
  }
  return found;
}

const NOTHING = '00000000-0000-4000-8000-000000000000';
const READS = OPERATIONS.filter(op => op.scope === 'organization' && op.method === 'get');

/** Things that an operation may be asked for: those that its path names, `/internal-audits/{id}`, else one of each kind. */
function thingsFor({ path }: (typeof READS)[number]): readonly string[] {
  const named = (path.split('/')[1] ?? '').replaceAll('-', '_');
  return (
    ids.get(named) ?? ids.get(named.replace(/s$/, '')) ?? [...ids.values()].flatMap(held => held.slice(0, 2))
  );
}

/** Everything that somebody can be shown: each reading operation, with each thing of the road that it takes. */
async function shownTo(caller: Caller, org: string): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (const op of READS)
    for (const id of idsInPath(op).length === 0 ? [NOTHING] : thingsFor(op)) {
      const answer = await caller.try(op.id, org, madeInput(op, id));
      for (const [, mark = ''] of JSON.stringify(answer.body).matchAll(MARK))
        if (!mark.startsWith(org)) seen.add(mark);
    }
  return seen;
}

/** Marks of some organizations without their ids, each once, in their order. */
const of = (seen: ReadonlySet<string>, orgs: readonly string[]): readonly string[] => {
  const found = [...seen].filter(mark => orgs.some(org => mark.startsWith(org)));
  return [...new Set(found.map(mark => mark.slice(NOTHING.length + 1)))].toSorted();
};

let clients: readonly string[];
let sight: Record<'clients' | 'body' | 'other' | 'stranger', ReadonlySet<string>>;

beforeAll(async () => {
  world = await openWorld();
  const story = await walkTheRoad(marking(worldDoor(world, [])), 'R');
  body = story.body.id;
  clients = [...founders.keys()].filter(org => org !== body);
  const calling = (walker: Walker): Caller => ({
    person: walker.person,
    token: '',
    call: (id, org, input) => walker.call(id, org, input),
    try: () => Promise.reject(new Error('not needed')),
  });
  const everyRole = (org: string, kind: OrgKind): Promise<Caller> =>
    world.member(org, calling(founders.get(org) ?? story.client.manager), rolesOf(kind));
  // A second body that the same client turned to, and an organization that nobody knows.
  const other = await world.organization('certification-body', rolesOf('certification-body'));
  await story.client.manager.call('application.submit', story.client.id, {
    body: other.id,
    editions: ['iso-14001-2015'],
    scope: 'Calibration of pressure gauges',
    sites: [{ name: 'Works', address: 'Kai 4', city: 'Bremen', country: 'DE', persons: 20 }],
  });
  const stranger = await world.organization('organization', rolesOf('organization'));
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
  ids = await idsByTable();
  const seen = new Set<string>();
  for (const org of clients) {
    const client = await everyRole(org, 'organization');
    for (const mark of await shownTo(client, org)) seen.add(mark);
  }
  sight = {
    clients: seen,
    body: await shownTo(await everyRole(body, 'certification-body'), body),
    other: await shownTo(other.founder, other.id),
    stranger: await shownTo(stranger.founder, stranger.id),
  };
}, 240_000);
afterAll(async () => {
  await owner.end();
  await world.close();
});

describe('of what a body wrote', () => {
  test('its clients are shown what was released to them, and no other field', () => {
    expect(of(sight.clients, [body])).toEqual(Object.keys(FROM_BODY));
  });
  test('another body of the same client is shown nothing', () => {
    expect(of(sight.other, [body])).toEqual([]);
  });
});

describe('of what a client wrote', () => {
  test('its body is shown what was sent to it, and no other field', () => {
    expect(of(sight.body, clients)).toEqual(Object.keys(FROM_CLIENT));
  });
  test('another client of the body is shown nothing', () => {
    expect(of(sight.clients, clients)).toEqual([]);
  });
  test('another body is shown the application to itself', () => {
    expect(of(sight.other, clients)).toEqual(['application.submit scope']);
  });
});

test('somebody whom nobody knows is shown nothing', () => {
  expect([...sight.stranger]).toEqual([]);
});

test('both sides wrote more than they released', () => {
  expect(of(said, [body]).length).toBeGreaterThan(2 * Object.keys(FROM_BODY).length);
  expect(of(said, clients).length).toBeGreaterThan(2 * Object.keys(FROM_CLIENT).length);
});
