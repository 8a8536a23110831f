/** An outside certificate as a picture of its cycle: visits, the next one, limits, findings, what was valid when. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import type { Cycle } from '../ui/timeline/cycle.ts';
import { type Certificate, findingName, kindWord } from './outside.words.tsx';

/** Shorter names for a picture. */
const LIMITS: Readonly<Record<string, string>> = {
  recertification: 'Expiry',
  restore: 'Restoring ends',
  'transition-end': 'Transition ends',
};

export function outsideCycle(certificate: Certificate, today: string): Cycle {
  const { cycleStart, validUntil, visits, findings, next, due, late, earlier, status } = certificate;
  const from = addMonths(cycleStart, -6);
  const until = addMonths(validUntil, 7);
  const within = (first: string, last: string): boolean => last >= from && first <= until;
  const lateVisits = new Set(late.map(one => one.about));
  const end = certificate.ended?.on ?? validUntil;
  const planned =
    next && within(next.from, next.to)
      ? [
          {
            id: 'next',
            label: `${kindWord(next.kind)}, planned`,
            from: next.from,
            until: next.to,
            status: next.to < today ? 'overdue' : 'planned',
          },
        ]
      : [];
  return {
    from,
    until,
    today,
    audits: [
      ...visits
        .filter(one => within(one.from, one.to))
        .map(one => ({
          id: one.id,
          label: kindWord(one.kind),
          from: one.from,
          until: one.to,
          status: lateVisits.has(one.id) ? 'late' : 'done',
        })),
      ...planned,
    ],
    windows: due.flatMap(one =>
      one.from === null || !within(one.from, one.due)
        ? []
        : [
            {
              id: one.code,
              label: 'Time for surveillance',
              from: one.from,
              until: one.due,
              citation: one.because,
            },
          ],
    ),
    limits: due
      .filter(one => one.code !== 'answer' && within(one.due, one.due))
      .map(one => ({
        id: `${one.code}-${one.finding ?? ''}`,
        label: LIMITS[one.code] ?? one.text.replace(/ by$/, ''),
        on: one.due,
        citation: one.because,
      })),
    findings: findings.flatMap(one => {
      const day = visits.find(visit => visit.id === one.visit)?.to;
      if (one.grade === 'opportunity' || day === undefined || !within(day, one.closedOn ?? today)) return [];
      const mark = { id: one.id, label: findingName(one), grade: one.grade, from: day };
      return [one.closedOn === null ? mark : { ...mark, closed: one.closedOn }];
    }),
    certificates: [
      ...earlier.map((one, at) => {
        const follows = earlier[at + 1]?.cycleStart ?? cycleStart;
        const last = one.validUntil < follows ? one.validUntil : addDays(follows, -1);
        return { id: one.number, label: one.number, from: one.cycleStart, until: last, status: 'valid' };
      }),
      {
        id: `${certificate.number} now`,
        label: certificate.number,
        from: cycleStart,
        until: status === 'ended' && end < validUntil ? end : validUntil,
        status: 'valid',
      },
    ]
      .filter(one => within(one.from, one.until))
      .map(one => ({ ...one, from: one.from < from ? from : one.from })),
  };
}
