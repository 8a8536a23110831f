// What a method makes of the values of a line: its score and its band, and the bands of the cells of its picture.

import type { Band, RiskMethod, Scale, Values } from './method.ts';

const highest = (scale: Scale): number => scale.levels.length;

const scored = (method: RiskMethod): readonly Scale[] =>
  method.scales.filter(scale => method.score.of.includes(scale.id));

const combine = (method: RiskMethod, values: readonly number[]): number =>
  method.score.how === 'product'
    ? values.reduce((product, value) => product * value, 1)
    : values.reduce((sum, value) => sum + value, 0);

/** @returns undefined as long as a scale that counts has no value */
export const scoreOf = (method: RiskMethod, values: Values): number | undefined => {
  const found = method.score.of.flatMap(id => values[id] ?? []);
  return found.length === method.score.of.length ? combine(method, found) : undefined;
};

/** The least and the greatest score that the scales allow. */
export const scoresOf = (method: RiskMethod): readonly [least: number, greatest: number] => [
  combine(
    method,
    scored(method).map(() => 1),
  ),
  combine(method, scored(method).map(highest)),
];

/**
 * The last band that begins at or below the score.
 *
 * @throws {RangeError} when the score lies below every band, which no values of the scales give
 */
export const bandOf = (method: RiskMethod, score: number): Band => {
  const band = method.bands.findLast(one => one.from <= score);
  if (!band) throw new RangeError(`${method.id} has no band for ${score}.`);
  return band;
};

/**
 * The bands in which a line can lie that stands in one cell of the picture: the two are one where the axes are all that
 * counts, and may differ where a scale counts that the picture does not show.
 */
export const bandAt = (
  method: RiskMethod,
  across: number,
  up: number,
): { readonly least: Band; readonly most: Band } => {
  const shown: Values = { [method.axes[0]]: across, [method.axes[1]]: up };
  const withOthers = (other: (scale: Scale) => number): Band =>
    bandOf(
      method,
      combine(
        method,
        scored(method).map(scale => shown[scale.id] ?? other(scale)),
      ),
    );
  return { least: withOthers(() => 1), most: withOthers(highest) };
};
