/** Figures for Prometheus: requests by route, the connections, the process, and work that waits or failed. */
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { type Db, scoped } from '../db/scoped.ts';
import { waitingWork } from './metrics.store.ts';

export type Metrics = {
  /** @param route the pattern of the route, never an address with ids */
  request(method: string, route: string, status: number, seconds: number): void;
  /** Everything as text in the format of Prometheus. */
  text(): Promise<{ readonly type: string; readonly body: string }>;
};

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function openMetrics(db: Db): Metrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'certwright_http_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const gauge = (name: string, help: string, labelNames: readonly string[] = []): Gauge =>
    new Gauge({ name: `certwright_${name}`, help, labelNames: [...labelNames], registers });
  const connections = gauge('db_connections', 'Connections of the pool', ['state']);
  const queue = gauge('jobs', 'Jobs by queue and state', ['queue', 'state']);
  const unsealed = gauge('events_unsealed', 'Events that wait for their link in the chain');
  const mails = gauge('mails', 'Letters that wait or failed', ['outcome']);

  return {
    request(method, route, status, seconds) {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    async text() {
      const { pool } = db;
      connections.set({ state: 'all' }, pool.totalCount);
      connections.set({ state: 'idle' }, pool.idleCount);
      connections.set({ state: 'awaited' }, pool.waitingCount);
      const waiting = await scoped(db, { role: 'app_platform', readOnly: true }, waitingWork);
      unsealed.set(waiting.unsealed);
      mails.set({ outcome: 'waiting' }, waiting.mailsWaiting);
      mails.set({ outcome: 'failed' }, waiting.mailsFailed);
      queue.reset();
      for (const { queue: name, state, count } of waiting.jobs) queue.set({ queue: name, state }, count);
      return { type: register.contentType, body: await register.metrics() };
    },
  };
}
