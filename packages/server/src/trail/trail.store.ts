/** Events with their seals, newest first. */
import type { Tx } from '../platform/db/scoped.ts';

type Query = { after?: number | undefined; limit: number; stream?: string | undefined };

export const trailPage = (tx: Tx, org: string, query: Query) =>
  tx
    .selectFrom('event')
    .leftJoin('seal', 'seal.pos', 'event.pos')
    .select([
      'event.pos',
      'event.stream',
      'event.version',
      'event.type',
      'event.operation',
      'event.actor',
      'event.at',
      'seal.hash',
    ])
    .where('event.org', '=', org)
    .$if(query.after !== undefined, q => q.where('event.pos', '<', query.after ?? 0))
    .$if(query.stream !== undefined, q => q.where('event.stream', '=', query.stream ?? ''))
    .orderBy('event.pos', 'desc')
    .limit(query.limit + 1)
    .execute();
