/** Accounts that an organization's directory brings, as rows of the accounts' own schema. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

type Found = {
  readonly id: string;
  /** The account can be entered without any identity provider. */
  readonly ownWayIn: boolean;
};

export const accountByEmail = async (tx: Tx, email: string): Promise<Found | undefined> => {
  const { rows } = await sql<Found>`
    select u.id, (
      exists (select 1 from auth.account a where a."userId" = u.id and a.password is not null)
      or exists (select 1 from auth.passkey p where p."userId" = u.id)) as "ownWayIn"
    from auth."user" u where u.email = ${email}`.execute(tx);
  return rows[0];
};

/** An account without password, for somebody whom a provider vouches for; its person is written with it. */
export const insertAccount = async (
  tx: Tx,
  account: { readonly id: string; readonly email: string; readonly name: string; readonly at: string },
): Promise<void> => {
  await sql`insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${account.id}, ${account.name}, ${account.email}, true, ${account.at}, ${account.at})`.execute(
    tx,
  );
};

/** Ends sessions that were opened through a provider, of everybody or of one person. @returns how many */
export const endSessionsThrough = async (tx: Tx, provider: string, person?: string): Promise<number> => {
  const { rows } = await sql<{ id: string }>`
    delete from auth.session where "signOn" = ${provider}
    ${person === undefined ? sql`` : sql`and "userId" = ${person}`} returning id`.execute(tx);
  return rows.length;
};

/** Whether a person showed that he reads the mail of his address. */
export const addressConfirmed = async (tx: Tx, person: string): Promise<boolean> => {
  const { rows } = await sql<{ confirmed: boolean }>`
    select "emailVerified" as confirmed from auth."user" where id = ${person}`.execute(tx);
  return rows[0]?.confirmed ?? false;
};
