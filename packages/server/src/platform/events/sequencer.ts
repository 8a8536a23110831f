/** The sequencer: right after commits it appends to each organization's chain, so that writers never wait for each other. */
import { type Db, scoped, type Tx } from '../db/scoped.ts';
import type { Log } from '../log.ts';
import { type Link, linkAfter } from './seal.ts';
import { headsOf, insertLinks, maySeal, unsealedEvents } from './seal.store.ts';

/** Events sealed in one transaction. */
const BATCH = 500;
/** How long commits are gathered before they are sealed together. */
const GATHER_MS = 50;
/** How often it looks by itself: for what other processes committed, and for what a lost connection left. */
const TICK_MS = 10_000;

/** @returns how many events were sealed; 0 when another process is sealing */
async function sealBatch(tx: Tx): Promise<number> {
  if (!(await maySeal(tx))) return 0;
  const events = await unsealedEvents(tx, BATCH);
  if (events.length === 0) return 0;
  const heads = new Map<string, Pick<Link, 'seq' | 'hash'>>(
    await headsOf(tx, [...new Set(events.map(event => event.org))]),
  );
  const links = events.map(event => {
    const link = linkAfter(heads.get(event.org), event);
    heads.set(event.org, link);
    return link;
  });
  await insertLinks(tx, links);
  return links.length;
}

/** Seals everything that is committed and cannot be overtaken any more. @returns how many events */
export async function sealAll(db: Pick<Db, 'pool'>): Promise<number> {
  // Without a listener: sealing is no reason to seal again.
  const own: Db = { pool: db.pool };
  let sealed = 0;
  for (;;) {
    const batch = await scoped(own, { role: 'app_platform' }, sealBatch);
    sealed += batch;
    if (batch < BATCH) return sealed;
  }
}

export type Sequencer = {
  /** Something was committed. */
  readonly nudge: () => void;
  /** Seals what is left, then ends. */
  readonly stop: () => Promise<void>;
};

export function openSequencer(db: Pick<Db, 'pool'>, log: Log): Sequencer {
  let gathering: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const once = async (): Promise<void> => {
    try {
      const sealed = await sealAll(db);
      if (sealed > 0) log.debug({ sealed }, 'events sealed');
    } catch (error) {
      log.warn({ err: String(error) }, 'sealing waits for the database');
    }
  };
  const run = (): Promise<void> => {
    running = running.then(once);
    return running;
  };
  const nudge = (): void => {
    if (stopped || gathering) return;
    gathering = setTimeout(() => {
      gathering = undefined;
      void run();
    }, GATHER_MS);
  };
  const tick = setInterval(nudge, TICK_MS);
  tick.unref();
  nudge();
  return {
    nudge,
    stop: async () => {
      stopped = true;
      clearInterval(tick);
      clearTimeout(gathering);
      await run();
    },
  };
}
