/** The job that loads a file into the catalogue: fetch, read all of it, then write what differs in one transaction, or nothing. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { type ImportFault, RefusedFile } from '@certwright/core/catalogue/fault';
import { EDITIONS } from '@certwright/standards/library';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import type { Shell } from '../platform/http/scope.ts';
import { AddressFault } from '../platform/net/asking.ts';
import { batchesOf, openAside } from './aside.ts';
import { type Attempt, attemptAt, Cancelled, Overtaken } from './attempt.ts';
import { decoded } from './decoded.ts';
import { fetchFile, type Fetched } from './fetch-file.ts';
import { firstLoad } from './first-load.ts';
import { knownRows, markGone, mergeAlone, mergeCommittees, mergeIcs } from './known.store.ts';
import { type Ending, endLoad, lastGood, takeLoad } from './load.store.ts';
import {
  countAgain,
  measure,
  learnWords,
  logRemoved,
  mergeDeliverables,
  placeLibraryFirst,
} from './merge.store.ts';
import { type Read, readAll, type Take } from './reading-pass.ts';
import { type Kind, openSource } from './source.ts';
import { asidePath, spoolOf } from './spool.ts';

/** Rows that one statement writes. */
const BATCH = 1_000;

type Taken = NonNullable<Awaited<ReturnType<typeof takeLoad>>>;
type Work = {
  readonly shell: Shell;
  readonly taken: Taken;
  readonly attempt: Attempt;
  readonly aside: string;
};
type Counts = { readonly added: number; readonly revised: number; readonly withdrawn: number };

/** Writes the rows that were set aside; runs inside the one transaction of the load. */
async function write(tx: Tx, { shell, attempt, aside }: Work, kind: Kind, first: boolean): Promise<Counts> {
  const counts = { added: 0, revised: 0, withdrawn: 0 };
  const at = shell.clock.now();
  let rows = 0;
  for await (const batch of batchesOf(aside, BATCH)) {
    if (kind === 'deliverables') {
      const changed = await mergeDeliverables(tx, batch.json, { load: attempt.load, at });
      counts.added += changed.added;
      counts.revised += changed.revised;
      counts.withdrawn += changed.withdrawn;
    } else
      counts[first ? 'added' : 'revised'] += await (kind === 'ics' ? mergeIcs : mergeCommittees)(
        tx,
        batch.json,
      );
    rows += batch.rows;
    await attempt.tell({ doing: 'writing what is new', rows });
  }
  return counts;
}

const told = async (shell: Shell, attempt: Attempt, ending: Omit<Ending, 'at'>): Promise<void> => {
  await scoped(shell.db, { role: 'app_platform' }, tx =>
    endLoad(tx, attempt.load, attempt.id, { ...ending, at: shell.clock.now() }),
  );
};

async function readAndWrite(work: Work, fetched: Extract<Fetched, { changed: true }>): Promise<void> {
  const { shell, taken, attempt, aside } = work;
  const platform = { role: 'app_platform' } as const;
  const retrieved_at = shell.clock.now();
  let bytes = 0;
  await attempt.tell({ doing: 'reading the file', rows: 0, bytes: 0, of_bytes: fetched.size });
  const content = await spoolOf(shell).get(fetched.sha256);
  const source = await openSource(decoded(content, read => (bytes = read)));
  if (source.kind !== taken.kind)
    throw new RefusedFile(
      'other-set',
      `This is ISO’s list of ${source.kind}, asked for was that of ${taken.kind}.`,
    );
  const { last, known } = await scoped(shell.db, { ...platform, readOnly: true }, async tx => ({
    last: await lastGood(tx, source.kind),
    known: await knownRows(tx, source.kind),
  }));
  const facts = { size: fetched.size, sha256: fetched.sha256, etag: fetched.etag, retrieved_at };
  if (last?.sha256 === fetched.sha256) {
    await told(shell, attempt, { phase: 'unchanged', ...facts, rows: last.rows });
    return;
  }
  const notes = source.missing.map(name => `The file has no column ${name}; what was known of it stays.`);
  const heard = (rows: number): Promise<void> => attempt.tell({ rows, bytes });
  const reading = (take: Take): Promise<Read> => readAll(source, known, take, { allow: taken.allow, heard });
  const first = known.size === 0 && last === undefined;
  const end = { ...facts, notes };
  if (first && source.kind === 'deliverables') {
    await scoped(shell.db, platform, async tx => {
      await mergeAlone(tx);
      const read = await firstLoad(tx, reading, () =>
        attempt.tell({ doing: 'building the index of the search' }),
      );
      await keep(tx, work, read, { ...end, added: read.added });
    });
    return;
  }
  const read = await reading(await openAside(aside));
  if (read.differing === 0 && read.gone.length === 0) {
    await told(shell, attempt, { phase: 'unchanged', ...end, rows: read.rows });
    return;
  }
  await attempt.tell({ doing: 'writing what is new', rows: 0 });
  await scoped(shell.db, platform, async tx => {
    await mergeAlone(tx);
    await learnWords(tx, read.words);
    const counts = await write(tx, work, source.kind, first);
    await keep(tx, work, read, { ...end, ...counts });
  });
}

