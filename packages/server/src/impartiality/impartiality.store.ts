/** Threats, meetings, the mechanism and the choice for clients, as rows. */
import type { ClientOffer } from '@certwright/core/impartiality/client-offer.decider';
import type { Mechanism } from '@certwright/core/impartiality/mechanism.decider';
import type { Meeting } from '@certwright/core/impartiality/meeting.decider';
import type { RecordedThreat } from '@certwright/core/impartiality/threat.decider';
import type { Recorded } from '@certwright/core/kernel/kept-record';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

export async function withheldHere(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ what: string }>`select what from withheld_from_clients()`.execute(tx);
  return rows.map(row => row.what);
}

const one = (tx: Tx, table: 'impartiality_mechanism' | 'client_offer', org: string, id: string) =>
  tx.selectFrom(table).select(['id', 'version', 'pos', 'state']).where('org', '=', org).where('id', '=', id);

export const mechanismRow = (tx: Tx, org: string, id: string) =>
  one(tx, 'impartiality_mechanism', org, id).$castTo<Kept<Recorded<Mechanism>>>().executeTakeFirst();
export const offerRow = (tx: Tx, org: string, id: string) =>
  one(tx, 'client_offer', org, id).$castTo<Kept<ClientOffer>>().executeTakeFirst();

type Page = { readonly after?: number | undefined; readonly limit: number };

export const threatsOf = (
  tx: Tx,
  org: string,
  { after, limit, phase }: Page & { phase?: string | undefined },
) =>
  tx
    .selectFrom('impartiality_threat')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .$if(after !== undefined, q => q.where('pos', '<', after ?? 0))
    .$if(phase !== undefined, q => q.where('phase', '=', phase ?? ''))
    .orderBy('pos', 'desc')
    .limit(limit + 1)
    .$castTo<Kept<RecordedThreat>>()
    .execute();

/** Which audits and people already stand in a threat. */
export const recordedTouches = (tx: Tx, org: string) =>
  tx
    .selectFrom('impartiality_threat')
    .select(['person', 'audit'])
    .where('org', '=', org)
    .where('audit', 'is not', null)
    .execute();

export const meetingById = (tx: Tx, id: string) =>
  tx
    .selectFrom('impartiality_meeting')
    .select(['id', 'state'])
    .where('id', '=', id)
    .$castTo<{ id: string; state: Extract<Meeting, { phase: 'held' }> }>()
    .executeTakeFirst();

export const meetingsOf = (tx: Tx, org: string, { after, limit }: Page) =>
  tx
    .selectFrom('impartiality_meeting')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .$if(after !== undefined, q => q.where('pos', '<', after ?? 0))
    .orderBy('pos', 'desc')
    .limit(limit + 1)
    .$castTo<Kept<Extract<Meeting, { phase: 'held' }>>>()
    .execute();
