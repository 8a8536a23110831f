/** All organizations of a person in one list, each with what waits there: what a consultant begins the week with. */
import { roleTitle } from '@certwright/core/party/role.table';
import { z } from 'zod';
import { membershipsOf } from '../party/memberships.ts';
import { personOperation } from '../platform/http/operation.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { waitingIn } from './waiting-in.ts';

/** Organizations are looked into so many at a time: each takes a connection. */
const AT_ONCE = 4;

const Place = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: z.string(),
    roles: z.array(z.string()).meta({ description: 'In words' }),
    lastDay: z.string().nullable(),
    limited: z.boolean(),
    signOnNeeded: z.boolean().meta({ description: 'What waits there is told after its single sign-on only' }),
    waiting: z.number().int(),
    overdue: z.number().int(),
    next: z.object({ text: z.string(), due: z.string().nullable(), path: z.string() }).nullable(),
  })
  .meta({ id: 'PlaceOfWork' });

const everywhere = personOperation({
  id: 'today.everywhere',
  method: 'get',
  path: '/today',
  summary: 'Your organizations, each with how much waits for you there and what comes first',
  input: z.object({}),
  output: z.object({ rows: z.array(Place) }),
  run: async act => {
    const { tx, today, person, shell, signOn, requestId } = act;
    const memberships = await membershipsOf(tx, today, person);
    const rows: z.infer<typeof Place>[] = [];
    const waitingAt = async (org: string) => {
      try {
        return await waitingIn(shell, person, org, { signOn, operation: 'today.everywhere', requestId });
      } catch (error) {
        if (error instanceof HttpProblem && error.code === 'sign-on-needed') return undefined;
        throw error;
      }
    };
    for (let from = 0; from < memberships.length; from += AT_ONCE) {
      const some = memberships.slice(from, from + AT_ONCE);
      const found = await Promise.all(some.map(({ id }) => waitingAt(id)));
      for (const [i, { id, slug, name, kind, roles, ownRoles, lastDay, limits }] of some.entries()) {
        const items = found[i]?.items ?? [];
        const [first] = items;
        rows.push({
          id,
          slug,
          name,
          kind,
          roles: [...roles.map(roleTitle), ...ownRoles],
          lastDay,
          limited: limits !== null,
          signOnNeeded: found[i] === undefined,
          waiting: items.length,
          overdue: items.filter(item => item.overdue).length,
          next: first ? { text: first.text, due: first.due, path: first.path } : null,
        });
      }
    }
    return { rows };
  },
});

export const EVERYWHERE_OPERATIONS = [everywhere] as const;
