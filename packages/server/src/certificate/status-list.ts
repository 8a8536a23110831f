/** Bitstring status lists (W3C): one bit a certification, signed by the body, made from the register's own history. */
import { gzipSync } from 'node:zlib';
import { CREDENTIALS_CONTEXT } from '@certwright/verify/certificate-credential';
import { statusOn } from '@certwright/verify/status-history';
import { organizationIdOf } from '../party/party.reading.ts';
import { after } from '../platform/clock.ts';
import { scoped } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Shell } from '../platform/http/scope.ts';
import { newestPublished, publishedHistories } from '../register/register.reading.ts';
import { bitsOfShard } from './certificate.store.ts';
import { bodyDid, statusListUrl } from './did.ts';
import { signerAs } from './signing-key.ts';

const BYTES = 131_072 / 8;
/** How long a verifier may keep a list, and how long we keep ours. */
const MINUTES = 10;
const kept = new Map<string, { until: string; token: string }>();

/** The first entry is the highest bit of the first byte. */
export function encodeBits(bits: readonly number[]): string {
  const bytes = Buffer.alloc(BYTES);
  for (const bit of bits) bytes.writeUInt8(bytes.readUInt8(bit >> 3) | (0x80 >> (bit & 7)), bit >> 3);
  return `u${gzipSync(bytes).toString('base64url')}`;
}

/** @throws NotFound for an unknown body, or one that never issued a certificate */
export async function statusListToken(
  shell: Shell,
  slug: string,
  purpose: 'revocation' | 'suspension',
  shard: number,
): Promise<string> {
  const now = shell.clock.now();
  const key = `${slug} ${purpose} ${shard} ${await newestChange(shell, slug)}`;
  const ready = kept.get(key);
  if (ready && ready.until > now) return ready.token;
  const { org, bits } = await setBits(shell, slug, purpose, shard);
  const { baseUrl } = shell.config;
  const id = statusListUrl(baseUrl, slug, purpose, shard);
  const payload = {
    '@context': [CREDENTIALS_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: bodyDid(baseUrl, slug),
    validFrom: now,
    validUntil: after(now, MINUTES * 60_000),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodeBits(bits),
      ttl: 60_000,
    },
  };
  const signer = await signerAs(shell, org);
  if (!signer) throw new NotFound('status list');
  const token = await signer.sign(payload, { typ: 'vc+jwt', cty: 'vc' });
  if (kept.size > 200) kept.clear();
  kept.set(key, { until: after(now, (MINUTES / 2) * 60_000), token });
  return token;
}

/** Position of the body's newest public act: a list is made anew when something was published. */
const newestChange = (shell: Shell, slug: string): Promise<number> =>
  scoped(shell.db, { role: 'app_public', readOnly: true }, async tx => {
    const org = await organizationIdOf(tx, slug);
    if (!org) throw new NotFound('certification body');
    return newestPublished(tx, org);
  });

const setBits = (shell: Shell, slug: string, purpose: 'revocation' | 'suspension', shard: number) =>
  scoped(shell.db, { role: 'app_public', readOnly: true }, async tx => {
    const org = await organizationIdOf(tx, slug);
    if (!org) throw new NotFound('certification body');
    const indexes = await bitsOfShard(tx, org, shard);
    const histories = await publishedHistories(
      tx,
      indexes.map(row => row.certification),
    );
    const asked = { on: shell.clock.today(), knownAt: shell.clock.now() };
    const isSet = (row: (typeof indexes)[number]): boolean => {
      const history = histories.get(row.certification) ?? [];
      const { state } = statusOn(history, asked);
      if (purpose === 'suspension') return state === 'suspended';
      // A revision that was replaced is revoked, or a certificate with a scope since reduced would still verify.
      const newest = Math.max(...history.map(entry => entry.revision ?? 0));
      return state === 'withdrawn' || row.revision < newest;
    };
    const bits = indexes.filter(isSet).map(row => row.bit);
    return { org, bits };
  });
