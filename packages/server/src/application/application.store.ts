/** Applications as rows, newest first. */
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

export const applications = (
  tx: Tx,
  page: {
    after?: number | undefined;
    limit: number;
    phase?: string | undefined;
    engagement?: string | undefined;
    q?: string | undefined;
  },
) =>
  joined(tx)
    .$if(page.after !== undefined, q => q.where('application.pos', '<', page.after ?? 0))
    .$if(page.engagement !== undefined, q => q.where('application.engagement', '=', page.engagement ?? ''))
    .$if(!!page.q, q =>
      q.where('engagement.client_name', 'ilike', `%${(page.q ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`),
    )
    .$if(page.phase !== undefined, q => q.where('application.phase', '=', page.phase ?? ''))
    .orderBy('application.pos', 'desc')
    .limit(page.limit + 1)
    .execute();

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