/** What follows when all rows are written, up to the end of the load. @throws Overtaken */
async function keep(
  tx: Tx,
  { shell, taken, attempt }: Work,
  read: Read,
  ending: Omit<Ending, 'at' | 'phase'>,
): Promise<void> {
  const at = shell.clock.now();
  const kind = taken.kind as Kind;
  if (kind === 'deliverables') await logRemoved(tx, read.gone, attempt.load, at);
  await markGone(tx, kind, read.gone, at);
  if (kind === 'deliverables') {
    await placeLibraryFirst(
      tx,
      EDITIONS.map(one => one.name),
    );
    await countAgain(tx);
    await measure(tx);
  }
  const { added = 0, revised = 0, withdrawn = 0 } = ending;
  const removed = read.gone.length;
  const phase = added + revised + withdrawn + removed > 0 ? 'done' : 'unchanged';
  const kept = await endLoad(tx, attempt.load, attempt.id, {
    ...ending,
    rows: read.rows,
    phase,
    removed,
    at,
  });
  if (!kept) throw new Overtaken();
}

/** What is written down about an error; undefined for one that is not the file's and goes to the queue. */
function faultOf(error: unknown): ImportFault | undefined {
  if (error instanceof RefusedFile) return error.fault;
  if (error instanceof AddressFault || error instanceof HttpProblem)
    return { code: error.code, row: null, column: null, detail: error.message };
  // A value that the database cannot take, such as a number beyond its type: the file's fault as well.
  const { code = '' } = error as { code?: string };
  if (code.startsWith('22'))
    return {
      code: 'value-not-understood',
      row: null,
      column: null,
      detail: error instanceof Error ? error.message : code,
    };
  return undefined;
}

/** Works on a load until it is over; done twice it does nothing the second time. */
export async function runLoad(shell: Shell, load: string): Promise<void> {
  const id = randomUUID();
  const taken = await scoped(shell.db, { role: 'app_platform' }, tx =>
    takeLoad(tx, load, id, shell.clock.now()),
  );
  if (!taken) return;
  const attempt = attemptAt(shell, load, id);
  const aside = asidePath(shell, id);
  let spooled = taken.upload;
  let over = true;
  try {
    if (taken.cancel_asked) throw new Cancelled();
    const fetched = await fetchFile(shell, { ...taken, kind: taken.kind as Kind }, attempt);
    if (!fetched.changed) {
      await told(shell, attempt, {
        phase: 'unchanged',
        ...fetched.same,
        retrieved_at: shell.clock.now(),
      });
      return;
    }
    spooled = fetched.sha256;
    await readAndWrite({ shell, taken, attempt, aside }, fetched);
  } catch (error) {
    const fault = faultOf(error);
    over = !(error instanceof Overtaken);
    if (error instanceof Cancelled) await told(shell, attempt, { phase: 'cancelled' });
    else if (fault) await told(shell, attempt, { phase: 'failed', problem: fault });
    else if (over) {
      over = false;
      throw error;
    }
  } finally {
    await rm(aside, { force: true });
    if (over && spooled) await spoolOf(shell).forget(spooled);
  }
}

export const loadCatalogue = (shell: Shell): Promise<void> =>
  shell.jobs.work('catalogue.load', ({ load }) => runLoad(shell, load));
