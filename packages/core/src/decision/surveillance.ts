/** Which surveillances a cycle still asks for: the first within twelve months of the decision, then one a calendar year (ISO/IEC 17021-1, 9.1.3.3). */
import { addMonths, earlierOf, yearOf } from '@certwright/rules/calendar-date';
import { firstSurveillanceDue, surveillanceDue } from '@certwright/rules/deadlines/deadlines';
import type { RuleRow } from '@certwright/rules/rule';
import { type Deadlines, USUAL_DEADLINES } from '../body/deadline.table.ts';
import type { PlainDate } from '../kernel/schema.ts';
import type { Certification, Cycle } from './certification.state.ts';

export type SurveillanceToCome = {
  /** Counted through the cycle, those that were held before it included. */
  readonly nth: number;
  /** The anniversary of the decision around which it falls; of the first, where the body chose an earlier day, that day. */
  readonly anniversary: PlainDate;
  /** The last day by the rule, or by what the body chose inside it. */
  readonly limit: PlainDate;
  /** The last day by the rule, where the body's own comes before it. */
  readonly byRule?: PlainDate;
  readonly rule: RuleRow;
};

/**
 * Calendar years of a cycle that ask for a surveillance: neither that of the decision nor that of the recertification.
 * A renewal that was decided early counts from the expiry that it follows.
 */
export function surveillanceYears({ decidedOn, expiresOn }: Cycle): readonly number[] {
  const last = yearOf(expiresOn) - 1;
  const first = Math.max(yearOf(decidedOn) + 1, last - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

const anniversaryIn = ({ decidedOn }: Cycle, year: number): PlainDate =>
  addMonths(decidedOn, 12 * (year - yearOf(decidedOn)));

/**
 * In their order; none while nothing is certified. A surveillance counts for the calendar year in which it was held:
 * one that was held early leaves the next year its own.
 */
export function surveillancesToCome(
  { cycle, cycles, surveillances }: Pick<Certification, 'cycle' | 'cycles' | 'surveillances'>,
  { firstSurveillanceMonths }: Deadlines = USUAL_DEADLINES,
): readonly SurveillanceToCome[] {
  if (!cycle) return [];
  const held = surveillances.length;
  let latest = surveillances.reduce((year, one) => Math.max(year, yearOf(one.on)), yearOf(cycle.decidedOn));
  const first = held === 0 && cycles === 1;
  const found: Omit<SurveillanceToCome, 'nth'>[] = [];
  if (first) {
    const { date, rule } = firstSurveillanceDue(cycle.decidedOn);
    const limit = earlierOf(date, addMonths(cycle.decidedOn, firstSurveillanceMonths));
    found.push({ anniversary: limit, limit, rule, ...(limit < date ? { byRule: date } : {}) });
    latest = yearOf(limit);
  }
  for (const year of surveillanceYears(cycle)) {
    if (year <= latest) continue;
    const { date, rule } = surveillanceDue(year);
    found.push({ anniversary: anniversaryIn(cycle, year), limit: date, rule });
  }
  return found.map((one, i) => ({ ...one, nth: held + i + 1 }));
}

/** Calendar years in the past of the last surveillance for which none is on record. */
export const yearsMissed = (cycle: Cycle, held: readonly PlainDate[]): readonly number[] => {
  const years = held.map(yearOf);
  const last = Math.max(0, ...years);
  return surveillanceYears(cycle).filter(year => year < last && !years.includes(year));
};
