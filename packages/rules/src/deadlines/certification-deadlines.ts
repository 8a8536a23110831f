/** Every deadline that follows from the dates of a certification, in order, each with its rule. */
import type { CalendarDate } from '../calendar-date.ts';
import { addYears, compareDates, yearOf } from '../calendar-date.ts';
import type { Json } from '../json-reader.ts';
import { given, JsonReader } from '../json-reader.ts';
import { refusal } from '../message.ts';
import type { Refused, Warning } from '../rule.ts';
import { nearestRowOn } from '../rule.ts';
import { CYCLE } from './deadline.rules.ts';
import type { CycleEndConvention, Deadline } from './deadlines.ts';
import {
  cycleEnd,
  deadline,
  firstSurveillanceDue,
  majorVerification,
  recordRetentionUntil,
  renewalExpiry,
  restoredExpiry,
  restoredFrom,
  restoreLimit,
  stage2RepeatAfter,
  surveillanceDue,
  suspensionEnd,
  transferAfterLossOfAccreditation,
} from './deadlines.ts';
import { lateActs } from './late-acts.ts';
import { lastDecisionTo, latestExpiry } from './transitions.ts';

const DATES = [
  'decision',
  'stage2LastDay',
  'expiry',
  'suspendedOn',
  'recertificationDecision',
  'accreditationLostOn',
] as const;
type DateName = (typeof DATES)[number];
/** In a list of events also: every surveillance audit that was carried out, by its last day. */
const EVENTS = [...DATES, 'surveillance'] as const;

/** The dates that are known; `edition` ("ISO 9001:2015") brings the end of its transition in. */
export type CertificationDates = { readonly [D in DateName]?: CalendarDate } & {
  readonly surveillances?: readonly CalendarDate[];
  readonly edition?: string;
  readonly cycleEndConvention?: CycleEndConvention;
};

export type NamedDeadline = Deadline & { readonly what: string };
export type CertificationDeadlines = {
  readonly deadlines: readonly NamedDeadline[];
  /** Acts that came late or in an impossible order: recorded as they were, and pointed out. */
  readonly warnings: readonly Warning[];
};

/** Takes untrusted JSON: the dates as fields, or in a list `events` of { event, on }. */
export function certificationDeadlines(json: unknown): CertificationDeadlines | Refused {
  const reader = new JsonReader();
  const dates = readDates(json, reader);
  if (reader.refusals.length === 0 && Object.keys(dates).length === 0)
    reader.refuse('request', 'a-date-of', { choices: DATES.join(', ') });
  if (reader.unknown.length > 0) {
    const path = reader.unknown.slice(0, 20).join(', ');
    reader.refuse(path, 'only-fields', { choices: [...DATES, 'edition', 'events'].join(', ') });
  }
  if (reader.refusals.length > 0) return { refusals: reader.refusals };
  const { decision, expiry } = dates;
  if (decision !== undefined && expiry !== undefined && expiry < decision) {
    const because = [nearestRowOn(CYCLE, decision)];
    return { refusals: [refusal('expiry-before-decision', because, { decision, expiry })] };
  }
  const deadlines = derive(dates).toSorted((a, b) => compareDates(a.date, b.date));
  if (deadlines.length === 0) return { refusals: [refusal('no-deadline', [CYCLE[0]])] };
  return { deadlines, warnings: lateActs(dates, deadlines) };
}

type Add = (what: string, due: Deadline) => void;

