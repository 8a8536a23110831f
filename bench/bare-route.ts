/** A route that does nothing, on the same HTTP library: the ceiling that the others are compared with. */
import { createRequire } from 'node:module';

type Serve = (
  options: { fetch: unknown; port: number; hostname: string },
  ready: (at: { port: number }) => void,
) => unknown;
const server = createRequire(new URL('../packages/server/package.json', import.meta.url));
const { Hono } = (await import(server.resolve('hono'))) as {
  Hono: new () => {
    get(path: string, answer: (c: { json(body: object): unknown }) => unknown): void;
    fetch: unknown;
  };
};
const { serve } = (await import(server.resolve('@hono/node-server'))) as { serve: Serve };

const app = new Hono();
app.get('/', c => c.json({ status: 'live' }));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`listening on ${port}`),
);
