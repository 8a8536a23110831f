/** What a signed-in person does before any organization is chosen: see his own, found one, accept an invitation. */
import { randomUUID } from 'node:crypto';
import { Id } from '@certwright/core/kernel/schema';
import { refuse } from '@certwright/core/kernel/decider';
import { FoundOrganization, GuestLimits, slugOf } from '@certwright/core/party/party.schema';
import { z } from 'zod';
import type { Acting } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { Refused } from '../platform/events/outcome.ts';
import { personOperation } from '../platform/http/operation.ts';
import type { PersonAct } from '../platform/http/scope.ts';
import { takePlace } from './joining.ts';
import { membershipsOf } from './memberships.ts';
import { hashOf } from '../platform/auth/token.ts';
import { acceptInvitation, insertOrg, orgBySlug, personById, placed, putMembership } from './party.store.ts';

const Membership = z.object({
  id: Id,
  slug: z.string(),
  name: z.string(),
  kind: z.string(),
  sample: z.boolean(),
  roles: z.array(z.string()),
  ownRoles: z.array(z.string()).meta({ description: 'Names of roles of the organization’s own' }),
  lastDay: z.string().nullable(),
  limits: GuestLimits.nullable(),
  can: z.array(z.string()),
});

/** An act of a person in an organization that he is just entering. */
export const entering = (act: PersonAct, org: string, operation: string): Acting => {
  const { tx, person, requestId, at } = act;
  return { tx, org, person, operation, requestId, at };
};

const session = personOperation({
  id: 'party.session',
  method: 'get',
  path: '/session',
  summary: 'Who is signed in, in which organizations, and what they may do there',
  input: z.object({}),
  output: z.object({
    person: z.object({
      id: Id,
      name: z.string(),
      email: z.string(),
      sample: z.boolean(),
      signOn: z.string().nullable().meta({ description: 'The identity provider of this session' }),
    }),
    organizations: z.array(Membership),
  }),
  run: async ({ tx, person, signOn, onlyOrg, today }) => {
    const [who, memberships] = await Promise.all([personById(tx, person), membershipsOf(tx, today, person)]);
    return {
      person: {
        id: person,
        name: who?.name ?? '',
        email: who?.email ?? '',
        sample: who?.sample ?? false,
        signOn: signOn ?? null,
      },
      organizations: memberships.filter(m => onlyOrg === undefined || m.id === onlyOrg),
    };
  },
});

const FOUNDER_ROLES = {
  organization: ['manager'],
  'certification-body': ['scheme-manager'],
} as const;

const found = personOperation({
  id: 'party.found',
  method: 'post',
  path: '/organizations',
  summary: 'Open an organization or a certification body; its founder manages it',
  input: FoundOrganization,
  output: z.object({ id: Id, slug: z.string() }),
  run: async (act, input) => {
    const { tx } = act;
    const id = randomUUID();
    const wished = slugOf(input.name);
    const slug = (await orgBySlug(tx, wished)) ? `${wished}-${id.slice(0, 6)}` : wished;
    await insertOrg(tx, { ...input, id, slug, sample: false, created_at: act.at });
    const roles = [...FOUNDER_ROLES[input.kind]];
    const place = placed({ roles, ownRoles: [], lastDay: null, limits: null });
    await putMembership(tx, { org: id, person: act.person, since: act.today }, place);
    const event = { type: 'OrganizationFounded', kind: input.kind, roles };
    await recordEvent(entering(act, id, 'party.found'), `org:${id}`, event);
    return { id, slug };
  },
});

const accept = personOperation({
  id: 'party.accept',
  method: 'post',
  path: '/invitations/accept',
  summary: 'Accept an invitation and become a member',
  refusals: ['invitation-not-open'],
  input: z.object({ token: z.string().min(10).max(100) }),
  output: z.object({ org: Id, roles: z.array(z.string()) }),
  run: async (act, { token }) => {
    const { tx } = act;
    const invitation = await acceptInvitation(tx, hashOf(token), act.at);
    if (!invitation) throw new Refused(refuse('invitation-not-open'));
    const { org, roles } = invitation;
    await takePlace({ ...entering(act, org, 'party.accept'), today: act.today }, invitation);
    return { org, roles };
  },
});

export const ACCOUNT_OPERATIONS = [session, found, accept] as const;
