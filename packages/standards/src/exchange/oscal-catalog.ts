// Reads an OSCAL catalogue: groups become headings, controls and their enhancements requirements; all else is carried.

import { DISCIPLINES, DOCUMENTED } from '../edition.ts';
import type { Requirement } from '../edition.ts';
import type { About, Draft, Read } from './brought.ts';
import { assemble, keyOf, OWN_LIMITS, plainRequirement } from './brought.ts';
import { fault, shortened } from './fault.ts';
import type { Json } from './json.ts';
import { isRecord, recordsOf, textOf, without } from './json.ts';
import { ownParts, ownValue } from './oscal-names.ts';
import type { Parameters } from './oscal-text.ts';
import { examinedOf, labelOf, objectivesOf, parametersOf, statementOf } from './oscal-text.ts';

const DEEPEST = 32;
const MOST_OBJECTIVES = 20;
const MOST_RECORDS = 12;

export const isOscalCatalog = (document: unknown): boolean =>
  isRecord(document) && isRecord(document.catalog);

const yearIn = (metadata: Json): number =>
  Number(/^\d{4}/.exec(textOf(metadata.published) || textOf(metadata['last-modified']))?.[0] ?? Number.NaN);

/** What the file itself says that it is; whoever brings it may say otherwise. */
function aboutOf(metadata: Json, said: Partial<About>): About {
  const title = textOf(metadata.title);
  const discipline = ownValue(metadata, 'discipline');
  return {
    standard: said.standard ?? ownValue(metadata, 'standard') ?? shortened(title, 80),
    year: said.year ?? Number(ownValue(metadata, 'year') ?? yearIn(metadata)),
    title: said.title ?? (ownValue(metadata, 'title') || shortened(title, OWN_LIMITS.title)),
    discipline: said.discipline ?? DISCIPLINES.find(one => one === discipline) ?? 'compliance',
  };
}

/** What our own export wrote of a requirement; nothing for a catalogue from elsewhere. */
function ownWords(control: Json): Partial<Requirement> {
  const documented = ownValue(control, 'documented');
  const kind = ownValue(control, 'kind');
  if (documented === undefined) return {};
  const excludeWhen = ownParts(control, 'exclude-when')[0];
  return {
    kind: kind === 'clause' || kind === 'heading' ? kind : 'control',
    documented: DOCUMENTED.find(one => one === documented) ?? 'other',
    mayExclude: ownValue(control, 'may-exclude') === 'yes',
    assessable: kind !== 'heading',
    asks: ownParts(control, 'asks').join('\n'),
    looksFor: ownParts(control, 'looks-for'),
    records: ownParts(control, 'record'),
    ...(excludeWhen === undefined ? {} : { excludeWhen }),
    tags: ownParts(control, 'tag'),
  };
}

type Place = { readonly parent: string | undefined; readonly depth: number };

class Reader {
  readonly drafts: Draft[] = [];
  readonly #parameters: Map<string, string>;
  #unnamed = 0;
  tooDeep = false;

  constructor(parameters: Parameters) {
    this.#parameters = new Map(parameters);
  }

  group(group: Json, { parent, depth }: Place): void {
    if (depth > DEEPEST) this.tooDeep = true;
    if (this.tooDeep) return;
    this.#learn(group);
    // A group that our export put around controls beside groups is no heading of the standard.
    const wraps = ownValue(group, 'wrapper') !== undefined;
    const key = wraps ? parent : this.#heading(group, parent);
    this.below(group, { parent: key, depth: depth + 1 });
  }

  /** Groups first, then controls: a catalogue gives no order between the two. */
  below(thing: Json, place: Place): void {
    for (const group of recordsOf(thing.groups)) this.group(group, place);
    for (const control of recordsOf(thing.controls)) this.control(control, place);
  }

  control(control: Json, { parent, depth }: Place): void {
    if (depth > DEEPEST) this.tooDeep = true;
    if (this.tooDeep) return;
    this.#learn(control);
    const parameters = this.#parameters;
    const key = keyOf(labelOf(control) || textOf(control.id));
    const words = ownWords(control);
    const requirement = plainRequirement({
      key,
      ...(parent === undefined ? {} : { parent }),
      kind: 'control',
      title: textOf(control.title),
      asks: statementOf(control, parameters),
      looksFor: objectivesOf(control, parameters, MOST_OBJECTIVES),
      records: examinedOf(control, MOST_RECORDS),
      ...words,
    });
    this.drafts.push({ row: null, requirement, carried: without(control, 'controls') });
    this.below({ controls: control.controls }, { parent: key, depth: depth + 1 });
  }

  #heading(group: Json, parent: string | undefined): string {
    this.#unnamed += 1;
    const key = keyOf(labelOf(group) || textOf(group.id).toUpperCase() || `G${this.#unnamed}`);
    const requirement = plainRequirement({
      key,
      ...(parent === undefined ? {} : { parent }),
      kind: 'heading',
      title: textOf(group.title),
      asks: ownParts(group, 'asks').join('\n'),
      documented: 'none',
    });
    this.drafts.push({ row: null, requirement, carried: without(group, 'controls', 'groups') });
    return key;
  }

  #learn(thing: Json): void {
    for (const [id, said] of parametersOf(thing.params)) this.#parameters.set(id, said);
  }
}

/**
 * @param document what JSON.parse gave
 * @param said what whoever brings it says instead of the file
 */
export function readOscalCatalog(document: unknown, said: Partial<About> = {}): Read {
  const catalog = isRecord(document) && isRecord(document.catalog) ? document.catalog : undefined;
  const metadata = catalog && isRecord(catalog.metadata) ? catalog.metadata : undefined;
  if (!catalog || !metadata)
    return { faults: [fault('catalog', 'is no OSCAL catalogue: it has no catalog with metadata')] };
  const reader = new Reader(parametersOf(catalog.params));
  reader.below(catalog, { parent: undefined, depth: 0 });
  if (reader.tooDeep) return { faults: [fault('catalog', `is nested more than ${DEEPEST} levels deep`)] };
  const carried = { format: 'oscal' as const, document: without(catalog, 'controls', 'groups') };
  return assemble(aboutOf(metadata, said), reader.drafts, carried);
}
