/** Which document, table and rules apply to a scheme on a day. */
import type { CalendarDate } from '../calendar-date.ts';
import { rowOn } from '../rule.ts';
import type { AuditTimeRules } from './audit-time.rules.ts';
import { ISMS_RULES, MD5_RULES } from './audit-time.rules.ts';
import type { BandTable } from './band-table.ts';
import { ISMS_TABLES } from './isms.tables.ts';
import { MDQMS_TABLES } from './md9.table.ts';
import { MD5_TABLES } from './md5.tables.ts';
import { ENMS_RULES, FSMS_RULES, MDQMS_RULES } from './other-schemes.rules.ts';

/** Quality, environment, OH&S, information security, medical devices, food safety, energy. */
export const SCHEMES = ['qms', 'ems', 'ohsms', 'isms', 'mdqms', 'fsms', 'enms'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** `special` (EMS): sectors whose audit time is determined case by case, without a table. */
export const COMPLEXITIES = ['high', 'medium', 'low', 'limited', 'special'] as const;
export type AuditComplexity = (typeof COMPLEXITIES)[number];

/** The complexities a caller must choose from; none where the document has one column or derives the complexity. */
export const COMPLEXITIES_OF: Readonly<Record<Scheme, readonly AuditComplexity[]>> = {
  qms: [],
  ems: ['high', 'medium', 'low', 'limited', 'special'],
  ohsms: ['high', 'medium', 'low'],
  isms: [],
  mdqms: [],
  fsms: [],
  enms: [],
};

const RULES: Readonly<Record<Scheme, readonly AuditTimeRules[]>> = {
  qms: MD5_RULES,
  ems: MD5_RULES,
  // The document took occupational health and safety in with its issue of 2019.
  ohsms: MD5_RULES.slice(1),
  isms: ISMS_RULES,
  mdqms: MDQMS_RULES,
  fsms: FSMS_RULES,
  enms: ENMS_RULES,
};

/** The table of bands; undefined for a special case and for schemes that calculate otherwise (food, energy). */
export function tableOn(
  scheme: Scheme,
  complexity: AuditComplexity | undefined,
  on: CalendarDate,
): BandTable | undefined {
  if (scheme === 'isms') return rowOn(ISMS_TABLES, on);
  if (scheme === 'mdqms') return rowOn(MDQMS_TABLES, on);
  const key = scheme === 'qms' ? 'qms' : `${scheme}/${complexity ?? ''}`;
  return rowOn(MD5_TABLES.get(key) ?? [], on);
}

export function rulesOn(scheme: Scheme, on: CalendarDate): AuditTimeRules | undefined {
  return rowOn(RULES[scheme], on);
}

/** First day for which the rules of the scheme are known. */
export function firstDayOf(scheme: Scheme): CalendarDate {
  return RULES[scheme][0]?.from ?? '9999-12-31';
}
