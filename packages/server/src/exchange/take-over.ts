/** Takes an archive over into an empty organization: people, files, standards, then every event with its ids made anew. */
import { createHash } from 'node:crypto';
import { RECORD_KINDS, type RecordKind } from '@certwright/core/history/record-kind.table';
import { refuse } from '@certwright/core/kernel/decider';
import type { z } from 'zod';
import { keepFile } from '../evidence/keep-file.ts';
import { ORGANIZATION_AGGREGATES } from '../organization-aggregates.ts';
import { membersOf } from '../party/people.ts';
import { takeIn, takeInRole } from '../party/take-in.ts';
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { Refused } from '../platform/events/outcome.ts';
import { appendTaken, buildTables, type TakenEvent } from '../platform/events/replayed.ts';
import { mediaTypeOf } from '../platform/files/media-type.ts';
import { takeInCrosswalk, takeInStandard } from '../standard/take-in.ts';
import type { Archive } from './archive.ts';
import { filePart, SHARED_PART, TRAIL_PART } from './archive-format.ts';
import { type NewIds, newIds } from './new-ids.ts';
import { recordsKept } from './take-over.store.ts';
import type { TakeOverOutput } from './take-over.schema.ts';

type Outcome = z.input<typeof TakeOverOutput>;
type FileLine = Archive['files'][number];

const TABLES = ORGANIZATION_AGGREGATES.map(one => one.table);
const unknown = (reason: string): Refused => new Refused(refuse('archive-holds-unknown', [], { reason }));

/** @throws Refused `organization-not-empty`, `archive-of-another-kind` */
export async function requirePlaceFor(act: Act, { head }: Archive): Promise<void> {
  if (act.kind !== 'organization' || head.organization.kind !== 'organization')
    throw new Refused(refuse('archive-of-another-kind'));
  const count = await recordsKept(act.tx, act.org, TABLES);
  if (count > 0) throw new Refused(refuse('organization-not-empty', [], { count }));
}

/** People of the archive who are members here, by their address. */
async function joinedHere(
  act: Act,
  { people }: Archive,
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const members = (await membersOf(act)).filter(one => one.email !== '');
  const byAddress = new Map(members.map(({ id, name, email }) => [email.toLowerCase(), { id, name }]));
  return new Map(
    people.flatMap(({ id, email }) => {
      const here = byAddress.get(email.toLowerCase());
      return here ? [[id, here] as const] : [];
    }),
  );
}

function staysBehind({ shared, settings }: Archive): Outcome['staysBehind'] {
  const bodies = [...shared.values()].reduce((sum, one) => sum + one, 0);
  const rows = [
    {
      what: 'Records of certification bodies',
      count: bodies,
      why: 'They belong to the bodies. What they said is kept as a file; a certificate is checked by its own link or file.',
    },
    { what: 'Webhooks', count: settings.webhooks.length, why: 'Their secrets never leave; make them anew.' },
    {
      what: 'Single sign-on',
      count: settings.providers.length,
      why: 'Its secrets never leave; set it up anew.',
    },
    {
      what: 'Domains',
      count: settings.domains.length,
      why: 'Whose they are is proved to each installation.',
    },
    { what: 'Shared devices', count: settings.stations.length, why: 'They are opened on the device itself.' },
    {
      what: 'Work handed over',
      count: settings.delegations.length,
      why: 'It is handed over anew by the people.',
    },
  ];
  return rows.filter(one => one.count > 0);
}

/** What would come. */
export async function planned(act: Act, archive: Archive): Promise<Outcome> {
  const { head, records, events, files, people } = archive;
  const joined = await joinedHere(act, archive);
  const counts = Map.groupBy(records, one => one.kind);
  return {
    applied: false,
    from: { name: head.organization.name, takenOutAt: head.takenOutAt, ...head.chain },
    records: [...counts].map(([kind, some]) => ({ kind, title: RECORD_KINDS[kind], count: some.length })),
    events: events.length,
    files: files.length,
    people: {
      joined: [...new Set([...joined.values()].map(one => one.name))],
      written: people.length - joined.size,
    },
    staysBehind: staysBehind(archive),
  };
}

async function bringPeople(act: Act, archive: Archive, ids: NewIds): Promise<void> {
  const joined = await joinedHere(act, archive);
  for (const role of archive.settings.roles)
    if (role.endedAt === null) await takeInRole(act, { ...role, id: ids.of(role.id) });
  const roles = new Set(archive.settings.roles.filter(one => one.endedAt === null).map(one => one.id));
  const out = archive.head.takenOutAt.slice(0, 10);
  for (const { id, name, since, lastDay, limits, ownRoles, roles: held } of archive.people) {
    const here = joined.get(id);
    if (here) ids.know(id, here.id);
    else
      await takeIn(act, {
        id: ids.of(id),
        name,
        since,
        roles: held,
        ownRoles: ownRoles.filter(one => roles.has(one)).map(ids.of),
        member: (limits ?? null) === null && (lastDay === null || lastDay >= out),
      });
  }
}

