/** What the database says about work that waits or failed. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

export type Waiting = {
  readonly unsealed: number;
  readonly mailsWaiting: number;
  readonly mailsFailed: number;
  readonly jobs: readonly { readonly queue: string; readonly state: string; readonly count: number }[];
};

export async function waitingWork(tx: Tx): Promise<Waiting> {
  const events = await sql<{ unsealed: number }>`select count(*)::int as unsealed from event
    where pos > (select coalesce(max(pos), 0) from seal) - 10000
    and not exists (select 1 from seal where seal.pos = event.pos)`.execute(tx);
  const mails = await sql<{ outcome: string; count: number }>`select outcome, count(*)::int from mail
    where outcome in ('waiting', 'failed') group by outcome`.execute(tx);
  const jobs = await sql<{ queue: string; state: string; count: number }>`
    select name as queue, state::text, count(*)::int from pgboss.job
    where state in ('created', 'retry', 'active', 'failed') and name not like '\\_\\_%' group by 1, 2`.execute(
    tx,
  );
  const ofMails = (outcome: string): number => mails.rows.find(row => row.outcome === outcome)?.count ?? 0;
  return {
    unsealed: events.rows[0]?.unsealed ?? 0,
    mailsWaiting: ofMails('waiting'),
    mailsFailed: ofMails('failed'),
    jobs: jobs.rows,
  };
}
