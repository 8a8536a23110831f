/** Everything that an organization has, part by part; consistent because its records are folded from a sealed prefix of its trail. */
import { BODY_AGGREGATES } from '../body-aggregates.ts';
import { ORGANIZATION_AGGREGATES } from '../organization-aggregates.ts';
import { organizationById } from '../party/party.reading.ts';
import { addressShown } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Replayable } from '../platform/events/rebuild.ts';
import { chainOf } from '../platform/events/seal.store.ts';
import { isPacked, type Part } from '../platform/zip/written.zip.ts';
import {
  CROSSWALKS_PART,
  filePart,
  FILES_PART,
  FORMAT,
  FORMAT_VERSION,
  ORGANIZATION_PART,
  PEOPLE_PART,
  readme,
  recordsPart,
  SETTINGS_PART,
  SHARED_PART,
  standardPart,
  TRAIL_PART,
} from './archive-format.ts';
import {
  chainHead,
  crosswalksKept,
  filesKept,
  peopleKept,
  sealedEvents,
  settingsKept,
  sharedRecords,
  standardKept,
  standardsKept,
} from './take-out.store.ts';

const BATCH = 500;
const LIFECYCLES: readonly Replayable[] = [...ORGANIZATION_AGGREGATES, ...BODY_AGGREGATES];

/** Reads in as many transactions as it takes. */
type Reading = { readonly read: <T>(work: (act: Act) => Promise<T>) => Promise<T> };
type Lines = AsyncIterable<string>;

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function* trail({ read }: Reading, upTo: number): Lines {
  for (let seq = 0; seq < upTo; ) {
    const links = await read(act => chainOf(act.tx, act.org, seq, BATCH));
    for (const { seq: place, prev, hash, event } of links) {
      if (place > upTo) return;
      seq = place;
      yield line({ seq: place, prev: prev.toString('hex'), hash: hash.toString('hex'), event });
    }
    if (links.length === 0) return;
  }
}

/** The records of one kind as the trail up to that link gives them, one at a time. */
async function* records({ read }: Reading, { table, decider }: Replayable, upTo: number): Lines {
  let place = { stream: '', version: 0 };
  let state = decider.initial;
  let last: { stream: string; version: number } | undefined;
  const record = (): string =>
    last === undefined ? '' : line({ id: last.stream.slice(table.length + 1), version: last.version, state });
  for (;;) {
    const events = await read(act => sealedEvents(act.tx, act.org, table, upTo, place, BATCH));
    for (const { stream, version, type, data } of events) {
      if (last?.stream !== stream) {
        const whole = record();
        if (whole !== '') yield whole;
        state = decider.initial;
      }
      state = decider.evolve(state as never, { ...data, type } as never);
      last = place = { stream, version };
    }
    if (events.length < BATCH) break;
  }
  const whole = record();
  if (whole !== '') yield whole;
}

async function* shared({ read }: Reading): Lines {
  for (const { table } of LIFECYCLES) {
    const rows = await read(act => sharedRecords(act.tx, act.org, table));
    for (const { org: keptBy, ...row } of rows) yield line({ kind: table, keptBy, ...row });
  }
}

async function* people({ read }: Reading, addresses: boolean): Lines {
  for (const { email, ...person } of await read(act => peopleKept(act.tx, act.org)))
    yield line({ ...person, ...(addresses ? { email: addressShown(email) } : {}) });
}

async function* files({ read }: Reading): AsyncIterable<Awaited<ReturnType<typeof filesKept>>[number]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await read(act => filesKept(act.tx, act.org, after, BATCH));
    yield* rows;
    after = rows.at(-1)?.id ?? after;
    if (rows.length < BATCH) return;
  }
}

async function* asLines(values: AsyncIterable<unknown>): Lines {
  for await (const value of values) yield line(value);
}

async function* once(make: () => Promise<unknown>): Lines {
  yield `${JSON.stringify(await make(), undefined, 2)}\n`;
}

/** @param chain how far the trail is taken */
export async function partsOf(
  reading: Reading,
  chain: { readonly links: number; readonly head: string | null },
): Promise<readonly Part[]> {
  const { read } = reading;
  const [organization, addresses, standards, at] = await read(async act => [
    await organizationById(act.tx, act.org),
    act.can('party:manage'),
    await standardsKept(act.tx, act.org),
    act.at,
  ]);
  if (!organization) throw new Error('an organization that somebody entered exists');
  const { id, name, kind, address, city, country } = organization;
  const head = { format: FORMAT, version: FORMAT_VERSION, takenOutAt: at, chain };
  const contents = new Map<string, string>();
  for await (const { sha256, mediaType } of files(reading)) contents.set(sha256, mediaType);
  const part = (at_: string, content: Part['content']): Part => ({ name: at_, content });
  return [
    part('README.txt', async function* () {
      yield readme(name, at.slice(0, 10));
    }),
    part(ORGANIZATION_PART, () =>
      once(async () => ({ ...head, organization: { id, name, kind, address, city, country } })),
    ),
    part(TRAIL_PART, () => trail(reading, chain.links)),
    ...LIFECYCLES.map(one => part(recordsPart(one.table), () => records(reading, one, chain.links))),
    part(PEOPLE_PART, () => people(reading, addresses)),
    part(SETTINGS_PART, () => once(() => read(act => settingsKept(act.tx, act.org)))),
    part(SHARED_PART, () => shared(reading)),
    ...standards.map(({ sha256 }) =>
      part(standardPart(sha256), () => once(() => read(act => standardKept(act.tx, act.org, sha256)))),
    ),
    part(CROSSWALKS_PART, () => once(() => read(act => crosswalksKept(act.tx, act.org)))),
    part(FILES_PART, () => asLines(files(reading))),
    ...[...contents].map(([sha256, mediaType]) => ({
      name: filePart(sha256),
      stored: isPacked(mediaType),
      content: async function* () {
        yield* await read(act => act.files.get(sha256));
      },
    })),
  ];
}

/** The trail's head once everything recorded so far is sealed; undefined when it takes too long. */
export async function sealedHead(
  { read }: Reading,
  pause: () => Promise<void>,
): Promise<{ links: number; head: string | null } | undefined> {
  for (let tries = 0; tries < 150; tries += 1) {
    const { links, head, waiting } = await read(act => chainHead(act.tx, act.org));
    if (waiting === 0) return { links, head };
    await pause();
  }
  return undefined;
}
