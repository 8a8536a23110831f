/** The first pass over a file: every row is read and judged, what differs from what is known is handed on. */
import { hash } from 'node:crypto';
import { circleIn } from '@certwright/core/catalogue/circles';
import { COMMITTEE_COLUMNS, readCommittee } from '@certwright/core/catalogue/committee';
import { DELIVERABLE_COLUMNS, linksOf, readDeliverable } from '@certwright/core/catalogue/deliverable';
import { RefusedFile } from '@certwright/core/catalogue/fault';
import { canonical, needed, textIn, ValueFault, wholeIn } from '@certwright/core/catalogue/given-row';
import { ICS_COLUMNS, readIcsNode } from '@certwright/core/catalogue/ics-node';
import type { Kind, Source, SourceRow } from './source.ts';

/** Rows that are handed on together. */
const AT_ONCE = 500;
/** ISO's own list has some eighty thousand. */
const MOST_ROWS = 1_000_000;
/** Words that are led back to when somebody types nearly the same; those with digits are numbers. */
const WORD = /^[^\d]{4,40}$/;
const MOST_WORDS = 300_000;

export type Read = {
  readonly rows: number;
  /** How many rows were set aside because they are new or differ. */
  readonly differing: number;
  /** Words of references and titles of these rows, and how often. */
  readonly words: ReadonlyMap<string, number>;
  /** Keys that were known and are not in the file. */
  readonly gone: readonly string[];
};

const keyOf: Readonly<Record<Kind, (row: SourceRow) => string>> = {
  deliverables: ({ given }) => String(needed(wholeIn(given, 'id', 999_999_999), 'id')),
  committees: ({ given }) => String(needed(wholeIn(given, 'id', 999_999_999), 'id')),
  ics: ({ given }) => needed(textIn(given, 'identifier'), 'identifier'),
};
const COLUMNS: Readonly<Record<Kind, readonly string[]>> = {
  deliverables: DELIVERABLE_COLUMNS,
  committees: COMMITTEE_COLUMNS,
  ics: ICS_COLUMNS,
};
const prepare = {
  deliverables: readDeliverable,
  committees: readCommittee,
  ics: readIcsNode,
} as const satisfies Record<Kind, unknown>;

/** Remembers what replaces what, and in which row it was said. */
class Chains {
  readonly #replaces = new Map<number, number[]>();
  readonly #rows = new Map<number, number>();
  add(row: SourceRow): void {
    const { id, replaces, replacedBy } = linksOf(row.given);
    this.#rows.set(id, row.row);
    if (replaces.length > 0) this.#link(id, replaces);
    for (const newer of replacedBy) this.#link(newer, [id]);
  }
  #link(newer: number, older: readonly number[]): void {
    const known = this.#replaces.get(newer);
    if (known) known.push(...older);
    else this.#replaces.set(newer, [...older]);
  }
  /** @throws RefusedFile `circular-chain` */
  check(): void {
    const circle = circleIn(this.#replaces);
    if (!circle) return;
    const row = circle.map(id => this.#rows.get(id)).find(one => one !== undefined);
    const ids = [...circle, circle[0]].join(' replaces ');
    throw new RefusedFile('circular-chain', `Deliverables replace each other in a circle: ${ids}.`, {
      column: 'replaces',
      ...(row === undefined ? {} : { row }),
    });
  }
}

/** JSON without the two signs that count as line breaks and are none in JSON. */
const oneLine = (value: object): string =>
  JSON.stringify(value).replace(/[\u2028\u2029]/g, sign => (sign === '\u2028' ? '\\u2028' : '\\u2029'));

/** Takes rows that are new or differ, each one JSON object on one line. The list is the taker's. */
export type Take = (lines: readonly string[]) => Promise<void>;

/**
 * @param known key to hash of the rows that the catalogue has
 * @param take is handed the differing rows in the order of the file; what it throws ends the reading
 * @param heard is told after each batch how many rows were read; what it throws ends the reading
 * @throws RefusedFile
 */
export async function readAll(
  source: Source,
  known: ReadonlyMap<string, string>,
  take: Take,
  options: { readonly allow: readonly string[]; readonly heard: (rows: number) => Promise<void> },
): Promise<Read> {
  const seen = new Map<string, number>();
  const chains = new Chains();
  let lines: string[] = [];
  let rows = 0;
  let differing = 0;
  const words = new Map<string, number>();
  const learn = (called: string): void => {
    for (const word of called.split(' '))
      if (WORD.test(word) && (words.size < MOST_WORDS || words.has(word)))
        words.set(word, (words.get(word) ?? 0) + 1);
  };
  const look = (row: SourceRow): void => {
    const key = keyOf[source.kind](row);
    const before = seen.get(key);
    if (before !== undefined)
      throw new RefusedFile('row-twice', `${key} is in row ${before} already; every row has its own.`, {
        row: row.row,
      });
    seen.set(key, row.row);
    if (source.kind === 'deliverables') chains.add(row);
    const given = hash('sha256', canonical(row.given, COLUMNS[source.kind]), 'base64url');
    if (known.get(key) === given) return;
    const prepared = prepare[source.kind](row.given);
    if ('called' in prepared) learn(prepared.called);
    lines.push(oneLine({ ...prepared, hash: given }));
    differing += 1;
  };
  const handOn = async (): Promise<void> => {
    const full = lines;
    lines = [];
    if (full.length > 0) await take(full);
  };
  for await (const batch of source.batches) {
    for (const row of batch) {
      try {
        look(row);
      } catch (error) {
        if (!(error instanceof ValueFault)) throw error;
        throw new RefusedFile('value-not-understood', error.message, {
          row: row.row,
          column: error.column,
        });
      }
      if (lines.length >= AT_ONCE) await handOn();
    }
    rows += batch.length;
    if (rows > MOST_ROWS) throw new RefusedFile('too-many-rows', `The file has more than ${MOST_ROWS} rows.`);
    await options.heard(rows);
  }
  await handOn();
  if (rows === 0) throw new RefusedFile('file-empty', 'The file has a header and no row.');
  if (!options.allow.includes('circles')) chains.check();
  const gone = [...known.keys()].filter(key => !seen.has(key));
  if (gone.length > known.size / 10 && known.size > 100 && !options.allow.includes('fewer-rows'))
    throw new RefusedFile(
      'far-fewer-rows',
      `The file has ${rows} rows and lacks ${gone.length} of the ${known.size} that are known; it may have been cut off. Allow it with --allow fewer-rows.`,
    );
  return { rows, differing, words, gone };
}
