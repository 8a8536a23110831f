// What a certificate's published history answers: its status on a day, as it was known at a moment.
//
// Two time axes. `effectiveOn` is the day from which an act counts, `recordedAt` the moment from which the world could
// know of it: a withdrawal effective 1 May may be recorded on 5 May, and both questions are asked of every certificate.

import { dayAfter, dayBefore, instantValue, requireDay } from './calendar-day.ts';

/** The acts of a certification body that a register publishes (ISO/IEC 17021-1 9.5, 9.6), and the expiry somebody noted. */
export type StatusAct =
  | 'granted'
  | 'renewed'
  | 'restored'
  | 'suspended'
  | 'lifted'
  | 'withdrawn'
  | 'reduced'
  | 'extended'
  | 'transferred-out'
  | 'reissued'
  | 'expired-noted';

/** One line of the published history. Further members are allowed and come back in `because`. */
export type StatusEntry = {
  /** RFC 3339 instant with offset or Z. */
  readonly recordedAt: string;
  /** First day on which the act counts. */
  readonly effectiveOn: string;
  readonly act: StatusAct;
  /** Last day of validity that the act sets, itself still valid. */
  readonly expiresOn?: string | undefined;
  readonly scope?: string | undefined;
  readonly revision?: number | undefined;
};

export type CertificationState = 'valid' | 'suspended' | 'withdrawn' | 'expired';

/** An unbroken run of days in one state; `until` is its last day and is absent when nothing known ends it. */
export type StatusPeriod<E extends StatusEntry = StatusEntry> = {
  readonly state: CertificationState;
  readonly since: string;
  readonly until?: string;
  /** The acts of this period in the order in which they took effect; the first one opened it. */
  readonly acts: readonly E[];
};

export type StatusAnswer<E extends StatusEntry = StatusEntry> =
  | {
      readonly state: 'unknown-certificate';
      readonly since?: undefined;
      readonly until?: undefined;
      readonly because?: undefined;
    }
  | { readonly state: 'not-yet'; readonly since?: undefined; readonly until: string; readonly because: E }
  | {
      readonly state: CertificationState;
      readonly since: string;
      readonly until?: string;
      readonly because: E;
    };

export type StatusQuestion = {
  /** The day asked about, YYYY-MM-DD. */
  readonly on: string;
  /** Only what was recorded up to this instant counts; absent: everything that is recorded. */
  readonly knownAt?: string | undefined;
};

/** The fold over the acts that took effect so far. */
type Standing<E> = {
  inForce?: E;
  expiry?: { readonly on: string; readonly setBy: E };
  suspension?: E;
  end?: E;
};

const instantOf = (text: string): bigint => {
  const value = instantValue(text);
  if (value === undefined) throw new RangeError(`"${text}" is not an instant written as in RFC 3339.`);
  return value;
};

/** What was known at the instant, in the order of effect; acts of one day in the order in which they were recorded. */
function knownInOrder<E extends StatusEntry>(history: readonly E[], knownAt: string | undefined): E[] {
  const limit = knownAt === undefined ? undefined : instantOf(knownAt);
  return history
    .map(entry => ({ entry, day: requireDay(entry.effectiveOn), recorded: instantOf(entry.recordedAt) }))
    .filter(line => limit === undefined || line.recorded <= limit)
    .sort((a, b) => (a.day === b.day ? Number(a.recorded - b.recorded) : a.day < b.day ? -1 : 1))
    .map(line => line.entry);
}

function take<E extends StatusEntry>(standing: Standing<E>, entry: E): void {
  // A withdrawal is final, and so is a transfer out for the certificate of the body that hands over:
  // nothing that takes effect later can bring the certificate back.
  if (standing.end) return;
  switch (entry.act) {
    case 'withdrawn':
    case 'transferred-out':
      standing.end = entry;
      return;
    case 'suspended':
      standing.suspension = entry;
      return;
    case 'lifted':
      delete standing.suspension;
      if (standing.inForce) standing.inForce = entry;
      return;
    case 'restored':
      delete standing.suspension;
      putInForce(standing, entry);
      return;
    case 'granted':
    case 'renewed':
      putInForce(standing, entry);
      return;
    case 'reissued':
    case 'reduced':
    case 'extended':
      noteEarlierExpiry(standing, entry, entry.expiresOn);
      return;
    case 'expired-noted':
      // Noting is no decision: it counts only where no expiry date was ever given.
      if (!standing.expiry) noteEarlierExpiry(standing, entry, dayBefore(entry.effectiveOn));
      return;
  }
}

