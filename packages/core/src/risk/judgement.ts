/** What a method makes of a line: its level, who has to accept it, and whether its fields are filled as the method asks. */
import { type Acceptance, KEEP, type RiskMethod, type Values } from '@certwright/standards/risk/method';
import { bandOf, scoreOf } from '@certwright/standards/risk/score';

/** Values with what the method made of them on the day; a later version of the method leaves it as it was. */
export type Judgement = {
  readonly values: Values;
  readonly score: number;
  /** Id of the band. */
  readonly band: string;
  readonly accepts: Acceptance;
};

/** Names of the scales on which the values choose no level. */
export const unjudged = (method: RiskMethod, values: Values): readonly string[] =>
  method.scales
    .filter(
      ({ id, levels }) => !levels.some(level => Object.hasOwn(values, id) && level.value === values[id]),
    )
    .map(scale => scale.name);

/** @returns undefined as long as a scale has no level chosen; values of other names are left out */
export function judged(method: RiskMethod, values: Values): Judgement | undefined {
  if (unjudged(method, values).length > 0) return undefined;
  const kept = Object.fromEntries(method.scales.map(({ id }) => [id, values[id] ?? 0]));
  const score = scoreOf(method, kept);
  if (score === undefined) return undefined;
  const { id: band, accepts } = bandOf(method, score);
  return { values: kept, score, band, accepts };
}

export const sameValues = (one: Values, other: Values): boolean =>
  Object.keys({ ...one, ...other }).every(id => one[id] === other[id]);

/** Who has to accept what remains; for an opportunity, only where it is left unused. */
export const acceptedBy = (method: RiskMethod, treatment: string, after: Judgement): Acceptance =>
  method.rises === 'better' && treatment !== KEEP ? 'no-need' : after.accepts;

/** Names of fields that the method requires and that say nothing. */
export const missingFields = (
  method: RiskMethod,
  fields: Readonly<Record<string, string>>,
): readonly string[] =>
  method.fields
    .filter(({ id, required }) => required && (!Object.hasOwn(fields, id) || fields[id]?.trim() === ''))
    .map(field => field.name);

/** Ids of fields that the method does not know, and of choices that are none of its own. */
export const strangeFields = (
  method: RiskMethod,
  fields: Readonly<Record<string, string>>,
): readonly string[] =>
  Object.entries(fields)
    .filter(([id, value]) => {
      const field = method.fields.find(one => one.id === id);
      if (!field) return true;
      return value !== '' && field.choices !== undefined && !field.choices.some(one => one.id === value);
    })
    .map(([id]) => id);

/** What of a line's fields still fits a newer version of its method. */
export const fieldsThatFit = (
  method: RiskMethod,
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const strange = strangeFields(method, fields);
  return Object.fromEntries(Object.entries(fields).filter(([id]) => !strange.includes(id)));
};
