// `certwright verify FILE...`: checks certificates in token, kit and PDF files and says in plain sentences what it found. Node only.

import { parseArgs } from 'node:util';
import { dayOfInstant, isCalendarDay } from './calendar-day.ts';
import {
  type Checked,
  checkFile,
  type Folder,
  readFolder,
  readPolicy,
  readProof,
  readText,
  readTrusted,
} from './cli-input.ts';
import { checkTable } from './cli-table.ts';
import { plainReport, printable } from './printable.ts';
import {
  fetchAccreditation,
  fetchDidDocument,
  fetchLogProof,
  fetchStatusList,
} from './published-documents.ts';
import type { Overall } from './verification.ts';
import { TIME_OUT_MS } from './verify-bytes.ts';
import type { VerifyOptions } from './verify-credential.ts';

export type CommandIo = {
  /** Writes one text to standard output; a line end is the callee's to add. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The present instant, RFC 3339. */
  readonly now: () => string;
};

export const USAGE = `certwright verify FILE... [--policy FILE] [--proof FILE]... [--did FILE]... [--accept DID]...
                  [--accreditor DID]... [--accreditation FILE]... [--folder FOLDER] [--offline] [--on YYYY-MM-DD] [--table FILE.csv] [--json]

Checks certificates in .jwt files, offline kits (*.certwright.json), PDF files that carry one, proof files of a register's
log (*.tlog-proof), and the address that a QR code carries.
  --policy FILE  the logs and witnesses that you trust (C2SP tlog-policy); valid then asks for the entry in the log
  --proof FILE   a proof file that belongs to one of the certificates
  --did FILE     a DID document of the certification body that you trust
  --folder DIR   takes all of these from a folder: *did.json, *.tlog-proof, accreditation*.jwt, one *.policy; and asks nobody
  --accept DID   accept certificates of this body only (may be repeated)
  --accreditor DID      an accreditation body that you trust (may be repeated); valid then asks that one of them has
                        signed that it accredits the body for this certificate
  --accreditation FILE  a signed accreditation of the body; else the register is asked for it
  --offline      ask nobody over the network
  --on DATE      was it valid on that day; today when absent
  --table FILE   a CSV with a column “certificate” (file or address), and “proof” and “on” if you like: the same table
                 with the answers comes back, the progress goes to standard error
  --json         the same as JSON
Ends with 0 when every certificate is valid, 1 when one is not, 2 when one could not be checked and none is invalid.`;

const EXIT: Readonly<Record<Overall, 0 | 1 | 2>> = { valid: 0, 'not-valid': 1, 'could-not-be-checked': 2 };

/** Not valid is worse than could not be checked, which is worse than valid. */
function worst(results: readonly Checked[]): number {
  const codes = results.map(result => EXIT[result.overall]);
  return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0;
}

type Arguments = {
  readonly files: readonly string[];
  readonly did: readonly string[];
  readonly proof: readonly string[];
  readonly policy: string | undefined;
  readonly folder: string | undefined;
  readonly table: string | undefined;
  readonly accept: readonly string[] | undefined;
  readonly accreditor: readonly string[] | undefined;
  readonly accreditation: readonly string[];
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
      proof: { type: 'string', multiple: true },
      policy: { type: 'string' },
      folder: { type: 'string' },
      table: { type: 'string' },
      accept: { type: 'string', multiple: true },
      accreditor: { type: 'string', multiple: true },
      accreditation: { type: 'string', multiple: true },
      offline: { type: 'boolean', default: false },
      on: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { did = [], proof = [], accreditation = [], policy, folder, table, accept, accreditor } = values;
  const { offline, on, json, help } = values;
  if (on !== undefined && !isCalendarDay(on))
    throw new Error(`--on ${String(on)} is not a day written YYYY-MM-DD.`);
  if (positionals.length === 0 && table === undefined && !help) throw new Error('Which file?');
  const lists = { did, proof, accreditation, accept, accreditor };
  return { files: positionals, ...lists, policy, folder, table, offline, on, json, help };
}

const NO_FOLDER: Folder = { documents: [], proofs: [], accreditations: [], policy: undefined };

async function optionsFrom(args: Arguments, today: string): Promise<VerifyOptions> {
  const online = {
    resolveDid: (did: string) => fetchDidDocument(did, AbortSignal.timeout(TIME_OUT_MS)),
    fetchStatus: (url: string) => fetchStatusList(url, AbortSignal.timeout(TIME_OUT_MS)),
    fetchProof: (url: string) => fetchLogProof(url, AbortSignal.timeout(TIME_OUT_MS)),
    fetchAccreditation: (url: string) => fetchAccreditation(url, AbortSignal.timeout(TIME_OUT_MS)),
  };
  const folder = args.folder === undefined ? NO_FOLDER : await readFolder(args.folder);
  const policy = args.policy ?? folder.policy;
  return {
    today,
    on: args.on,
    trustedDocuments: await Promise.all([...folder.documents, ...args.did].map(readTrusted)),
    trustedDids: args.accept,
    accreditors: args.accreditor,
    accreditations: await Promise.all([...folder.accreditations, ...args.accreditation].map(readText)),
    logPolicy: policy === undefined ? undefined : await readPolicy(policy),
    logProofs: await Promise.all([...folder.proofs, ...args.proof].map(readProof)),
    ...(args.offline || args.folder !== undefined ? {} : online),
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
    const lines = args.json ? { ...io, out: () => undefined } : io;
    const results: Checked[] = [];
    if (args.table !== undefined) results.push(...(await checkTable(args.table, options, lines)));
    for (const path of args.files) {
      const checked = await checkFile(path, options);
      results.push(...checked);
      for (const { file, ...verification } of checked) lines.out(plainReport(file, verification));
    }
    if (args.json) io.out(JSON.stringify(results, null, 2));
    return worst(results);
  } catch (error) {
    io.err(printable(error instanceof Error ? error.message : String(error)));
    io.err(USAGE);
    return 2;
  }
}
