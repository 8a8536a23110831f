/** How long an edition can still be certified to, from the library's dated facts. */
import { EDITIONS, type EditionSummary } from '@certwright/standards/library';
import type { PlainDate } from '../kernel/schema.ts';

/** Last day on which certificates to this edition are valid; undefined while no end is known. */
export function lastValidDay(
  edition: string,
  editions: readonly EditionSummary[] = EDITIONS,
): PlainDate | undefined {
  const successor = editions.find(one => one.transition?.from === edition);
  if (successor?.transition) return successor.transition.end;
  return editions.find(one => one.id === edition)?.withdrawn;
}

/** The edition that takes this one's place, where the library holds it. */
export const successorOf = (
  edition: string,
  editions: readonly EditionSummary[] = EDITIONS,
): EditionSummary | undefined => editions.find(one => one.replaces === edition);
