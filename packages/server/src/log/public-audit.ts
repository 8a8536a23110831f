/**
 * Looks at a register from outside: replays its public log and compares what the public register, the openings and the
 * bodies' keys say. It needs nothing but HTTP, so that anybody can run it.
 */
import { statusOn, type StatusEntry } from '@certwright/verify/status-history';
import { parseCheckpoint, type LogPolicy } from '@certwright/verify/log-checkpoint';
import { commitsTo, type LogEntry, parseLogEntry } from '@certwright/verify/log-entry';
import { parseNote } from '@certwright/verify/signed-note';
import { canonical } from '../platform/events/canonical.ts';
import { type Get, jsonAt, NotShown, shownHead, walkEntries } from './public-log.ts';
import { compareKeys, type KeyTold } from './public-keys.ts';

export type AuditReport = {
  readonly origin: string;
  readonly size: number;
  /** The head to keep for the next time. */
  readonly note: string;
  readonly certifications: number;
  readonly keys: number;
  readonly erased: number;
  readonly faults: readonly string[];
  readonly notChecked: readonly string[];
};

export type AuditOptions = {
  readonly policy?: LogPolicy | undefined;
  /** A head that was kept from the last time. */
  readonly before?: string | undefined;
  /** The day of the server's answers. */
  readonly today: string;
  readonly progress?: (says: string) => void;
};

/** So many faults are told one by one. */
const MOST = 200;
const AT_ONCE = 6;
const PAGE = 100;
const SIGNING_KEY = 'key';

type Replayed = StatusEntry & { readonly facts: Facts | undefined };
type Facts = {
  readonly expiresOn?: string;
  readonly scope?: string;
  readonly revision?: number;
  readonly certificate?: Readonly<Record<string, unknown>>;
};
type OpenEntry = {
  readonly place: number;
  readonly entry: string;
  readonly salt: string | null;
  readonly opening: unknown;
};
type Answer = {
  readonly certification: string;
  readonly revision: number;
  readonly scope: string;
  readonly expiresOn: string;
  readonly answer: { readonly state: string };
  readonly history: readonly {
    readonly act: string;
    readonly effectiveOn: string;
    readonly recordedAt: string;
  }[];
} & Readonly<Record<string, unknown>>;

/** What the log says, entry by entry, with what lies beside it. */
type Told = {
  readonly histories: Map<string, Replayed[]>;
  readonly keys: Map<string, KeyTold>;
  readonly places: Map<number, string>;
};

/** @throws NotShown when the server does not even show a log */
export async function auditLog(get: Get, options: AuditOptions): Promise<AuditReport> {
  const { policy, before, today, progress = () => undefined } = options;
  const faults: string[] = [];
  const fault = (says: string): void => {
    if (faults.length < MOST) faults.push(says);
  };
  const head = await shownHead(get, policy);
  const kept = before === undefined ? undefined : parseCheckpoint(parseNote(before)?.text ?? '');
  if (before !== undefined && !kept)
    throw new NotShown('what was kept from the last time is no head of a log');
  if (kept && kept.origin !== head.origin) fault(`it is ${head.origin} now, it was ${kept.origin}`);
  if (kept && kept.size > head.size)
    fault(`it has gone back: ${head.size} entries are shown, ${kept.size} were`);

  const told: Told = { histories: new Map(), keys: new Map(), places: new Map() };
  const entries = new Map<number, LogEntry>();
  const walk = await walkEntries(get, head.size, [head.size, kept?.size ?? 0], ({ place, bytes }) => {
    const entry = parseLogEntry(bytes);
    told.places.set(place, bytes.toString('utf8'));
    if (entry) entries.set(place, entry);
    else fault(`entry ${place} cannot be read`);
  });
  walk.faults.forEach(fault);
  if (head.size > 0 && !walk.roots.get(head.size)?.equals(head.root))
    fault('the entries do not give the root that was signed: one was taken, changed or moved');
  const then = kept && walk.roots.get(kept.size);
  if (kept && then && !then.equals(Buffer.from(kept.root)))
    fault(`its first ${kept.size} entries are others than at the last time: history was rewritten`);
  progress(`${head.size} entries read`);

  const erased = await openings(get, entries, told, fault);
  progress('what lies beside the entries is compared');
  await compareRegister(get, told, today, fault, progress);
  const keys = await compareKeys(get, told.keys, fault);
  return {
    origin: head.origin,
    size: head.size,
    note: head.note,
    certifications: told.histories.size,
    keys,
    erased,
    faults,
    notChecked: [
      ...(head.ownKey
        ? ['Whether the key is that of the log: the server itself gave it. Name one with --policy.']
        : []),
      ...(head.witnessed.length === 0
        ? ['Whether others are shown another log: no witness that you trust has signed the head.']
        : []),
      ...(kept
        ? []
        : ['Whether history was rewritten before today: keep the head with --keep and come back.']),
      ...(erased > 0 ? [`What ${erased} of the entries said: erased, or kept confidential.`] : []),
    ],
  };
}

type Fault = (says: string) => void;

