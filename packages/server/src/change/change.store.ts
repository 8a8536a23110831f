/** Changes at clients as rows. */
import type { ClientChange } from '@certwright/core/change/change.decider';
import { sql } from 'kysely';
import { type Narrowed, narrowedBy } from '../engagement/engagement.reading.ts';
import { newestIds, oneOf, type Page, where } from '../platform/db/newest.ts';
import type { Tx } from '../platform/db/scoped.ts';

const joined = (tx: Tx) =>
  tx
    .selectFrom('client_change')
    .innerJoin('engagement', 'engagement.id', 'client_change.engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'client_change.id',
      'client_change.version',
      'client_change.pos',
      'client_change.phase',
      'engagement.id as engagement',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
      sql<ClientChange>`client_change.state`.as('state'),
    ]);

export type ChangeRow = NonNullable<Awaited<ReturnType<typeof changeById>>>;

type Query = Page &
  Pick<Narrowed, 'engagement' | 'q'> & {
    phase?: string | undefined;
  };

export async function changes(tx: Tx, { phase, limit, after, ...asked }: Query) {
  const ids = await newestIds(tx, 'client_change', { limit, after }, [
    ...where(phase, one => sql`phase = ${one}`),
    ...narrowedBy(asked),
  ]);
  return joined(tx).where('client_change.id', '=', oneOf(ids)).orderBy('client_change.pos', 'desc').execute();
}

export const changeById = (tx: Tx, id: string) =>
  joined(tx).where('client_change.id', '=', id).executeTakeFirst();

/** The newest assessed change of an engagement that says all sites anew. */
export const newestSites = (tx: Tx, engagement: string) =>
  joined(tx)
    .where('client_change.engagement', '=', engagement)
    .where('client_change.phase', '=', 'assessed')
    .where('client_change.has_sites', '=', true)
    .orderBy('client_change.pos', 'desc')
    .limit(1)
    .executeTakeFirst();

export const countUnassessed = async (tx: Tx, engagement: string): Promise<number> => {
  const row = await tx
    .selectFrom('client_change')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('engagement', '=', engagement)
    .where('phase', '=', 'reported')
    .executeTakeFirst();
  return row?.n ?? 0;
};
