/** Events with their seals, newest first; narrowed by person, kind of record, record, operation, days and words. */
import { sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import type { Tx } from '../platform/db/scoped.ts';

export type TrailQuery = {
  readonly after?: number | undefined;
  readonly limit: number;
  /** One record: `document:<id>`. */
  readonly stream?: string | undefined;
  /** Records of a kind: `document`. */
  readonly kind?: string | undefined;
  readonly actor?: string | undefined;
  readonly operation?: string | undefined;
  /** Days, both included, in UTC. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Found in what happened, by which operation, to which record. */
  readonly words?: string | undefined;
};

/** Signs that mean something in a pattern stand for themselves. */

const SHOWN = [
  'event.pos',
  'event.stream',
  'event.version',
  'event.type',
  'event.operation',
  'event.actor',
  'event.at',
  'seal.hash',
] as const;

export const trailPage = (tx: Tx, org: string, query: TrailQuery) =>
  tx
    .selectFrom('event')
    .leftJoin('seal', 'seal.pos', 'event.pos')
    .select(SHOWN)
    .where('event.org', '=', org)
    .$if(query.after !== undefined, q => q.where('event.pos', '<', query.after ?? 0))
    .$if(query.stream !== undefined, q => q.where('event.stream', '=', query.stream ?? ''))
    .$if(query.kind !== undefined, q => q.where('event.stream', 'like', `${query.kind ?? ''}:%`))
    .$if(query.actor !== undefined, q => q.where('event.actor', '=', query.actor ?? ''))
    .$if(query.operation !== undefined, q => q.where('event.operation', '=', query.operation ?? ''))
    .$if(query.from !== undefined, q => q.where('event.at', '>=', `${query.from ?? ''}T00:00:00Z`))
    .$if(query.to !== undefined, q =>
      q.where('event.at', '<', sql<string>`${query.to ?? ''}::date + interval '1 day'`),
    )
    .$if(query.words !== undefined, q =>
      q.where(
        sql<boolean>`event.type || ' ' || event.operation || ' ' || event.stream ilike ${containing(query.words ?? '')}`,
      ),
    )
    .orderBy('event.pos', 'desc')
    .limit(query.limit + 1)
    .execute();

/** One event whole, with its link. */
export const eventAt = (tx: Tx, org: string, pos: number) =>
  tx
    .selectFrom('event')
    .leftJoin('seal', 'seal.pos', 'event.pos')
    .select([...SHOWN, 'event.data', 'event.request_id', 'seal.seq'])
    .where('event.org', '=', org)
    .where('event.pos', '=', pos)
    .executeTakeFirst();
