/** The names under which a body's keys are found. Hosted by this server: weaker than on the body's own domain, and said so. */

/** `did:web:register.example%3A8420:bodies:northwind` */
export function bodyDid(baseUrl: string, slug: string): string {
  const { host } = new URL(baseUrl);
  return `did:web:${host.replace(':', '%3A')}:bodies:${slug}`;
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
