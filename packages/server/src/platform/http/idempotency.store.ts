/** Answers kept under their Idempotency-Key, in the transaction that made them: sent twice, done once. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';
import { violates } from '../events/event.store.ts';
import { HttpProblem } from './problem.ts';

export const rememberedAnswer = (tx: Tx, org: string, person: string, key: string) =>
  tx
    .selectFrom('idempotency')
    .select(['request_hash', 'body'])
    .where('org', '=', org)
    .where('person', '=', person)
    .where('key', '=', key)
    .executeTakeFirst();

type Remembered = {
  org: string;
  person: string;
  key: string;
  operation: string;
  request_hash: string;
  body: unknown;
  at: string;
};

export async function rememberAnswer(tx: Tx, { body, ...row }: Remembered): Promise<void> {
  try {
    await tx
      .insertInto('idempotency')
      .values({ ...row, status: 200, body: sql`${JSON.stringify(body)}::jsonb` })
      .execute();
  } catch (error) {
    if (!violates(error, 'idempotency_pkey')) throw error;
    // The same key in flight twice: the other one wins, this one is undone and may be sent again.
    throw new HttpProblem(
      409,
      'request-in-flight',
      'The same request is being handled. Send it again in a moment.',
    );
  }
}

/** Forgets every answer that a person was given. */
export const forgetAnswers = (tx: Tx, person: string) =>
  tx.deleteFrom('idempotency').where('person', '=', person).execute();
