/** The log's own signing key, its private half sealed: made when the server starts, followed by another one when the operator says so. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Shell } from '../platform/http/scope.ts';
import { alone, insertLogKey, keyRow, type LogKeyRow, publicKeyRows } from './log.store.ts';
import { type LogSigner, signatureLine, signerFrom, verifierKey } from './note.ts';

/** The name of the log: its address without the scheme. */
export const originOf = (baseUrl: string): string => `${new URL(baseUrl).host}/log`;

const place = (row: string) => ({ table: 'log_key', row });
const bytesOf = (part: string | undefined): Buffer => Buffer.from(part ?? '', 'base64url');

type Keeping = Pick<Shell, 'db' | 'config' | 'secrets' | 'clock'>;

async function signerOf({ secrets }: Pick<Shell, 'secrets'>, row: LogKeyRow): Promise<LogSigner> {
  const seed = await secrets.open(place(row.id), row.private_sealed);
  return signerFrom(row.name, row.public_key, bytesOf(seed));
}

/** A key that nobody knows yet. */
async function newKey({ secrets, clock }: Keeping, name: string): Promise<LogKeyRow> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x, d } = privateKey.export({ format: 'jwk' });
  const id = randomUUID();
  return {
    id,
    name,
    public_key: bytesOf(x),
    private_sealed: await secrets.seal(place(id), d ?? ''),
    handover: null,
    made_at: clock.now(),
  };
}

/** The key that signs now, made when there is none. @throws SecretLocked when the master key is another one */
export async function logSigner(shell: Keeping): Promise<LogSigner> {
  const found = await scoped(shell.db, { role: 'app_platform', readOnly: true }, keyRow);
  if (found) return signerOf(shell, found);
  const made = await newKey(shell, originOf(shell.config.baseUrl));
  // Two processes that begin at once: the first one's key is the log's.
  const kept = await scoped(shell.db, { role: 'app_platform' }, async tx => {
    await alone(tx);
    const other = await keyRow(tx);
    if (!other) await insertLogKey(tx, made);
    return other ?? made;
  });
  return signerOf(shell, kept);
}

/** What both keys sign when one follows the other. */
const handoverText = (before: LogSigner, after: LogSigner, at: string): string =>
  `${before.name}\nkey of the log from ${at}\n${verifierKey(before.name, before.publicKey)}\n${verifierKey(after.name, after.publicKey)}\n`;

/**
 * Another key signs from now on. The old one stays good for what it signed, and says with its last signature which one
 * follows; who trusts it can go on by that note.
 * @returns the new key as verifiers take it, and the note
 */
export async function followKey(shell: Keeping): Promise<{ readonly key: string; readonly note: string }> {
  const before = await logSigner(shell);
  const made = await newKey(shell, before.name);
  const after = await signerOf(shell, made);
  const text = handoverText(before, after, made.made_at);
  const note = `${text}\n${signatureLine(before, text)}${signatureLine(after, text)}`;
  await scoped(shell.db, { role: 'app_platform' }, async tx => {
    await alone(tx);
    const newest = await keyRow(tx);
    if (!newest?.public_key.equals(before.publicKey)) throw new Error('Another key has followed meanwhile.');
    await insertLogKey(tx, { ...made, handover: note });
  });
  return { key: verifierKey(after.name, after.publicKey), note };
}

export type PublicKey = { readonly name: string; readonly key: string; readonly handover: string | null };

/** The keys of the log as verifiers take them, the newest first. @throws NotFound before there is one */
export async function publicKeys(tx: Tx): Promise<readonly [PublicKey, ...PublicKey[]]> {
  const [first, ...older] = (await publicKeyRows(tx)).map(({ name, public_key, handover }) => ({
    name,
    key: verifierKey(name, public_key),
    handover,
  }));
  if (!first) throw new NotFound('key of the log');
  return [first, ...older];
}
