// Checks a method, shipped or changed by an organization, and names every fault with its place and the reason.

import { sentencesOf } from '../check-wording.ts';
import type { Fault } from '../shape.ts';
import { ACCEPTANCES, TONES } from './method.ts';
import type { Field, RiskMethod, Scale } from './method.ts';
import { scoresOf } from './score.ts';

/** A fault by its place in the data; the file is the caller's to know. */
export type MethodFault = Pick<Fault, 'path' | 'reason'>;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Fewer letters do not say when a level is to be chosen. */
const LEAST_MEANING = 20;
const LEAST_ABOUT = 2;
const MOST_ABOUT = 5;
const MOST_MONTHS = 36;

export const fault = (path: string, reason: string): MethodFault => ({ path, reason });

/** Values that stand more than once, each named once. */
export const twice = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, place) => values.indexOf(value) !== place)),
];

type Named = { readonly id: string; readonly name: string };

const checkNames = (path: string, list: readonly Named[], least: number): readonly MethodFault[] => [
  ...(list.length < least ? [fault(path, `holds ${list.length}, ${least} at least`)] : []),
  ...list.flatMap(({ id, name }, place) => [
    ...(ID.test(id) ? [] : [fault(`${path}[${place}].id`, `is "${id}", expected words joined by hyphens`)]),
    ...(name.trim() === '' ? [fault(`${path}[${place}].name`, 'is empty')] : []),
  ]),
  ...twice(list.map(one => one.id)).map(id => fault(path, `holds ${id} twice`)),
  ...twice(list.map(one => one.name)).map(name => fault(path, `holds the name "${name}" twice`)),
];

const checkMeanings = (path: string, list: readonly { readonly means: string }[]): readonly MethodFault[] => [
  ...list.flatMap(({ means }, place) =>
    means.trim().length < LEAST_MEANING
      ? [fault(`${path}[${place}].means`, `says too little: "${means}"`)]
      : [],
  ),
  ...twice(list.map(one => one.means)).map(means => fault(path, `says twice "${means}"`)),
];

const checkField = ({ kind, choices }: Field, path: string): readonly MethodFault[] => {
  if (kind === 'choice') return checkNames(`${path}.choices`, choices ?? [], 2);
  return choices === undefined ? [] : [fault(`${path}.choices`, `are for a choice; this is a ${kind}`)];
};

const checkScale = ({ levels }: Scale, path: string): readonly MethodFault[] => [
  ...(levels.length < 2 ? [fault(`${path}.levels`, `holds ${levels.length}, 2 at least`)] : []),
  ...levels.flatMap(({ value }, place) =>
    value === place + 1
      ? []
      : [fault(`${path}.levels[${place}].value`, `is ${value}, expected ${place + 1}`)],
  ),
  ...twice(levels.map(one => one.name)).map(name => fault(`${path}.levels`, `holds "${name}" twice`)),
  ...checkMeanings(`${path}.levels`, levels),
];

const checkScore = ({ scales, score, axes }: RiskMethod): readonly MethodFault[] => {
  const ids = scales.map(scale => scale.id);
  return [
    ...(score.of.length === 0 ? [fault('score.of', 'names no scale')] : []),
    ...score.of
      .filter(id => !ids.includes(id))
      .map(id => fault('score.of', `names ${id}, which is no scale`)),
    ...twice(score.of).map(id => fault('score.of', `names ${id} twice`)),
    ...axes.filter(id => !score.of.includes(id)).map(id => fault('axes', `show ${id}, which does not count`)),
    ...twice(axes).map(id => fault('axes', `show ${id} twice`)),
  ];
};

const checkBands = (method: RiskMethod): readonly MethodFault[] => {
  const { bands, rises } = method;
  const [least, greatest] = scoresOf(method);
  const tones = bands.map(one => TONES.indexOf(one.tone) * (rises === 'better' ? -1 : 1));
  const acceptances = bands.map(one => ACCEPTANCES.indexOf(one.accepts));
  return [
    ...(bands[0] && bands[0].from !== least
      ? [fault('bands[0].from', `is ${bands[0].from}; the least possible score is ${least}`)]
      : []),
    ...bands.flatMap(({ from }, place) => {
      const at = `bands[${place}]`;
      const before = place - 1;
      return [
        ...(from > greatest
          ? [fault(`${at}.from`, `is ${from}; the greatest possible score is ${greatest}`)]
          : []),
        ...(place > 0 && from <= (bands[before]?.from ?? 0) ? [fault(`${at}.from`, 'does not rise')] : []),
        ...(place > 0 && (tones[place] ?? 0) < (tones[before] ?? 0)
          ? [fault(`${at}.tone`, 'turns against the rise of the scores')]
          : []),
        ...(place > 0 && (acceptances[place] ?? 0) < (acceptances[before] ?? 0)
          ? [fault(`${at}.accepts`, 'is lighter than in the band before')]
          : []),
      ];
    }),
  ];
};

const checkWords = ({ about, one, many, basis, reviewMonths }: RiskMethod): readonly MethodFault[] => {
  const sentences = sentencesOf(about).length;
  return [
    ...(sentences < LEAST_ABOUT || sentences > MOST_ABOUT
      ? [fault('about', `has ${sentences} sentences, expected ${LEAST_ABOUT} to ${MOST_ABOUT}`)]
      : []),
    ...(one.trim() === '' || many.trim() === '' ? [fault('one', 'and many name what a line is')] : []),
    ...(basis.length === 0 ? [fault('basis', 'is empty')] : []),
    ...(Number.isInteger(reviewMonths) && reviewMonths >= 1 && reviewMonths <= MOST_MONTHS
      ? []
      : [fault('reviewMonths', `is ${reviewMonths}, expected 1 to ${MOST_MONTHS}`)]),
  ];
};

/** An empty list for a sound method. */
export const checkMethod = (method: RiskMethod): readonly MethodFault[] => [
  ...(ID.test(method.id) ? [] : [fault('id', `is "${method.id}", expected words joined by hyphens`)]),
  ...(method.name.trim() === '' ? [fault('name', 'is empty')] : []),
  ...checkWords(method),
  ...checkNames('fields', method.fields, 0),
  ...method.fields.flatMap((field, place) => checkField(field, `fields[${place}]`)),
  ...checkNames('scales', method.scales, 2),
  ...method.scales.flatMap((scale, place) => checkScale(scale, `scales[${place}]`)),
  ...checkScore(method),
  ...checkNames('bands', method.bands, 2),
  ...checkMeanings('bands', method.bands),
  ...checkBands(method),
  ...checkNames('treatments', method.treatments, 2),
  ...checkMeanings('treatments', method.treatments),
];
