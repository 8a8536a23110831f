// Tells whether two questions say nearly the same, so that every question belongs to one requirement only.

const STOP = new Set(
  'a an and any are at be been by did do does for from has have how if in into is it its last not of on or show since so than that the their them then there these they this to was were what when where which who why with would you your'.split(
    ' ',
  ),
);

/** The words that carry meaning, cut to six letters so that endings do not count. */
const meaning = (question: string): ReadonlySet<string> =>
  new Set(
    question
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(word => word.length > 1 && !STOP.has(word))
      .map(word => word.slice(0, 6)),
  );

/** Shared words over all words of both, 0 to 1 (Jaccard). */
const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter(word => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
};

/** From this overlap on, two questions mostly ask the same in other words; unlike ones stay below it (measured on all editions). */
export const NEARLY_EQUAL = 0.4;

export type LikePair = { readonly one: number; readonly other: number; readonly overlap: number };

/**
 * All pairs of questions whose overlap reaches the limit, by their places in the list.
 * Costs the square of the number of questions; an edition has some hundreds.
 */
export const nearlyEqual = (questions: readonly string[], limit = NEARLY_EQUAL): readonly LikePair[] => {
  const words = questions.map(meaning);
  return words.flatMap((one, i) =>
    words.slice(i + 1).flatMap((other, offset) => {
      const value = overlap(one, other);
      return value >= limit ? [{ one: i, other: i + 1 + offset, overlap: value }] : [];
    }),
  );
};
