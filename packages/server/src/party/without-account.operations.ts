/** People of an organization who have no account: written down by who manages people, who also takes their name away. */
import { refuse } from '@certwright/core/kernel/decider';
import { Id, Line } from '@certwright/core/kernel/schema';
import { RoleSchema } from '@certwright/core/party/party.schema';
import { z } from 'zod';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { addPerson } from './add-person.ts';
import { addressShown, eraseName, membershipIn, personById } from './party.store.ts';
import { forgetPin } from '../station/forget-pin.ts';
import { isMember } from './people.ts';
import { requireOwnKind } from './place.ts';

const add = operation({
  id: 'party.add',
  method: 'post',
  path: '/people',
  summary: 'Write down somebody who has no e-mail: he reads and acknowledges at shared devices',
  permission: 'party:manage',
  stepUp: true,
  refusals: ['role-of-another-kind'],
  input: z.object({ name: Line.max(120), roles: z.array(RoleSchema).min(1).max(12) }),
  output: z.object({ id: Id }),
  run: async (act, { name, roles }) => {
    requireOwnKind(act, roles);
    return { id: await addPerson(act, name, { roles, ownRoles: [], lastDay: null, limits: null }) };
  },
});

const erase = operation({
  id: 'party.erase',
  method: 'post',
  path: '/people/{person}/erase',
  summary: 'Erase the name of somebody without an account who is no member any more; the trail stays whole',
  permission: 'party:manage',
  stepUp: true,
  refusals: ['has-own-account', 'still-a-member'],
  input: z.object({ person: Id, sure: z.literal(true) }),
  output: z.object({ erased: z.literal(true) }),
  run: async (act, { person }) => {
    const [who, was] = await Promise.all([personById(act.tx, person), membershipIn(act.tx, act.org, person)]);
    if (!who || !was) throw new NotFound('person');
    if (addressShown(who.email) !== '') throw new Refused(refuse('has-own-account'));
    if (await isMember(act, person)) throw new Refused(refuse('still-a-member'));
    await eraseName(act.tx, person);
    await forgetPin(act, person);
    await recordEvent(act, `membership:${person}`, { type: 'PersonErased' });
    return { erased: true as const };
  },
});

export const WITHOUT_ACCOUNT_OPERATIONS = [add, erase] as const;
