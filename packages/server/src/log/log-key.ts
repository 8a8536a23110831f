/** The log's own signing key: made with the first head, its private half sealed. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { insertLogKey, keyRow } from './log.store.ts';
import { type LogSigner, signerFrom } from './note.ts';

/** The name of the log: its address without the scheme. */
export const originOf = (baseUrl: string): string => `${new URL(baseUrl).host}/log`;

const place = (row: string) => ({ table: 'log_key', row });
const bytesOf = (part: string | undefined): Buffer => Buffer.from(part ?? '', 'base64url');

/** @throws SecretLocked when the master key is another one */
export async function logSigner({ db, config, secrets, clock }: Shell): Promise<LogSigner> {
  const found = await scoped(db, { role: 'app_platform', readOnly: true }, keyRow);
  if (found)
    return signerFrom(
      found.name,
      found.public_key,
      bytesOf(await secrets.open(place(found.id), found.private_sealed)),
    );
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x, d } = privateKey.export({ format: 'jwk' });
  const id = randomUUID();
  const row = {
    id,
    name: originOf(config.baseUrl),
    public_key: bytesOf(x),
    private_sealed: await secrets.seal(place(id), d ?? ''),
    made_at: clock.now(),
  };
  // Two processes that begin at once: the first one's key is the log's.
  const kept = await scoped(db, { role: 'app_platform' }, async tx => {
    const other = await keyRow(tx);
    if (!other) await insertLogKey(tx, row);
    return other;
  });
  return kept
    ? logSigner({ db, config, secrets, clock } as Shell)
    : signerFrom(row.name, row.public_key, bytesOf(d));
}
