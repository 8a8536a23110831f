/** The keys of bodies seen from outside: what their documents show against what the log says of each. */
import { canonical } from '../platform/events/canonical.ts';
import { type Get, jsonAt, NotShown } from './public-log.ts';

/** What the newest entry about a signing key says. */
export type KeyTold = {
  readonly publicJwk: unknown;
  readonly expires: string | undefined;
  readonly revoked: string | undefined;
};

type Method = {
  readonly id: string;
  readonly publicKeyJwk: unknown;
  readonly expires?: string;
  readonly revoked?: string;
};
type DidDocument = { readonly verificationMethod?: readonly Method[] };

/** @returns how many keys were compared */
export async function compareKeys(
  get: Get,
  keys: ReadonlyMap<string, KeyTold>,
  fault: (says: string) => void,
): Promise<number> {
  const slugs = new Set([...keys.keys()].map(kid => kid.split('#')[0]?.split(':').at(-1) ?? ''));
  const published = new Map<string, KeyTold>();
  for (const slug of slugs)
    try {
      const document = await jsonAt<DidDocument>(get, `/bodies/${encodeURIComponent(slug)}/did.json`);
      for (const { id, publicKeyJwk: publicJwk, expires, revoked } of document.verificationMethod ?? [])
        published.set(id, { publicJwk, expires, revoked });
    } catch (error) {
      if (!(error instanceof NotShown)) throw error;
      fault(`the keys of ${slug} are not shown: ${error.message}`);
    }
  for (const [kid, { publicJwk, expires, revoked }] of keys) {
    const shown = published.get(kid);
    if (canonical(shown?.publicJwk) !== canonical(publicJwk))
      fault(`the key ${kid} is another one than in the log`);
    else if (shown?.expires !== expires || shown?.revoked !== revoked)
      fault(`the key ${kid} is shown with another period of use than in the log`);
  }
  for (const kid of published.keys()) if (!keys.has(kid)) fault(`the key ${kid} is not in the log`);
  return keys.size;
}
