/** A certification that is taken over in mid-cycle: what the body's earlier records say of it, which dates cannot be, and what came late (ISO/IEC 17021-1, 9.1.3, 9.6). */
import { addMonths, addYears, yearOf } from '@certwright/rules/calendar-date';
import type { Site } from '../application/content.ts';
import type { SectorCode } from '../body/accreditation.decider.ts';
import { iso17021 } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { firstSurveillanceLimit, suspensionLimit } from './certification.guards.ts';
import type { Certification, Cycle, Late } from './certification.state.ts';
import { yearsMissed } from './surveillance.ts';

/** Where a statement comes from: the run, and the row of the file that says it. */
export type Origin = {
  readonly run: Id;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
};

export type EarlierAudit = {
  readonly kind: 'initial' | 'surveillance' | 'recertification' | 'special';
  readonly on: PlainDate;
  readonly days: number | null;
};

/** What the earlier records say besides the cycle. */
export type EarlierRecords = {
  readonly number: string;
  readonly sites: readonly Site[];
  readonly codes: readonly SectorCode[];
  readonly audits: readonly EarlierAudit[];
  /** The days that were determined for a surveillance, and the next audit that is agreed. */
  readonly days: number | null;
  readonly nextOn: PlainDate | null;
  readonly contract: { readonly number: string; readonly concludedOn: PlainDate | null } | null;
  /** Accreditation is claimed by the one who states it, in these words; empty where none is. */
  readonly accreditation: string;
};

export type TakenOver = EarlierRecords & {
  readonly origin: Origin;
  readonly statedBy: Id;
  readonly statedOn: PlainDate;
};

export type TakeOverCertification = {
  readonly type: 'TakeOver';
  readonly by: Id;
  readonly on: PlainDate;
  readonly engagement: Id;
  readonly edition: string;
  readonly scope: string;
  readonly status: 'certified' | 'suspended' | 'withdrawn';
  readonly suspendedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly originalOn: PlainDate;
  readonly cycle: Cycle;
  readonly records: EarlierRecords;
  readonly origin: Origin;
};

/** A renewal is decided at most so many months before the expiry that it follows; earlier is a slip of the pen. */
const EARLIEST_RENEWAL = 12;

/** The first cycle began with the first decision; each that followed is one more. */
export const cyclesSince = (originalOn: PlainDate, { decidedOn, expiresOn }: Cycle): number =>
  originalOn >= decidedOn ? 1 : Math.max(2, Math.ceil((yearOf(expiresOn) - yearOf(originalOn)) / 3));

/** The last day that a cycle may reach: three years after the decision, or after the expiry that an early renewal follows. */
export const latestExpiry = (originalOn: PlainDate, { decidedOn }: Pick<Cycle, 'decidedOn'>): PlainDate =>
  originalOn >= decidedOn ? addYears(decidedOn, 3) : addYears(addMonths(decidedOn, EARLIEST_RENEWAL), 3);

type State = Pick<Certification, 'phase'>;
type Said = Omit<TakeOverCertification, 'type' | 'by' | 'engagement'>;
const held = (c: Said): readonly EarlierAudit[] => c.records.audits.filter(one => one.on > c.cycle.decidedOn);
const surveyed = (c: Said): readonly EarlierAudit[] => held(c).filter(one => one.kind === 'surveillance');

