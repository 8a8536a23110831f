/** Tokens by which a person's programs act in one organization: made, listed, revoked by the person himself. */
import { randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { PermissionName } from '@certwright/core/party/party.schema';
import { addDays } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { hashOf, newToken } from '../platform/auth/token.ts';
import { insertToken, revokeToken, tokensOf } from '../platform/auth/token.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { personOperation } from '../platform/http/operation.ts';
import { membershipsOf } from './memberships.ts';

/** The longest life of a token, in days. */
const LONGEST = 366;

const list = personOperation({
  id: 'token.list',
  method: 'get',
  path: '/account/tokens',
  summary: 'Your tokens, the newest first, with those that ended',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z
        .object({
          id: Id,
          organization: z.string(),
          name: z.string(),
          permissions: z.array(z.string()),
          made: z.string(),
          expires: z.string(),
          used: z.string().nullable(),
          state: z.enum(['holds', 'revoked', 'expired']),
        })
        .meta({ id: 'OwnToken' }),
    ),
  }),
  run: async ({ tx, person, at, today }) => {
    const [rows, memberships] = await Promise.all([tokensOf(tx, person), membershipsOf(tx, today, person)]);
    const names = new Map(memberships.map(one => [one.id, one.name]));
    return {
      rows: rows.map(({ org, revoked, permissions, ...row }) => ({
        ...row,
        permissions: [...permissions],
        organization: names.get(org) ?? '',
        state:
          revoked !== null
            ? ('revoked' as const)
            : row.expires <= at
              ? ('expired' as const)
              : ('holds' as const),
      })),
    };
  },
});

const make = personOperation({
  id: 'token.make',
  method: 'post',
  path: '/account/tokens',
  summary: 'Make a token for a program of yours; the answer shows it this one time',
  stepUp: true,
  secret: true,
  refusals: ['token-beyond-own-rights', 'token-too-long-lived'],
  input: z.object({
    organization: Id,
    name: z.string().trim().min(1).max(100),
    permissions: z.array(PermissionName).min(1).max(100),
    expiresOn: PlainDate,
  }),
  output: z.object({ id: Id, token: z.string() }),
  run: async (act, { organization, name, permissions, expiresOn }) => {
    const membership = (await membershipsOf(act.tx, act.today, act.person)).find(
      one => one.id === organization,
    );
    if (!membership) throw new NotFound('organization');
    const beyond = permissions.filter(one => !membership.can.includes(one));
    if (beyond.length > 0) throw new Refused(refuse('token-beyond-own-rights', [], { permissions: beyond }));
    if (expiresOn <= act.today || expiresOn > addDays(act.today, LONGEST)) {
      throw new Refused(refuse('token-too-long-lived', [], { days: LONGEST }));
    }
    const token = newToken();
    const id = randomUUID();
    await insertToken(act.tx, {
      id,
      hash: hashOf(token),
      person: act.person,
      org: organization,
      name,
      permissions,
      made: act.at,
      expires: `${expiresOn}T00:00:00.000Z`,
    });
    return { id, token };
  },
});

const revoke = personOperation({
  id: 'token.revoke',
  method: 'post',
  path: '/account/tokens/{id}/revoke',
  summary: 'End a token; it holds no longer from this moment here, from ten seconds later elsewhere',
  endsSessions: true,
  input: z.object({ id: Id }),
  output: z.object({ revoked: z.literal(true) }),
  run: async ({ tx, person, at }, { id }) => {
    if (!(await revokeToken(tx, person, id, at))) throw new NotFound('token');
    return { revoked: true as const };
  },
});

export const TOKEN_OPERATIONS = [list, make, revoke] as const;
