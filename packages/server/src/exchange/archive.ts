/** An archive read whole before anything is written: hashes, chain, records against events, and nothing that is not known. */
import { ALL_RECORD_KINDS, RECORD_KINDS, type RecordKind } from '@certwright/core/history/record-kind.table';
import { refuse } from '@certwright/core/kernel/decider';
import { isEditionId } from '@certwright/standards/library';
import type { z } from 'zod';
import { ORGANIZATION_AGGREGATES } from '../organization-aggregates.ts';
import { canonical } from '../platform/events/canonical.ts';
import { Refused } from '../platform/events/outcome.ts';
import type { Replayable } from '../platform/events/rebuild.ts';
import { verifyChain } from '../platform/events/verify-chain.ts';
import { jsonObject } from '../platform/http/json-body.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { UnreadableArchive } from '../platform/zip/directory.ts';
import { hashOf, linesOf, openZip, type OpenedZip, wholeText } from '../platform/zip/opened.zip.ts';
import {
  CROSSWALKS_PART,
  FILES_PART,
  FORMAT,
  FORMAT_VERSION,
  MANIFEST_PART,
  ORGANIZATION_PART,
  PEOPLE_PART,
  recordsPart,
  SETTINGS_PART,
  SHARED_PART,
  TRAIL_PART,
} from './archive-format.ts';
import * as schema from './archive.schema.ts';
import { EVENT_KINDS } from './event-kind.table.ts';

const MOST_TEXT = 64 * 1024 * 1024;
const MOST_EVENTS = 300_000;
/** How events are written; one that says more was written by a newer program. */
const EVENT_SCHEMA = 1;

export const ARCHIVE_REFUSALS = [
  'archive-unreadable',
  'archive-foreign',
  'archive-newer',
  'archive-damaged',
  'archive-holds-unknown',
] as const;

const no = (code: (typeof ARCHIVE_REFUSALS)[number], reason = ''): never => {
  throw new Refused(refuse(code, [], { reason }));
};

export type RecordOf = { readonly kind: RecordKind; readonly id: string; readonly state: unknown };
export type Archive = {
  readonly head: z.output<typeof schema.Head>;
  /** In the order of the chain, of the kinds of records that are taken over. */
  readonly events: readonly schema.ArchivedEvent[];
  readonly records: readonly RecordOf[];
  readonly people: readonly z.output<typeof schema.PersonLine>[];
  readonly files: readonly z.output<typeof schema.FileLine>[];
  readonly settings: z.output<typeof schema.Settings>;
  readonly standards: readonly z.output<typeof schema.StandardPart>[];
  readonly crosswalks: z.output<typeof schema.Crosswalks>;
  /** Records that certification bodies shared, by kind. */
  readonly shared: ReadonlyMap<string, number>;
  readonly read: OpenedZip['read'];
  readonly close: () => void;
};

