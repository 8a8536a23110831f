/** When backups were made and how they ended, as rows that the owner writes. */
import { randomUUID } from 'node:crypto';
import pg, { type Client, type ClientConfig } from 'pg';
import type { Manifest } from './manifest.ts';

export type LastRun = {
  readonly beganAt: string;
  readonly place: string;
  readonly run: string | null;
  readonly failed: string | null;
  /** Hours since it ended, by the database's clock; null while it runs. */
  readonly hours: number | null;
};

export type Outcome = { readonly run: string; readonly manifest: Manifest; readonly verified: boolean };

/** Writes down that a backup began, what came of it, and passes its outcome or error on. */
export async function recorded(
  owner: ClientConfig,
  place: string,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const client = new pg.Client(owner);
  await client.connect();
  const id = randomUUID();
  try {
    await client.query('insert into upkeep.backup_run (id, began_at, place) values ($1, now(), $2)', [
      id,
      place,
    ]);
    try {
      const outcome = await work();
      const { tables, files } = outcome.manifest;
      const sum = (of: (table: (typeof tables)[number]) => number): number =>
        tables.reduce((all, table) => all + of(table), 0);
      await client.query(
        'update upkeep.backup_run set ended_at = now(), run = $2, rows = $3, bytes = $4, files = $5, verified = $6 where id = $1',
        [
          id,
          outcome.run,
          sum(one => one.rows),
          sum(one => one.bytes) + files.bytes,
          files.count,
          outcome.verified,
        ],
      );
      return outcome;
    } catch (error) {
      const says = (error instanceof Error ? error.message : String(error)).slice(0, 1_000);
      await client.query('update upkeep.backup_run set ended_at = now(), failed = $2 where id = $1', [
        id,
        says,
      ]);
      throw error;
    }
  } finally {
    await client.end();
  }
}

/** The newest attempt, and the newest that succeeded. */
export async function lastRuns(client: Client): Promise<{ newest?: LastRun; good?: LastRun }> {
  const select = `select began_at::text as "beganAt", place, run, failed,
    extract(epoch from now() - ended_at)::float8 / 3600 as hours from upkeep.backup_run`;
  const newest = await client.query<LastRun>(`${select} order by began_at desc limit 1`);
  const good = await client.query<LastRun>(
    `${select} where ended_at is not null and failed is null order by began_at desc limit 1`,
  );
  return {
    ...(newest.rows[0] ? { newest: newest.rows[0] } : {}),
    ...(good.rows[0] ? { good: good.rows[0] } : {}),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** All of them, as they are: they are no part of a backup, but of the installation. */
export async function allRuns(client: Client): Promise<readonly Row[]> {
  const { rows } = await client.query<{ row: Row }>('select to_jsonb(b) as row from upkeep.backup_run b');
  return rows.map(one => one.row);
}

export async function keepRuns(client: Client, runs: readonly Row[]): Promise<void> {
  await client.query(
    'insert into upkeep.backup_run select * from jsonb_populate_recordset(null::upkeep.backup_run, $1::jsonb)',
    [JSON.stringify(runs)],
  );
}
