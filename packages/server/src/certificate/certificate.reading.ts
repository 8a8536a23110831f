/** What other areas read of a body's signing: the names under which it signs, who issued a revision, what is wrong with its domain. */
import type { Found } from '@certwright/core/certificate/own-domain';
import { didOfKey } from '@certwright/verify/did-web';
import { organizationById } from '../party/party.reading.ts';
import type { Tx } from '../platform/db/scoped.ts';
import type { Act } from '../platform/events/act.ts';
import { canonical } from '../platform/events/canonical.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { credentialRow, type Paper, paperOf } from './certificate.store.ts';
import { addressOfDid, bodyDid } from './did.ts';
import { didDocument, hidesCompromise } from './did-document.ts';
import { currentDomain, domainsOf } from './own-domain.store.ts';
import { publicKeys } from './signing-key.store.ts';

/** This server's name for it, and its own domains: those that were found to be its own. @throws NotFound */
export async function bodyDids({
  tx,
  org,
  baseUrl,
}: Pick<Act, 'tx' | 'org' | 'baseUrl'>): Promise<readonly string[]> {
  const body = await organizationById(tx, org);
  if (!body) throw new NotFound('certification body');
  const own = (await domainsOf(tx, org)).filter(row => row.confirmed_at !== null);
  return [bodyDid(baseUrl, body.slug), ...own.map(row => row.did)];
}

/** The DID that the credential of a revision names as its issuer. */
export const issuerOf = async (
  tx: Tx,
  certification: string,
  revision: number,
): Promise<string | undefined> => didOfKey((await credentialRow(tx, certification, revision))?.kid ?? '');

/** A domain that was confirmed and where the file is not as it should be; undefined where all is well. */
export async function domainFault({ tx, org }: Pick<Act, 'tx' | 'org'>) {
  const row = await currentDomain(tx, org);
  if (!row || row.confirmed_at === null) return undefined;
  // The keys may have changed since the last look.
  const keys = await publicKeys(tx, org);
  const offered = didDocument(keys, row.did);
  const behind = row.found === 'equal' && canonical(row.document) !== canonical(offered);
  const found = behind ? 'older' : (row.found as Found);
  if (found === 'equal') return undefined;
  const silent = hidesCompromise(row.document, keys);
  return { domain: row.domain, goodAt: row.good_at, found, silent, address: addressOfDid(row.did) };
}

/** The sheet of the newest revision, as far as others have to know; undefined before the first one. */
export const newestPaper = (tx: Tx, certification: string): Promise<Paper | undefined> =>
  paperOf(tx, certification);
