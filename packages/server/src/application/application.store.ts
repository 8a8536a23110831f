/** Applications as rows, newest first. */
import { sql } from 'kysely';
import { type Narrowed, narrowedBy } from '../engagement/engagement.reading.ts';
import { newestIds, oneOf, type Page, where } from '../platform/db/newest.ts';
import type { Tx } from '../platform/db/scoped.ts';

const joined = (tx: Tx) =>
  tx
    .selectFrom('application')
    .innerJoin('engagement', 'engagement.id', 'application.engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'application.id',
      'application.version',
      'application.pos',
      'application.state',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
    ]);

type Query = Page &
  Narrowed & {
    phase?: string | undefined;
  };

export async function applications(tx: Tx, { phase, limit, after, ...asked }: Query) {
  const ids = await newestIds(tx, 'application', { limit, after }, [
    ...where(phase, one => sql`phase = ${one}`),
    ...narrowedBy(asked, { editions: sql`state->'editions'`, day: sql`submitted_on` }),
  ]);
  return joined(tx).where('application.id', '=', oneOf(ids)).orderBy('application.pos', 'desc').execute();
}

export const applicationById = (tx: Tx, id: string) =>
  joined(tx).where('application.id', '=', id).executeTakeFirst();

/** The newest accepted application of an engagement: what certificates take sites and scope from. */
export const acceptedApplication = (tx: Tx, engagement: string) =>
  joined(tx)
    .where('application.engagement', '=', engagement)
    .where('application.phase', '=', 'accepted')
    .orderBy('application.pos', 'desc')
    .limit(1)
    .executeTakeFirst();
