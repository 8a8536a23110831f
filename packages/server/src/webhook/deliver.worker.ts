/** Tells programs elsewhere what happened: in the order of the chain, signed, tried again, at last given up with its reason. */
import { randomUUID } from 'node:crypto';
import { milliseconds } from '../platform/clock.ts';
import { type Db, scoped } from '../platform/db/scoped.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { Shell } from '../platform/http/scope.ts';
import { AddressFault } from '../platform/net/asking.ts';
import { postTo } from '../platform/net/post.ts';
import { SecretLocked } from '../platform/secret/secrets.ts';
import { signedHeaders } from './signed.ts';
import {
  behind,
  insertDeliveries,
  markDelivery,
  moveCursor,
  sealedAfter,
  waitingDelivery,
} from './webhook.store.ts';

/** Tries in all; the queue itself would go on for longer. */
const MOST_TRIES = 9;
const BATCH = 200;
const EVERY_MS = 2_000;

/** Makes a delivery of each sealed event that somebody wants to know. @returns how many */
export const fanOut = (db: Db, jobs: Pick<Jobs, 'send'>, at: string): Promise<number> =>
  scoped(db, { role: 'app_platform' }, async tx => {
    let made = 0;
    for (const { id: webhook, org, kinds, cursor } of await behind(tx)) {
      const events = await sealedAfter(tx, org, cursor, BATCH);
      const wanted = events.filter(
        ({ stream }) => kinds.length === 0 || kinds.includes(stream.slice(0, stream.indexOf(':'))),
      );
      const rows = wanted.map(({ pos }) => ({ id: randomUUID(), org, webhook, event: pos, made_at: at }));
      if (rows.length > 0) await insertDeliveries(tx, rows);
      for (const { id } of rows) await jobs.send(tx, 'webhook.deliver', { delivery: id });
      await moveCursor(tx, webhook, events.at(-1)?.seq ?? cursor);
      made += rows.length;
    }
    return made;
  });

/** Why it did not arrive; undefined when it did. */
const failureOf = (status: number): string | undefined =>
  status >= 200 && status < 300 ? undefined : `answered ${status}`;

/**
 * @param taken what receivers took, though the database could not be told: it is not posted again
 * @returns whether it has to be tried again
 */
export async function deliver(shell: Shell, id: string, taken = new Map<string, number>()): Promise<boolean> {
  const { db, clock, config } = shell;
  const asPlatform = { role: 'app_platform' } as const;
  const row = await scoped(db, { ...asPlatform, readOnly: true }, tx => waitingDelivery(tx, id));
  if (!row) return false;
  const {
    org,
    webhook,
    address,
    secret_sealed: sealed,
    ended_at: ended,
    tries: before,
    pos,
    type,
    ...event
  } = row;
  const now = clock.now();
  const tries = before + 1;
  let status: number | null = null;
  let says: string | undefined;
  try {
    if (ended !== null) throw new AddressFault('address-refused', 'The webhook was ended.');
    const { stream, version, operation, at, data } = event;
    const about =
      pos === null
        ? { type: 'Trial' }
        : { type, position: pos, record: stream, version, operation, at, data };
    const body = JSON.stringify({ ...about, organization: org });
    const secret = await shell.secrets.open({ org, table: 'webhook', row: webhook }, sealed);
    const headers = signedHeaders(secret, id, Math.floor(milliseconds(now) / 1000), body);
    status = taken.get(id) ?? (await postTo(address, { headers, body, trustedHosts: config.trustedHosts }));
    says = failureOf(status);
    if (says === undefined) taken.set(id, status);
  } catch (error) {
    if (!(error instanceof AddressFault) && !(error instanceof SecretLocked)) throw error;
    says = error.message;
  }
  const over = ended !== null || tries >= MOST_TRIES;
  const outcome = says === undefined ? 'delivered' : over ? 'failed' : 'waiting';
  const done_at = outcome === 'waiting' ? null : now;
  await scoped(db, asPlatform, tx =>
    markDelivery(tx, id, { outcome, tries, status, says: (says ?? '').slice(0, 500), done_at }),
  );
  taken.delete(id);
  return outcome === 'waiting';
}

export const deliverWebhooks = async (shell: Shell): Promise<void> => {
  const taken = new Map<string, number>();
  await shell.jobs.work('webhook.deliver', async ({ delivery }) => {
    if (await deliver(shell, delivery, taken))
      throw new Error('the receiver did not take it; it is tried again');
  });
  const tick = (): void =>
    void fanOut({ pool: shell.db.pool }, shell.jobs, shell.clock.now()).catch((error: unknown) =>
      shell.log.warn({ err: String(error) }, 'webhooks wait for the database'),
    );
  setInterval(tick, EVERY_MS).unref();
};
