/** The same statements without HTTP: a read as the operation makes it, and an append of one event, on the server's own database. */
import { randomUUID } from 'node:crypto';
import { openPools } from '@certwright/server/platform/db/pools';
import { scoped } from '@certwright/server/platform/db/scoped';
import { attachEngine } from '@certwright/server/platform/engine/attach';
import { appendEvents } from '@certwright/server/platform/events/event.store';
import { openLog } from '@certwright/server/platform/log';

export type Measured = { readonly perSecond: number; readonly p50: number; readonly p99: number };
type Who = { readonly dataFolder: string; readonly org: string; readonly person: string };

async function repeat(connections: number, seconds: number, once: () => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const started = performance.now();
        await once();
        times.push(performance.now() - started);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** Measures both against the database of a running server. */
export async function direct({ dataFolder, org, person }: Who, connections: number, seconds: number) {
  const engine = await attachEngine(dataFolder);
  if (!engine) throw new Error(`no database runs on ${dataFolder}`);
  const pools = openPools(engine.login, openLog('silent'));
  const db = { pool: pools.app };
  const read = await repeat(connections, seconds, () =>
    scoped(db, { role: 'app_tenant', org, person, readOnly: true }, tx =>
      Promise.all([
        tx
          .selectFrom('membership')
          .select('roles')
          .where('org', '=', org)
          .where('person', '=', person)
          .executeTakeFirst(),
        tx.selectFrom('org').selectAll().where('id', '=', org).executeTakeFirst(),
      ]),
    ),
  );
  const append = await repeat(connections, seconds, () =>
    scoped(db, { role: 'app_tenant', org, person }, tx => {
      const act = {
        tx,
        org,
        person,
        operation: 'bench.append',
        requestId: randomUUID(),
        at: new Date().toISOString(),
      };
      const stream = { org, client: null, shared: false, version: 0 };
      return appendEvents(act, `bench:${randomUUID()}`, stream, [{ type: 'BenchAppended' }]);
    }),
  );
  await pools.close();
  await engine.stop();
  return { read, append };
}
