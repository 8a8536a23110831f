/** Who belongs where: the profile of an organization, its people, their roles, invitations. */
import { addDays } from '@certwright/rules/calendar-date';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { GuestLimits, Person, Place, Profile } from '@certwright/core/party/party.schema';
import { z } from 'zod';
import { recordEvent } from '../platform/events/event.store.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation, publicOperation } from '../platform/http/operation.ts';
import { invitePerson } from './invite.ts';
import { membersOf } from './people.ts';
import { PLACE_REFUSALS, requireManager, requirePlace } from './place.ts';
import { scoped } from '../platform/db/scoped.ts';
import { LANGUAGES } from '../platform/mail/letters.table.ts';
import {
  certificationBodies,
  endMembership,
  openInvitations,
  orgById,
  placed,
  putMembership,
} from './party.store.ts';

async function ownOrg(act: Act) {
  const org = await orgById(act.tx, act.org);
  if (!org) throw new NotFound('organization');
  return org;
}

const get = operation({
  id: 'party.get',
  method: 'get',
  path: '/profile',
  summary: 'The organization itself',
  permission: 'party:read',
  input: z.object({}),
  output: Profile,
  run: async act => {
    const { revision, created_at: _, ...org } = await ownOrg(act);
    return {
      ...org,
      accreditation: org.accreditation as { body: string; number: string } | null,
      version: revision,
    };
  },
});

const Titled = z.object({ id: Id, name: z.string() });
const toNames = (roles: readonly { id: string; name: string }[]) =>
  roles.map(({ id, name }) => ({ id, name }));

const people = operation({
  id: 'party.people',
  method: 'get',
  path: '/people',
  summary: 'The people of the organization, their roles, and who is invited',
  permission: 'party:read',
  input: z.object({}),
  output: z.object({
    people: z.array(
      Person.extend({
        since: z.string(),
        ownRoles: z.array(Titled),
        lastDay: z.string().nullable(),
        limits: GuestLimits.nullable(),
      }),
    ),
    invited: z.array(
      z.object({
        id: Id,
        email: z.string(),
        roles: z.array(z.string()),
        lastDay: z.string().nullable(),
        expiresAt: z.string(),
      }),
    ),
  }),
  run: async act => {
    const [members, invited] = await Promise.all([membersOf(act), openInvitations(act.tx, act.org, act.at)]);
    return {
      people: members.map(({ id, name, email, roles, ownRoles, since, lastDay, limits }) => ({
        id,
        name,
        email,
        roles: [...roles],
        ownRoles: toNames(ownRoles),
        since,
        lastDay,
        limits: limits && GuestLimits.parse(limits),
      })),
      invited: invited.map(({ expires_at, last_day, ...row }) => ({
        ...row,
        lastDay: last_day,
        expiresAt: expires_at,
      })),
    };
  },
});

const setRoles = operation({
  id: 'party.setRoles',
  method: 'put',
  path: '/people/{person}/roles',
  summary: 'Give a person other roles, an end, limits',
  permission: 'party:manage',
  stepUp: true,
  refusals: [...PLACE_REFUSALS, 'last-manager'],
  input: Place.extend({ person: Id }),
  output: Place.extend({ person: Id }),
  run: async (act, { person, ...place }) => {
    await requirePlace(act, place);
    const members = await membersOf(act);
    const before = members.find(member => member.id === person);
    if (!before) throw new NotFound('person');
    requireManager(members, person, place);
    await putMembership(act.tx, { org: act.org, person, since: before.since }, placed(place));
    const event = { type: 'RolesChanged', ...place, before: before.roles };
    await recordEvent(act, `membership:${person}`, event);
    return { person, ...place };
  },
});

const end = operation({
  id: 'party.end',
  method: 'post',
  path: '/people/{person}/end',
  summary: 'End a membership now; what the person did keeps the name',
  permission: 'party:manage',
  stepUp: true,
  refusals: ['last-manager'],
  input: z.object({ person: Id }),
  output: z.object({ person: Id, lastDay: PlainDate }),
  run: async (act, { person }) => {
    const members = await membersOf(act);
    if (!members.some(member => member.id === person)) throw new NotFound('person');
    requireManager(members, person, undefined);
    const lastDay = addDays(act.today, -1);
    await endMembership(act.tx, act.org, person, lastDay);
    await recordEvent(act, `membership:${person}`, { type: 'MembershipEnded', lastDay });
    return { person, lastDay };
  },
});

const invite = operation({
  id: 'party.invite',
  method: 'post',
  path: '/invitations',
  summary: 'Invite somebody; the answer carries the link to hand over, which works before mail is set up',
  permission: 'party:manage',
  stepUp: true,
  secret: true,
  refusals: PLACE_REFUSALS,
  input: Place.extend({ email: z.email().max(200), language: z.enum(LANGUAGES).optional() }),
  output: z.object({ id: Id, token: z.string(), expiresAt: z.string() }),
  run: async (act, { email, language = 'en', ...place }) => {
    await requirePlace(act, place);
    return invitePerson(act, { email, language, place });
  },
});

const bodies = publicOperation({
  id: 'party.bodies',
  method: 'get',
  path: '/certification-bodies',
  summary: 'The certification bodies of this installation',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: Id,
        slug: z.string(),
        name: z.string(),
        city: z.string(),
        country: z.string(),
        accreditation: z.object({ body: z.string(), number: z.string() }).nullable(),
      }),
    ),
  }),
  run: async ({ shell }) => ({
    rows: (await scoped(shell.db, { role: 'app_public', readOnly: true }, certificationBodies)).map(row => ({
      ...row,
      accreditation: row.accreditation as { body: string; number: string } | null,
    })),
  }),
});

export const PARTY_OPERATIONS = [get, people, setRoles, end, invite, bodies] as const;
