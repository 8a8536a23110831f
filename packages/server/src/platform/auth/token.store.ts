/** Tokens as rows of the accounts' own schema; what is kept of a token is its hash. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

export type TokenRow = {
  readonly id: string;
  readonly org: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly made: string;
  readonly expires: string;
  readonly used: string | null;
  readonly revoked: string | null;
};

type NewToken = {
  readonly id: string;
  readonly hash: string;
  readonly person: string;
  readonly org: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly made: string;
  readonly expires: string;
};

export const insertToken = async (tx: Tx, t: NewToken): Promise<void> => {
  await sql`insert into auth.token (id, hash, person, org, name, permissions, made_at, expires_at)
    values (${t.id}, ${t.hash}, ${t.person}, ${t.org}, ${t.name}, ${[...t.permissions]}, ${t.made}, ${t.expires})`.execute(
    tx,
  );
};

export const tokensOf = async (tx: Tx, person: string): Promise<readonly TokenRow[]> => {
  const { rows } = await sql<TokenRow>`
    select id, org, name, permissions, made_at as made, expires_at as expires, used_at as used, revoked_at as revoked
    from auth.token where person = ${person} order by made_at desc limit 200`.execute(tx);
  return rows;
};

/** @returns whether there was one that held */
export const revokeToken = async (tx: Tx, person: string, id: string, at: string): Promise<boolean> => {
  const { rows } = await sql<{ id: string }>`
    update auth.token set revoked_at = ${at} where person = ${person} and id = ${id} and revoked_at is null
    returning id`.execute(tx);
  return rows.length > 0;
};

type Holder = {
  readonly id: string;
  readonly person: string;
  readonly org: string;
  readonly permissions: readonly string[];
};

/** Who a token belongs to, while it holds; notes that it was used, at most once a minute. */
export const holderOf = async (tx: Tx, hash: string, at: string): Promise<Holder | undefined> => {
  const { rows } = await sql<Holder & { readonly fresh: boolean }>`
    select id, person, org, permissions, coalesce(used_at > ${at}::timestamptz - interval '1 minute', false) as fresh
    from auth.token where hash = ${hash} and revoked_at is null and expires_at > ${at}`.execute(tx);
  const found = rows[0];
  if (!found) return undefined;
  const { fresh, ...holder } = found;
  if (!fresh) await sql`update auth.token set used_at = ${at} where id = ${holder.id}`.execute(tx);
  return holder;
};
