/** Organizations, people, memberships and invitations as rows. */
import type { Place } from '@certwright/core/party/party.schema';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export const orgById = (tx: Tx, id: string) =>
  tx.selectFrom('org').selectAll().where('id', '=', id).executeTakeFirst();

export const orgBySlug = (tx: Tx, slug: string) =>
  tx.selectFrom('org').select('id').where('slug', '=', slug).executeTakeFirst();

export const personById = (tx: Tx, id: string) =>
  tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();

export const orgsById = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('org')
    .select(['id', 'slug', 'name', 'kind', 'sample'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .execute();

/** Everybody who is a member of the organization or was one. */
export const peopleOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'membership.since',
      'membership.last_day as lastDay',
    ])
    .where('membership.org', '=', org)
    .orderBy('person.name')
    .execute();

/** Names of those of the people that this organization may see. */
export async function namesOf(
  tx: Tx,
  ids: readonly (string | null | undefined)[],
): Promise<Record<string, string>> {
  const wanted = [...new Set(ids.filter(id => typeof id === 'string' && id !== ''))] as string[];
  if (wanted.length === 0) return {};
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute();
  return Object.fromEntries(rows.map(row => [row.id, row.name]));
}

export const setSignOn = (tx: Tx, org: string, provider: string | null) =>
  tx.updateTable('org').set({ sign_on: provider }).where('id', '=', org).execute();

type NewOrg = {
  id: string;
  slug: string;
  kind: string;
  name: string;
  address: string;
  city: string;
  country: string;
  accreditation: { body: string; number: string } | null;
  sample: boolean;
  created_at: string;
};
export const insertOrg = (tx: Tx, { accreditation, ...org }: NewOrg) =>
  tx
    .insertInto('org')
    .values({ ...org, accreditation: accreditation && sql`${JSON.stringify(accreditation)}::jsonb` })
    .execute();

export const insertPerson = (
  tx: Tx,
  person: { id: string; name: string; email: string; sample?: boolean; created_at: string },
) => tx.insertInto('person').values(person).execute();

/** Where a person without an address stands in the column that holds one: no mail server takes `.invalid`. */
const NONE = '@none.invalid';
export const noAddress = (person: string): string => person + NONE;
/** The address of a person, or '' for one who has none. */
export const addressShown = (email: string): string => (email.endsWith(NONE) ? '' : email);

/** The name that stands where an erased person acted. */
export const ERASED = 'Erased person';
export const eraseName = (tx: Tx, person: string) =>
  tx.updateTable('person').set({ name: ERASED }).where('id', '=', person).execute();

/** What a membership or an invitation gives. */
export const placed = ({ roles, ownRoles, lastDay, limits }: Place) => ({
  roles: [...roles] as string[],
  own_roles: [...ownRoles],
  last_day: lastDay,
  limits: limits && sql<never>`${JSON.stringify(limits)}::jsonb`,
});

export const putMembership = (
  tx: Tx,
  row: { org: string; person: string; since: string; provider?: string },
  place: ReturnType<typeof placed>,
) =>
  tx
    .insertInto('membership')
    .values({ ...row, ...place })
    .onConflict(c => c.columns(['org', 'person']).doUpdateSet({ ...place, provider: row.provider ?? null }))
    .execute();

/** A membership as it is kept, also one that is over. */
export const membershipIn = (tx: Tx, org: string, person: string) =>
  tx
    .selectFrom('membership')
    .select(['since', 'last_day as lastDay', 'provider', 'roles'])
    .where('org', '=', org)
    .where('person', '=', person)
    .executeTakeFirst();

/** Marks the newest open invitation of an address as accepted. */
export const acceptInvitationTo = (tx: Tx, org: string, email: string, at: string) =>
  tx
    .updateTable('invitation')
    .set({ accepted_at: at })
    .where('id', '=', q =>
      q
        .selectFrom('invitation')
        .select('id')
        .where('org', '=', org)
        .where('email', '=', email)
        .where('accepted_at', 'is', null)
        .where('expires_at', '>', at)
        .orderBy('invited_at', 'desc')
        .limit(1),
    )
    .returning(['roles', 'own_roles', 'last_day', 'limits'])
    .executeTakeFirst();

/** The day before which a membership ended. */
export const endMembership = (tx: Tx, org: string, person: string, lastDay: string) =>
  tx
    .updateTable('membership')
    .set({ last_day: lastDay })
    .where('org', '=', org)
    .where('person', '=', person)
    .execute();

export const insertInvitation = (
  tx: Tx,
  row: {
    id: string;
    org: string;
    email: string;
    token_hash: string;
    invited_by: string;
    invited_at: string;
    expires_at: string;
  },
  place: ReturnType<typeof placed>,
) =>
  tx
    .insertInto('invitation')
    .values({ ...row, ...place })
    .execute();

export const openInvitations = (tx: Tx, org: string, at: string) =>
  tx
    .selectFrom('invitation')
    .select(['id', 'email', 'roles', 'last_day', 'expires_at'])
    .where('org', '=', org)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('invited_at')
    .execute();

/** Marks an invitation as accepted, once; undefined when there is none that is open. */
export const acceptInvitation = (tx: Tx, tokenHash: string, at: string) =>
  tx
    .updateTable('invitation')
    .set({ accepted_at: at })
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['org', 'roles', 'own_roles', 'last_day', 'limits', 'email'])
    .executeTakeFirst();

export const certificationBodies = (tx: Tx) =>
  tx
    .selectFrom('org')
    .select(['id', 'slug', 'name', 'city', 'country', 'accreditation'])
    .where('kind', '=', 'certification-body')
    .orderBy('name')
    .limit(500)
    .execute();

export const anyOrg = (tx: Tx) => tx.selectFrom('org').select(['id', 'sample']).limit(1).executeTakeFirst();

export const invitationsById = (tx: Tx, org: string, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('invitation')
        .select(['id', 'email', 'accepted_at'])
        .where('org', '=', org)
        .where('id', 'in', [...ids])
        .execute();

/** An invitation ends now. @returns false when it was accepted or over before */
export async function endInvitation(tx: Tx, org: string, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ expires_at: at })
    .where('org', '=', org)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Those of the people who have done something here themselves. */
export const actedOf = (tx: Tx, org: string, people: readonly string[]) =>
  people.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('person')
        .select(['person.id', 'person.name'])
        .where('person.id', 'in', [...people])
        .where(q =>
          q.exists(
            q
              .selectFrom('event')
              .select('event.pos')
              .where('event.org', '=', org)
              .whereRef('event.actor', '=', 'person.id'),
          ),
        )
        .execute();
