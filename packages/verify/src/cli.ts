// `certwright verify FILE...`: checks certificates in token, kit and PDF files and says in plain sentences what it found. Node only.

import { open, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fromUtf8 } from './base64url.ts';
import { dayOfInstant, isCalendarDay } from './calendar-day.ts';
import { isRecord, parseJson } from './json-reader.ts';
import { certificatesInPdf, isPdf, LARGEST_PDF } from './pdf-attachment.ts';
import { plainReport, printable } from './printable.ts';
import { fetchDidDocument, fetchStatusList } from './published-documents.ts';
import type { Overall, Verification } from './verification.ts';
import { verifyCertificate, type VerifyOptions } from './verify-credential.ts';

export type CommandIo = {
  /** Writes one text to standard output; a line end is the callee's to add. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The present instant, RFC 3339. */
  readonly now: () => string;
};

export const USAGE = `certwright verify FILE... [--did FILE]... [--accept DID]... [--offline] [--on YYYY-MM-DD] [--json]

Checks certificates in .jwt files, offline kits (*.certwright.json) and PDF files that carry one.
  --did FILE     a DID document of the certification body that you trust
  --accept DID   accept certificates of this body only (may be repeated)
  --offline      ask nobody over the network
  --on DATE      was it valid on that day; today when absent
  --json         the same as JSON
Ends with 0 when every certificate is valid, 1 when one is not, 2 when one could not be checked and none is invalid.`;

const EXIT: Readonly<Record<Overall, 0 | 1 | 2>> = { valid: 0, 'not-valid': 1, 'could-not-be-checked': 2 };
const TIME_OUT_MS = 15_000;

type Checked = { readonly file: string } & Verification;

function uncheckable(sentence: string, on: string): Verification {
  const question = 'Is there a certificate to check?';
  const questions = [
    { id: 'document-genuine', question, answer: 'unknown', evidence: sentence, asOf: on },
  ] as const;
  return { overall: 'could-not-be-checked', on, questions, notChecked: ['Everything.'] };
}

async function readBytes(path: string): Promise<Uint8Array> {
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

async function checkFile(path: string, options: VerifyOptions): Promise<Checked[]> {
  const on = options.on ?? options.today;
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    return [{ file: path, ...uncheckable(`The file cannot be read: ${reason}`, on) }];
  }
  if (!isPdf(bytes)) {
    const text = fromUtf8(bytes);
    return text === undefined
      ? [{ file: path, ...uncheckable('The file is neither a token, nor an offline kit, nor a PDF.', on) }]
      : [{ file: path, ...(await verifyCertificate(text, options)) }];
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

/** Not valid is worse than could not be checked, which is worse than valid. */
function worst(results: readonly Checked[]): number {
  const codes = results.map(result => EXIT[result.overall]);
  return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0;
}

type Arguments = {
  readonly files: readonly string[];
  readonly did: readonly string[];
  readonly accept: readonly string[] | undefined;
  readonly offline: boolean;
  readonly on: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
};

function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      did: { type: 'string', multiple: true },
      accept: { type: 'string', multiple: true },
      offline: { type: 'boolean', default: false },
      on: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { did = [], accept, offline, on, json, help } = values;
  if (on !== undefined && !isCalendarDay(on))
    throw new Error(`--on ${String(on)} is not a day written YYYY-MM-DD.`);
  if (positionals.length === 0 && !help) throw new Error('Which file?');
  return { files: positionals, did, accept, offline, on, json, help };
}

async function readTrusted(path: string): Promise<unknown> {
  const document = parseJson(await readFile(path, 'utf8'), LARGEST_PDF);
  if (!isRecord(document)) throw new Error(`--did ${path} is not a DID document (a JSON object).`);
  return document;
}

async function optionsFrom(args: Arguments, today: string): Promise<VerifyOptions> {
  const online = {
    resolveDid: (did: string) => fetchDidDocument(did, AbortSignal.timeout(TIME_OUT_MS)),
    fetchStatus: (url: string) => fetchStatusList(url, AbortSignal.timeout(TIME_OUT_MS)),
  };
  return {
    today,
    on: args.on,
    trustedDocuments: await Promise.all(args.did.map(readTrusted)),
    trustedDids: args.accept,
    ...(args.offline ? {} : online),
  };
}

/**
 * Runs the command with the words behind `verify`. Answers the exit code: 0 valid, 1 not valid, 2 could not be checked
 * (wrong use of the command included). Several files: the worst counts.
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    const args = readArguments(argv);
    if (args.help) {
      io.out(USAGE);
      return 0;
    }
    const today = dayOfInstant(io.now());
    if (today === undefined) throw new Error('The clock of this machine gives no date.');
    const options = await optionsFrom(args, today);
    const results: Checked[] = [];
    for (const path of args.files) {
      const checked = await checkFile(path, options);
      results.push(...checked);
      if (!args.json)
        for (const { file, ...verification } of checked) io.out(plainReport(file, verification));
    }
    if (args.json) io.out(JSON.stringify(results, null, 2));
    return worst(results);
  } catch (error) {
    io.err(printable(error instanceof Error ? error.message : String(error)));
    io.err(USAGE);
    return 2;
  }
}
