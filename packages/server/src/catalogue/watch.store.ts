/** What an organization holds and watches of the catalogue, and which changes of it nobody there has seen. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { ChangeRow } from './catalogue.store.ts';

export const watchOf = (tx: Tx, org: string, deliverable: number) =>
  tx
    .selectFrom('watch')
    .select(['phase', 'seen_through'])
    .where('org', '=', org)
    .where('deliverable', '=', deliverable)
    .executeTakeFirst();

/** How far back news reach. */
const DAYS = 180;
const MOST = 100;

/**
 * Changes of the deliverables with these references, of their supplements, and of those that are watched,
 * which the organization has not noted; the newest first.
 */
export async function unseenChanges(
  tx: Tx,
  org: string,
  references: readonly string[],
  today: string,
): Promise<readonly (ChangeRow & { readonly base: string })[]> {
  const { rows } = await sql<ChangeRow & { base: string }>`
    select c.pos, c.kind, c.fields, c.before, c.after, c.at, d.id, d.reference, d.base, d.title_en
    from (
      select id from catalogue_deliverable where base = any(${[...references]}::text[])
      union
      select deliverable from watch where org = ${org}::uuid and phase = 'watched'
    ) as own
    join catalogue_deliverable d on d.id = own.id
    join catalogue_change c on c.deliverable = d.id
    left join watch w on w.org = ${org}::uuid and w.deliverable = d.id
    where c.pos > coalesce(w.seen_through, 0) and c.at > ${today}::date - ${DAYS}::integer
    order by c.pos desc limit ${MOST}`.execute(tx);
  return rows;
}
