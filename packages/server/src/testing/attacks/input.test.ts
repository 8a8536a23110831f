/** Attacks in what is asked for: every text of every reading operation, and texts that a database cannot keep. */
import { rolesOf, type OrgKind, ORG_KINDS } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { OPERATIONS } from '../../operations.ts';
import { madeInput } from '../../proof/made-input.ts';
import { type Caller, openWorld, type World } from '../world.ts';

let world: World;
const orgs = new Map<OrgKind, { id: string; founder: Caller }>();
beforeAll(async () => {
  world = await openWorld();
  for (const kind of ORG_KINDS) orgs.set(kind, await world.organization(kind, rolesOf(kind)));
});
afterAll(() => world.close());

const HOSTILE = [
  "' or 1=1 --",
  "'; select pg_sleep(3); --",
  "x'||pg_sleep(3)||'x",
  '%_%_%_%_%_%_%_%_%_%_%_%_',
  '\\',
  'a & | ! ( :* <->',
  `${'('.repeat(200)}a+${')+'.repeat(200)}$`,
  `${'a'.repeat(5_000)}!`,
  'name desc; drop table org',
  '{"$ne":null}',
  '${7*7}{{7*7}}<%= 7*7 %>',
  '\u202e\u0000',
];
/** The longest that any of these may take, in milliseconds: a pg_sleep would take three thousand. */
const QUICK = 1_500;

/** Members of an operation's query that are texts. */
function textsOf(op: (typeof OPERATIONS)[number]): readonly string[] {
  const { properties = {} } = z.toJSONSchema(op.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { type?: string; enum?: unknown }>;
  };
  return Object.entries(properties)
    .filter(([, schema]) => schema.type === 'string' && schema.enum === undefined)
    .map(([name]) => name);
}

const ASKED = OPERATIONS.filter(op => op.method === 'get' && textsOf(op).length > 0);

describe('hostile texts are searched for, or refused, and nothing else', () => {
  test('there are operations to try', () => expect(ASKED.length).toBeGreaterThan(12));

  test.each(ASKED)('$id', async op => {
    for (const { id, founder } of orgs.values()) {
      const plain = madeInput(op, id);
      for (const name of textsOf(op)) {
        for (const text of HOSTILE) {
          const started = performance.now();
          const { status } = await founder.try(op.id, id, { ...plain, [name]: text });
          expect([name, text, status, status < 500]).toEqual([name, text, status, true]);
          expect(performance.now() - started).toBeLessThan(QUICK);
        }
      }
    }
  });
});

test.each(['a\u0000b', '\ud800', '\u0000'])(
  'a text that the database cannot keep (%j) is refused, not a fault',
  async title => {
    const { id, founder } = orgs.get('organization') ?? { id: '', founder: undefined };
    const issue = { title, side: 'internal', effect: 'both', topic: 'other' };
    const answer = await founder?.try('context-issue.record', id, issue);
    expect([answer?.status, answer?.problem.code]).toEqual([400, 'text-unusable']);
  },
);
