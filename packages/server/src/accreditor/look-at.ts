/** Looks at what an accreditation body is said to have signed: its DID document, the signature, its own status lists. */
import { parseAccreditation } from '@certwright/verify/accreditation-credential';
import { checkSignature } from '@certwright/verify/body-key';
import { readToken } from '@certwright/verify/compact-token';
import { didWebAddress } from '@certwright/verify/did-web';
import { checkStatus } from '@certwright/verify/status-check';
import { guardedFetch } from '../platform/net/guarded-fetch.ts';

export type Found =
  /** Nothing was found out; another day it is looked at again. */
  | { readonly verdict: 'waiting'; readonly why: string }
  | { readonly verdict: 'good' | 'not-good'; readonly why: string; readonly document: object | null };

const saidBy = (error: unknown): string => (error instanceof Error ? error.message : 'no answer');

/** @param today for how long its lists may answer */
export async function lookAt(token: string, trustedHosts: readonly string[], today: string): Promise<Found> {
  const read = readToken(token);
  const parsed = read.ok ? parseAccreditation(read.token.payload) : undefined;
  if (!read.ok || !parsed?.ok) return { verdict: 'not-good', why: 'It is no accreditation.', document: null };
  const { value } = parsed;
  const address = didWebAddress(value.issuer.id);
  if (!address)
    return { verdict: 'not-good', why: `${value.issuer.id} cannot be looked up.`, document: null };
  const ask = guardedFetch(trustedHosts, 'keys');
  const textAt = async (url: string): Promise<string> => {
    const response = await ask(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return response.text();
  };
  let document: object;
  try {
    document = JSON.parse(await textAt(address.url)) as object;
  } catch (error) {
    return { verdict: 'waiting', why: `The keys of ${value.issuer.id} could not be had: ${saidBy(error)}` };
  }
  const { genuine, body } = await checkSignature(read.token, value, { source: 'domain', document });
  if (genuine.answer !== 'yes' || !body) return { verdict: 'not-good', why: genuine.evidence, document };
  for (const purpose of ['revocation', 'suspension'] as const) {
    if (!value.credentialStatus?.some(entry => entry.statusPurpose === purpose)) continue;
    const days = { on: today, today };
    const { answer, evidence } = await checkStatus(purpose, value, body, { fetchStatus: textAt }, days);
    if (answer === 'no') return { verdict: 'not-good', why: evidence, document };
    if (answer !== 'yes') return { verdict: 'waiting', why: evidence };
  }
  return { verdict: 'good', why: genuine.evidence, document };
}
