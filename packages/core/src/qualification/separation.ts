/** Until when a tie that ended keeps somebody away from a client, by the rule of its kind (ISO/IEC 17021-1, 5.2). */
import { CONSULTANCY, EMPLOYMENT, INTERNAL_AUDITS } from '@certwright/rules/assignment/assignment.rules';
import type { TieKind } from '@certwright/rules/assignment/assignment';
import { addYears } from '@certwright/rules/calendar-date';
import type { PlainDate } from '../kernel/schema.ts';

const YEARS: Partial<Record<TieKind, number>> = {
  consultancy: CONSULTANCY.value,
  'internal-audit': INTERNAL_AUDITS.value,
  employment: EMPLOYMENT.value,
};

/** @param consultancyYears what the body chose after consultancy, where longer than the rule's two */
export const separationEnd = (kind: TieKind, until: PlainDate, consultancyYears = 0): PlainDate =>
  addYears(until, Math.max(YEARS[kind] ?? 0, kind === 'consultancy' ? consultancyYears : 0));
