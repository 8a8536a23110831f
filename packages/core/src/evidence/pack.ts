/** What an evidence pack holds: pieces that stand for days of the period, documents in the versions in force then. */
import type { PlainDate, RequirementRef } from '../kernel/schema.ts';

export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** Does a piece stand for a day of the period? */
export const standsWithin = (
  piece: { readonly from?: PlainDate | undefined; readonly standsFor: PlainDate },
  { from, to }: Period,
): boolean => (piece.from ?? piece.standsFor) <= to && piece.standsFor >= from;

/**
 * The versions that were in force on a day of the period, not only the one of today. A version ends on the day on which
 * the next is released; of two released on one day only the later was ever in force for a day.
 * @param ended the day on which the document became obsolete
 */
export function inForceDuring(
  releases: readonly { readonly number: number; readonly on: PlainDate }[],
  ended: PlainDate | null,
  { from, to }: Period,
): readonly { readonly number: number; readonly since: PlainDate; readonly until: PlainDate | null }[] {
  const ordered = releases.toSorted((a, b) => a.number - b.number);
  return ordered
    .map(({ number, on }, i) => ({ number, since: on, until: ordered[i + 1]?.on ?? ended }))
    .filter(one => one.until === null || one.until > one.since)
    .filter(one => one.since <= to && (one.until === null || one.until >= from));
}

/** Which requirements of a piece were asked for; all where nothing was chosen. */
export const askedOf = (
  requirements: readonly RequirementRef[],
  asked: { readonly editions: readonly string[]; readonly requirements: readonly RequirementRef[] },
): readonly RequirementRef[] => {
  if (asked.editions.length === 0 && asked.requirements.length === 0) return requirements;
  return requirements.filter(
    one =>
      asked.editions.includes(one.edition) ||
      asked.requirements.some(ref => ref.edition === one.edition && ref.key === one.key),
  );
};