function putInForce<E extends StatusEntry>(standing: Standing<E>, entry: E): void {
  standing.inForce = entry;
  if (entry.expiresOn !== undefined) standing.expiry = { on: requireDay(entry.expiresOn), setBy: entry };
}

/** Only a decision to grant, renew or restore prolongs a certification; any other act may at most shorten it. */
function noteEarlierExpiry<E extends StatusEntry>(
  standing: Standing<E>,
  entry: E,
  on: string | undefined,
): void {
  if (on === undefined || (standing.expiry && standing.expiry.on <= requireDay(on))) return;
  standing.expiry = { on: requireDay(on), setBy: entry };
}

function stateOn<E extends StatusEntry>(
  standing: Standing<E>,
  day: string,
): { state: CertificationState; because: E } | undefined {
  if (standing.end) return { state: 'withdrawn', because: standing.end };
  if (!standing.inForce) return undefined;
  // Expiry is asked before suspension: a suspension does not stop the cycle.
  if (standing.expiry && day > standing.expiry.on)
    return { state: 'expired', because: standing.expiry.setBy };
  if (standing.suspension) return { state: 'suspended', because: standing.suspension };
  return { state: 'valid', because: standing.inForce };
}

type Step<E> = { readonly day: string; readonly state: CertificationState; readonly because: E };

/** State and reason at each day on which something may change: the effective days and the days after an expiry. */
function stepsOf<E extends StatusEntry>(known: readonly E[]): Step<E>[] {
  const days = new Set(known.map(entry => entry.effectiveOn));
  for (const entry of known) if (entry.expiresOn !== undefined) days.add(dayAfter(entry.expiresOn));
  const standing: Standing<E> = {};
  const steps: Step<E>[] = [];
  let next = 0;
  for (const day of [...days].sort()) {
    for (let entry = known[next]; entry && entry.effectiveOn <= day; entry = known[++next])
      take(standing, entry);
    const found = stateOn(standing, day);
    if (found) steps.push({ day, ...found });
  }
  return steps;
}

/**
 * The whole story as unbroken periods, oldest first, for a timeline. Empty when nothing known brings the certificate
 * into being. Throws RangeError when an entry holds a date or instant that is none.
 */
export function statusPeriods<E extends StatusEntry>(
  history: readonly E[],
  knownAt?: string,
): readonly StatusPeriod<E>[] {
  const periods: { state: CertificationState; since: string; until?: string; acts: E[] }[] = [];
  for (const { day, state, because } of stepsOf(knownInOrder(history, knownAt))) {
    const last = periods.at(-1);
    if (last?.state === state) {
      if (last.acts.at(-1) !== because) last.acts.push(because);
      continue;
    }
    if (last) last.until = dayBefore(day);
    periods.push({ state, since: day, acts: [because] });
  }
  return periods;
}

/**
 * The status of a certificate on a day, as known at an instant.
 *
 * - a suspension does not stop the cycle: suspended past the expiry date is expired (ISO/IEC 17021-1 9.6.5);
 * - the days between expiry and restoration are valid for nobody (9.6.3.2.5);
 * - a withdrawal is final from its effective day on; a certificate transferred out answers `withdrawn` with the act
 *   `transferred-out` as its reason, so that a page can say which of the two it was;
 * - an entry recorded after `knownAt` does not count, whatever day it takes effect on.
 *
 * `since` and `until` bound the unbroken run of that state. Throws RangeError for a question or an entry whose date or
 * instant is none.
 */
export function statusOn<E extends StatusEntry>(
  history: readonly E[],
  question: StatusQuestion,
): StatusAnswer<E> {
  const on = requireDay(question.on);
  const periods = statusPeriods(history, question.knownAt);
  const first = periods[0];
  if (!first) return { state: 'unknown-certificate' };
  const opening = first.acts[0];
  if (on < first.since && opening)
    return { state: 'not-yet', until: dayBefore(first.since), because: opening };
  const period = periods.findLast(candidate => candidate.since <= on) ?? first;
  const because = period.acts.findLast(act => act.effectiveOn <= on) ?? opening;
  if (!because) return { state: 'unknown-certificate' };
  return {
    state: period.state,
    since: period.since,
    ...(period.until === undefined ? {} : { until: period.until }),
    because,
  };
}
