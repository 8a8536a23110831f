/** Off the page: verifies a dropped file as `certwright verify` does, then reads what it prints. A file that hangs, hangs here. */
import type { SeenDocument } from '@certwright/verify/body-key';
import { didWebAddress } from '@certwright/verify/did-web';
import { parseLogPolicy } from '@certwright/verify/log-policy';
import { isPdf } from '@certwright/verify/pdf-attachment';
import {
  fetchAccreditation,
  fetchDidDocument,
  fetchLogProof,
  fetchStatusList,
} from '@certwright/verify/published-documents';
import { TIME_OUT_MS, verifyBytes } from '@certwright/verify/verify-bytes';
import type { PaperAnswer, PaperQuestion } from './check-paper.ts';
import { loadReader, type PaperText, paperText } from './paper-text.ts';
import { comparePaper } from './printed-facts.ts';

const patience = (): AbortSignal => AbortSignal.timeout(TIME_OUT_MS);

/** The log of this register and the witnesses that its operator names. */
async function ownPolicy() {
  try {
    const response = await fetch('/log/policy', { signal: patience() });
    const read = response.ok ? await parseLogPolicy(await response.text()) : undefined;
    return read?.ok === true ? read.policy : undefined;
  } catch {
    return undefined;
  }
}

/** Accreditation bodies whose signature this register takes for one, with their keys as it last saw them. */
async function recognized() {
  try {
    const response = await fetch('/api/public/accreditors', { signal: patience() });
    const { rows } = (await response.json()) as {
      rows: readonly { readonly did: string; readonly document: unknown }[];
    };
    const documents = rows.map(row => row.document).filter(document => document !== null);
    return { accreditors: rows.map(row => row.did), trustedDocuments: documents };
  } catch {
    return { accreditors: [] };
  }
}

/** A body's keys on a host that this page may not ask: as this register saw them there. */
async function seenDocument(did: string): Promise<SeenDocument | undefined> {
  const response = await fetch(`/api/public/own-domains?did=${encodeURIComponent(did)}`, {
    signal: patience(),
  });
  if (response.ok) return (await response.json()) as SeenDocument;
  await response.body?.cancel();
  return undefined;
}

/** The policy of our pages lets a browser ask this host alone; there is no use in trying others. */
async function ownDocument(did: string): Promise<unknown> {
  const address = didWebAddress(did);
  return address && new URL(address.url).origin === location.origin
    ? fetchDidDocument(did, patience())
    : undefined;
}

async function answer({ bytes, today, port }: PaperQuestion): Promise<void> {
  const say = (said: PaperAnswer): void => port.postMessage(said);
  const verifications = await verifyBytes(bytes, {
    today,
    logPolicy: await ownPolicy(),
    ...(await recognized()),
    // A certificate without accreditation can be genuine and valid; what is known of it stands beside the answer.
    accreditationDecides: false,
    fetchAccreditation: url => fetchAccreditation(url, patience()),
    resolveDid: ownDocument,
    seenDocument,
    fetchStatus: url => fetchStatusList(url, patience()),
    fetchProof: url => fetchLogProof(url, patience()),
  });
  const worthReading = isPdf(bytes) && verifications.some(one => one.certificate);
  // Fetched before the page begins to count: a slow line is not a file that hangs.
  if (worthReading) await loadReader();
  say({ kind: 'checked', verifications });
  const text: PaperText = worthReading ? await paperText(bytes) : { kind: 'no-text', sentence: '' };
  say(
    text.kind === 'text'
      ? {
          kind: 'compared',
          with: verifications.map(one => one.certificate && comparePaper(one.certificate, text.lines)),
        }
      : text,
  );
}

// The answers go through a port of their own, because the reader of PDF files listens on the worker's.
addEventListener('message', ({ data }: MessageEvent<PaperQuestion>) => void answer(data), { once: true });
