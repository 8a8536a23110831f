/** Reads what was published about a certificate as anybody; what is kept confidential opens to who shows a paper of it. */
import type { Context } from 'hono';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Shell } from '../platform/http/scope.ts';
import { credentialWithDigest } from './certificate.store.ts';

/** SHA-256 of a credential, base64url, as the code on a paper carries it. */
const DIGEST = /^[A-Za-z0-9_-]{43}$/;

/** Whether a credential of this certification, of whatever revision, has this digest. */
export async function isPaper(shell: Shell, certification: string, digest: string): Promise<boolean> {
  if (!DIGEST.test(digest)) return false;
  const found = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
    credentialWithDigest(tx, certification, digest),
  );
  return found !== undefined;
}

export type Asked = { readonly certification: string; readonly paper: string | undefined };

/** The certificate of a path, and the digest of the paper that whoever asks has shown. */
export const askedFor = (c: Context): Asked => ({
  certification: c.req.param('id') ?? '',
  paper: c.req.query('paper'),
});

/**
 * @param paper the digest that whoever asks has shown
 * @throws NotFound where there is no such certificate, and where it is kept confidential and no paper of it was shown
 */
export async function shown<T>(
  shell: Shell,
  { certification, paper }: Asked,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const anybody = { role: 'app_public', readOnly: true } as const;
  try {
    return await scoped(shell.db, anybody, work);
  } catch (error) {
    if (!(error instanceof NotFound) || paper === undefined) throw error;
    if (!(await isPaper(shell, certification, paper))) throw error;
    return scoped(shell.db, { ...anybody, paper: certification }, work);
  }
}
