// Words out of a control of an OSCAL catalogue: its statement with parameters filled in, objectives, what is examined.

import type { Json } from './json.ts';
import { recordsOf, textOf, textsOf } from './json.ts';

/** How parameters read in running text, by id. */
export type Parameters = ReadonlyMap<string, string>;

const INSERT = /\{\{\s*insert:\s*param,\s*([^\s}]+)\s*\}\}/g;
const DEEPEST = 4;

/** A parameter's label, or the choice that it offers, in square brackets. */
export const parametersOf = (params: unknown): Parameters =>
  new Map(
    recordsOf(params).map(one => {
      const select = recordsOf(one.select)[0];
      const choice = textsOf(select?.choice).join(' / ');
      return [textOf(one.id), `[${choice || textOf(one.label) || textOf(one.id)}]`] as const;
    }),
  );

export function filledIn(prose: string, parameters: Parameters, depth = 0): string {
  if (depth >= DEEPEST) return prose;
  return prose.replace(INSERT, (_, id: string) => {
    const said = parameters.get(id);
    return said === undefined ? `[${id}]` : filledIn(said, parameters, depth + 1);
  });
}

export const labelOf = (thing: Json): string => {
  const labels = recordsOf(thing.props).filter(one => textOf(one.name) === 'label');
  return textOf((labels.find(one => one.class === undefined) ?? labels[0])?.value);
};

const flat = (part: Json, parameters: Parameters): readonly string[] => {
  const line = [labelOf(part), filledIn(textOf(part.prose), parameters)].filter(Boolean).join(' ');
  const below = recordsOf(part.parts).flatMap(one => flat(one, parameters));
  return line === '' || textOf(part.prose) === '' ? below : [line, ...below];
};

/** Parts of a name, wherever they stand within the others. */
const partsNamed = (within: unknown, name: string): readonly Json[] =>
  recordsOf(within).flatMap(one => (textOf(one.name) === name ? [one] : partsNamed(one.parts, name)));

/** What the control asks, one line a point. */
export const statementOf = (control: Json, parameters: Parameters): string =>
  partsNamed(control.parts, 'statement')
    .flatMap(one => flat(one, parameters))
    .join('\n');

const leaves = (part: Json): readonly Json[] => {
  const below = recordsOf(part.parts).flatMap(leaves);
  return below.length > 0 ? below : [part];
};

/** What an assessor makes sure of, at most `most` of them. */
export const objectivesOf = (control: Json, parameters: Parameters, most: number): readonly string[] =>
  partsNamed(control.parts, 'assessment-objective')
    .flatMap(leaves)
    .map(one => filledIn(textOf(one.prose), parameters))
    .filter(Boolean)
    .slice(0, most);

/** What is examined, by name, at most `most`. */
export const examinedOf = (control: Json, most: number): readonly string[] => {
  const methods = partsNamed(control.parts, 'assessment-method').filter(one =>
    recordsOf(one.props).some(prop => textOf(prop.name) === 'method' && textOf(prop.value) === 'EXAMINE'),
  );
  const listed = methods.flatMap(one => partsNamed(one.parts, 'assessment-objects'));
  return listed
    .flatMap(one => textOf(one.prose).split('\n'))
    .map(line => line.trim())
    .filter(line => line !== '' && line.length <= 200)
    .slice(0, most);
};
