/** Handing one's work over while away: the delegate holds the roles too, from a day to a day. */
import { randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { NamedPerson } from '@certwright/core/party/named.schema';
import { addDays } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { delegationsOf, endDelegation, insertDelegation } from './access.store.ts';
import { membersOf, naming } from './people.ts';

const LONGEST_DAYS = 366;

const list = operation({
  id: 'delegation.list',
  method: 'get',
  path: '/delegations',
  summary: 'Who handed his work over to whom, the latest first',
  permission: 'party:read',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z
        .object({
          id: Id,
          from: NamedPerson,
          to: NamedPerson,
          firstDay: PlainDate,
          lastDay: PlainDate,
          why: z.string(),
          state: z.enum(['to-come', 'holds', 'over']),
        })
        .meta({ id: 'Delegation' }),
    ),
  }),
  run: async act => {
    const rows = await delegationsOf(act.tx, act.org);
    const person = await naming(
      act,
      rows.flatMap(row => [row.from, row.to]),
    );
    const stateOn = (first: string, last: string) =>
      act.today < first ? ('to-come' as const) : act.today > last ? ('over' as const) : ('holds' as const);
    return {
      rows: rows.map(row => ({
        ...row,
        from: person(row.from),
        to: person(row.to),
        state: stateOn(row.firstDay, row.lastDay),
      })),
    };
  },
});

/** Whose work somebody may hand over: his own; whoever manages people, that of others too. */
const requireOwn = (may: boolean): void => {
  if (!may) throw new HttpProblem(403, 'not-permitted', 'Only who manages people hands over for others.');
};

const give = operation({
  id: 'delegation.give',
  method: 'post',
  path: '/delegations',
  summary: 'Hand work over from a day to a day; judgements on certification stay with the person',
  permission: 'party:read',
  stepUp: true,
  refusals: ['delegation-to-oneself', 'delegation-days', 'delegate-not-a-member', 'guest-hands-nothing-over'],
  input: z.object({
    from: Id.optional().meta({ description: 'Yourself when left out' }),
    to: Id,
    firstDay: PlainDate,
    lastDay: PlainDate,
    why: z.string().trim().max(300).default(''),
  }),
  output: z.object({ id: Id }),
  run: async (act, { from = act.person, to, firstDay, lastDay, why }) => {
    requireOwn(from === act.person || act.can('party:manage'));
    if (from === to) throw new Refused(refuse('delegation-to-oneself'));
    if (lastDay < firstDay || lastDay < act.today || lastDay > addDays(firstDay, LONGEST_DAYS)) {
      throw new Refused(refuse('delegation-days'));
    }
    const members = await membersOf(act);
    const giver = members.find(one => one.id === from);
    if (!giver) throw new NotFound('person');
    if (giver.limits) throw new Refused(refuse('guest-hands-nothing-over'));
    const taker = members.find(one => one.id === to);
    if (!taker || taker.limits) throw new Refused(refuse('delegate-not-a-member'));
    const id = randomUUID();
    await insertDelegation(act.tx, {
      id,
      org: act.org,
      from_person: from,
      to_person: to,
      first_day: firstDay,
      last_day: lastDay,
      why,
      made_by: act.person,
      made_at: act.at,
    });
    await recordEvent(act, `delegation:${id}`, { type: 'WorkHandedOver', from, to, firstDay, lastDay });
    return { id };
  },
});

const end = operation({
  id: 'delegation.end',
  method: 'post',
  path: '/delegations/{id}/end',
  summary: 'Take work back before the last day',
  permission: 'party:read',
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  run: async (act, { id }) => {
    const found = (await delegationsOf(act.tx, act.org)).find(one => one.id === id);
    if (!found) throw new NotFound('delegation');
    requireOwn([found.from, found.to].includes(act.person) || act.can('party:manage'));
    await endDelegation(act.tx, act.org, id, act.at);
    await recordEvent(act, `delegation:${id}`, { type: 'WorkTakenBack' });
    return { id };
  },
});

export const DELEGATION_OPERATIONS = [list, give, end] as const;
