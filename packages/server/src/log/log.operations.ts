/** The log as everybody reads it: its newest head, its entries with what they commit to, and proofs. */
import {
  Consistency,
  ConsistencyQuery,
  EntriesPage,
  EntriesQuery,
  Inclusion,
  InclusionQuery,
  LogHead,
} from '@certwright/core/log/log.schema';
import { z } from 'zod';
import { after } from '../platform/clock.ts';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { publicOperation } from '../platform/http/operation.ts';
import type { PublicAct } from '../platform/http/scope.ts';
import { readerOf } from './reader-of.ts';
import { cosignaturesOf, entriesBelow, type Entry, entriesFrom, newestHead } from './log.store.ts';
import { publicKeys } from './log-key.ts';
import { consistencyPath, inclusionPath, type ReadHashes, rootOf } from './tree.ts';

const published = <T>({ shell }: PublicAct, work: (tx: Tx) => Promise<T>): Promise<T> =>
  scoped(shell.db, { role: 'app_public', readOnly: true }, work);
const base64 = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');

/** When a witness says that it saw the head: eight bytes behind the four of the key's id. */
const cosignedAt = (line: string): string =>
  after(
    '1970-01-01T00:00:00.000Z',
    Number(Buffer.from(line.trimEnd().split(' ').at(-1) ?? '', 'base64').readBigUInt64BE(4)) * 1000,
  );

const head = publicOperation({
  id: 'log.head',
  method: 'get',
  path: '/log/head',
  summary: 'The newest signed head of the log, and the key that it is signed with',
  input: z.object({}),
  output: LogHead,
  run: act =>
    published(act, async tx => {
      const [[{ name, key }], newest] = await Promise.all([publicKeys(tx), newestHead(tx)]);
      const cosigned = newest ? await cosignaturesOf(tx, newest.size) : [];
      return {
        origin: name,
        key,
        size: newest?.size ?? 0,
        root: newest ? base64(newest.root) : null,
        madeAt: newest?.made_at ?? null,
        note: newest ? newest.note + cosigned.map(one => one.line).join('') : null,
        witnesses: cosigned.map(({ witness, line }) => ({
          name: witness.replace(/\+[0-9a-f]{8}$/, ''),
          at: cosignedAt(line),
        })),
      };
    }),
});

type Said = { kind: string; certification: string | null; effectiveOn: string | null; recordedAt: string };
function entryView({ place, hash, entry, salt, opening }: Entry) {
  const text = Buffer.from(entry).toString('utf8');
  const { kind, certification, effectiveOn, recordedAt } = JSON.parse(text) as Said;
  return {
    place,
    kind,
    certification,
    effectiveOn,
    recordedAt,
    hash: base64(hash),
    entry: text,
    salt: salt && Buffer.from(salt).toString('hex'),
    opening,
  };
}

const entries = publicOperation({
  id: 'log.entries',
  method: 'get',
  path: '/log/entries',
  summary: 'Entries of the log, the newest first, each with what it commits to as long as that is not erased',
  cost: 2,
  input: EntriesQuery,
  output: EntriesPage,
  run: (act, { certification, before, limit }) =>
    published(act, async tx => {
      const found = await entriesBelow(tx, { certification, before, limit: limit + 1 });
      const rows = found.slice(0, limit);
      return { rows: rows.map(entryView), next: found.length > limit ? (rows.at(-1)?.place ?? null) : null };
    }),
});

/** The size that is asked for, or the newest that was signed. @throws NotFound beyond it */
async function sizeOf(tx: Tx, asked: number | undefined): Promise<number> {
  const newest = await newestHead(tx);
  if (!newest || (asked ?? newest.size) > newest.size) throw new NotFound('tree of this size');
  return asked ?? newest.size;
}

const proving = <T>(
  act: PublicAct,
  work: (tx: Tx, read: (size: number) => Promise<ReadHashes>) => Promise<T>,
) => published(act, tx => work(tx, size => readerOf(act.shell, tx, size)));

const inclusion = publicOperation({
  id: 'log.inclusion',
  method: 'get',
  path: '/log/entries/{place}/proof',
  summary: 'The path from an entry to the root of a tree (RFC 6962, 2.1.1)',
  cost: 2,
  input: InclusionQuery,
  output: Inclusion,
  run: (act, { place, size: asked }) =>
    proving(act, async (tx, reading) => {
      const size = await sizeOf(tx, asked);
      const [entry] = place < size ? await entriesFrom(tx, place, place + 1) : [];
      if (!entry) throw new NotFound('entry');
      const read = await reading(size);
      const path = await inclusionPath(read, place, size);
      return {
        place,
        size,
        leaf: base64(entry.hash),
        path: path.map(base64),
        root: base64(await rootOf(read, size)),
      };
    }),
});

const consistency = publicOperation({
  id: 'log.consistency',
  method: 'get',
  path: '/log/consistency',
  summary: 'What shows that a tree begins with every entry of an older one (RFC 6962, 2.1.2)',
  cost: 2,
  input: ConsistencyQuery,
  output: Consistency,
  run: (act, { from, to }) =>
    proving(act, async (tx, reading) => {
      const size = await sizeOf(tx, to);
      if (from > size) throw new NotFound('older tree');
      const read = await reading(size);
      const path = await consistencyPath(read, from, size);
      return { from, to: size, path: path.map(base64), root: base64(await rootOf(read, size)) };
    }),
});

export const LOG_OPERATIONS = [head, entries, inclusion, consistency] as const;
