// The names under which an OSCAL catalogue carries what our model knows and OSCAL has no word for.

import type { Json } from './json.ts';
import { recordsOf, textOf } from './json.ts';

/** The namespace of our properties and parts. */
export const OSCAL_NS = 'urn:certwright:oscal:1';
export const OSCAL_VERSION = '1.1.2';

export const ownProp = (name: string, value: string): Json => ({ name, ns: OSCAL_NS, value });

export const ownValue = (thing: Json, name: string): string | undefined => {
  const found = recordsOf(thing.props).find(one => one.ns === OSCAL_NS && one.name === name);
  return found === undefined ? undefined : textOf(found.value);
};

/** Prose of our own parts of one name. */
export const ownParts = (thing: Json, name: string): readonly string[] =>
  recordsOf(thing.parts)
    .filter(one => one.ns === OSCAL_NS && one.name === name)
    .map(one => textOf(one.prose));
