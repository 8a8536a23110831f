/** A file of the catalogue as rows: which of ISO's sets it is, and in which format, is seen in its content. */
import { RefusedFile } from '@certwright/core/catalogue/fault';
import type { GivenRow } from '@certwright/core/catalogue/given-row';
import { csvBatches } from './csv.source.ts';
import { icsBatches } from './ics-xml.source.ts';
import { jsonBatches } from './json-lines.source.ts';

export const KINDS = ['deliverables', 'committees', 'ics'] as const;
export type Kind = (typeof KINDS)[number];

export type SourceRow = {
  /** As the file counts, from 1. */
  readonly row: number;
  readonly given: GivenRow;
};
export type Source = {
  readonly kind: Kind;
  /** Columns that this kind usually has and this file does not. */
  readonly missing: readonly string[];
  readonly batches: AsyncIterable<readonly SourceRow[]>;
};

const ENOUGH_TO_SEE = 1;

/** Puts what was read to see the kind before the rest again. */
async function* again(seen: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield seen;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** @throws RefusedFile while it is opened, and while its rows are read */
export async function openSource(texts: AsyncIterable<string>): Promise<Source> {
  const rest = texts[Symbol.asyncIterator]();
  let seen = '';
  while (seen.trim().length < ENOUGH_TO_SEE) {
    const next = await rest.next();
    if (next.done) throw new RefusedFile('file-empty', 'The file is empty.');
    seen += next.value;
    if (seen.length > 1_000_000)
      throw new RefusedFile('format-unknown', 'The file begins with a million blanks.');
  }
  const first = seen.trimStart()[0];
  const all = again(seen.trimStart(), rest);
  if (first === '{') return jsonBatches(all);
  if (first === '[')
    throw new RefusedFile(
      'format-unknown',
      'This is one JSON list; ISO’s open data has one object a line (.jsonl).',
    );
  if (first === '<') return { kind: 'ics', missing: [], batches: icsBatches(all) };
  return csvBatches(all);
}
