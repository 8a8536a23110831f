/** Events of lifecycles up to the end of a day, by when they were recorded or by the day that they stand for. */
import { sql } from 'kysely';
import type { AggregateTable } from '../db/schema.gen.ts';
import type { Tx } from '../db/scoped.ts';

export type PastEvent = {
  readonly pos: number;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** The day that an event stands for: the one it names, else the one on which it was recorded. */
const STANDS_FOR = sql<string>`coalesce(data->>'on', data->>'releasedOn', data->>'issuedOn',
  to_char(at at time zone 'UTC', 'YYYY-MM-DD'))`;

export type Cut = {
  readonly on: string;
  /** `then`: recorded by the end of the day. `now`: standing for the day or an earlier one, whenever recorded. */
  readonly known: 'then' | 'now';
};

/** Stream by stream, in the order of their versions. @param stream one record alone */
export const eventsUpTo = (
  tx: Tx,
  org: string,
  of: { readonly tables: readonly AggregateTable[] } | { readonly stream: string },
  { on, known }: Cut,
): Promise<readonly PastEvent[]> =>
  tx
    .selectFrom('event')
    .select(['pos', 'stream', 'version', 'type', 'data'])
    .where('org', '=', org)
    .$if('stream' in of, q => q.where('stream', '=', 'stream' in of ? of.stream : ''))
    .$if('tables' in of, q =>
      q.where(sql<boolean>`split_part(stream, ':', 1) = any(${'tables' in of ? [...of.tables] : []})`),
    )
    .$if(known === 'then', q => q.where('at', '<', sql<string>`${on}::date + interval '1 day'`))
    .$if(known === 'now', q => q.where(STANDS_FOR, '<=', on))
    .orderBy('stream')
    .orderBy('version')
    .$castTo<PastEvent>()
    .execute();
