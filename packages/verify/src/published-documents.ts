// Fetches what a body publishes, its DID document and its status lists, with bounds; for browser and Node.

import { fromUtf8 } from './base64url.ts';
import { readBounded } from './bounded-stream.ts';
import { didWebAddress } from './did-web.ts';
import { registeredAt } from './log-question.ts';
import { digestOf } from './paper-code.ts';
import { isStatusListAddress } from './status-check.ts';

const LARGEST_DID_DOCUMENT = 1024 * 1024;
const LARGEST_STATUS_LIST = 8 * 1024 * 1024;
const LARGEST_PROOF = 2_000_000;
const LARGEST_TOKEN = 4 * 1024 * 1024;

/** The address answers, and says that there is no such document. */
class NotThere extends Error {}

async function fetchText(url: string, limit: number, signal: AbortSignal | undefined): Promise<string> {
  // A redirect could lead to a host that does not speak for the body.
  const response = await fetch(url, {
    redirect: 'error',
    credentials: 'omit',
    ...(signal ? { signal } : {}),
  });
  if (!response.ok || !response.body) {
    // What is not read would hold the connection until the signal aborts.
    await response.body?.cancel().catch(() => undefined);
    if (response.status === 404) throw new NotThere(`${url} answered 404.`);
    throw new Error(`${url} answered ${response.status}.`);
  }
  const { end, bytes } = await readBounded(response.body, limit);
  if (end !== 'complete') throw new Error(`${url} sends too much or breaks off (${end}).`);
  const text = fromUtf8(bytes);
  if (text === undefined) throw new Error(`${url} does not answer in UTF-8.`);
  return text;
}

/** The DID document that `did:web` names. Throws when the name is none, the host does not answer well, or the signal aborts. */
export async function fetchDidDocument(did: string, signal?: AbortSignal): Promise<unknown> {
  const address = didWebAddress(did);
  if (!address) throw new Error(`${did} is not a did:web that can be looked up.`);
  const document: unknown = JSON.parse(await fetchText(address.url, LARGEST_DID_DOCUMENT, signal));
  return document;
}

/** The token of a status list. Throws as above. */
export async function fetchStatusList(url: string, signal?: AbortSignal): Promise<string> {
  if (!isStatusListAddress(url)) throw new Error(`${url} is not an https address.`);
  return (await fetchText(url, LARGEST_STATUS_LIST, signal)).trim();
}

/** The proof file of a certificate's newest entry in the log. Throws as above. */
export async function fetchLogProof(url: string, signal?: AbortSignal): Promise<string> {
  if (!isStatusListAddress(url)) throw new Error(`${url} is not an https address.`);
  return fetchText(url, LARGEST_PROOF, signal);
}

/** The accreditation that a register has for a certificate, a token. Throws as above. */
export async function fetchAccreditation(url: string, signal?: AbortSignal): Promise<string> {
  if (!isStatusListAddress(url)) throw new Error(`${url} is not an https address.`);
  return (await fetchText(url, LARGEST_TOKEN, signal)).trim();
}

/**
 * The credential of a certificate, of whatever revision, that has a digest; undefined when the register publishes none.
 * Throws as above, and when what comes has another digest.
 */
export async function fetchCredential(
  address: string,
  digest: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const files = registeredAt(address)?.files;
  if (files === undefined || !isStatusListAddress(files))
    throw new Error(`${address} is not the address of a certificate in a register.`);
  try {
    const token = await fetchText(`${files}/credentials/${digest}`, LARGEST_TOKEN, signal);
    if (digestOf(token) !== digest) throw new Error(`${files} answers another document than was asked for.`);
    return token;
  } catch (error) {
    if (error instanceof NotThere) return undefined;
    throw error;
  }
}

/** The certificate behind an address of a register, as a QR code carries it. Throws as above. */
export async function fetchCertificate(address: string, signal?: AbortSignal): Promise<string> {
  const files = registeredAt(address)?.files;
  if (files === undefined || !isStatusListAddress(files))
    throw new Error(`${address} is not the address of a certificate in a register.`);
  try {
    return (await fetchText(`${files}/certificate.vc.jwt`, LARGEST_TOKEN, signal)).trim();
  } catch (error) {
    if (!(error instanceof NotThere)) throw error;
    throw new Error(
      'the register has none, or keeps it confidential; then give the whole address in the code of the paper, with #sha256=.',
      { cause: error },
    );
  }
}
