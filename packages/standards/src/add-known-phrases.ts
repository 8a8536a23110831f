// Adds the hashes of a private text to the list of known phrases: node add-known-phrases.ts FILE. The text stays private.

import { readFileSync, writeFileSync } from 'node:fs';
import { runsOf } from './known-phrases.ts';
import { PHRASE_HASHES } from './phrase-hashes.ts';

const TARGET = new URL('phrase-hashes.ts', import.meta.url);

/**
 * The module with the hashes of these texts and of those before, sorted so that their order tells nothing.
 *
 * @param texts sentences as they stand in a standard; only hashes of runs of words are kept
 */
export const phraseModule = (texts: readonly string[], before: readonly string[] = PHRASE_HASHES): string => {
  const hashes = [
    ...new Set([...before, ...texts.flatMap(text => runsOf(text).map(run => run.hash))]),
  ].toSorted();
  const lines = Array.from({ length: Math.ceil(hashes.length / 6) }, (_, row) =>
    hashes.slice(row * 6, row * 6 + 6),
  );
  return [
    '// Written by add-known-phrases.ts: hashes of runs of words that standards use; no text can be read from them.',
    '',
    'export const PHRASE_HASHES: readonly string[] = `',
    ...lines.map(line => line.join(' ')),
    '`',
    '  .trim()',
    '  .split(/\\s+/)',
    "  .filter(hash => hash !== '');",
    '',
  ].join('\n');
};

if (import.meta.main) {
  const files = process.argv.slice(2);
  const texts = files.map(file => readFileSync(file, 'utf8'));
  const runs = texts.flatMap(text => runsOf(text)).length;
  writeFileSync(TARGET, phraseModule(texts));
  console.log(`${runs} runs of words from ${files.length} files; the texts themselves were not kept.`);
}
