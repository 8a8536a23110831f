/** A PostgreSQL that belongs to none of the servers which use it, reached as an operator's own is: by DATABASE_URL. */
import { rmSync } from 'node:fs';
import { holdEngine } from '@certwright/server/platform/engine/engine.fixture';
import pg from 'pg';
import { newDataFolder } from './server.ts';

export type SharedDatabase = {
  /** Settings that every server of one installation is given. */
  readonly env: Readonly<Record<string, string>>;
  query(sql: string): Promise<Record<string, unknown>[]>;
  /** Begins a transaction with this statement and holds it open until the returned function is called. */
  hold(sql: string): Promise<() => Promise<void>>;
  stop(): Promise<void>;
};

/**
 * @param folder kept when named; one of its own is made and removed otherwise
 * @param native programs of PostgreSQL other than those of this release
 */
export async function sharedDatabase(folder?: string, native?: string): Promise<SharedDatabase> {
  const at = folder ?? newDataFolder();
  const held = await holdEngine(at, undefined, native);
  const owner = held.outcome.open?.owner;
  if (!owner) throw new Error(held.outcome.refused?.message ?? 'no database');
  const password = owner.password === '' ? '' : `:${owner.password}`;
  const url = `postgresql://${owner.user}${password}@/${owner.database}?host=${encodeURIComponent(owner.host)}`;
  const connect = async (): Promise<pg.Client> => {
    // The owner reads past the walls between organizations, as a backup does.
    const client = new pg.Client({ connectionString: url, options: '-c app.copying=all' });
    await client.connect();
    return client;
  };
  return {
    env: { DATABASE_URL: url, CERTWRIGHT_SECRET: 'the same for all servers of this installation' },
    async query(sql) {
      const client = await connect();
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await client.end();
      }
    },
    async hold(sql) {
      const client = await connect();
      await client.query(`begin; ${sql}`);
      return async () => {
        await client.query('rollback');
        await client.end();
      };
    },
    async stop() {
      await held.end('SIGTERM');
      if (!folder) rmSync(at, { recursive: true, force: true });
    },
  };
}
