// Finds certificates that a PDF carries as attachments: a tolerant scan for embedded-file streams, not a PDF reader.
//
// Streams are always objects of their own in the file (ISO 32000-1 7.3.8, 7.5.7), so the catalogue, the cross-reference
// table and compressed object streams need not be understood; and the content is judged by its signature, not by its name.

import { fromUtf8 } from './base64url.ts';
import { inflate } from './bounded-stream.ts';
import { looksLikeToken } from './compact-token.ts';
import { LONGEST_KIT, parseKit } from './offline-kit.ts';

export const LARGEST_PDF = 128 * 1024 * 1024;
const LONGEST_DICTIONARY = 4096;
const MOST_STREAMS = 100_000;
const MOST_ATTACHMENTS = 50;

export type PdfScan = {
  /** Texts of tokens or kits, each once, in the order of the file. */
  readonly certificates: readonly string[];
  /** Encrypted: attachments cannot be read without the password. */
  readonly encrypted: boolean;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

function indexOf(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const first = word[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (word.every((byte, offset) => bytes[at + offset] === byte)) return at;
  return -1;
}

const STREAM = bytesOf('stream');
const END = bytesOf('endstream');

/** True when the bytes may be a PDF: the mark stands within the first kilobyte. */
export const isPdf = (bytes: Uint8Array): boolean =>
  indexOf(bytes.subarray(0, 1024), bytesOf('%PDF-'), 0) >= 0;

type RawStream = { readonly dictionary: string; readonly content: Uint8Array };

const isSpace = (byte: number | undefined): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;

/** The dictionary that ends before `at`, or undefined when the word `stream` there belongs to something else. */
function dictionaryBefore(bytes: Uint8Array, at: number): string | undefined {
  let end = at;
  while (end > 0 && isSpace(bytes[end - 1])) end--;
  if (bytes[end - 1] !== 62 || bytes[end - 2] !== 62) return undefined;
  const text = latin1(bytes.subarray(Math.max(0, end - LONGEST_DICTIONARY), end));
  const start = text.lastIndexOf(' obj');
  return start < 0 ? undefined : text.slice(start + 4);
}

/** The content by its stated length when `endstream` follows there, else up to the next `endstream`. */
function contentAt(bytes: Uint8Array, start: number, dictionary: string): Uint8Array | undefined {
  const stated = /\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (stated !== undefined) {
    const end = start + Number(stated);
    const tail = latin1(bytes.subarray(end, end + 16)).trimStart();
    if (tail.startsWith('endstream')) return bytes.subarray(start, end);
  }
  const end = indexOf(bytes, END, start);
  if (end < 0) return undefined;
  const trimmed = bytes[end - 1] === 10 ? (bytes[end - 2] === 13 ? end - 2 : end - 1) : end;
  return bytes.subarray(start, Math.max(start, trimmed));
}

function* embeddedStreams(bytes: Uint8Array): Generator<RawStream> {
  let [seen, found] = [0, 0];
  for (let at = indexOf(bytes, STREAM, 0); at >= 0; at = indexOf(bytes, STREAM, at + 1)) {
    if (++seen > MOST_STREAMS || found >= MOST_ATTACHMENTS) return;
    const after = at + STREAM.length;
    const start = bytes[after] === 13 && bytes[after + 1] === 10 ? after + 2 : after + 1;
    const dictionary = isSpace(bytes[after]) ? dictionaryBefore(bytes, at) : undefined;
    if (!dictionary || !/\/EmbeddedFile\b|\/Params\b/.test(dictionary)) continue;
    const content = contentAt(bytes, start, dictionary);
    // No `endstream` from here to the end of the file: no later stream can have one either.
    if (!content) return;
    found++;
    yield { dictionary, content };
    at = start + content.length;
  }
}

async function decoded({ dictionary, content }: RawStream): Promise<Uint8Array | undefined> {
  const [, several, one] = /\/Filter\s*(?:\[([^\]]*)\]|(\/\w+))/.exec(dictionary) ?? [];
  const filter = (one ?? several ?? '').trim();
  if (filter === '') return content.length > LONGEST_KIT ? undefined : content;
  if (filter !== '/FlateDecode' && filter !== '/Fl') return undefined;
  const { end, bytes } = await inflate(new Uint8Array(content), 'deflate', LONGEST_KIT);
  // What came out before damage is looked at too: stray bytes behind the data are common, and the signature guards the rest.
  return end === 'too-large' ? undefined : bytes;
}

/** Every attached token or offline kit of a PDF. Never throws; a file that is no PDF has none. */
export async function certificatesInPdf(bytes: Uint8Array): Promise<PdfScan> {
  const certificates = new Set<string>();
  if (bytes.length > LARGEST_PDF || !isPdf(bytes)) return { certificates: [], encrypted: false };
  for (const stream of embeddedStreams(bytes)) {
    const content = await decoded(stream);
    const text = content && fromUtf8(content)?.trim();
    if (text && (looksLikeToken(text) || (text.startsWith('{') && parseKit(text)))) certificates.add(text);
  }
  return { certificates: [...certificates], encrypted: indexOf(bytes, bytesOf('/Encrypt'), 0) >= 0 };
}
