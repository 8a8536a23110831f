/** Every deadline that follows from the dates of a certification, in order, each with its rule. */
import type { CalendarDate } from '../calendar-date.ts';
import { addYears, compareDates, yearOf } from '../calendar-date.ts';
import type { Json } from '../json-reader.ts';
import { given, JsonReader } from '../json-reader.ts';
import type { Refused } from '../rule.ts';
import { refusal } from '../rule.ts';
import type { CycleEndConvention, Deadline } from './deadlines.ts';
import {
  cycleEnd,
  firstSurveillanceDue,
  majorVerification,
  recordRetentionUntil,
  renewalExpiry,
  restoredExpiry,
  restoreLimit,
  stage2RepeatAfter,
  surveillanceDue,
  suspensionEnd,
  transferAfterLossOfAccreditation,
} from './deadlines.ts';
import { latestExpiry } from './transitions.ts';

const DATES = [
  'decision',
  'stage2LastDay',
  'expiry',
  'suspendedOn',
  'recertificationDecision',
  'accreditationLostOn',
] as const;
type DateName = (typeof DATES)[number];

/** The dates that are known; `edition` ("ISO 9001:2015") brings the end of its transition in. */
export type CertificationDates = { readonly [D in DateName]?: CalendarDate } & {
  readonly edition?: string;
  readonly cycleEndConvention?: CycleEndConvention;
};

export type NamedDeadline = Deadline & { readonly what: string };
export type CertificationDeadlines = { readonly deadlines: readonly NamedDeadline[] };

/** Takes untrusted JSON: the dates as fields, or in a list `events` of { event, on }. */
export function certificationDeadlines(json: unknown): CertificationDeadlines | Refused {
  const reader = new JsonReader();
  const dates = readDates(json, reader);
  if (reader.refusals.length === 0 && Object.keys(dates).length === 0) {
    reader.refuse('request', `at least one of ${DATES.join(', ')}`);
  }
  if (reader.unknown.length > 0)
    reader.refuse(reader.unknown.join(', '), `only the fields ${DATES.join(', ')}, edition, events`);
  if (reader.refusals.length > 0) return { refusals: reader.refusals };
  const deadlines = derive(dates).toSorted((a, b) => compareDates(a.date, b.date));
  if (deadlines.length > 0) return { deadlines };
  const text = 'No deadline follows from these dates alone: give the decision or the expiry.';
  return { refusals: [refusal('no-deadline', text)] };
}

function derive(dates: CertificationDates): NamedDeadline[] {
  const found: NamedDeadline[] = [];
  const add = (what: string, deadline: Deadline): void => {
    found.push({ what, ...deadline });
  };
  const { decision, stage2LastDay, suspendedOn, recertificationDecision, accreditationLostOn, edition } =
    dates;
  if (stage2LastDay !== undefined) add('stage2-repeat-after', stage2RepeatAfter(stage2LastDay));
  const end = decision === undefined ? undefined : cycleEnd(decision, dates.cycleEndConvention);
  const expiry = dates.expiry ?? end?.date;
  if (decision !== undefined && end) {
    add('first-surveillance', firstSurveillanceDue(decision));
    add('cycle-end', end);
    surveillancesBetween(decision, end.date, add);
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
  if (accreditationLostOn !== undefined && expiry !== undefined) {
    add('transfer-limit', transferAfterLossOfAccreditation(accreditationLostOn, expiry));
  }
  const transition = edition === undefined ? undefined : latestExpiry(edition);
  if (transition) add('transition-end', transition);
  return found;
}

/** In time: a new cycle on the old one. Within the window: restored on the old cycle. Later: a new certification. */
function recertified(
  expiry: CalendarDate,
  decided: CalendarDate,
  dates: CertificationDates,
  add: (what: string, deadline: Deadline) => void,
): void {
  if (compareDates(decided, expiry) <= 0) add('renewed-expiry', renewalExpiry(expiry));
  else if (compareDates(decided, restoreLimit(expiry).date) <= 0)
    add('restored-expiry', restoredExpiry(expiry));
  else {
    const fresh = cycleEnd(decided, dates.cycleEndConvention);
    add('new-cycle-end', {
      ...fresh,
      meaning:
        'the window to restore was over: a new initial cycle after at least a stage 2, ending on this day',
    });
    add('first-surveillance-of-new-cycle', firstSurveillanceDue(decided));
    return;
  }
  const next = addYears(expiry, 3);
  surveillancesBetween(expiry, next, add);
}

/** The year a cycle begins in and the year of its recertification have no surveillance of their own. */
function surveillancesBetween(
  begin: CalendarDate,
  end: CalendarDate,
  add: (what: string, deadline: Deadline) => void,
): void {
  for (let year = yearOf(begin) + 1; year < yearOf(end); year += 1)
    add(`surveillance-${year}`, surveillanceDue(year));
}

function readDates(json: unknown, reader: JsonReader): CertificationDates {
  const fields = [...DATES, 'edition', 'cycleEndConvention', 'events'];
  const object = reader.object(json, 'request', fields);
  if (!object) return {};
  const dates = new Map<DateName, CalendarDate>();
  for (const name of DATES) take(dates, name, object[name], name, reader);
  if (object['events'] !== undefined) {
    reader.list(object['events'], 'events', (entry, path) => readEvent(dates, entry, path, reader));
  }
  const edition = object['edition'] === undefined ? undefined : reader.text(object['edition'], 'edition');
  return {
    ...Object.fromEntries(dates),
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

function readEvent(
  dates: Map<DateName, CalendarDate>,
  entry: unknown,
  path: string,
  reader: JsonReader,
): undefined {
  const event = reader.object(entry, path, ['event', 'on']);
  const name = event && reader.oneOf(event['event'], `${path}.event`, DATES);
  if (name) take(dates, name, event['on'] ?? '', `${path}.on`, reader);
  return undefined;
}

function take(
  dates: Map<DateName, CalendarDate>,
  name: DateName,
  value: unknown,
  path: string,
  reader: JsonReader,
): void {
  if (value === undefined) return;
  const date = reader.date(value, path);
  if (date !== undefined && date > '9900-12-31') reader.refuse(path, 'a date before the year 9901');
  if (date !== undefined) dates.set(name, date);
}
