/** Whether evidence still shows something on a day, and whether the next is to be collected. */
import { addDays } from '@certwright/rules/calendar-date';
import type { PlainDate } from '../kernel/schema.ts';
import type { Collection, Evidence } from './evidence.state.ts';

/** How many days before its end somebody should think of new evidence. */
export const EXPIRING_DAYS = 30;

/** How many days before it is due a collection is asked for. */
export const COLLECTING_DAYS = 14;

export const EVIDENCE_STANDINGS = ['current', 'expiring', 'expired', 'replaced', 'withdrawn'] as const;
export type EvidenceStanding = (typeof EVIDENCE_STANDINGS)[number];

export function standingOf(
  { phase, expiresOn, replacedBy }: Pick<Evidence, 'phase' | 'expiresOn' | 'replacedBy'>,
  today: PlainDate,
): EvidenceStanding {
  if (phase === 'withdrawn') return 'withdrawn';
  if (replacedBy !== undefined) return 'replaced';
  if (expiresOn === null) return 'current';
  if (expiresOn < today) return 'expired';
  return expiresOn <= addDays(today, EXPIRING_DAYS) ? 'expiring' : 'current';
}

/** `later`: nobody needs to think of it yet. */
export const COLLECTION_STANDINGS = ['later', 'due', 'late'] as const;
export type CollectionStanding = (typeof COLLECTION_STANDINGS)[number];

export function collectionOf({ nextDue }: Pick<Collection, 'nextDue'>, today: PlainDate): CollectionStanding {
  if (nextDue < today) return 'late';
  return nextDue <= addDays(today, COLLECTING_DAYS) ? 'due' : 'later';
}
