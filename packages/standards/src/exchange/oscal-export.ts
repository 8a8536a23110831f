// Writes an edition as an OSCAL catalogue: what came from OSCAL as it came, all else in our own words and properties.

import type { Edition, Requirement } from '../edition.ts';
import { designation } from '../edition.ts';
import type { Carried } from './brought.ts';
import type { Json } from './json.ts';
import { OSCAL_NS, OSCAL_VERSION, oscalToken, ownProp } from './oscal-names.ts';

export type Stamp = {
  /** Of version 4 or 5, as the schema of OSCAL asks. */
  readonly uuid: string;
  /** The moment of the export, ISO 8601 with zone. */
  readonly at: string;
};

const line = (text: string): string => text.replace(/\s+/g, ' ').trim() || '–';

const parts = (name: string, texts: readonly string[]): readonly Json[] =>
  texts.filter(text => text !== '').map(prose => ({ name, ns: OSCAL_NS, prose }));

/** A list is left out when empty: the schema allows no empty ones. */
const listed = (name: string, list: readonly Json[]): Json => (list.length === 0 ? {} : { [name]: list });

function controlOf(one: Requirement): Json {
  return {
    id: oscalToken(one.key),
    class: one.kind,
    title: line(one.title),
    props: [
      { name: 'label', value: one.key },
      ownProp('kind', one.kind),
      ownProp('documented', one.documented),
      ownProp('may-exclude', one.mayExclude ? 'yes' : 'no'),
      ownProp('confidence', one.confidence),
    ],
    ...listed('parts', [
      ...(one.asks === '' ? [] : [{ id: `${oscalToken(one.key)}_smt`, name: 'statement', prose: one.asks }]),
      ...parts('asks', [one.asks]),
      ...parts('looks-for', one.looksFor),
      ...parts('record', one.records),
      ...parts('exclude-when', [one.excludeWhen ?? '']),
      ...parts('tag', one.tags),
    ]),
  };
}

const groupOf = (one: Requirement): Json => ({
  id: oscalToken(one.key),
  class: one.kind,
  title: line(one.title),
  props: [{ name: 'label', value: one.key }],
  ...listed('parts', parts('asks', [one.asks])),
});

type Tree = {
  readonly under: ReadonlyMap<string | undefined, readonly Requirement[]>;
  readonly carried: Carried | undefined;
};

const nodeOf = (one: Requirement, { carried }: Tree, made: (one: Requirement) => Json): Json =>
  (carried?.format === 'oscal' ? carried.requirements[one.key] : undefined) ?? made(one);

function control(one: Requirement, tree: Tree): Json {
  const below = (tree.under.get(one.key) ?? []).map(child => control(child, tree));
  return { ...nodeOf(one, tree, controlOf), ...listed('controls', below) };
}

/** A group holds groups or controls, never both: controls beside groups get a group of their own. */
function group(one: Requirement, tree: Tree): Json {
  const below = tree.under.get(one.key) ?? [];
  const groups = below.filter(child => child.kind === 'heading').map(child => group(child, tree));
  const controls = below.filter(child => child.kind !== 'heading').map(child => control(child, tree));
  const head = nodeOf(one, tree, groupOf);
  if (groups.length === 0) return { ...head, ...listed('controls', controls) };
  const title = line(one.title);
  const wrapper = {
    id: oscalToken(`${one.key}_direct`),
    title,
    props: [ownProp('wrapper', 'yes')],
    controls,
  };
  return { ...head, groups: controls.length === 0 ? groups : [...groups, wrapper] };
}

const documentOf = (edition: Edition, { uuid, at }: Stamp): Json => ({
  uuid,
  metadata: {
    title: `${designation(edition)} ${line(edition.title)}`,
    'last-modified': at,
    version: String(edition.year),
    'oscal-version': OSCAL_VERSION,
    props: [
      ownProp('standard', edition.standard),
      ownProp('year', String(edition.year)),
      ownProp('title', line(edition.title)),
      ownProp('discipline', edition.discipline),
    ],
    remarks: 'Numbers and titles as in the standard; the text is not the text of the standard.',
  },
});

/** The document for a file; a catalogue that was brought as OSCAL comes out as it came in. */
export function oscalCatalogOf(
  edition: Edition,
  stamp: Stamp,
  carried?: Carried,
): { readonly catalog: Json } {
  const under = Map.groupBy(edition.requirements, one => one.parent);
  const tree = { under, carried };
  const top = under.get(undefined) ?? [];
  const head = carried?.format === 'oscal' ? carried.document : documentOf(edition, stamp);
  return {
    catalog: {
      ...head,
      ...listed(
        'groups',
        top.filter(one => one.kind === 'heading').map(one => group(one, tree)),
      ),
      ...listed(
        'controls',
        top.filter(one => one.kind !== 'heading').map(one => control(one, tree)),
      ),
    },
  };
}
