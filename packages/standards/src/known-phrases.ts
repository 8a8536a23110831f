// Tells whether a text of ours holds a run of words that a standard is known to use, from hashes alone.

import { PHRASE_HASHES } from './phrase-hashes.ts';

/** Words in a row that are compared; shorter runs are terms of the field and cannot be said otherwise. */
export const PHRASE_WORDS = 7;

/** Lower case words without marks, so that commas, quotes and dashes hide nothing. */
const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’'´`]/g, '')
    .split(/[^a-z0-9&]+/)
    .filter(word => word !== '');

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const BITS = 64;

/** FNV-1a in 64 bits, as 16 hexadecimal digits: enough that runs of words do not meet by chance. */
const hash = (text: string): string => {
  let value = OFFSET;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(BITS, (value ^ BigInt(byte)) * PRIME);
  return value.toString(16).padStart(BITS / 4, '0');
};

export type Run = { readonly words: string; readonly hash: string };

/** Every run of `PHRASE_WORDS` words of one sentence; none for a shorter one. Sentences are not joined. */
export const runsOf = (text: string): readonly Run[] =>
  text.split(/[.?!;:]+(?=\s|$)|\n{2,}/).flatMap(sentence => {
    const all = words(sentence);
    return Array.from({ length: Math.max(0, all.length - PHRASE_WORDS + 1) }, (_, at) => {
      const run = all.slice(at, at + PHRASE_WORDS).join(' ');
      return { words: run, hash: hash(run) };
    });
  });

const KNOWN: ReadonlySet<string> = new Set(PHRASE_HASHES);

/** The runs of a text that a standard is known to use; empty for words of our own. */
export const knownRuns = (text: string, known: ReadonlySet<string> = KNOWN): readonly string[] =>
  runsOf(text)
    .filter(run => known.has(run.hash))
    .map(run => run.words);
