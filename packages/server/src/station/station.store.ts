/** Shared devices, PINs, wrong tries and the short sessions of those who read there. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

type NewStation = {
  id: string;
  org: string;
  name: string;
  token_hash: string;
  made_by: string;
  made_at: string;
};
export const insertStation = (tx: Tx, row: NewStation) => tx.insertInto('station').values(row).execute();

export const stationsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('station')
    .select(['id', 'name', 'made_at as madeAt', 'used_at as usedAt'])
    .where('org', '=', org)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .limit(500)
    .execute();

/** @returns whether there was one that held */
export async function endStation(tx: Tx, org: string, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('station')
    .set({ ended_at: at })
    .where('org', '=', org)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The device that holds this key; under app_platform. */
export const stationByKey = (tx: Tx, hash: string) =>
  tx
    .selectFrom('station')
    .innerJoin('org', 'org.id', 'station.org')
    .select(['station.id', 'station.name', 'station.org', 'org.name as organization', 'org.slug'])
    .where('station.token_hash', '=', hash)
    .where('station.ended_at', 'is', null)
    .executeTakeFirst();

type NewPin = { org: string; person: string; number: string; hash: string; chosen: boolean; set_at: string };
export const putPin = (tx: Tx, { org, person, ...row }: NewPin) =>
  tx
    .insertInto('pin')
    .values({ org, person, ...row })
    .onConflict(conflict => conflict.columns(['org', 'person']).doUpdateSet(row))
    .execute();

export const pinsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('pin')
    .select(['person', 'number', 'chosen', 'set_at as setAt'])
    .where('org', '=', org)
    .orderBy('number')
    .limit(20_000)
    .execute();

export const pinOf = (tx: Tx, org: string, person: string) =>
  tx
    .selectFrom('pin')
    .select(['number', 'hash', 'chosen'])
    .where('org', '=', org)
    .where('person', '=', person)
    .executeTakeFirst();

export const pinByNumber = (tx: Tx, org: string, number: string) =>
  tx
    .selectFrom('pin')
    .innerJoin('person', 'person.id', 'pin.person')
    .select(['pin.person', 'pin.hash', 'pin.chosen', 'person.name'])
    .where('pin.org', '=', org)
    .where('pin.number', '=', number)
    .executeTakeFirst();

/** @returns whether there was one */
export async function deletePin(tx: Tx, org: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('pin')
    .where('org', '=', org)
    .where('person', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Sessions at devices end with the PIN that opened them. */
export const endSessionsOf = (tx: Tx, org: string, person: string) =>
  tx.deleteFrom('station_session').where('org', '=', org).where('person', '=', person).execute();

type Trial = { station: string; number: string; at: string; until: string; most: number };
/**
 * Counts a try before it is judged, so that tries side by side count too. An old count begins anew; one that is past
 * the limit is not drawn out.
 */
export const countTrial = (tx: Tx, { station, number, at, until, most }: Trial) =>
  tx
    .insertInto('pin_trial')
    .values({ station, number, wrong: 1, until })
    .onConflict(conflict =>
      conflict.columns(['station', 'number']).doUpdateSet({
        wrong: sql<number>`case when pin_trial.until <= ${at} then 1 else pin_trial.wrong + 1 end`,
        until: sql<string>`case when pin_trial.until > ${at} and pin_trial.wrong >= ${most}
          then pin_trial.until else ${until}::timestamptz end`,
      }),
    )
    .returning(['wrong', 'until'])
    .executeTakeFirstOrThrow();

export const forgetTrials = (tx: Tx, station: string, number: string) =>
  tx.deleteFrom('pin_trial').where('station', '=', station).where('number', '=', number).execute();

type NewSession = {
  id: string;
  token_hash: string;
  station: string;
  org: string;
  person: string;
  opened_at: string;
  ends_at: string;
};
export async function insertStationSession(tx: Tx, row: NewSession): Promise<void> {
  await tx.deleteFrom('station_session').where('ends_at', '<=', row.opened_at).execute();
  await tx.insertInto('station_session').values(row).execute();
  await tx.updateTable('station').set({ used_at: row.opened_at }).where('id', '=', row.station).execute();
}

export const endStationSession = (tx: Tx, hash: string) =>
  tx.deleteFrom('station_session').where('token_hash', '=', hash).execute();