function derive(dates: CertificationDates): NamedDeadline[] {
  const found: NamedDeadline[] = [];
  const add: Add = (what, due) => {
    found.push({ what, ...due });
  };
  const { decision, stage2LastDay, suspendedOn, recertificationDecision, accreditationLostOn, edition } =
    dates;
  if (stage2LastDay !== undefined) add('stage2-repeat-after', stage2RepeatAfter(stage2LastDay));
  const end = decision === undefined ? undefined : cycleEnd(decision, dates.cycleEndConvention);
  const expiry = dates.expiry ?? end?.date;
  if (decision !== undefined && end) {
    add('first-surveillance', firstSurveillanceDue(decision));
    add('cycle-end', end);
    surveillancesBetween(decision, expiry ?? end.date, add);
  }
  if (expiry === undefined && recertificationDecision !== undefined) {
    const next = cycleEnd(recertificationDecision, dates.cycleEndConvention);
    add('cycle-end', next);
    surveillancesBetween(recertificationDecision, next.date, add);
  }
  if (expiry !== undefined) {
    add('recertification-majors', majorVerification({ audit: 'recertification', expiry }));
    add('restore-limit', restoreLimit(expiry));
    add('record-retention', recordRetentionUntil(expiry));
    if (recertificationDecision !== undefined) recertified(expiry, recertificationDecision, dates, add);
  }
  if (suspendedOn !== undefined) add('suspension-end', suspensionEnd(suspendedOn, expiry));
  if (accreditationLostOn !== undefined && expiry !== undefined)
    add('transfer-limit', transferAfterLossOfAccreditation(accreditationLostOn, expiry));
  if (edition === undefined) return found;
  const [last, over] = [lastDecisionTo(edition), latestExpiry(edition)];
  if (last) add('last-old-decision', last);
  if (over) add('transition-end', over);
  return found;
}

/** In time: a new cycle on the old one. Within the window: restored on the old cycle. Later: a new certification. */
function recertified(expiry: CalendarDate, decided: CalendarDate, dates: CertificationDates, add: Add): void {
  if (decided <= expiry) add('renewed-expiry', renewalExpiry(expiry));
  else if (decided <= restoreLimit(expiry).date) {
    add('restored-from', restoredFrom(decided, expiry));
    add('restored-expiry', restoredExpiry(expiry));
  } else {
    const fresh = cycleEnd(decided, dates.cycleEndConvention);
    add('new-cycle-end', deadline(fresh.date, fresh.rule, 'new-cycle-end'));
    add('first-surveillance-of-new-cycle', firstSurveillanceDue(decided));
    surveillancesBetween(decided, fresh.date, add);
    return;
  }
  surveillancesBetween(expiry, addYears(expiry, 3), add);
}

/** The year a cycle begins in and the year of its recertification have no surveillance of their own. */
function surveillancesBetween(begin: CalendarDate, end: CalendarDate, add: Add): void {
  const last = Math.min(yearOf(end), yearOf(begin) + LONGEST_CYCLE);
  for (let year = yearOf(begin) + 1; year < last; year += 1)
    add(`surveillance-${year}`, surveillanceDue(year));
}

/** A stated expiry centuries away is a slip: no list of hundreds of surveillances. */
const LONGEST_CYCLE = 10;

function readDates(json: unknown, reader: JsonReader): CertificationDates {
  const fields = [...DATES, 'edition', 'standard', 'cycleEndConvention', 'events'];
  const object = reader.object(json, 'request', fields);
  if (!object) return {};
  const dates = new Map<DateName, CalendarDate>();
  const surveillances: CalendarDate[] = [];
  for (const name of DATES) {
    const date = object[name] === undefined ? undefined : readDate(object[name], name, reader);
    if (date !== undefined) dates.set(name, date);
  }
  if (object['events'] !== undefined) {
    reader.list(object['events'], 'events', (entry, path) => {
      const event = reader.object(entry, path, ['event', 'on']);
      const name = event && reader.oneOf(event['event'], `${path}.event`, EVENTS);
      const date = name && readDate(event['on'], `${path}.on`, reader);
      if (date === undefined || name === undefined) return undefined;
      if (name === 'surveillance') surveillances.push(date);
      else dates.set(name, date);
      return undefined;
    });
  }
  const named = object['edition'] ?? object['standard'];
  const edition = named === undefined ? undefined : reader.text(named, 'edition');
  return {
    ...Object.fromEntries(dates),
    ...(surveillances.length > 0 ? { surveillances: surveillances.toSorted() } : {}),
    ...given('edition', edition),
    ...given('cycleEndConvention', convention(object, reader)),
  };
}

function convention(object: Json, reader: JsonReader): CycleEndConvention | undefined {
  const value = object['cycleEndConvention'];
  return value === undefined
    ? undefined
    : reader.oneOf(value, 'cycleEndConvention', ['day-before-anniversary', 'anniversary'] as const);
}

function readDate(value: unknown, path: string, reader: JsonReader): CalendarDate | undefined {
  const date = reader.date(value, path);
  return date !== undefined && date > '9900-12-31' ? reader.refuse(path, 'late-date') : date;
}
