// The names under which an OSCAL catalogue carries what our model knows and OSCAL has no word for.

import type { Json } from './json.ts';
import { recordsOf, textOf } from './json.ts';

/** The namespace of our properties and parts. */
export const OSCAL_NS = 'urn:certwright:oscal:1';
export const OSCAL_VERSION = '1.1.2';
/** The mapping model is younger than catalogues; its schema of this version is what a mapping is checked against. */
export const OSCAL_MAPPING_VERSION = '1.2.1';

const EDITION_URN = 'urn:certwright:edition:';
/** How a file names an edition that it only refers to. */
export const editionUrn = (id: string): string => `${EDITION_URN}${id}`;
export const editionOfUrn = (href: string): string | undefined =>
  href.startsWith(EDITION_URN) ? href.slice(EDITION_URN.length) : undefined;

/** A name as OSCAL's tokens are: a letter first, then letters, digits, `.`, `-`, `_`. */
export const oscalToken = (text: string): string => {
  const plain = text.replace(/[^\p{L}\p{N}._-]/gu, '_');
  return /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
};

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
