/** Webhooks and what was delivered. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

type NewWebhook = {
  id: string;
  org: string;
  name: string;
  address: string;
  kinds: string[];
  secret_sealed: string;
  made_by: string;
  made_at: string;
};
/** It tells what happens from now on: its cursor stands at the end of the chain. */
export const insertWebhook = (tx: Tx, row: NewWebhook) =>
  tx
    .insertInto('webhook')
    .values({ ...row, cursor: sql`(select coalesce(max(seq), 0) from seal where org = ${row.org})` })
    .execute();

export const webhooksOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('webhook')
    .select(['id', 'name', 'address', 'kinds', 'made_at as madeAt'])
    .where('org', '=', org)
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .execute();

/** Whether there is or was one. */
export const isWebhook = async (tx: Tx, org: string, id: string): Promise<boolean> =>
  (await tx
    .selectFrom('webhook')
    .select('id')
    .where('org', '=', org)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined;

/** @returns whether there was one that held */
export async function endWebhook(tx: Tx, org: string, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhook')
    .set({ ended_at: at })
    .where('org', '=', org)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type NewDelivery = { id: string; org: string; webhook: string; event: number | null; made_at: string };
export const insertDeliveries = (tx: Tx, rows: readonly NewDelivery[]) =>
  tx
    .insertInto('webhook_delivery')
    .values(rows.map(row => ({ ...row, outcome: 'waiting' })))
    .execute();

export const deliveriesOf = (tx: Tx, org: string, webhook: string, limit: number) =>
  tx
    .selectFrom('webhook_delivery as d')
    .leftJoin('event as e', 'e.pos', 'd.event')
    .select([
      'd.id',
      'e.type',
      'd.outcome',
      'd.tries',
      'd.status',
      'd.says',
      'd.made_at as madeAt',
      'd.done_at as doneAt',
    ])
    .where('d.org', '=', org)
    .where('d.webhook', '=', webhook)
    .orderBy('d.made_at', 'desc')
    .limit(limit)
    .execute();

/** @returns whether there was one that is not on its way */
export async function sendAgain(tx: Tx, org: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhook_delivery')
    .set({ outcome: 'waiting', tries: 0, says: '', status: null, done_at: null })
    .where('org', '=', org)
    .where('id', '=', id)
    .where('outcome', '<>', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Webhooks behind the end of their chain, held by this transaction; those that another process holds are left out. */
export const behind = async (tx: Tx) => {
  const { rows } = await sql<{ id: string; org: string; kinds: string[]; cursor: number }>`
    select w.id, w.org, w.kinds, w.cursor::float8 as cursor from webhook w
    where w.ended_at is null and exists (select 1 from seal s where s.org = w.org and s.seq > w.cursor)
    for update of w skip locked`.execute(tx);
  return rows;
};

/** Sealed events after a place in the chain. */
export const sealedAfter = async (tx: Tx, org: string, cursor: number, limit: number) => {
  const { rows } = await sql<{ seq: number; pos: number; stream: string }>`
    select s.seq::float8 as seq, s.pos::float8 as pos, e.stream from seal s join event e using (pos)
    where s.org = ${org} and s.seq > ${cursor} order by s.seq limit ${limit}`.execute(tx);
  return rows;
};

export const moveCursor = (tx: Tx, id: string, cursor: number) =>
  tx.updateTable('webhook').set({ cursor }).where('id', '=', id).execute();

/** What waits to be delivered, with where to and what it says; undefined when it does not wait any more. */
export const waitingDelivery = (tx: Tx, id: string) =>
  tx
    .selectFrom('webhook_delivery as d')
    .innerJoin('webhook as w', 'w.id', 'd.webhook')
    .leftJoin('event as e', 'e.pos', 'd.event')
    .select([
      'd.id',
      'd.org',
      'd.webhook',
      'd.tries',
      'w.address',
      'w.secret_sealed',
      'w.ended_at',
      'e.pos',
      'e.type',
      'e.stream',
      'e.version',
      'e.operation',
      'e.at',
      'e.data',
    ])
    .where('d.id', '=', id)
    .where('d.outcome', '=', 'waiting')
    .executeTakeFirst();

type Tried = { outcome: string; tries: number; status: number | null; says: string; done_at: string | null };
export const markDelivery = (tx: Tx, id: string, tried: Tried) =>
  tx.updateTable('webhook_delivery').set(tried).where('id', '=', id).execute();
