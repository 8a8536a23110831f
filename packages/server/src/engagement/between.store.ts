/** What stands open between a body and its clients: applications, offers, contracts, changes, seen from either side. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export type OpenKind = 'application' | 'offer' | 'contract' | 'change';
export type OpenRow = {
  readonly kind: OpenKind;
  readonly id: string;
  readonly phase: string;
  /** Its number, where it has one. */
  readonly number: string;
  readonly editions: readonly string[];
  /** Last day of validity of an offer; the day on which a change comes. */
  readonly day: string | null;
  /** What a change is, in the first of its words. */
  readonly what: string;
  /** Questions of an application without an answer. */
  readonly unanswered: number;
  readonly client: string;
  readonly body: string;
};

/** What is open of one kind, the oldest first. */
const PARTS = {
  application: (mine: ReturnType<typeof sql>) => sql`
    select 'application' as kind, id, engagement, phase, pos, '' as number, state->'editions' as editions,
      null as day, '' as what,
      (select count(*)::int from jsonb_array_elements(coalesce(state->'questions', '[]')) q
        where q->'answer' = 'null'::jsonb) as unanswered
    from application where ${mine} and phase = 'submitted'`,
  offer: (mine: ReturnType<typeof sql>, today: string) => sql`
    select 'offer', id, engagement, phase, pos, number, state->'terms'->'editions', valid_until, '', 0
    from offer where ${mine} and phase = 'sent' and valid_until >= ${today}`,
  contract: (mine: ReturnType<typeof sql>) => sql`
    select 'contract', id, engagement, phase, pos, number, state->'terms'->'editions', null, '', 0
    from contract where ${mine} and phase in ('drafted', 'offered')`,
  change: (mine: ReturnType<typeof sql>) => sql`
    select 'change', id, engagement, phase, pos, '', '[]'::jsonb, state->'report'->>'changesOn',
      left(state->'report'->>'what', 120), 0
    from client_change where ${mine} and phase = 'reported'`,
} as const;

export async function openBetween(
  tx: Tx,
  { org, kind, today }: { readonly org: string; readonly kind: string; readonly today: string },
  kinds: readonly OpenKind[],
  most: number,
): Promise<readonly OpenRow[]> {
  if (kinds.length === 0) return [];
  const mine =
    kind === 'certification-body' ? sql`org = ${org}` : sql`client = ${org} and shared and org <> ${org}`;
  const parts = kinds.map(one => sql`(${PARTS[one](mine, today)} order by pos limit ${sql.lit(most)})`);
  const { rows } = await sql<OpenRow>`
    with found (kind, id, engagement, phase, pos, number, editions, day, what, unanswered) as materialized (
      ${sql.join(parts, sql` union all `)})
    select found.kind, found.id, found.phase, found.number, found.editions, found.day, found.what, found.unanswered,
      e.client_name as client, body.name as body
    from found join engagement e on e.id = found.engagement join org body on body.id = e.cb_org
    order by found.pos`.execute(tx);
  return rows;
}
