/** Who belongs where: the profile of an organization, its people, their roles, invitations. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { addDays } from '@certwright/rules/calendar-date';
import { Id } from '@certwright/core/kernel/schema';
import { refuse } from '@certwright/core/kernel/decider';
import { Person, Profile, Roles } from '@certwright/core/party/party.schema';
import { rolesOf, type OrgKind, type Role } from '@certwright/core/party/role.table';
import { z } from 'zod';
import { recordEvent } from '../platform/events/event.store.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation, publicOperation } from '../platform/http/operation.ts';
import { naming, ownName } from './people.ts';
import { scoped } from '../platform/db/scoped.ts';
import {
  certificationBodies,
  insertInvitation,
  openInvitations,
  orgById,
  peopleOf,
  putMembership,
} from './party.store.ts';

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

async function ownOrg(act: Act) {
  const org = await orgById(act.tx, act.org);
  if (!org) throw new NotFound('organization');
  return org;
}

/** @throws Refused when a role belongs to the other kind of organization */
async function requireRolesOfKind(act: Act, roles: readonly Role[]): Promise<void> {
  const { kind } = await ownOrg(act);
  const possible = rolesOf(kind as OrgKind);
  const strange = roles.filter(role => !possible.includes(role));
  if (strange.length > 0) throw new Refused(refuse('role-of-another-kind', [], { roles: strange }));
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

const people = operation({
  id: 'party.people',
  method: 'get',
  path: '/people',
  summary: 'The people of the organization, their roles, and who is invited',
  permission: 'party:read',
  input: z.object({}),
  output: z.object({
    people: z.array(Person.extend({ since: z.string() })),
    invited: z.array(
      z.object({ id: Id, email: z.string(), roles: z.array(z.string()), expiresAt: z.string() }),
    ),
  }),
  run: async act => {
    const [members, invited] = await Promise.all([
      peopleOf(act.tx, act.org),
      openInvitations(act.tx, act.org, act.at),
    ]);
    return {
      people: members,
      invited: invited.map(({ expires_at, ...row }) => ({ ...row, expiresAt: expires_at })),
    };
  },
});

const setRoles = operation({
  id: 'party.setRoles',
  method: 'put',
  path: '/people/{person}/roles',
  summary: 'Give a person other roles',
  permission: 'party:manage',
  stepUp: true,
  refusals: ['role-of-another-kind', 'last-manager'],
  input: z.object({ person: Id, roles: Roles }),
  output: z.object({ person: Id, roles: Roles }),
  run: async (act, { person, roles }) => {
    await requireRolesOfKind(act, roles);
    const members = await peopleOf(act.tx, act.org);
    const before = members.find(member => member.id === person);
    if (!before) throw new NotFound('person');
    const manages = (held: readonly string[]) => held.includes('manager') || held.includes('scheme-manager');
    const othersManage = members.some(member => member.id !== person && manages(member.roles));
    if (manages(before.roles) && !manages(roles) && !othersManage) throw new Refused(refuse('last-manager'));
    await putMembership(act.tx, { org: act.org, person, roles, since: before.since });
    await recordEvent(act, `membership:${person}`, { type: 'RolesChanged', roles, before: before.roles } as {
      type: string;
    });
    return { person, roles };
  },
});

const INVITATION_DAYS = 14;

const invite = operation({
  id: 'party.invite',
  method: 'post',
  path: '/invitations',
  summary: 'Invite somebody; the answer carries the link to hand over, which works before mail is set up',
  permission: 'party:manage',
  stepUp: true,
  secret: true,
  refusals: ['role-of-another-kind'],
  input: z.object({ email: z.email().max(200), roles: Roles }),
  output: z.object({ id: Id, token: z.string(), expiresAt: z.string() }),
  run: async (act, { email, roles }) => {
    await requireRolesOfKind(act, roles);
    const id = randomUUID();
    const token = randomBytes(24).toString('base64url');
    const expiresAt = `${addDays(act.today, INVITATION_DAYS)}T00:00:00.000Z`;
    await insertInvitation(act.tx, {
      id,
      org: act.org,
      email: email.toLowerCase(),
      roles,
      token_hash: hashToken(token),
      invited_by: act.person,
      invited_at: act.at,
      expires_at: expiresAt,
    });
    await recordEvent(act, `invitation:${id}`, { type: 'PersonInvited', roles } as { type: string });
    const [organization, inviter] = await Promise.all([ownName(act), naming(act, [act.person])]);
    const data = { organization, by: inviter(act.person).name, link: `${act.baseUrl}/invitations/${token}` };
    await act.post(act.tx, { org: act.org, address: email, letter: 'invitation', data, at: act.at });
    return { id, token, expiresAt };
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

export const PARTY_OPERATIONS = [get, people, setRoles, invite, bodies] as const;
