// Relations between two editions that somebody brings: identifiers of a file matched with requirements that we hold.

import type { Edition } from '../edition.ts';
import type { Carried } from './brought.ts';
import { keyOf } from './brought.ts';
import type { ExchangeFault } from './fault.ts';
import { fault, MOST_FAULTS, shortened } from './fault.ts';
import { textOf } from './json.ts';
import { oscalToken } from './oscal-names.ts';

export const RELATIONSHIPS = ['equal', 'subset', 'superset', 'intersects'] as const;
/** How the source stands to the target, as sets of demands (NIST IR 8477, 4.3). */
export type Relationship = (typeof RELATIONSHIPS)[number];

export type BroughtRelation = { readonly from: string; readonly to: string; readonly kind: Relationship };

/** As the file says it: identifiers of the file, not yet numbers of requirements. */
export type BroughtMapping = {
  readonly name: string;
  readonly source: string;
  readonly target: string;
  readonly pairs: readonly (BroughtRelation & { readonly row: number })[];
};

export type MappingRead =
  | { readonly mapping: BroughtMapping }
  | { readonly faults: readonly ExchangeFault[] };

/** Read from the other side, a part is the whole. */
export const TURNED: Readonly<Record<Relationship, Relationship>> = {
  equal: 'equal',
  intersects: 'intersects',
  subset: 'superset',
  superset: 'subset',
};

export const MOST_PAIRS = 20_000;

const WORDS: Readonly<Record<string, Relationship | 'none'>> = {
  equal: 'equal',
  'equal-to': 'equal',
  equivalent: 'equal',
  'equivalent-to': 'equal',
  subset: 'subset',
  'subset-of': 'subset',
  superset: 'superset',
  'superset-of': 'superset',
  intersect: 'intersects',
  intersects: 'intersects',
  'intersects-with': 'intersects',
  not_related: 'none',
  'no-relationship': 'none',
  'not-related': 'none',
};

/** `none` for a pair that the file names to say that nothing joins it; undefined for a word that nobody knows. */
export const relationshipOf = (word: string): Relationship | 'none' | undefined => WORDS[word.toLowerCase()];

type Side = { readonly edition: Edition; readonly carried?: Carried | undefined };

/** Everything under which a requirement may be named in a file, in lower case, with its number. */
function names({ edition, carried }: Side): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const add = (name: string, key: string): void => {
    if (name !== '' && !known.has(name.toLowerCase())) known.set(name.toLowerCase(), key);
  };
  for (const { key } of edition.requirements) add(key, key);
  for (const { key } of edition.requirements) {
    const kept = carried?.requirements[key];
    add(textOf(kept?.urn), key);
    add(textOf(kept?.id), key);
    add(textOf(kept?.ref_id), key);
  }
  for (const { key } of edition.requirements) add(oscalToken(key), key);
  return known;
}

const find = (id: string, known: ReadonlyMap<string, string>): string | undefined =>
  known.get(id.toLowerCase()) ??
  known.get(keyOf(id.slice(id.lastIndexOf(':') + 1)).toLowerCase()) ??
  known.get(keyOf(id).toLowerCase());

export type Resolved =
  | { readonly relations: readonly BroughtRelation[] }
  | { readonly faults: readonly ExchangeFault[] };

/** The pairs with the numbers of both editions, each once; or which identifiers neither edition has. */
export function resolveMapping({ pairs }: BroughtMapping, from: Side, to: Side): Resolved {
  const [left, right] = [names(from), names(to)];
  const faults: ExchangeFault[] = [];
  const relations = new Map<string, BroughtRelation>();
  for (const pair of pairs) {
    const one = find(pair.from, left);
    const other = find(pair.to, right);
    if (one === undefined)
      faults.push(fault(shortened(pair.from, 80), `is no requirement of ${from.edition.standard}`, pair.row));
    if (other === undefined)
      faults.push(fault(shortened(pair.to, 80), `is no requirement of ${to.edition.standard}`, pair.row));
    if (one !== undefined && other !== undefined && !relations.has(`${one} ${other}`))
      relations.set(`${one} ${other}`, { from: one, to: other, kind: pair.kind });
  }
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
  return { relations: [...relations.values()] };
}
