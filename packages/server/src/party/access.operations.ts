/** Who may do what here, and why; what a person opened, and who opened a record. */
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { NamedPerson } from '@certwright/core/party/named.schema';
import { GuestLimits, PermissionName } from '@certwright/core/party/party.schema';
import { ALL_PERMISSIONS } from '@certwright/core/party/permission.table';
import { GUEST_KINDS, PICKED_KINDS } from '@certwright/core/party/guest-kind.table';
import { type Ground, groundsOf } from '@certwright/core/party/standing';
import { roleTitle } from '@certwright/core/party/role.table';
import { addDays } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { openedBy, openersOf, recordsIn } from './access.store.ts';
import { membersOf, naming } from './people.ts';
import { peopleOf } from './party.store.ts';

const who = operation({
  id: 'access.who',
  method: 'get',
  path: '/access',
  summary: 'Who may do what, and because of which role or hand-over; narrowed to a permission or a person',
  permission: 'party:read',
  cost: 3,
  input: z.object({ permission: PermissionName.optional(), person: Id.optional() }),
  output: z.object({
    rows: z.array(
      z
        .object({
          person: NamedPerson,
          permission: PermissionName,
          because: z
            .array(z.string())
            .meta({ description: 'In words: the role, or who handed over until when' }),
          lastDay: PlainDate.nullable(),
          limits: GuestLimits.nullable(),
        })
        .meta({ id: 'Ability' }),
    ),
  }),
  run: async (act, { permission, person }) => {
    const members = await membersOf(act);
    const names = new Map(members.map(one => [one.id, one.name]));
    const word = (ground: Ground): string => {
      if (ground.by === 'role') return roleTitle(ground.role);
      if (ground.by === 'own-role') return ground.name;
      return `handed over by ${names.get(ground.from) ?? 'a former member'} until ${ground.lastDay}`;
    };
    return {
      rows: members
        .filter(one => person === undefined || one.id === person)
        .flatMap(one =>
          ALL_PERMISSIONS.filter(each => permission === undefined || each === permission).flatMap(each => {
            const grounds = groundsOf(one, each);
            if (grounds.length === 0) return [];
            const { id, name, lastDay, limits } = one;
            return [
              {
                person: { id, name },
                permission: each,
                because: grounds.map(word),
                lastDay,
                limits: limits && GuestLimits.parse(limits),
              },
            ];
          }),
        ),
    };
  },
});

const MOST = 500;
const DAYS_BACK = 30;

const opened = operation({
  id: 'access.opened',
  method: 'get',
  path: '/people/{person}/opened',
  summary:
    'What a person opened here, the last first: operation, record, how often; the last 30 days unless said',
  permission: 'trail:read',
  input: z.object({ person: Id, from: PlainDate.optional(), to: PlainDate.optional() }),
  output: z.object({
    rows: z.array(
      z
        .object({
          day: z.string(),
          operation: z.string(),
          record: z.string().meta({ description: 'Empty for a list' }),
          first: z.string(),
          last: z.string(),
          times: z.number().int(),
        })
        .meta({ id: 'Opening' }),
    ),
  }),
  run: async (act, { person, from = addDays(act.today, -DAYS_BACK), to = act.today }) => {
    // Also of one who is a member no longer.
    const known = (await peopleOf(act.tx, act.org)).some(one => one.id === person);
    if (!known) throw new NotFound('person');
    return { rows: await openedBy(act.tx, { org: act.org, person, from, to }, MOST) };
  },
});

const openers = operation({
  id: 'access.openers',
  method: 'get',
  path: '/opened',
  summary: 'Who opened a record, the last first',
  permission: 'trail:read',
  input: z.object({ record: Id }),
  output: z.object({
    rows: z.array(
      z.object({ person: NamedPerson, last: z.string(), times: z.number().int() }).meta({ id: 'Opener' }),
    ),
  }),
  run: async (act, { record }) => {
    const rows = await openersOf(act.tx, act.org, record, MOST);
    const person = await naming(
      act,
      rows.map(row => row.person),
    );
    return { rows: rows.map(row => ({ ...row, person: person(row.person) })) };
  },
});

/** Records of one kind that are offered; more are found by typing. */
const MOST_PICKED = 20;

const records = operation({
  id: 'access.records',
  method: 'get',
  path: '/access/records',
  summary: 'Records that a guest can be limited to, by the words of their names',
  permission: 'party:manage',
  input: z.object({ text: z.string().trim().max(100).default('') }),
  output: z.object({
    rows: z.array(z.object({ id: Id, kind: z.enum(PICKED_KINDS), label: z.string() })),
  }),
  run: async ({ tx, org }, { text }) => {
    const asked = PICKED_KINDS.flatMap(kind =>
      GUEST_KINDS[kind].tables
        .filter(table => !table.startsWith('document_') && table !== 'acknowledgement')
        .map(table => ({ kind, table })),
    );
    const found = await Promise.all(
      asked.map(async ({ kind, table }) =>
        (await recordsIn(tx, { table, org, text }, MOST_PICKED)).map(row => ({ ...row, kind })),
      ),
    );
    return { rows: found.flat() };
  },
});

export const ACCESS_OPERATIONS = [who, opened, openers, records] as const;
