/** The keys with which a body signs. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

/** What anybody may know of a body's keys, the oldest first. */
export const publicKeys = (tx: Tx, org: string) =>
  tx
    .selectFrom('signing_key')
    .select(['id', 'kid', 'algorithm', 'public_jwk', 'signs', 'valid_from', 'retired_at', 'compromised_from'])
    .where('org', '=', org)
    .orderBy('valid_from')
    .orderBy('kid')
    .execute();
export type PublicKey = Awaited<ReturnType<typeof publicKeys>>[number];

/** Where the private half of a key lies. */
export const keptKey = (tx: Tx, org: string, id: string) =>
  tx
    .selectFrom('signing_key')
    .select(['id', 'org', 'provider', 'public_jwk', 'private_sealed'])
    .where('org', '=', org)
    .where('id', '=', id)
    .executeTakeFirst();

export const providersOf = (tx: Tx, org: string) =>
  tx.selectFrom('signing_key').select(['id', 'provider']).where('org', '=', org).execute();

type NewKey = {
  id: string;
  org: string;
  kid: string;
  algorithm: string;
  public_jwk: object;
  private_sealed: Buffer | null;
  provider: string;
  signs: string | null;
  valid_from: string;
};
export const insertKey = (tx: Tx, { public_jwk, ...key }: NewKey) =>
  tx
    .insertInto('signing_key')
    .values({ ...key, public_jwk: sql`${JSON.stringify(public_jwk)}::jsonb` })
    .execute();

export const changeKey = (
  tx: Tx,
  org: string,
  id: string,
  change: { readonly retired_at?: string; readonly compromised_from?: string },
) => tx.updateTable('signing_key').set(change).where('org', '=', org).where('id', '=', id).execute();

/** Acts on the keys of one body come one after the other, or two could each count on the other's key. */
export const lockKeys = (tx: Tx, org: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`signing-keys ${org}`}, 0))`.execute(tx);
