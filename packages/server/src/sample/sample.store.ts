/** What the sample marks as its own, and its people. */
import type { Tx } from '../platform/db/scoped.ts';

export const markAll = async (tx: Tx): Promise<void> => {
  await tx.updateTable('org').set({ sample: true }).execute();
  await tx.updateTable('person').set({ sample: true }).execute();
};

export const anyOrganization = (tx: Tx) => tx.selectFrom('org').select('sample').limit(1).executeTakeFirst();

export const samplePeople = (tx: Tx) =>
  tx
    .selectFrom('membership')
    .innerJoin('org', 'org.id', 'membership.org')
    .innerJoin('person', 'person.id', 'membership.person')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'org.name as organization',
      'org.slug',
      'org.kind',
      'membership.roles',
    ])
    .where('org.sample', '=', true)
    .where('person.sample', '=', true)
    // Who has no address has no account to enter with.
    .where('person.email', 'not like', '%.invalid')
    .orderBy('org.created_at')
    .orderBy('org.name')
    .orderBy('membership.since')
    .orderBy('person.name')
    .execute();

export const samplePerson = (tx: Tx, id: string) =>
  tx.selectFrom('person').select('email').where('id', '=', id).where('sample', '=', true).executeTakeFirst();