/** Dates that cannot be; a late one is none of them. In the order in which somebody would look. */
export const TAKE_OVER_GUARDS: readonly Guard<State, Said>[] = [
  {
    refused: 'certification-already-open',
    because: [iso17021('9.1.2')],
    when: s => s.phase !== 'none',
  },
  {
    refused: 'taken-over-before-decision',
    because: [iso17021('9.1.3.2')],
    when: (_, c) => c.cycle.decidedOn > c.on,
    facts: (_, c) => ({ decidedOn: c.cycle.decidedOn, today: c.on }),
  },
  {
    refused: 'expires-before-decision',
    because: [iso17021('9.1.3.2')],
    when: (_, c) => c.cycle.expiresOn <= c.cycle.decidedOn,
    facts: (_, c) => ({ decidedOn: c.cycle.decidedOn, expiresOn: c.cycle.expiresOn }),
  },
  {
    refused: 'cycle-longer-than-three-years',
    because: [iso17021('9.1.3.2'), iso17021('9.6.3.2.3')],
    when: (_, c) => c.cycle.expiresOn > latestExpiry(c.originalOn, c.cycle),
    facts: (_, c) => ({
      decidedOn: c.cycle.decidedOn,
      expiresOn: c.cycle.expiresOn,
      latest: latestExpiry(c.originalOn, c.cycle),
    }),
  },
  {
    refused: 'effective-before-decision',
    because: [iso17021('8.2.2')],
    when: (_, c) => c.cycle.effectiveOn < c.cycle.decidedOn,
    facts: (_, c) => ({ decidedOn: c.cycle.decidedOn, effectiveOn: c.cycle.effectiveOn }),
  },
  {
    refused: 'original-after-decision',
    because: [iso17021('8.2.2')],
    when: (_, c) => c.originalOn > c.cycle.decidedOn,
    facts: (_, c) => ({ decidedOn: c.cycle.decidedOn, originalOn: c.originalOn }),
  },
  {
    refused: 'audit-not-held-yet',
    because: [iso17021('9.1.3')],
    when: (_, c) => c.records.audits.some(one => one.on > c.on),
    facts: (_, c) => ({ on: c.records.audits.find(one => one.on > c.on)?.on, today: c.on }),
  },
  {
    refused: 'surveillance-after-expiry',
    because: [iso17021('9.1.3.3'), iso17021('9.6.3.2.4')],
    when: (_, c) => surveyed(c).some(one => one.on > c.cycle.expiresOn),
    facts: (_, c) => ({
      on: surveyed(c).find(one => one.on > c.cycle.expiresOn)?.on,
      expiresOn: c.cycle.expiresOn,
    }),
  },
  {
    refused: 'suspended-without-date',
    because: [iso17021('9.6.5')],
    when: (_, c) => c.status === 'suspended' && c.suspendedOn === null,
  },
  {
    refused: 'suspended-outside-cycle',
    because: [iso17021('9.6.5')],
    when: (_, c) =>
      c.suspendedOn !== null &&
      (c.suspendedOn < c.cycle.decidedOn || c.suspendedOn > c.cycle.expiresOn || c.suspendedOn > c.on),
    facts: (_, c) => ({ suspendedOn: c.suspendedOn, from: c.cycle.decidedOn, until: c.cycle.expiresOn }),
  },
  {
    refused: 'withdrawn-without-date',
    because: [iso17021('9.6.5')],
    when: (_, c) => c.status === 'withdrawn' && (c.endedOn === null || c.endedOn > c.on),
  },
];

/** What broke a rule before the take-over: recorded with its true date, never a reason to leave the row out. */
export function takenOverLate(c: Said): readonly Late[] {
  const found: Late[] = [];
  const dates = surveyed(c)
    .map(one => one.on)
    .toSorted();
  const [first] = dates;
  const limit = firstSurveillanceLimit(c.cycle.decidedOn);
  const because = iso17021('9.1.3.3');
  if (cyclesSince(c.originalOn, c.cycle) === 1 && first !== undefined && first > limit)
    found.push({ code: 'first-surveillance-late', because, due: limit, actual: first });
  for (const year of yearsMissed(c.cycle, dates))
    found.push({
      code: 'surveillance-year-missed',
      because,
      due: `${year}-12-31`,
      actual: dates.find(one => yearOf(one) > year) ?? c.on,
    });
  if (c.status === 'suspended' && c.suspendedOn !== null && c.on > suspensionLimit(c.suspendedOn))
    found.push({
      code: 'suspension-past-six-months',
      because: iso17021('9.6.5.4'),
      due: suspensionLimit(c.suspendedOn),
      actual: c.on,
    });
  return found;
}

/** The state that a certification has after it was taken over. */
export function stateTakenOver(
  empty: Certification,
  { late, ...c }: Said & { readonly engagement: Id; readonly by: Id; readonly late: readonly Late[] },
): Certification {
  const { engagement, edition, scope, cycle, originalOn, status, records, origin, by, on } = c;
  return {
    ...empty,
    phase: status,
    engagement,
    edition,
    scope,
    cycle,
    cycles: cyclesSince(originalOn, cycle),
    originalOn,
    ...(status === 'suspended' && c.suspendedOn !== null ? { suspendedOn: c.suspendedOn } : {}),
    ...(status === 'withdrawn' && c.endedOn !== null ? { endedOn: c.endedOn } : {}),
    surveillances: surveyed(c)
      .map(one => ({ audit: null, on: one.on }))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    late,
    takenOver: { ...records, origin, statedBy: by, statedOn: on },
  };
}
