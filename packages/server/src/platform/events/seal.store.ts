/** The chains as rows: what is still to be sealed, the last link of each organization, a whole chain with its events. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';
import type { Link, SealedEvent } from './seal.ts';

/** Any number that only the sequencer locks. */
const SEQUENCER_LOCK = 842_002;

/** True when this transaction may seal: one sequencer at a time, whatever process it runs in. */
export async function maySeal(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(${SEQUENCER_LOCK}::bigint) as mine`.execute(tx);
  return rows[0]?.mine ?? false;
}

const EVENT = sql`e.pos, e.org, e.client, e.shared, e.stream, e.version, e.type, e.schema, e.data, e.actor, e.operation,
  e.request_id as "requestId", to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`;

/**
 * Events after the last sealed one, in the order (transaction, position). Only transactions older than every
 * running one are looked at: of those none can commit any more, so nothing ever has to be put in between.
 */
export async function unsealedEvents(tx: Tx, limit: number): Promise<readonly SealedEvent[]> {
  const { rows } = await sql<SealedEvent>`
    with last as materialized (
      select s.tx, s.pos from event s
      where s.tx < pg_snapshot_xmin(pg_current_snapshot()) and exists (select from seal where seal.pos = s.pos)
      order by s.tx desc, s.pos desc limit 1)
    select ${EVENT} from event e
    where e.tx < pg_snapshot_xmin(pg_current_snapshot())
      and (e.tx, e.pos) > (coalesce((select last.tx from last), '0'::xid8), coalesce((select last.pos from last), 0))
    order by e.tx, e.pos limit ${limit}`.execute(tx);
  return rows;
}

/** The last link of each of these organizations. */
export async function headsOf(tx: Tx, orgs: readonly string[]): Promise<ReadonlyMap<string, Link>> {
  const rows = await tx
    .selectFrom('seal')
    .distinctOn('org')
    .selectAll()
    .where('org', 'in', [...orgs])
    .orderBy('org')
    .orderBy('seq', 'desc')
    .execute();
  return new Map(rows.map(row => [row.org, row]));
}

export const insertLinks = (tx: Tx, links: readonly Link[]) =>
  tx
    .insertInto('seal')
    .values([...links])
    .execute();

/** Every organization that has events or links. */
export async function organizationsWithEvents(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ org: string }>`
    select org from event union select org from seal order by org`.execute(tx);
  return rows.map(row => row.org);
}

export type ChainRow = Link & { readonly event: SealedEvent | null };

/** Links of a chain after `seq` with the events that they seal, as far as these are still there. */
export async function chainOf(tx: Tx, org: string, seq: number, limit: number): Promise<readonly ChainRow[]> {
  const { rows } = await sql<Link & { event: (SealedEvent & { pos: number | null }) | null }>`
    select s.pos, s.org, s.seq, s.prev, s.hash,
      case when e.pos is null then null else to_jsonb(e) end as event
    from seal s left join lateral (select ${EVENT} from event e where e.pos = s.pos) e on true
    where s.org = ${org} and s.seq > ${seq} order by s.seq limit ${limit}`.execute(tx);
  return rows;
}

/** Events without a link that lie before a sealed one, or whose transaction has not begun yet: nobody's program wrote them so. */
export async function strayEvents(tx: Tx): Promise<readonly { pos: number; org: string }[]> {
  const { rows } = await sql<{ pos: number; org: string }>`
    select e.pos, e.org from event e
    where not exists (select from seal s where s.pos = e.pos)
      and ((e.tx, e.pos) < (select s.tx, s.pos from event s
                            where s.tx < pg_snapshot_xmin(pg_current_snapshot())
                              and exists (select from seal where seal.pos = s.pos)
                            order by s.tx desc, s.pos desc limit 1)
        or e.tx >= pg_snapshot_xmax(pg_current_snapshot()))
    order by e.pos limit 100`.execute(tx);
  return rows;
}

/** How many events wait for the sequencer. */
export async function waitingEvents(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('event')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(eb =>
      eb.not(eb.exists(eb.selectFrom('seal').select('seal.pos').whereRef('seal.pos', '=', 'event.pos'))),
    )
    .executeTakeFirst();
  return row?.n ?? 0;
}
