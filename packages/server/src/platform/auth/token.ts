/** Tokens of programs and of shared devices: a mark and 32 random bytes; whoever holds one acts for its person, within what it was made for. */
import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type Db, scoped } from '../db/scoped.ts';
import type { SignedIn } from './auth.ts';
import { holderOf } from './token.store.ts';

/** @param mark `cw_` of a program, `cs_` of a device, `ps_` of somebody who reads there */
export const newToken = (mark: 'cw_' | 'cs_' | 'ps_' | 'el_' = 'cw_'): string =>
  mark + randomBytes(32).toString('base64url');
/** As which secrets of links and programs are kept: they are random, so one round of a fast hash is enough. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token of a request, or undefined when it carries none of ours. */
export function tokenIn(headers: Headers): string | undefined {
  const found = /^Bearer ((?:cw|ps)_[\w-]{43})$/.exec(headers.get('authorization') ?? '');
  return found?.[1];
}

/** Whoever the token acts for; it proves nothing about the moment, so weighty acts are not open to it. */
export async function tokenHolder(db: Db, clock: Clock, token: string): Promise<SignedIn | undefined> {
  const found = await scoped(db, { role: 'app_platform' }, tx => holderOf(tx, hashOf(token), clock.now()));
  return (
    found && {
      person: found.person,
      session: found.id,
      provedAt: 0,
      only: { org: found.org, permissions: found.permissions },
    }
  );
}