async function bringFile(act: Act, archive: Archive, ids: NewIds, file: FileLine): Promise<void> {
  const { id, name, mediaType, size, sha256, uploadedBy, uploadedAt } = file;
  const stored = await act.files.put(archive.read(filePart(sha256)));
  if (stored.sha256 !== sha256 || stored.size !== size)
    throw new Refused(refuse('archive-damaged', [], { reason: `${name} has another content` }));
  // Files that were kept before a kind was taken stay what they were said to be, but never something else.
  if (size > 0 && mediaTypeOf(name, stored.head) !== mediaType) throw unknown(`${name} is no ${mediaType}`);
  const by = uploadedBy === null ? act.person : ids.of(uploadedBy);
  const kept = await keepFile({ ...act, person: by, at: uploadedAt }, { name, mediaType, size, sha256 });
  ids.know(id, kept.id);
}

/** What cannot become a record here stays readable: the trail of the source, what bodies had shared. */
async function keepSources(act: Act, archive: Archive): Promise<readonly string[]> {
  const { name } = archive.head.organization;
  const day = archive.head.takenOutAt.slice(0, 10);
  const called = name.replaceAll(/[/\\\p{Cc}]/gu, ' ').slice(0, 100);
  const sources = [
    { part: TRAIL_PART, title: `Audit trail of ${called} until ${day}.txt` },
    ...(archive.shared.size > 0
      ? [{ part: SHARED_PART, title: `Shared by certification bodies until ${day}.txt` }]
      : []),
  ];
  const kept: string[] = [];
  for (const { part, title } of sources) {
    const { sha256, size } = await act.files.put(archive.read(part));
    if (size > 0) kept.push((await keepFile(act, { name: title, mediaType: 'text/plain', size, sha256 })).id);
  }
  return kept;
}

/** Ids that are made from the id of another record: a finding of an internal audit raises its nonconformity. */
function knowDerived(archive: Archive, ids: NewIds): void {
  for (const { type, data } of archive.events)
    if (type === 'AuditResultRecorded' && typeof data.result === 'string')
      ids.know(contentId('nonconformity', data.result), contentId('nonconformity', ids.of(data.result)));
}

function renewed(archive: Archive, ids: NewIds): readonly TakenEvent[] {
  // First every record's own id, so that what names it before or after finds it.
  for (const { stream, version, data } of archive.events) {
    if (version !== 1) continue;
    const [kind = '', id = ''] = stream.split(':');
    ids.know(id, ids.ofRecord(kind as RecordKind, id, ids.within(data)));
  }
  return archive.events.map(({ stream, version, type, data, actor, operation, at }) => {
    const [kind = '', id = ''] = stream.split(':');
    return {
      stream: `${kind}:${ids.of(id)}`,
      version,
      type,
      data: ids.within(data),
      actor: actor === null ? null : ids.of(actor),
      operation,
      at,
    };
  });
}

/** What the database keeps out (two documents of one number, a date that is none) is a fault of the archive. */
const CLASSES = /^(22|23)/;
const isKeptOut = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && CLASSES.test(String(error.code));

/**
 * All of it or nothing: it runs in the caller's transaction.
 * @throws Refused
 */
export async function takeOver(act: Act, archive: Archive): Promise<Outcome> {
  const outcome = await planned(act, archive);
  const ids = newIds(act.org);
  const { head } = archive;
  try {
    await recordEvent(act, `org:${act.org}`, {
      type: 'TakenOver',
      source: head.organization.id,
      links: head.chain.links,
      head: head.chain.head,
      takenOutAt: head.takenOutAt,
      events: archive.events.length,
    });
    await bringPeople(act, archive, ids);
    for (const file of archive.files) await bringFile(act, archive, ids, file);
    for (const one of archive.standards) await takeInStandard(act, one);
    for (const one of archive.crosswalks) await takeInCrosswalk(act, one);
    knowDerived(archive, ids);
    const events = renewed(archive, ids);
    const streams = new Set(events.map(one => one.stream));
    if (streams.size !== archive.records.length) throw unknown('two records of one thing');
    await appendTaken(act, events);
    await buildTables(act, ORGANIZATION_AGGREGATES);
    await keepSources(act, archive);
  } catch (error) {
    if (isKeptOut(error)) throw unknown('a record that cannot be kept here');
    throw error;
  }
  return { ...outcome, applied: true };
}

/** By which an archive is named that was handed in: its content, bound to who handed it in and where. */
export const archiveMark = (act: Pick<Act, 'key' | 'org' | 'person'>, sha256: string): string =>
  createHash('sha256')
    .update(act.key('take-over'))
    .update(`${act.org} ${act.person} ${sha256}`)
    .digest('base64url');
