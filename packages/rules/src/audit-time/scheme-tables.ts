/** Which document, table and rules apply to a scheme on a day. */
import type { CalendarDate } from '../calendar-date.ts';
import { rowOn } from '../rule.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
import { ISMS_RULES, MD5_RULES } from './audit-time.rules.ts';
import type { BandTable } from './band-table.ts';
import { ISMS_TABLES } from './isms.tables.ts';
import { MD5_TABLES } from './md5.tables.ts';

export const SCHEMES = ['qms', 'ems', 'ohsms', 'isms'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** `special` (EMS): sectors whose audit time is determined case by case, without a table. */
export const COMPLEXITIES = ['high', 'medium', 'low', 'limited', 'special'] as const;
export type AuditComplexity = (typeof COMPLEXITIES)[number];

/** The complexities a scheme distinguishes; none where the document has a single column. */
export const COMPLEXITIES_OF: Readonly<Record<Scheme, readonly AuditComplexity[]>> = {
  qms: [],
  ems: ['high', 'medium', 'low', 'limited', 'special'],
  ohsms: ['high', 'medium', 'low'],
  isms: [],
};

export function tableOn(
  scheme: Scheme,
  complexity: AuditComplexity | undefined,
  on: CalendarDate,
): BandTable | undefined {
  if (scheme === 'isms') return rowOn(ISMS_TABLES, on);
  const key = scheme === 'qms' ? 'qms' : `${scheme}/${complexity ?? ''}`;
  return rowOn(MD5_TABLES.get(key) ?? [], on);
}

export function rulesOn(scheme: Scheme, on: CalendarDate): AuditTimeRules | undefined {
  return rowOn(scheme === 'isms' ? ISMS_RULES : MD5_RULES, on);
}

/** First day for which any table of the scheme is known. */
export function firstDayOf(scheme: Scheme): CalendarDate {
  return (scheme === 'isms' ? ISMS_RULES : MD5_RULES)[0]?.from ?? '9999-12-31';
}