/** Reads what lies beside the entries. @returns how many were erased */
async function openings(
  get: Get,
  entries: ReadonlyMap<number, LogEntry>,
  told: Told,
  fault: Fault,
): Promise<number> {
  const found: { place: number; entry: LogEntry; facts: unknown }[] = [];
  let erased = 0;
  for (let below: number | null = null; ; ) {
    const query: string = below === null ? '' : `&before=${below}`;
    const page: { rows: OpenEntry[]; next: number | null } = await jsonAt(
      get,
      `/api/public/log/entries?limit=${PAGE}${query}`,
    );
    for (const { place, entry: text, salt, opening } of page.rows) {
      const entry = entries.get(place);
      // What came since the head was read is looked at the next time.
      if (!entry) continue;
      if (told.places.get(place) !== text)
        fault(`entry ${place} is shown otherwise than it stands in the log`);
      if (salt === null) erased += 1;
      else if (!(await commitsTo(entry, salt, opening)))
        fault(`what lies beside entry ${place} is not what the entry commits to`);
      found.push({ place, entry, facts: salt === null ? undefined : opening });
    }
    if (page.next === null) break;
    below = page.next;
  }
  const shown = new Set(found.map(one => one.place));
  for (const place of entries.keys())
    if (!shown.has(place)) fault(`entry ${place} is not among those that the server tells`);
  for (const { entry, facts } of found.sort((a, b) => a.place - b.place)) keep(told, entry, facts);
  return erased;
}

function keep(told: Told, entry: LogEntry, facts: unknown): void {
  if (entry.kind === SIGNING_KEY) {
    const { kid, publicJwk, expires, revoked } = (facts ?? {}) as Partial<KeyTold> & {
      readonly kid?: string;
    };
    if (kid !== undefined) told.keys.set(kid, { publicJwk, expires, revoked });
    return;
  }
  if (entry.certification === undefined) return;
  const history = told.histories.get(entry.certification) ?? [];
  told.histories.set(entry.certification, history);
  const said = facts as Facts | undefined;
  history.push({
    act: entry.kind as StatusEntry['act'],
    effectiveOn: entry.effectiveOn ?? '',
    recordedAt: entry.recordedAt,
    facts: said,
    ...(said?.expiresOn === undefined ? {} : { expiresOn: said.expiresOn }),
    ...(said?.scope === undefined ? {} : { scope: said.scope }),
    ...(said?.revision === undefined ? {} : { revision: said.revision }),
  });
}

const line = ({
  act,
  effectiveOn,
  recordedAt,
}: {
  act: string;
  effectiveOn: string;
  recordedAt: string;
}): string => `${act} from ${effectiveOn}, published ${recordedAt}`;

/** The facts of a certificate that both the log and the register tell. */
const FACTS = ['holder', 'sites', 'edition', 'standard', 'originalOn', 'decidedOn', 'effectiveOn'] as const;

function differences(history: readonly Replayed[], shown: Answer, today: string): readonly string[] {
  const told = history.map(line);
  const says = shown.history.map(line);
  const lacking = told.filter(one => !says.includes(one)).map(one => `it does not tell: ${one}`);
  const invented = says
    .filter(one => !told.includes(one))
    .map(one => `it tells what is not in the log: ${one}`);
  const found = [...lacking, ...invented];
  const moved = found.length === 0 && says.join('\n') !== told.join('\n');
  if (moved) found.push('it tells the acts in another order');
  const newest = history.findLast(one => one.facts?.certificate !== undefined)?.facts;
  const wanted: Readonly<Record<string, unknown>> = {
    ...newest?.certificate,
    scope: history.findLast(one => one.scope !== undefined)?.scope,
    expiresOn: history.findLast(one => one.expiresOn !== undefined)?.expiresOn,
    revision: newest?.revision,
  };
  if (newest)
    for (const fact of [...FACTS, 'scope', 'expiresOn', 'revision'] as const)
      if (wanted[fact] !== undefined && canonical(shown[fact]) !== canonical(wanted[fact]))
        found.push(`its ${fact} is not what the log says`);
  const complete = history.every(one => one.facts !== undefined);
  const { state } = statusOn(history, { on: today });
  if (complete && shown.answer.state !== state)
    found.push(`it says ${shown.answer.state}, the log says ${state}`);
  return found;
}

async function compareRegister(
  get: Get,
  { histories }: Told,
  today: string,
  fault: Fault,
  progress: (says: string) => void,
): Promise<void> {
  const ids = [...histories.keys()];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    await Promise.all(
      some.map(async id => {
        try {
          const shown = await jsonAt<Answer>(get, `/api/public/register/${id}?on=${today}`);
          for (const says of differences(histories.get(id) ?? [], shown, today))
            fault(`the register about ${id}: ${says}`);
        } catch (error) {
          if (!(error instanceof NotShown)) throw error;
          fault(`the register does not know ${id}, which is in the log: ${error.message}`);
        }
      }),
    );
    if (at % 600 === 0 && at > 0) progress(`${at} of ${ids.length} certifications compared`);
  }
  for (let after: string | null = null; ; ) {
    const from: string = after === null ? '' : `&after=${encodeURIComponent(after)}`;
    const page: { rows: { certification: string }[]; next: string | null } = await jsonAt(
      get,
      `/api/public/register?limit=${PAGE}${from}`,
    );
    for (const { certification } of page.rows)
      if (!histories.has(certification))
        fault(`the register finds ${certification}, which is not in the log`);
    if (page.next === null) break;
    after = page.next;
  }
}
