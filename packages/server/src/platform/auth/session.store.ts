/** Sessions, passkeys and the second factor of one person as rows of the accounts' own schema; tokens are never read. */
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

export type SessionRow = {
  readonly id: string;
  readonly began: string;
  readonly used: string;
  readonly address: string | null;
  readonly agent: string | null;
  /** The identity provider through which it was opened. */
  readonly signOn: string | null;
};

/** Sessions that have not run out, the last used first. */
export const sessionsOf = async (tx: Tx, person: string): Promise<readonly SessionRow[]> => {
  const { rows } = await sql<SessionRow>`
    select id, "createdAt" as began, "updatedAt" as used, "ipAddress" as address, "userAgent" as agent, "signOn"
    from auth.session where "userId" = ${person} and "expiresAt" > now() order by "updatedAt" desc`.execute(
    tx,
  );
  return rows;
};

/** Ends a session of this person. @returns whether there was one */
export const endSession = async (tx: Tx, person: string, session: string): Promise<boolean> => {
  const { rows } = await sql<{ id: string }>`
    delete from auth.session where "userId" = ${person} and id = ${session} returning id`.execute(tx);
  return rows.length > 0;
};

/** Ends all sessions of this person but one. @returns how many */
export const endOtherSessions = async (tx: Tx, person: string, kept: string): Promise<number> => {
  const { rows } = await sql<{ id: string }>`
    delete from auth.session where "userId" = ${person} and id <> ${kept} returning id`.execute(tx);
  return rows.length;
};

type Ways = { readonly password: boolean; readonly secondFactor: boolean; readonly passkeys: number };

/** How this person can sign in. */
export const waysIn = async (tx: Tx, person: string): Promise<Ways> => {
  const { rows } = await sql<Ways>`
    select
      exists (select 1 from auth.account a where a."userId" = u.id and a.password is not null) as password,
      u."twoFactorEnabled" as "secondFactor",
      (select count(*)::int from auth.passkey p where p."userId" = u.id) as passkeys
    from auth."user" u where u.id = ${person}`.execute(tx);
  return rows[0] ?? { password: false, secondFactor: false, passkeys: 0 };
};
