/** The connections of the app: one pool for transactions per organization, one for accounts and jobs under app_platform. */
import pg, { type ClientConfig, type Pool, type PoolConfig } from 'pg';
import { VERSION } from '../config.ts';
import type { Log } from '../log.ts';
import { connectionName } from './release.ts';
import { types } from './types.ts';

export type Pools = { readonly app: Pool; readonly accounts: Pool; close(): Promise<void> };

const SETTINGS =
  '-c timezone=UTC -c intervalstyle=iso_8601 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=30000';

/** @param login how app_login connects; it has no rights of its own until a transaction takes a role */
export function openPools(login: ClientConfig, log: Log, size = 10): Pools {
  const open = (options: string, max: number, own: PoolConfig & { pipeline?: boolean }): Pool => {
    const pool = new pg.Pool({
      ...login,
      ...own,
      max,
      options,
      idleTimeoutMillis: 30_000,
      application_name: connectionName(VERSION),
    });
    // An idle connection that the server closes (restart, kill) is replaced at the next use.
    pool.on('error', error => log.warn({ err: error.message }, 'an idle database connection was lost'));
    // A connection at work tells its statement too, which fails; without a listener here it would end the program.
    pool.on('connect', client => client.on('error', () => undefined));
    return pool;
  };
  const app = open(SETTINGS, size, { types, pipeline: true });
  // better-auth reads moments as Date, the driver's own way.
  const accounts = open(`${SETTINGS} -c role=app_platform -c search_path=auth,public`, 4, {});
  return {
    app,
    accounts,
    close: async () => {
      await Promise.all([app.end(), accounts.end()]);
    },
  };
}
