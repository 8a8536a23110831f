/** Whether evidence still shows something on a day. */
import { addDays } from '@certwright/rules/calendar-date';
import type { PlainDate } from '../kernel/schema.ts';
import type { Evidence } from './evidence.decider.ts';

/** How many days before its end somebody should think of new evidence. */
export const EXPIRING_DAYS = 30;

export const EVIDENCE_STANDINGS = ['current', 'expiring', 'expired', 'withdrawn'] as const;
export type EvidenceStanding = (typeof EVIDENCE_STANDINGS)[number];

export function standingOf(
  { phase, expiresOn }: Pick<Evidence, 'phase' | 'expiresOn'>,
  today: PlainDate,
): EvidenceStanding {
  if (phase === 'withdrawn') return 'withdrawn';
  if (expiresOn === null) return 'current';
  if (expiresOn < today) return 'expired';
  return expiresOn <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'current';
}