/** @throws Refused `archive-holds-unknown` */
function fitting<S extends z.ZodType>(of: S, value: unknown, where: string): z.output<S> {
  const parsed = of.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return no('archive-holds-unknown', `${where}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

async function json(zip: OpenedZip, name: string): Promise<unknown> {
  const text = await wholeText(zip.read(name), MOST_TEXT);
  try {
    // The same measure of depth and text as for whatever is sent.
    return (jsonObject(`{"in":${text}}`) as { in: unknown }).in;
  } catch (error) {
    return no(
      'archive-damaged',
      `${name} is no JSON${error instanceof HttpProblem ? `: ${error.message}` : ''}`,
    );
  }
}

async function lines<S extends z.ZodType>(zip: OpenedZip, name: string, of: S): Promise<z.output<S>[]> {
  const found: z.output<S>[] = [];
  for await (const text of linesOf(zip.read(name))) {
    if (found.length === MOST_EVENTS) no('archive-unreadable', `${name} has too many lines.`);
    found.push(fitting(of, object(text, name), name));
  }
  return found;
}

function object(text: string, name: string): object {
  try {
    return jsonObject(text);
  } catch {
    return no('archive-damaged', `a line of ${name} is no JSON that can be kept`);
  }
}

/** Every part is what the manifest says, and nothing is beside it. */
async function requireManifest(zip: OpenedZip): Promise<void> {
  const { parts } = fitting(schema.Manifest, await json(zip, MANIFEST_PART), MANIFEST_PART);
  const listed = new Map(parts.map(one => [one.name, one]));
  for (const name of zip.parts.keys())
    if (name !== MANIFEST_PART && !listed.has(name)) no('archive-damaged', `${name} is not in the manifest`);
  for (const { name, sha256 } of parts)
    if ((await hashOf(zip.read(name))) !== sha256) no('archive-damaged', `${name} was changed`);
}

async function requireHead(zip: OpenedZip): Promise<Archive['head']> {
  if (!zip.parts.has(ORGANIZATION_PART) || !zip.parts.has(MANIFEST_PART)) no('archive-foreign');
  const said = await json(zip, ORGANIZATION_PART);
  const { format, version } = (said ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) no('archive-foreign');
  if (typeof version === 'number' && version > FORMAT_VERSION) no('archive-newer', `format ${version}`);
  return fitting(schema.Head, said, ORGANIZATION_PART);
}

const kindOf = (stream: string): RecordKind | undefined =>
  ALL_RECORD_KINDS.find(kind => stream.startsWith(`${kind}:`));

/** The events of records, after the whole chain was checked. */
async function requireTrail(
  zip: OpenedZip,
  head: Archive['head'],
  today: string,
): Promise<schema.ArchivedEvent[]> {
  const events: schema.ArchivedEvent[] = [];
  let count = 0;
  const passing = async function* (): AsyncIterable<string> {
    for await (const text of linesOf(zip.read(TRAIL_PART))) {
      count += 1;
      if (count > MOST_EVENTS) no('archive-unreadable', 'The trail is too long.');
      const { event } = fitting(schema.ChainLine, object(text, TRAIL_PART), `link ${count}`);
      if (event.org !== head.organization.id)
        no('archive-damaged', `link ${count} is of another organization`);
      if (event.schema > EVENT_SCHEMA) no('archive-newer', `an event of ${event.type}`);
      if (event.at.slice(0, 10) > today) no('archive-damaged', `link ${count} lies in the future`);
      if (kindOf(event.stream)) events.push(event);
      yield text;
    }
  };
  const verdict = await verifyChain(passing());
  if (verdict.fault !== undefined) no('archive-damaged', `the trail: ${verdict.fault}`);
  const { links, head: last } = head.chain;
  if (verdict.links !== links || (links > 0 && verdict.head !== last))
    no('archive-damaged', 'the trail is cut off');
  return events;
}

const typeName = (value: unknown): string =>
  Array.isArray(value) ? 'list' : value === null ? 'nothing' : typeof value;

/** A state has the members that every state of its kind has, of the same type. */
function requireShape(kind: RecordKind, initial: object, state: object): void {
  for (const [name, member] of Object.entries(initial)) {
    const here = (state as Readonly<Record<string, unknown>>)[name];
    if (member !== null && typeName(here) !== typeName(member))
      no('archive-holds-unknown', `${RECORD_KINDS[kind]}: ${name} is ${typeName(here)}`);
  }
}

/** Folds every record, and compares it with what the archive says that it is. */
async function requireRecords(zip: OpenedZip, events: readonly schema.ArchivedEvent[]): Promise<RecordOf[]> {
  const states = new Map<string, { version: number; state: unknown }>();
  for (const { stream, version, type, data } of events) {
    const kind = kindOf(stream);
    const lifecycle = ORGANIZATION_AGGREGATES.find(one => one.table === kind) as Replayable | undefined;
    if (!kind || !lifecycle || !EVENT_KINDS[kind].types.includes(type))
      return no('archive-holds-unknown', `${type} of ${stream}`);
    const before = states.get(stream) ?? { version: 0, state: lifecycle.decider.initial };
    if (version !== before.version + 1)
      no('archive-damaged', `${stream} has a gap before version ${version}`);
    const state = evolved(lifecycle, before.state, { ...data, type });
    if (typeof state !== 'object' || state === null)
      return no('archive-holds-unknown', `${type} of ${stream}`);
    requireShape(kind, lifecycle.decider.initial as object, state);
    states.set(stream, { version, state });
  }
  const records: RecordOf[] = [];
  for (const kind of ALL_RECORD_KINDS) {
    for (const { id, version, state } of await lines(zip, recordsPart(kind), schema.RecordLine)) {
      const given = states.get(`${kind}:${id}`);
      if (given?.version !== version || canonical(given.state) !== canonical(state))
        no('archive-damaged', `${kind} ${id} is not what its events give`);
      records.push({ kind, id, state });
    }
  }
  if (records.length !== states.size) no('archive-damaged', 'a record is missing');
  return records;
}

function evolved({ decider }: Replayable, before: unknown, event: object): unknown {
  try {
    return decider.evolve(before as never, event as never);
  } catch {
    return no('archive-holds-unknown', 'an event that does not fit its record');
  }
}

/** A standard that is worked with has to be there: in the library, or among the archive's own. */
function requireEditions(records: readonly RecordOf[], own: ReadonlySet<string>): void {
  for (const { kind, state } of records) {
    if (kind !== 'adoption') continue;
    const { edition } = state as { edition: string };
    const known: boolean = isEditionId(edition) || own.has(edition);
    if (!known) no('archive-newer', `${edition} is not in the library here`);
  }
}

async function read(zip: OpenedZip, today: string): Promise<Omit<Archive, 'read' | 'close'>> {
  const head = await requireHead(zip);
  await requireManifest(zip);
  const events = await requireTrail(zip, head, today);
  const records = await requireRecords(zip, events);
  const standards: Archive['standards'][number][] = [];
  for (const name of zip.parts.keys())
    if (/^standards\/[0-9a-f]{64}\.json$/.test(name))
      standards.push(fitting(schema.StandardPart, await json(zip, name), name));
  requireEditions(records, new Set(standards.map(one => one.edition.id)));
  const shared = await lines(zip, SHARED_PART, schema.SharedLine);
  return {
    head,
    events,
    records,
    standards,
    people: await lines(zip, PEOPLE_PART, schema.PersonLine),
    files: await lines(zip, FILES_PART, schema.FileLine),
    settings: fitting(schema.Settings, await json(zip, SETTINGS_PART), SETTINGS_PART),
    crosswalks: fitting(schema.Crosswalks, await json(zip, CROSSWALKS_PART), CROSSWALKS_PART),
    shared: new Map([...Map.groupBy(shared, one => one.kind)].map(([kind, some]) => [kind, some.length])),
  };
}

/**
 * @param path where the archive lies on this machine
 * @throws Refused with one of ARCHIVE_REFUSALS; nothing was written by then
 */
export async function openArchive(path: string, today: string): Promise<Archive> {
  try {
    const zip = await openZip(path);
    try {
      return { ...(await read(zip, today)), read: zip.read, close: zip.close };
    } catch (error) {
      zip.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof UnreadableArchive) return no('archive-unreadable', error.message);
    throw error;
  }
}
