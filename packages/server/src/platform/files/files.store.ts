/** Which contents are named somewhere, and how much an organization keeps. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

/** Those of the hashes that a file, a certificate or an evidence pack names. */
export async function named(tx: Tx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from file where sha256 = any(${[...hashes]})
    union select pdf_sha256 from credential where pdf_sha256 = any(${[...hashes]})
    union select layout #>> '{mark,sha256}' from credential where layout #>> '{mark,sha256}' = any(${[...hashes]})
    union select content from evidence_pack, lateral (
      select jsonb_array_elements_text(state->'written') union
      select listing->>'sha256' from jsonb_array_elements(state->'listings') as l (listing)
    ) held (content) where content = any(${[...hashes]})`.execute(tx);
  return new Set(rows.map(row => row.sha256));
}

/** Bytes of an organization's own files; the same content under two names counts once. */
export async function bytesKept(tx: Tx, org: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(size), 0)::float8 as bytes
    from (select distinct on (sha256) size from file where org = ${org}) each_once`.execute(tx);
  return rows[0]?.bytes ?? 0;
}
