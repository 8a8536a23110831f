/** What an outside certificate asks next and by when, from its own dates and the rules that bodies work by. */
import { yearOf } from '@certwright/rules/calendar-date';
import {
  type Deadline,
  firstSurveillanceDue,
  majorVerification,
  renewalExpiry,
  restoreLimit,
  surveillanceDue,
} from '@certwright/rules/deadlines/deadlines';
import { latestExpiry } from '@certwright/rules/deadlines/transitions';
import { iso17021 } from '../kernel/citation.ts';
import type { Citation } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { cyclesOf, surveillanceYears } from './outside-certificate.cycle.ts';
import { type OutsideCertificate, visitOf } from './outside-certificate.state.ts';

export type OutsideDue = {
  readonly code:
    | 'surveillance'
    | 'recertification'
    | 'recertification-majors'
    | 'restore'
    | 'answer'
    | 'transition-end';
  readonly text: string;
  /** The first day of the window, where there is one. */
  readonly from: PlainDate | null;
  readonly due: PlainDate;
  readonly because: Citation;
  readonly overdue: boolean;
  /** The finding that it is about. */
  readonly finding: Id | null;
};

export const ruleOf = ({ rule }: Pick<Deadline, 'rule'>): Citation => ({
  doc: rule.document,
  edition: rule.edition,
  clause: rule.clause,
});

export type OutsideStatus = 'valid' | 'expired' | 'ended';
/** The status that people read: what is past its expiry reads expired. */
export const outsideStatus = ({ phase, validUntil }: OutsideCertificate, today: PlainDate): OutsideStatus =>
  phase === 'ended' ? 'ended' : today > validUntil ? 'expired' : 'valid';

type Row = Omit<OutsideDue, 'overdue'>;
const row = (code: Row['code'], text: string, of: Deadline, more: Partial<Row> = {}): Row => ({
  code,
  text,
  from: null,
  due: of.date,
  because: ruleOf(of),
  finding: null,
  ...more,
});

/** The surveillance that is still to come in this cycle, with the window in which it counts. */
function nextSurveillance(state: OutsideCertificate): readonly Row[] {
  const cycle = cyclesOf(state).at(-1);
  if (!cycle) return [];
  const last = cycle.surveillances.at(-1);
  if (!last && cycle.first) {
    const limit = firstSurveillanceDue(cycle.begin);
    const from = { from: cycle.begin };
    return limit.date < cycle.end ? [row('surveillance', 'First surveillance by', limit, from)] : [];
  }
  const year = surveillanceYears(cycle).find(one => one > (last ? yearOf(last.to) : 0));
  if (year === undefined) return [];
  return [
    row('surveillance', `Surveillance of ${year} by`, surveillanceDue(year), { from: `${year}-01-01` }),
  ];
}

function answers({ findings }: OutsideCertificate): readonly Row[] {
  return findings.flatMap(({ id, requirement, dueOn, answeredOn, closedOn }) =>
    dueOn === null || answeredOn !== null || closedOn !== null
      ? []
      : [
          {
            code: 'answer' as const,
            text: requirement ? `Answer to the finding at ${requirement.key} by` : 'Answer to the finding by',
            from: null,
            due: dueOn,
            because: iso17021('9.4.9'),
            finding: id,
          },
        ],
  );
}

/** Majors of a recertification audit keep the body from renewing until it has verified what was done. */
function majors(state: OutsideCertificate): readonly Row[] {
  const open = state.findings.filter(one => {
    const visit = visitOf(state, one.visit);
    const ofThisCycle = visit?.kind === 'recertification' && visit.to > state.cycleStart;
    return ofThisCycle && one.grade === 'major' && one.closedOn === null;
  });
  const limit = majorVerification({ audit: 'recertification', expiry: state.validUntil });
  return open.map(one =>
    row('recertification-majors', 'Major verified by the body by', limit, { finding: one.id }),
  );
}

/**
 * All that stands open on this day, the nearest first.
 * @param editionName the edition as people write it (“ISO 9001:2015”), for its transition
 */
export function outsideDue(
  state: OutsideCertificate,
  today: PlainDate,
  editionName: string,
): readonly OutsideDue[] {
  const status = outsideStatus(state, today);
  if (state.phase !== 'held') return [];
  const over = latestExpiry(editionName);
  const rows: readonly Row[] =
    status === 'expired'
      ? [row('restore', 'Restoring is possible until', restoreLimit(state.validUntil)), ...answers(state)]
      : [
          ...nextSurveillance(state),
          row('recertification', 'Recertification decided by', {
            ...renewalExpiry(state.validUntil),
            date: state.validUntil,
          }),
          ...(over && over.date < state.validUntil
            ? [row('transition-end', 'Transition to the newer edition by', over)]
            : []),
          ...majors(state),
          ...answers(state),
        ];
  return rows.map(one => ({ ...one, overdue: today > one.due })).toSorted((a, b) => (a.due < b.due ? -1 : 1));
}
