/** Under which name a body issues: its own domain while its file lies there with keys that can sign, else this server's. */
import { KEY_USES, usableKeys } from '@certwright/core/certificate/signing-key.decider';
import { type Found, stillThere } from '@certwright/core/certificate/own-domain';
import type { Act } from '../platform/events/act.ts';
import type { Tx } from '../platform/db/scoped.ts';
import { currentDomain, documentFound, type DomainRow } from './own-domain.store.ts';
import { fragmentOf, type Name, ringOf } from './signing-key.ts';
import { type PublicKey, publicKeys } from './signing-key.store.ts';

/** The keys that stand in a document, by what comes behind `#`. */
function listedIn(document: unknown): ReadonlySet<string> {
  const { verificationMethod = [] } = (document ?? {}) as {
    readonly verificationMethod?: readonly { readonly id: string }[];
  };
  return new Set(verificationMethod.map(({ id }) => fragmentOf(id)));
}

/** The body's own name, where a certificate issued now under it would verify. */
export function ownName(
  domain: DomainRow | undefined,
  keys: readonly PublicKey[],
  at: string,
): Required<Name> | undefined {
  if (!domain || !stillThere({ found: domain.found as Found | null, goodAt: domain.good_at }, at))
    return undefined;
  const listed = listedIn(domain.document);
  const ring = ringOf(keys);
  const signs = KEY_USES.every(use => usableKeys(ring, use, at).some(key => listed.has(key.fragment)));
  return signs ? { did: domain.did, listed } : undefined;
}

export async function issuerName(act: Pick<Act, 'tx' | 'org' | 'at'>, hosted: string): Promise<Name> {
  const [domain, keys] = await Promise.all([currentDomain(act.tx, act.org), publicKeys(act.tx, act.org)]);
  return ownName(domain, keys, act.at) ?? { did: hosted };
}

/** What is known of the keys that a name shows, for lists of certificates that were issued under it. */
export async function nameOf(tx: Tx, org: string, did: string): Promise<Name> {
  const found = await documentFound(tx, org, did);
  return found ? { did, listed: listedIn(found.document) } : { did };
}
