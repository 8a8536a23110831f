/** What a person sees of his own sign-in: how he can sign in, where he is signed in; and ending what is not his. */
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { endOtherSessions, endSession, sessionsOf, waysIn } from '../platform/auth/session.store.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { personOperation } from '../platform/http/operation.ts';

const signIn = personOperation({
  id: 'account.sign-in',
  method: 'get',
  path: '/account/sign-in',
  summary: 'How you can sign in: password, second factor, passkeys',
  input: z.object({}),
  output: z.object({ password: z.boolean(), secondFactor: z.boolean(), passkeys: z.number().int() }),
  run: ({ tx, person }) => waysIn(tx, person),
});

const sessions = personOperation({
  id: 'account.sessions',
  method: 'get',
  path: '/account/sessions',
  summary: 'Where you are signed in, the last used first',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z
        .object({
          id: Id,
          began: z.string(),
          used: z
            .string()
            .meta({ description: 'When it was last renewed; at most a day before its last use' }),
          address: z.string(),
          agent: z.string().meta({ description: 'What the browser or program says of itself' }),
          current: z.boolean(),
        })
        .meta({ id: 'OwnSession' }),
    ),
  }),
  run: async ({ tx, person, session }) => ({
    rows: (await sessionsOf(tx, person)).map(({ address, agent, ...row }) => ({
      ...row,
      address: address ?? '',
      agent: (agent ?? '').slice(0, 300),
      current: row.id === session,
    })),
  }),
});

const end = personOperation({
  id: 'account.end-session',
  method: 'post',
  path: '/account/sessions/{id}/end',
  summary: 'Sign out there',
  endsSessions: true,
  input: z.object({ id: Id }),
  output: z.object({ ended: z.literal(true) }),
  run: async ({ tx, person }, { id }) => {
    if (!(await endSession(tx, person, id))) throw new NotFound('session');
    return { ended: true as const };
  },
});

const endOthers = personOperation({
  id: 'account.end-other-sessions',
  method: 'post',
  path: '/account/sessions/end-others',
  summary: 'Sign out everywhere else',
  endsSessions: true,
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  run: async ({ tx, person, session }) => ({
    ended: session === undefined ? 0 : await endOtherSessions(tx, person, session),
  }),
});

export const OWN_SIGN_IN_OPERATIONS = [signIn, sessions, end, endOthers] as const;
