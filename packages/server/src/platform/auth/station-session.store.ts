/** The short sessions of those who read at a shared device. */
import type { Tx } from '../db/scoped.ts';

/** Whose session this is, while it lasts and its device is one of the organization; under app_platform. */
export const readerOf = (tx: Tx, hash: string, at: string) =>
  tx
    .selectFrom('station_session')
    .innerJoin('station', 'station.id', 'station_session.station')
    .innerJoin('pin', join =>
      join.onRef('pin.org', '=', 'station_session.org').onRef('pin.person', '=', 'station_session.person'),
    )
    .select(['station_session.id', 'station_session.org', 'station_session.person', 'pin.chosen'])
    .where('station_session.token_hash', '=', hash)
    .where('station_session.ends_at', '>', at)
    .where('station.ended_at', 'is', null)
    .executeTakeFirst();
