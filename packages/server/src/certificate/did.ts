/** The names under which a body's keys are found. Hosted by this server: weaker than on the body's own domain, and said so. */

import { didWebAddress } from '@certwright/verify/did-web';

/** `did:web:register.example%3A8420:bodies:northwind` */
export function bodyDid(baseUrl: string, slug: string): string {
  const { host } = new URL(baseUrl);
  return `did:web:${host.replace(':', '%3A')}:bodies:${slug}`;
}

export const isDidWeb = (did: string): boolean => didWebAddress(did) !== undefined;

/** Where the DID document of a name lies. @throws when it is no did:web */
export function addressOfDid(did: string): string {
  const address = didWebAddress(did);
  if (!address) throw new Error(`${did} is no did:web`);
  return address.url;
}

/** Where a status list of the body is published. */
export const statusListUrl = (
  baseUrl: string,
  slug: string,
  purpose: 'revocation' | 'suspension',
  shard: number,
): string => `${baseUrl}/bodies/${slug}/status/${purpose}/${shard}`;

const LIST = /\/bodies\/([^/]+)\/status\/(revocation|suspension)\/(\d{1,6})$/;

/** Whose list lies at an address of ours, whatever the server was called when it was given out. */
export function statusListAt(
  url: string,
): { slug: string; purpose: 'revocation' | 'suspension'; shard: number } | undefined {
  const [, slug, purpose, shard] = LIST.exec(url) ?? [];
  if (slug === undefined || shard === undefined) return undefined;
  return { slug, purpose: purpose === 'revocation' ? 'revocation' : 'suspension', shard: Number(shard) };
}
