/** What came late in the life of an outside certificate: recorded with its true date, marked with the rule, never refused. */
import { yearOf } from '@certwright/rules/calendar-date';
import { firstSurveillanceDue, restoredExpiry, surveillanceDue } from '@certwright/rules/deadlines/deadlines';
import { iso17021 } from '../kernel/citation.ts';
import type { Citation } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { cyclesOf, surveillanceYears } from './outside-certificate.cycle.ts';
import { ruleOf } from './outside-certificate.due.ts';
import type { OutsideCertificate } from './outside-certificate.state.ts';

export type OutsideLate = {
  readonly code: string;
  readonly because: Citation;
  readonly due: PlainDate;
  readonly actual: PlainDate;
  /** The visit or the finding that was late; null for the certificate itself. */
  readonly about: Id | null;
};

/** Derived from all facts together, so that they may be entered in any order. */
export function outsideLate(state: OutsideCertificate): readonly OutsideLate[] {
  const late: OutsideLate[] = [];
  for (const cycle of cyclesOf(state)) {
    const [first] = cycle.surveillances;
    if (!first) continue;
    const limit = firstSurveillanceDue(cycle.begin);
    if (cycle.first && first.to > limit.date)
      late.push({
        code: 'first-surveillance-late',
        because: ruleOf(limit),
        due: limit.date,
        actual: first.to,
        about: first.id,
      });
    const years = new Set(cycle.surveillances.map(one => yearOf(one.to)));
    for (const year of surveillanceYears(cycle).filter(one => !years.has(one))) {
      // Nothing is known of a year after the last visit: that is a deadline, no late fact.
      const next = cycle.surveillances.find(one => yearOf(one.to) > year);
      const due = surveillanceDue(year);
      if (next)
        late.push({
          code: 'surveillance-year-missed',
          because: ruleOf(due),
          due: due.date,
          actual: next.to,
          about: next.id,
        });
    }
  }
  for (const { id, dueOn, answeredOn } of state.findings) {
    if (dueOn !== null && answeredOn !== null && answeredOn > dueOn)
      late.push({
        code: 'answer-late',
        because: iso17021('9.4.9'),
        due: dueOn,
        actual: answeredOn,
        about: id,
      });
  }
  const told = [...state.earlier, state];
  for (const [at, { validUntil }] of state.earlier.entries()) {
    const renewed = told[at + 1];
    if (renewed && renewed.issuedOn > validUntil)
      late.push({
        code: 'recertified-late',
        because: ruleOf(restoredExpiry(validUntil)),
        due: validUntil,
        actual: renewed.issuedOn,
        about: null,
      });
  }
  return late.toSorted((a, b) => (a.due < b.due ? -1 : 1));
}
