// Verifies whatever file somebody hands over: a token, a kit, a proof, the address of a QR code, or a PDF that carries certificates.

import { fromUtf8 } from './base64url.ts';
import { certificatesInPdf, isPdf } from './pdf-attachment.ts';
import { digestIn } from './paper-code.ts';
import { fetchCertificate, fetchCredential } from './published-documents.ts';
import type { Verification } from './verification.ts';
import { verifyCertificate, type VerifyOptions } from './verify-credential.ts';
import { looksLikeProof, verifyProof } from './verify-proof.ts';

export const TIME_OUT_MS = 15_000;

/** The answer where there is nothing to check; the sentence says why. */
export function uncheckable(sentence: string, on: string): Verification {
  const question = 'Is there a certificate to check?';
  const questions = [
    { id: 'document-genuine', question, answer: 'unknown', evidence: sentence, asOf: on },
  ] as const;
  return { overall: 'could-not-be-checked', on, questions, notChecked: ['Everything.'] };
}

export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

const unpublished = (on: string): Verification => {
  const [question] = uncheckable(
    'The register publishes no credential of this certificate with the digest that the code carries.',
    on,
  ).questions;
  return {
    overall: 'not-valid',
    on,
    questions: question ? [{ ...question, answer: 'no' }] : [],
    notChecked: ['Everything else.'],
  };
};

/** A certificate behind the address that a QR code carries; with a digest, the one that its paper was made with. */
export async function verifyAddress(address: string, options: VerifyOptions): Promise<Verification> {
  const on = options.on ?? options.today;
  if (!options.resolveDid)
    return uncheckable('It is an address, and nobody is to be asked over the network.', on);
  const digest = digestIn(address);
  if (digest === null) return uncheckable('What the code carries behind its address is no digest.', on);
  try {
    const patience = AbortSignal.timeout(TIME_OUT_MS);
    const token =
      digest === undefined
        ? await fetchCertificate(address, patience)
        : await fetchCredential(address, digest, patience);
    if (token === undefined) return unpublished(on);
    return await verifyCertificate(token, options);
  } catch (error) {
    const said = error instanceof Error ? error.message : 'unknown reason';
    return uncheckable(`The certificate cannot be had: ${said}`, on);
  }
}

/** Checks what a text holds: a proof, an address, a token or a kit. */
async function verifyText(text: string, options: VerifyOptions): Promise<Verification> {
  if (looksLikeProof(text)) return verifyProof(text, options);
  const line = text.trim();
  return isAddress(line) ? verifyAddress(line, options) : verifyCertificate(text, options);
}

/**
 * Every certificate of a file, each with its answers; one answer at least. A PDF may carry several certificates.
 * Never throws for anything in the bytes; RangeError when `today` or `on` is no day.
 */
export async function verifyBytes(
  bytes: Uint8Array,
  options: VerifyOptions,
): Promise<readonly Verification[]> {
  const on = options.on ?? options.today;
  if (!isPdf(bytes)) {
    const text = fromUtf8(bytes);
    return text === undefined
      ? [uncheckable('The file is neither a token, nor an offline kit, nor a PDF.', on)]
      : [await verifyText(text, options)];
  }
  const { certificates, encrypted } = await certificatesInPdf(bytes);
  if (certificates.length === 0) {
    const why = encrypted
      ? 'The PDF is encrypted, so what is attached to it cannot be read.'
      : 'The PDF carries no certificate as an attachment; a printed text alone cannot be verified.';
    return [uncheckable(why, on)];
  }
  const checked: Verification[] = [];
  for (const text of certificates) checked.push(await verifyCertificate(text, options));
  return checked;
}
