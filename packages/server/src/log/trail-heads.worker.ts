/** The daily job that puts the newest links of all trails into the log, under one root. */
import { after } from '../platform/clock.ts';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { sealAll } from '../platform/events/sequencer.ts';
import type { Shell } from '../platform/http/scope.ts';
import { insertLeaf } from './log.store.ts';
import { leafOf } from './publish.ts';
import { grownTrails, insertHeads, lastLogged } from './trail-head.store.ts';
import { inOrder, salted, trailRoot, TRAILS } from './trail-root.ts';

/** When most of the world's offices are closed somewhere, and before the nightly backup of the usual setting. */
const DAILY = '40 1 * * *';
const DAY_MS = 24 * 60 * 60_000;

async function logHeads(tx: Tx, at: string): Promise<number> {
  const heads = inOrder((await grownTrails(tx)).map(salted));
  if (heads.length === 0) return 0;
  const head = { kind: TRAILS, org: null, certification: null, effectiveOn: null, recordedAt: at };
  const leaf = leafOf(head, { root: (await trailRoot(heads)).toString('hex') });
  await insertLeaf(tx, leaf);
  await insertHeads(tx, leaf.id, heads);
  return heads.length;
}

/** @returns how many trails had grown */
export async function logTrails({ db, clock, jobs }: Pick<Shell, 'db' | 'clock' | 'jobs'>): Promise<number> {
  await sealAll(db);
  return scoped(db, { role: 'app_platform' }, async tx => {
    const logged = await logHeads(tx, clock.now());
    if (logged > 0) await jobs.send(tx, 'log.grow', {});
    return logged;
  });
}

/** A machine that is off at night does it when it is started. */
async function sendOverdue({ db, clock, jobs }: Pick<Shell, 'db' | 'clock' | 'jobs'>): Promise<void> {
  await scoped(db, { role: 'app_platform' }, async tx => {
    const last = await lastLogged(tx);
    if (last === undefined || last < after(clock.now(), -DAY_MS)) await jobs.send(tx, 'log.trails', {});
  });
}

export async function logTrailsDaily(shell: Shell): Promise<void> {
  await shell.jobs.work('log.trails', async () => {
    const logged = await logTrails(shell);
    if (logged > 0) shell.log.debug({ logged }, 'heads of trails went into the log');
  });
  await shell.jobs.repeat('log.trails', DAILY, {});
  await sendOverdue(shell);
}
