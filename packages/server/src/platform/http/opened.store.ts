/** What people opened, counted by person, day, operation and record. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

export type Opening = {
  readonly org: string;
  readonly person: string;
  readonly operation: string;
  /** The id that the path names; empty for a list. */
  readonly record: string;
  readonly at: string;
  readonly times: number;
};

export const countOpenings = (tx: Tx, openings: readonly Opening[]) =>
  sql`insert into opened (org, person, day, operation, record, first_at, last_at, times)
    select org, person, at::date, operation, record, at, at, times
    from jsonb_to_recordset(${JSON.stringify(openings)}::jsonb)
      as o (org uuid, person uuid, operation text, record text, at timestamptz, times integer)
    on conflict (org, person, day, operation, record) do update
      set last_at = greatest(opened.last_at, excluded.last_at), times = opened.times + excluded.times`.execute(
    tx,
  );
