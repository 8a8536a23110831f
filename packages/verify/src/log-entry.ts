// An entry of a register's log: what it says openly, and whether what lies beside it is what it commits to.

import { fromUtf8 } from './base64url.ts';
import { isRecord, ownMember, parseJson } from './json-reader.ts';
import type { LogProof } from './log-proof.ts';

const LONGEST_ENTRY = 65_535;
const LONGEST_EXTRA = 1_500_000;
/** No entry nests so deep; bounds what a hostile one may make us walk. */
const DEEPEST = 64;

/** JSON in one spelling: members in the order of their names, no white space, as the log hashed it; undefined when too deep. */
export function spelled(value: unknown, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (Array.isArray(value)) {
    const members = value.map(one => spelled(one, depth + 1));
    return members.includes(undefined) ? undefined : `[${members.join(',')}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value ?? null);
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (value[key] === undefined) continue;
    const text = spelled(value[key], depth + 1);
    if (text === undefined) return undefined;
    members.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${members.join(',')}}`;
}

export type LogEntry = {
  readonly kind: string;
  /** Of the certification that it is about, as the register's addresses have it. */
  readonly certification: string | undefined;
  readonly effectiveOn: string | undefined;
  readonly recordedAt: string;
  /** Hexadecimal SHA-256 over a salt and what was published. */
  readonly commitment: string;
};

/** Reads the bytes of an entry; undefined when they are none. */
export function parseLogEntry(bytes: Uint8Array): LogEntry | undefined {
  const text = bytes.length > LONGEST_ENTRY ? undefined : fromUtf8(bytes);
  const value = text === undefined ? undefined : parseJson(text, LONGEST_ENTRY);
  const read = (key: string): string | undefined => {
    const found = ownMember(value, key);
    return typeof found === 'string' ? found : undefined;
  };
  const [kind, recordedAt, commitment] = [read('kind'), read('recordedAt'), read('commitment')];
  if (ownMember(value, 'v') !== 1 || kind === undefined || !recordedAt || !commitment) return undefined;
  return {
    kind,
    recordedAt,
    commitment,
    certification: read('certification'),
    effectiveOn: read('effectiveOn'),
  };
}

const hexBytes = (text: string): Uint8Array<ArrayBuffer> | undefined =>
  /^([0-9a-f]{2}){1,64}$/.test(text)
    ? Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
    : undefined;

/** True when the entry commits to this and to nothing else. */
export async function commitsTo(entry: LogEntry, salt: string, opening: unknown): Promise<boolean> {
  const [head, text] = [hexBytes(salt), spelled(opening)];
  if (!head || text === undefined) return false;
  const tail = new TextEncoder().encode(text);
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('') === entry.commitment;
}

export type ProvedEntry = {
  readonly entry: LogEntry;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was published; undefined once its salt was erased. */
  readonly opening: unknown;
  /** False when what lies beside the entry is not what it commits to. */
  readonly fits: boolean;
};

/** The entry that a proof file of a register carries; undefined when it carries none. What it says is not proved yet. */
export async function entryOfProof({ extra }: LogProof): Promise<ProvedEntry | undefined> {
  const text = extra && fromUtf8(extra);
  const value = text === undefined ? undefined : parseJson(text, LONGEST_EXTRA);
  const written = ownMember(value, 'entry');
  if (typeof written !== 'string') return undefined;
  const bytes = new TextEncoder().encode(written);
  const entry = parseLogEntry(bytes);
  if (!entry) return undefined;
  const [salt, opening] = [ownMember(value, 'salt'), ownMember(value, 'opening')];
  if (typeof salt !== 'string') return { entry, bytes, opening: undefined, fits: true };
  return { entry, bytes, opening, fits: await commitsTo(entry, salt, opening) };
}
