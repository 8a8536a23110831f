/** Bitstring status lists (W3C): one bit a certification, signed by the body, made from the register's own history. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { CREDENTIALS_CONTEXT } from '@certwright/verify/certificate-credential';
import { statusOn } from '@certwright/verify/status-history';
import { organizationIdOf } from '../party/party.reading.ts';
import { after } from '../platform/clock.ts';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Shell } from '../platform/http/scope.ts';
import { newestPublished, publishedStates } from '../register/register.reading.ts';
import { statusListUrl } from './did.ts';
import { nameOf } from './issuer-name.ts';
import { publicKeys } from './signing-key.store.ts';
import { type Name, ringOf, signerAs, signingKey } from './signing-key.ts';
import { SHARD_SIZE } from './status-shard.ts';
import { bitsOfShard, nameOfShard } from './status-shard.store.ts';

const BYTES = SHARD_SIZE / 8;
/** How long a verifier may keep a list, and how long we keep ours. */
const MINUTES = 10;
/** So many lists are kept; each is some kilobytes. */
const MOST_KEPT = 200;

export type StatusList = { readonly token: string; readonly etag: string };
type Purpose = 'revocation' | 'suspension';
const kept = new Map<string, { readonly until: string; readonly list: Promise<StatusList> }>();

/** The first entry is the highest bit of the first byte. */
export function encodeBits(bits: readonly number[]): string {
  const bytes = Buffer.alloc(BYTES);
  for (const bit of bits) bytes.writeUInt8(bytes.readUInt8(bit >> 3) | (0x80 >> (bit & 7)), bit >> 3);
  return `u${gzipSync(bytes).toString('base64url')}`;
}

/** A list has the bits of those certificates too that are kept confidential. */
const ofEverything = <T>(shell: Shell, work: (tx: Tx) => Promise<T>): Promise<T> =>
  scoped(shell.db, { role: 'app_platform', readOnly: true }, work);

/** What a list is made from: a list is made anew when something was published, or when another key signs. */
type Basis = {
  readonly org: string;
  readonly base: string;
  readonly name: Name;
  readonly newest: number;
  readonly key: string | undefined;
};

async function basisOf(shell: Shell, slug: string, shard: number): Promise<Basis> {
  const basis = await scoped(shell.db, { role: 'app_public', readOnly: true }, async tx => {
    const org = await organizationIdOf(tx, slug);
    const named = org && (await nameOfShard(tx, org, shard));
    if (!org || !named) throw new NotFound('status list');
    const { issuer, base } = named;
    const ring = ringOf(await publicKeys(tx, org));
    const { listed } = await nameOf(tx, org, issuer);
    const key = signingKey(ring, 'status-list', shell.clock.now(), listed);
    return { org, base, name: { did: issuer, listed }, key: key?.id };
  });
  return { ...basis, newest: await ofEverything(shell, tx => newestPublished(tx, basis.org)) };
}

/**
 * The signed list of a shard, the same for everybody who asks within some minutes.
 * @throws NotFound for an unknown body, or a shard in which it has no certificate
 */
export async function statusList(
  shell: Shell,
  slug: string,
  purpose: Purpose,
  shard: number,
): Promise<StatusList> {
  const now = shell.clock.now();
  const basis = await basisOf(shell, slug, shard);
  const key = `${basis.org} ${purpose} ${shard} ${basis.newest} ${basis.key}`;
  const ready = kept.get(key);
  if (ready && ready.until > now) return ready.list;
  const list = signed(shell, basis, {
    purpose,
    shard,
    id: statusListUrl(basis.base, slug, purpose, shard),
  });
  if (kept.size > MOST_KEPT) kept.clear();
  kept.set(key, { until: after(now, (MINUTES / 2) * 60_000), list });
  // One that could not be signed is tried again by the next who asks.
  list.catch(() => kept.delete(key));
  return list;
}

type Of = { readonly purpose: Purpose; readonly shard: number; readonly id: string };

async function signed(shell: Shell, { org, name }: Basis, { purpose, shard, id }: Of): Promise<StatusList> {
  const now = shell.clock.now();
  const payload = {
    '@context': [CREDENTIALS_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: name.did,
    validFrom: now,
    validUntil: after(now, MINUTES * 60_000),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodeBits(await setBits(shell, org, purpose, shard)),
      ttl: 60_000,
    },
  };
  const signer = await signerAs(shell, org, 'status-list', name);
  if (!signer) throw new NotFound('status list');
  const token = await signer.sign(payload, { typ: 'vc+jwt', cty: 'vc' });
  return { token, etag: `"${createHash('sha256').update(token).digest('base64url')}"` };
}

async function setBits(shell: Shell, org: string, purpose: Purpose, shard: number): Promise<number[]> {
  const indexes = await scoped(shell.db, { role: 'app_public', readOnly: true }, tx =>
    bitsOfShard(tx, org, shard),
  );
  const certifications = [...new Set(indexes.map(row => row.certification))];
  const histories = await ofEverything(shell, tx => publishedStates(tx, certifications));
  const asked = { on: shell.clock.today(), knownAt: shell.clock.now() };
  const isSet = (row: (typeof indexes)[number]): boolean => {
    const history = histories.get(row.certification) ?? [];
    const { state } = statusOn(history, asked);
    if (purpose === 'suspension') return state === 'suspended';
    // A revision that was replaced is revoked, or a certificate with a scope since reduced would still verify.
    const newest = Math.max(...history.map(entry => entry.revision ?? 0));
    return state === 'withdrawn' || row.revision < newest;
  };
  return indexes.filter(isSet).map(row => row.bit);
}
