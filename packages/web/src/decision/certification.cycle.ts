/** A certification as a picture of three years: audits, windows, limits, findings, what the register states, today. */
import { addMonths, addYears } from '@certwright/rules/calendar-date';
import type { Output } from '../api/client.ts';
import type { Finding } from '../finding/finding.columns.tsx';
import { type AuditRow, auditMark } from '../programme/programme.cycle.ts';
import type { Cycle, CycleFinding, CycleLimit } from '../ui/timeline/cycle.ts';
import type { Certification } from './acts.table.ts';

export type Period = Output<'register.get'>['periods'][number];

export type Around = {
  readonly audits: readonly AuditRow[];
  readonly findings: readonly Finding[];
  /** What the public register states, from when to when; empty before a certificate was issued. */
  readonly periods: readonly Period[];
  readonly today: string;
  /** The first day of the window of the recertification, by the times of the body; absent while there is none. */
  readonly opens: string | undefined;
  /** Cycles of three years before (negative) or after the present one. */
  readonly shift: number;
  readonly href: (path: string) => string;
};

/** Half a year of air on both sides of a cycle; of an audit in process, the year around it. */
function span({ cycle }: Certification, { audits, today, shift }: Around): { from: string; until: string } {
  if (cycle) {
    const end = addYears(cycle.expiresOn, 3 * shift);
    const from = addMonths(end, -42);
    // The audit that led to the decision is in the picture with its first day.
    const began = audits
      .filter(one => one.plannedFrom < from && one.plannedTo >= from)
      .map(one => one.plannedFrom);
    return {
      from: addMonths(began.toSorted()[0] ?? from, began.length > 0 ? -1 : 0),
      until: addMonths(end, 7),
    };
  }
  const first = audits.map(audit => audit.plannedFrom).toSorted()[0] ?? today;
  return { from: addMonths(first < today ? first : today, -2), until: addMonths(today, 12) };
}

/** Shorter names for a picture; the others are named as in the list of deadlines. */
const LIMIT_WORDS: Readonly<Record<string, string>> = {
  recertification: 'Expiry',
  restore: 'Restoring ends',
  'suspension-end': 'Suspension ends',
};

function limits({ due, late }: Certification): readonly CycleLimit[] {
  const passed = late.map(one => ({
    code: one.code.replace(/-late$/, ''),
    text: one.text,
    due: one.due,
    because: one.because,
  }));
  return [
    ...due.map(one => ({
      id: one.code,
      label: LIMIT_WORDS[one.code] ?? one.text.replace(/ by$/, ''),
      on: one.due,
      citation: one.because,
    })),
    ...passed.map(one => ({
      id: `late-${one.code}`,
      label: one.code.startsWith('first-surveillance')
        ? 'First surveillance was due'
        : 'Suspension was to end',
      on: one.due,
      citation: { ...one.because, title: one.text },
    })),
  ];
}

function findingMarks(findings: readonly Finding[], href: Around['href']): readonly CycleFinding[] {
  return findings.flatMap(one => {
    if (one.grade !== 'major' && one.grade !== 'minor') return [];
    const closed = one.verified?.on ?? (one.grade === 'minor' ? one.accepted?.on : undefined);
    const mark = {
      id: one.id,
      label: `${one.requirement.key}, ${one.statement.length > 60 ? `${one.statement.slice(0, 58)}…` : one.statement}`,
      grade: one.grade,
      from: one.recordedOn,
      href: href(`/audit/findings/${one.id}`),
    };
    return [closed ? { ...mark, closed } : mark];
  });
}

const STATED = new Set(['valid', 'suspended', 'withdrawn', 'expired']);

export function certificationCycle(certification: Certification, around: Around): Cycle {
  const { from, until } = span(certification, around);
  const { today, href, opens } = around;
  const { cycle, number, status } = certification;
  const touches = (first: string, last: string): boolean => last >= from && first <= until;
  const within = (day: string): boolean => touches(day, day);
  return {
    from,
    until,
    today,
    audits: around.audits
      .filter(audit => touches(audit.plannedFrom, audit.plannedTo))
      .map(audit => auditMark(audit, href(`/audit/audits/${audit.id}`))),
    windows:
      cycle && opens !== undefined && status !== 'withdrawn'
        ? [
            {
              id: 'recertification',
              label: 'Time for recertification',
              from: opens,
              until: cycle.expiresOn,
              citation: { doc: 'ISO/IEC 17021-1', edition: '2015', clause: '9.6.3.2.2' },
            },
          ].filter(one => touches(one.from, one.until))
        : [],
    limits: limits(certification).filter(one => within(one.on)),
    findings: findingMarks(around.findings, href).filter(one => touches(one.from, one.closed ?? today)),
    certificates: around.periods
      .filter(one => STATED.has(one.state))
      .map(one => ({ ...one, last: one.until ?? until }))
      .filter(one => touches(one.since, one.last))
      .map(one => ({
        id: `${one.state}-${one.since}`,
        label: number ?? 'certificate',
        from: one.since < from ? from : one.since,
        until: one.last > until ? until : one.last,
        status: one.state,
      })),
  };
}
