// Checks a worked register against its method and the editions that its controls name.

import { nearlyEqual } from '../near-equal.ts';
import type { MethodFault } from './check-method.ts';
import { fault, twice } from './check-method.ts';
import { ACCEPTANCES, KEEP } from './method.ts';
import type { RiskMethod, WorkedLine, WorkedRegister } from './method.ts';
import { bandOf, scoreOf } from './score.ts';

export const LEAST_LINES = 25;
/** A text of fewer letters tells no scenario, and no record to be shown. */
const LEAST_TEXT = 12;
/** From this overlap on, two lines tell one scenario (see near-equal.ts). */
const MOST_ALIKE = 0.5;

/** The keys of an edition that can be assessed; undefined where there is no such edition. */
export type KeysOf = (edition: string) => ReadonlySet<string> | undefined;

const checkTexts = (line: WorkedLine, at: string): readonly MethodFault[] => {
  const texts: readonly (readonly [string, string])[] = [
    ['title', line.title],
    ['cause', line.cause],
    ['consequence', line.consequence],
    ['owner', line.owner],
    ...line.controls.flatMap(({ words, evidence }, place) => [
      [`controls[${place}].words`, words] as const,
      [`controls[${place}].evidence`, evidence] as const,
    ]),
    ...(line.accepted ? [['accepted.because', line.accepted.because] as const] : []),
  ];
  return texts.flatMap(([path, text]) =>
    text.trim().length < (path === 'owner' ? 1 : LEAST_TEXT) || text !== text.trim()
      ? [fault(`${at}.${path}`, `says too little: "${text}"`)]
      : [],
  );
};

const checkFields = ({ fields }: WorkedLine, method: RiskMethod, at: string): readonly MethodFault[] => [
  ...Object.keys(fields)
    .filter(id => !method.fields.some(field => field.id === id))
    .map(id => fault(`${at}.fields`, `has ${id}, which the method does not know`)),
  ...method.fields.flatMap(({ id, required, choices }) => {
    const value = fields[id];
    if (value === undefined) return required ? [fault(`${at}.fields`, `lacks ${id}`)] : [];
    if (value.trim() === '') return [fault(`${at}.fields.${id}`, 'is empty')];
    return choices && !choices.some(choice => choice.id === value)
      ? [fault(`${at}.fields.${id}`, `is "${value}", which is none of its choices`)]
      : [];
  }),
];

const checkValues = (line: WorkedLine, method: RiskMethod, at: string): readonly MethodFault[] => {
  const sign = method.rises === 'better' ? -1 : 1;
  return [
    ...(['before', 'after'] as const).flatMap(when => [
      ...Object.keys(line[when])
        .filter(id => !method.scales.some(scale => scale.id === id))
        .map(id => fault(`${at}.${when}`, `has ${id}, which is no scale`)),
      ...method.scales.flatMap(({ id, levels }) =>
        levels.some(level => level.value === line[when][id])
          ? []
          : [
              fault(
                `${at}.${when}.${id}`,
                `is ${line[when][id] ?? 'missing'}, which is no level of the scale`,
              ),
            ],
      ),
    ]),
    ...method.scales
      .filter(({ id }) => sign * (line.after[id] ?? 0) > sign * (line.before[id] ?? 0))
      .map(({ id }) => fault(`${at}.after.${id}`, 'is worse than before')),
    ...(line.treatment === KEEP && !isUnchanged(line)
      ? [fault(`${at}.after`, 'differs from before, though nothing more was done')]
      : []),
  ];
};

const isUnchanged = ({ before, after }: WorkedLine): boolean =>
  Object.keys(before).every(id => before[id] === after[id]);

const acceptanceAfter = (line: WorkedLine, method: RiskMethod) => {
  const score = scoreOf(method, line.after);
  return score === undefined || score < (method.bands[0]?.from ?? 0)
    ? undefined
    : bandOf(method, score).accepts;
};

const checkAccepted = (line: WorkedLine, method: RiskMethod, at: string): readonly MethodFault[] => {
  const asked = acceptanceAfter(line, method);
  if (!line.accepted || asked === undefined) return [];
  if (asked === 'no-need') return [fault(`${at}.accepted`, 'is said where nobody has to accept')];
  return ACCEPTANCES.indexOf(line.accepted.by) < ACCEPTANCES.indexOf(asked)
    ? [fault(`${at}.accepted.by`, `is ${line.accepted.by}; the level asks for ${asked}`)]
    : [];
};

const checkControls = ({ controls }: WorkedLine, keysOf: KeysOf, at: string): readonly MethodFault[] => [
  ...(controls.length === 0 ? [fault(`${at}.controls`, 'is empty')] : []),
  ...controls.flatMap(({ serves }, place) => {
    if (!serves) return [];
    const keys = keysOf(serves.edition);
    if (!keys) return [fault(`${at}.controls[${place}].serves`, `names no edition: ${serves.edition}`)];
    return keys.has(serves.key)
      ? []
      : [
          fault(
            `${at}.controls[${place}].serves`,
            `names ${serves.key}, not to be assessed in ${serves.edition}`,
          ),
        ];
  }),
];

const checkDistinct = ({ lines }: WorkedRegister): readonly MethodFault[] => [
  ...twice(lines.map(line => line.ref)).map(ref => fault('lines', `holds the reference ${ref} twice`)),
  ...twice(lines.flatMap(line => line.controls.map(one => one.words))).map(words =>
    fault('lines', `holds the control "${words}" twice`),
  ),
  ...nearlyEqual(
    lines.map(line => `${line.title} ${line.cause} ${line.consequence}`),
    MOST_ALIKE,
  ).map(({ one, other }) =>
    fault('lines', `tells one scenario in ${lines[one]?.ref} and ${lines[other]?.ref}`),
  ),
];

/** Registers in which everything ends well teach nobody what to do when it does not. */
const checkVariety = ({ lines }: WorkedRegister, method: RiskMethod): readonly MethodFault[] => {
  const accepted = lines.some(line => line.accepted?.by === 'leadership');
  const open = lines.some(line => acceptanceAfter(line, method) !== 'no-need' && !line.accepted);
  return [
    ...(lines.length < LEAST_LINES ? [fault('lines', `holds ${lines.length}, ${LEAST_LINES} at least`)] : []),
    ...(lines.some(isUnchanged) ? [] : [fault('lines', 'holds no line that stays as it was')]),
    ...(accepted ? [] : [fault('lines', 'holds no line that leadership accepted')]),
    ...(open ? [] : [fault('lines', 'holds no line that is still open')]),
  ];
};

/** An empty list for a sound register. */
export const checkRegister = (
  register: WorkedRegister,
  method: RiskMethod,
  keysOf: KeysOf,
): readonly MethodFault[] => [
  ...(register.method === method.id ? [] : [fault('method', `is ${register.method}, expected ${method.id}`)]),
  ...checkVariety(register, method),
  ...checkDistinct(register),
  ...register.lines.flatMap((line, place) => {
    const at = `lines[${place}]`;
    return [
      ...checkTexts(line, at),
      ...checkFields(line, method, at),
      ...checkValues(line, method, at),
      ...(method.treatments.some(one => one.id === line.treatment)
        ? []
        : [fault(`${at}.treatment`, `is "${line.treatment}", which the method does not know`)]),
      ...checkControls(line, keysOf, at),
      ...checkAccepted(line, method, at),
    ];
  }),
];
