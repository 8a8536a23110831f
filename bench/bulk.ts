/** Records in bulk: the same decider, event and row as an operation gives, a hundred in one transaction and without HTTP. */
import { randomUUID } from 'node:crypto';
import { openPools } from '@certwright/server/platform/db/pools';
import { scoped } from '@certwright/server/platform/db/scoped';
import { attachEngine } from '@certwright/server/platform/engine/attach';
import type { Act } from '@certwright/server/platform/events/act';
import { openLog } from '@certwright/server/platform/log';
import type { Founder } from '../e2e/founder.ts';

const TOGETHER = 100;
const CONNECTIONS = 4;

/** What an act needs to begin a record; the rest of it is for requests. */
const actingAs = ({ org, person }: Founder, operation: string) => {
  const at = new Date().toISOString();
  return { org, person, operation, requestId: randomUUID(), at, today: at.slice(0, 10) };
};

export type Bulk = {
  /** By which operation these records come into being otherwise. */
  readonly operation: string;
  readonly count: number;
  /** Whose the records of a batch are. */
  readonly whose: (batch: number) => Founder;
  /** @param i which of all */
  readonly write: (act: Act, i: number) => Promise<unknown>;
  /** Told when a batch is committed. */
  readonly committed?: (batch: number, from: number, size: number) => void;
};

/** @throws when no database runs on the folder */
export async function inBulk(dataFolder: string, bulk: Bulk): Promise<void> {
  const engine = await attachEngine(dataFolder);
  if (!engine) throw new Error(`no database runs on ${dataFolder}`);
  const pools = openPools(engine.login, openLog('silent'), CONNECTIONS);
  const batch = async (from: number): Promise<void> => {
    const number = from / TOGETHER;
    const who = bulk.whose(number);
    const size = Math.min(TOGETHER, bulk.count - from);
    const role = { role: 'app_tenant', org: who.org, person: who.person } as const;
    await scoped({ pool: pools.app }, role, async tx => {
      const act = { ...actingAs(who, bulk.operation), tx } as unknown as Act;
      for (let i = from; i < from + size; i += 1) await bulk.write(act, i);
    });
    bulk.committed?.(number, from, size);
  };
  try {
    let next = 0;
    const writer = async (): Promise<void> => {
      for (let from = next; from < bulk.count; from = next) {
        next += TOGETHER;
        await batch(from);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, writer));
  } finally {
    await pools.close();
    await engine.stop();
  }
}
