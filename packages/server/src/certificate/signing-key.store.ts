/** The keys with which a body signs. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export const activeKey = (tx: Tx, org: string) =>
  tx
    .selectFrom('signing_key')
    .selectAll()
    .where('org', '=', org)
    .where('retired_at', 'is', null)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();

export const publicKeys = (tx: Tx, org: string) =>
  tx
    .selectFrom('signing_key')
    .select(['kid', 'algorithm', 'public_jwk', 'valid_from', 'retired_at'])
    .where('org', '=', org)
    .orderBy('valid_from')
    .execute();

type NewKey = {
  id: string;
  org: string;
  kid: string;
  algorithm: string;
  public_jwk: object;
  private_sealed: Buffer;
  valid_from: string;
};
export const insertKey = (tx: Tx, { public_jwk, ...key }: NewKey) =>
  tx
    .insertInto('signing_key')
    .values({ ...key, public_jwk: sql`${JSON.stringify(public_jwk)}::jsonb` })
    .execute();
