/** The cycles of an outside certificate with the surveillances that fall into each. */
import { yearOf } from '@certwright/rules/calendar-date';
import type { PlainDate } from '../kernel/schema.ts';
import type { OutsideCertificate, Visit } from './outside-certificate.state.ts';

export type OutsideCycle = {
  readonly begin: PlainDate;
  readonly end: PlainDate;
  /** Of the first cycle the first surveillance has a limit of its own. */
  readonly first: boolean;
  /** In the order in which they were held. */
  readonly surveillances: readonly Visit[];
};

/** The oldest first; the last is the present one. */
export function cyclesOf(state: OutsideCertificate): readonly OutsideCycle[] {
  const told = [...state.earlier, state];
  return told.map(({ cycleStart: begin, validUntil: end, firstCertifiedOn }, at) => {
    const until = told[at + 1]?.cycleStart;
    return {
      begin,
      end,
      first: firstCertifiedOn === null ? at === 0 : firstCertifiedOn === begin,
      surveillances: state.visits
        .filter(
          one => one.kind === 'surveillance' && one.to >= begin && (until === undefined || one.to < until),
        )
        .toSorted((a, b) => (a.to < b.to ? -1 : 1)),
    };
  });
}

/** Calendar years that ask for a surveillance: neither that of the beginning nor that of the recertification. */
export const surveillanceYears = ({ begin, end }: OutsideCycle): readonly number[] =>
  Array.from(
    { length: Math.max(0, Math.min(yearOf(end) - yearOf(begin) - 1, 10)) },
    (_, i) => yearOf(begin) + 1 + i,
  );
