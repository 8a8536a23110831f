/** Everything that is kept about a person, and taking it away; under app_platform. */
import { sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import type { Tx } from '../platform/db/scoped.ts';
import { forgetAnswers } from '../platform/http/idempotency.store.ts';
import { forgetAddress } from '../platform/mail/mail.store.ts';
import { ERASED } from './party.store.ts';

export const accountOf = async (tx: Tx, person: string) => {
  const { rows } = await sql<{ since: string; verified: boolean }>`
    select u."createdAt" as since, u."emailVerified" as verified, c.language, c.digest,
      (select coalesce(json_agg(json_build_object('first', d.first_at, 'last', d.last_at)), '[]')
        from auth.known_device d where d.person = u.id) as devices
    from auth."user" u left join auth.letter_choice c on c.person = u.id where u.id = ${person}`.execute(tx);
  return rows[0];
};

/** Letters to an address, the newest first. */
export const lettersTo = (tx: Tx, address: string, limit: number) =>
  tx
    .selectFrom('mail')
    .select(['letter', 'outcome', 'queued_at as queuedAt'])
    .where(sql<boolean>`lower(address) = lower(${address})`)
    .orderBy('queued_at', 'desc')
    .limit(limit)
    .execute();

/** What a person did, the newest first. */
export const actsOf = (tx: Tx, person: string, limit: number) =>
  tx
    .selectFrom('event')
    .innerJoin('org', 'org.id', 'event.org')
    .select([
      'org.name as organization',
      'event.at',
      'event.type',
      'event.stream as record',
      'event.operation',
    ])
    .where('event.actor', '=', person)
    .orderBy('event.pos', 'desc')
    .limit(limit)
    .execute();

/** What a person opened, the newest first. */
export const openingsOf = (tx: Tx, person: string, limit: number) =>
  tx
    .selectFrom('opened')
    .innerJoin('org', 'org.id', 'opened.org')
    .select(['org.name as organization', 'opened.day', 'opened.operation', 'opened.record', 'opened.times'])
    .where('opened.person', '=', person)
    .orderBy('opened.last_at', 'desc')
    .limit(limit)
    .execute();

/** Takes name, address, account and letters away; ids stay, so that the trail holds. */
export async function erase(tx: Tx, person: string, email: string, lastDay: string): Promise<void> {
  const nobody = `${person}@erased.invalid`;
  await tx.updateTable('membership').set({ last_day: lastDay }).where('person', '=', person).execute();
  const sameAddress = sql<boolean>`lower(email) = lower(${email})`;
  await tx.updateTable('invitation').set({ email: nobody }).where(sameAddress).execute();
  await forgetAddress(tx, email, nobody);
  await forgetAnswers(tx, person);
  await tx.updateTable('person').set({ name: ERASED, email: nobody }).where('id', '=', person).execute();
  await sql`delete from auth.verification where value = ${person} or identifier ilike ${containing(email)}`.execute(
    tx,
  );
  await sql`delete from auth."user" where id = ${person}`.execute(tx);
}
