/** Addresses of evidence that lies elsewhere: https alone, and whether one leads out of the house or into it. */

const MOST = 2_000;

/** Names that no public name server answers. */
const INNER = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
  'test',
  'invalid',
  'example',
  'onion',
];

/** The address in its plain spelling; undefined when it is none that may stand as evidence. */
export function linkAddress(text: string): string | undefined {
  const given = text.trim();
  // A browser drops tabs and line breaks from an address: what is read and what is opened would differ.
  if (given.length > MOST || /[\p{Cc}\p{Cf}\s\\]/u.test(given)) return undefined;
  // Spelled out, so that nothing in front of it is read as part of a scheme.
  if (!/^https:\/\/[^/]/i.test(given) || !URL.canParse(given)) return undefined;
  const url = new URL(given);
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return plain && url.hostname !== '' ? url.href : undefined;
}

/**
 * Whether an address names a machine of the own network, or a machine by its number. Such a link is shown as text:
 * a click must not act on what only the reader can reach.
 */
export function leadsInside(address: string): boolean {
  const host = new URL(address).hostname.replace(/\.$/, '').toLowerCase();
  if (host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)) return true;
  const last = host.split('.').at(-1) ?? '';
  return !host.includes('.') || INNER.includes(last);
}
