// What the command reads: certificates from files and addresses, and a folder with everything that an offline check needs. Node only.

import { open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fromUtf8 } from './base64url.ts';
import { isRecord, parseJson } from './json-reader.ts';
import type { LogPolicy } from './log-checkpoint.ts';
import { parseLogPolicy } from './log-policy.ts';
import { LARGEST_PDF } from './pdf-attachment.ts';
import type { Verification } from './verification.ts';
import { isAddress, uncheckable, verifyAddress, verifyBytes } from './verify-bytes.ts';
import type { VerifyOptions } from './verify-credential.ts';
import { looksLikeProof } from './verify-proof.ts';

const MOST_FILES = 10_000;

export type Checked = { readonly file: string } & Verification;

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
/** Checks one file, or the address that a QR code carries; a PDF may carry several certificates. */
export async function checkFile(path: string, options: VerifyOptions): Promise<readonly Checked[]> {
  if (isAddress(path)) return [{ file: path, ...(await verifyAddress(path, options)) }];
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    const sentence = `The file cannot be read: ${said(error)}`;
    return [{ file: path, ...uncheckable(sentence, options.on ?? options.today) }];
  }
  const checked = await verifyBytes(bytes, options);
  const several = checked.length > 1;
  return checked.map((one, index) => ({
    file: several ? `${path} (attachment ${index + 1})` : path,
    ...one,
  }));
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
  readonly accreditations: readonly string[];
  readonly policy: string | undefined;
};

/** Paths of what a folder holds for an offline check: `*did.json`, `*.tlog-proof`, `accreditation*.jwt` and one `*.policy`. */
export async function readFolder(path: string): Promise<Folder> {
  const names = (await readdir(path)).sort();
  if (names.length > MOST_FILES) throw new Error(`${path} holds more than ${MOST_FILES} files.`);
  const ending = (suffix: string): string[] =>
    names.filter(name => name.endsWith(suffix)).map(name => join(path, name));
  const [policy, second] = ending('.policy');
  if (second !== undefined) throw new Error(`${path} holds two policies; keep one.`);
  const accreditations = ending('.jwt').filter(name => basename(name).startsWith('accreditation'));
  return { documents: ending('did.json'), proofs: ending('.tlog-proof'), accreditations, policy };
}
