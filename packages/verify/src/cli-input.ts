// What the command reads: certificates from files and addresses, and a folder with everything that an offline check needs. Node only.

import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fromUtf8 } from './base64url.ts';
import { isRecord, parseJson } from './json-reader.ts';
import type { LogPolicy } from './log-checkpoint.ts';
import { parseLogPolicy } from './log-policy.ts';
import { certificatesInPdf, isPdf, LARGEST_PDF } from './pdf-attachment.ts';
import { fetchCertificate } from './published-documents.ts';
import type { Verification } from './verification.ts';
import { verifyCertificate, type VerifyOptions } from './verify-credential.ts';
import { looksLikeProof, verifyProof } from './verify-proof.ts';

export const TIME_OUT_MS = 15_000;
const MOST_FILES = 10_000;

export type Checked = { readonly file: string } & Verification;

function uncheckable(sentence: string, on: string): Verification {
  const question = 'Is there a certificate to check?';
  const questions = [
    { id: 'document-genuine', question, answer: 'unknown', evidence: sentence, asOf: on },
  ] as const;
  return { overall: 'could-not-be-checked', on, questions, notChecked: ['Everything.'] };
}

export async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const about = await file.stat();
    if (!about.isFile()) throw new Error('It is not a file.');
    if (about.size > LARGEST_PDF) throw new Error(`The file is larger than ${LARGEST_PDF} bytes.`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** @throws Error when it is no file of text */
export async function readText(path: string): Promise<string> {
  const text = fromUtf8(await readBytes(path));
  if (text === undefined) throw new Error(`${path} is not a text.`);
  return text;
}

const said = (error: unknown): string => (error instanceof Error ? error.message : 'unknown reason');
const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

/** A certificate behind the address that a QR code carries. */
async function checkAddress(address: string, options: VerifyOptions): Promise<Verification> {
  const on = options.on ?? options.today;
  if (!options.resolveDid)
    return uncheckable('It is an address, and nobody is to be asked over the network.', on);
  try {
    const token = await fetchCertificate(address, AbortSignal.timeout(TIME_OUT_MS));
    return await verifyCertificate(token, options);
  } catch (error) {
    return uncheckable(`The certificate cannot be had: ${said(error)}`, on);
  }
}

/** Checks what a text holds: a proof, an address, a token or a kit. */
async function checkText(text: string, options: VerifyOptions): Promise<Verification> {
  if (looksLikeProof(text)) return verifyProof(text, options);
  const line = text.trim();
  return isAddress(line) ? checkAddress(line, options) : verifyCertificate(text, options);
}

/** Checks one file, or the address that a QR code carries; a PDF may carry several certificates. */
export async function checkFile(path: string, options: VerifyOptions): Promise<readonly Checked[]> {
  const on = options.on ?? options.today;
  if (isAddress(path)) return [{ file: path, ...(await checkAddress(path, options)) }];
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    return [{ file: path, ...uncheckable(`The file cannot be read: ${said(error)}`, on) }];
  }
  if (!isPdf(bytes)) {
    const text = fromUtf8(bytes);
    return text === undefined
      ? [{ file: path, ...uncheckable('The file is neither a token, nor an offline kit, nor a PDF.', on) }]
      : [{ file: path, ...(await checkText(text, options)) }];
  }
  const { certificates, encrypted } = await certificatesInPdf(bytes);
  if (certificates.length === 0) {
    const why = encrypted
      ? 'The PDF is encrypted, so what is attached to it cannot be read.'
      : 'The PDF carries no certificate as an attachment; a printed text alone cannot be verified.';
    return [{ file: path, ...uncheckable(why, on) }];
  }
  const several = certificates.length > 1;
  const checked: Checked[] = [];
  for (const [index, text] of certificates.entries())
    checked.push({
      file: several ? `${path} (attachment ${index + 1})` : path,
      ...(await verifyCertificate(text, options)),
    });
  return checked;
}

/** @throws Error with a sentence when it is none */
export async function readTrusted(path: string): Promise<unknown> {
  const document = parseJson(await readText(path), LARGEST_PDF);
  if (!isRecord(document)) throw new Error(`--did ${path} is not a DID document (a JSON object).`);
  return document;
}

/** @throws Error with a sentence when it is none */
export async function readPolicy(path: string): Promise<LogPolicy> {
  const read = await parseLogPolicy(await readText(path));
  if (!read.ok) throw new Error(`${path}: ${read.sentence}`);
  return read.policy;
}

/** @throws Error with a sentence when it is none */
export async function readProof(path: string): Promise<string> {
  const text = await readText(path);
  if (!looksLikeProof(text)) throw new Error(`${path} is not a proof file of a log.`);
  return text;
}

export type Folder = {
  readonly documents: readonly string[];
  readonly proofs: readonly string[];
  readonly policy: string | undefined;
};

/** Paths of what a folder holds for an offline check: `*.did.json`, `*.tlog-proof` and one `*.policy`. */
export async function readFolder(path: string): Promise<Folder> {
  const names = (await readdir(path)).sort();
  if (names.length > MOST_FILES) throw new Error(`${path} holds more than ${MOST_FILES} files.`);
  const ending = (suffix: string): string[] =>
    names.filter(name => name.endsWith(suffix)).map(name => join(path, name));
  const [policy, second] = ending('.policy');
  if (second !== undefined) throw new Error(`${path} holds two policies; keep one.`);
  return { documents: ending('did.json'), proofs: ending('.tlog-proof'), policy };
}
