/** The programme of three years as a picture: windows in which audits fall, the days that end them, audits as planned. */
import { addMonths } from '@certwright/rules/calendar-date';
import type { Output } from '../api/client.ts';
import type { Cycle } from '../ui/timeline/cycle.ts';

export type Programme = NonNullable<Output<'programme.get'>['programme']>;
export type AuditRow = Output<'audit.list'>['rows'][number];

const KIND_WORDS: Readonly<Record<AuditRow['kind'], string>> = {
  initial: 'Initial audit',
  surveillance: 'Surveillance',
  recertification: 'Recertification',
  special: 'Special audit',
  transfer: 'Transfer review',
};

export const kindWords = (kind: AuditRow['kind']): string => KIND_WORDS[kind];

/** An audit as a mark on a line of time. */
export const auditMark = (audit: AuditRow, href: string) => ({
  id: audit.id,
  label: kindWords(audit.kind),
  from: audit.plannedFrom,
  until: audit.plannedTo,
  status: audit.phase === 'reported' ? 'done' : audit.phase === 'visited' ? 'in-progress' : 'planned',
  href,
});

/** A month of air on both sides; today is always in the picture. */
export function programmeCycle(
  { audits: rows }: Programme,
  audits: readonly AuditRow[],
  today: string,
  href: (id: string) => string,
): Cycle {
  const days = [today, ...rows.flatMap(row => [row.from, row.due])].toSorted();
  const from = addMonths(days[0] ?? today, -1);
  const until = addMonths(days.at(-1) ?? today, 1);
  return {
    from,
    until,
    today,
    audits: audits
      .filter(audit => audit.plannedTo >= from && audit.plannedFrom <= until)
      .map(audit => auditMark(audit, href(audit.id))),
    windows: rows.map(row => ({
      id: row.label,
      label: row.label,
      from: row.from,
      until: row.due,
      citation: row.because,
    })),
    limits: rows.map(row => ({
      id: row.label,
      label: row.label.replace(/,.*/, ''),
      on: row.due,
      citation: row.because,
    })),
    findings: [],
    certificates: [],
  };
}
