/** What is kept about oneself: all of it to take along, and taken away for good. */
import { Id } from '@certwright/core/kernel/schema';
import { addDays } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { sessionsOf, waysIn } from '../platform/auth/session.store.ts';
import { tokensOf } from '../platform/auth/token.store.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { personOperation } from '../platform/http/operation.ts';
import { standings } from '../platform/http/standing.store.ts';
import { entering } from './account.operations.ts';
import { membershipsOf } from './memberships.ts';
import { accountOf, actsOf, erase, lettersTo, openingsOf } from './own-data.store.ts';
import { personById } from './party.store.ts';
import { requireManager } from './place.ts';

/** Lines of a list; more are asked for from the organization, whose trail is whole. */
const MOST = 10_000;
const Rows = z.array(z.record(z.string(), z.unknown()));

const exported = personOperation({
  id: 'account.export',
  method: 'get',
  path: '/account/export',
  summary:
    'Everything that is kept about you: account, sessions, tokens, memberships, letters, what you did and opened',
  cost: 10,
  input: z.object({}),
  output: z.object({
    person: z.object({ id: Id, name: z.string(), email: z.string() }),
    account: z.record(z.string(), z.unknown()),
    organizations: Rows,
    sessions: Rows,
    tokens: Rows,
    letters: Rows,
    acts: Rows.meta({ description: `The newest ${MOST}` }),
    opened: Rows.meta({ description: `The newest ${MOST}` }),
  }),
  run: async ({ tx, person, today }) => {
    const who = await personById(tx, person);
    if (!who) throw new NotFound('person');
    const { id, name, email } = who;
    return {
      person: { id, name, email },
      account: { ...(await accountOf(tx, person)), ...(await waysIn(tx, person)) },
      organizations: await membershipsOf(tx, today, person),
      sessions: [...(await sessionsOf(tx, person))],
      tokens: [...(await tokensOf(tx, person))],
      letters: await lettersTo(tx, email, MOST),
      acts: await actsOf(tx, person, MOST),
      opened: await openingsOf(tx, person, MOST),
    };
  },
});

const erased = personOperation({
  id: 'account.erase',
  method: 'post',
  path: '/account/erase',
  summary: 'Erase your name, address and account for good; what you did stays in the trail without them',
  stepUp: true,
  endsSessions: true,
  refusals: ['last-manager'],
  input: z.object({ sure: z.literal(true) }),
  output: z.object({ erased: z.literal(true) }),
  run: async act => {
    const { tx, person, today } = act;
    const who = await personById(tx, person);
    if (!who) throw new NotFound('person');
    const places = await standings(tx, today, { person });
    for (const { org } of places) {
      const members = (await standings(tx, today, { org })).map(one => ({ ...one, id: one.person }));
      requireManager(members, person, undefined);
      await recordEvent(entering(act, org, 'account.erase'), `membership:${person}`, {
        type: 'PersonErased',
      });
    }
    await erase(tx, person, who.email, addDays(today, -1));
    return { erased: true as const };
  },
});

export const OWN_DATA_OPERATIONS = [exported, erased] as const;
