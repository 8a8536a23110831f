// Reads a library of CISO Assistant (parsed YAML): a framework as an edition, a mapping set as relations.

import type { Requirement } from '../edition.ts';
import type { About, Draft, Read } from './brought.ts';
import { assemble, keyOf, OWN_LIMITS, plainRequirement } from './brought.ts';
import { fault, MOST_FAULTS, shortened } from './fault.ts';
import type { ExchangeFault } from './fault.ts';
import type { Json } from './json.ts';
import { isRecord, recordsOf, textOf, textsOf, without } from './json.ts';
import type { BroughtMapping, MappingRead } from './mapping.ts';
import { MOST_PAIRS, relationshipOf } from './mapping.ts';

const objectsOf = (document: unknown): Json =>
  isRecord(document) && isRecord(document.objects) ? document.objects : {};

const frameworkOf = (document: unknown): Json | undefined => {
  const { framework, frameworks } = objectsOf(document);
  return recordsOf(framework)[0] ?? recordsOf(frameworks)[0];
};

const mappingSetsOf = (document: unknown): readonly Json[] => {
  const { requirement_mapping_set: one, requirement_mapping_sets: several } = objectsOf(document);
  return [...recordsOf(one), ...recordsOf(several)];
};

export const isCisoFramework = (document: unknown): boolean => frameworkOf(document) !== undefined;
export const isCisoMapping = (document: unknown): boolean => mappingSetsOf(document).length > 0;

function aboutOf(library: Json, framework: Json, said: Partial<About>): About {
  const name = textOf(framework.name) || textOf(library.name);
  const dated = [library.publication_date, framework.ref_id, framework.name, library.copyright];
  const year = dated.map(one => /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(textOf(one))?.[1]).find(Boolean);
  return {
    standard: said.standard ?? shortened(textOf(framework.ref_id) || name, 80),
    year: said.year ?? Number(year ?? Number.NaN),
    title: said.title ?? shortened(name, OWN_LIMITS.title),
    discipline: said.discipline ?? 'information-security',
  };
}

/** The number; a node without one is known by the end of its URN. */
const numberOf = (node: Json): string => {
  const urn = textOf(node.urn);
  return keyOf(textOf(node.ref_id) || urn.slice(urn.lastIndexOf(':') + 1));
};

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^[-*•]\s*/, '').trim())
    .filter(Boolean)
    .slice(0, OWN_LIMITS.lines);

/** Questions are a map by URN whose values carry their text. */
const questionsOf = (questions: unknown): readonly string[] =>
  (isRecord(questions) ? recordsOf(Object.values(questions)) : [])
    .map(one => textOf(one.text))
    .filter(Boolean);

function requirementOf(node: Json, parent: string | undefined): Requirement {
  const assessable = node.assessable === true;
  const [name, description] = [textOf(node.name), textOf(node.description)];
  const number = numberOf(node);
  const firstLine = description.split('\n')[0] ?? '';
  const title = name || shortened(firstLine, 120) || number;
  return plainRequirement({
    key: number,
    ...(parent === undefined ? {} : { parent }),
    kind: assessable ? 'clause' : 'heading',
    title,
    asks: description,
    looksFor: questionsOf(node.questions).slice(0, OWN_LIMITS.lines),
    records: lines(textOf(node.typical_evidence)),
    documented: assessable ? 'other' : 'none',
    tags: textsOf(node.implementation_groups),
  });
}

/** @param document what the YAML gave; nodes count from 1 as rows */
export function readCisoFramework(document: unknown, said: Partial<About> = {}): Read {
  const framework = frameworkOf(document);
  if (!framework || !isRecord(document)) return { faults: [fault('objects', 'holds no framework')] };
  const nodes = recordsOf(framework.requirement_nodes);
  const keys = new Map<string, string>();
  const faults: ExchangeFault[] = [];
  nodes.forEach((node, index) => {
    const urn = textOf(node.urn).toLowerCase();
    if (urn === '') faults.push(fault('urn', 'is missing', index + 1));
    else if (keys.has(urn)) faults.push(fault('urn', `“${shortened(urn, 80)}” stands twice`, index + 1));
    keys.set(urn, numberOf(node));
  });
  const drafts = nodes.map((node, index): Draft => {
    const above = textOf(node.parent_urn).toLowerCase();
    const parent = above === '' ? undefined : keys.get(above);
    if (above !== '' && parent === undefined)
      faults.push(fault('parent_urn', `“${shortened(above, 80)}” is no node of the framework`, index + 1));
    return { row: index + 1, requirement: requirementOf(node, parent), carried: node };
  });
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
  const head = { ...without(document, 'objects'), framework: without(framework, 'requirement_nodes') };
  return assemble(aboutOf(document, framework, said), drafts, {
    format: 'ciso-assistant',
    document: head,
  });
}

/** @param document what the YAML gave; mappings count from 1 as rows */
export function readCisoMapping(document: unknown): MappingRead {
  const sets = mappingSetsOf(document);
  const [set] = sets;
  // The library gives both directions as sets of their own; one of them holds all pairs.
  if (!set) return { faults: [fault('requirement_mapping_set', 'is missing')] };
  const faults: ExchangeFault[] = [];
  const pairs = recordsOf(set.requirement_mappings).flatMap((one, index): BroughtMapping['pairs'] => {
    const row = index + 1;
    const kind = relationshipOf(textOf(one.relationship));
    const [from, to] = [textOf(one.source_requirement_urn), textOf(one.target_requirement_urn)];
    if (kind === undefined)
      faults.push(fault('relationship', `“${textOf(one.relationship)}” is no relationship of sets`, row));
    if (from === '' || to === '') faults.push(fault('urn', 'of source or target is missing', row));
    return kind === undefined || kind === 'none' ? [] : [{ from, to, kind, row }];
  });
  if (pairs.length > MOST_PAIRS)
    faults.push(fault('requirement_mappings', `holds more than ${MOST_PAIRS} pairs`));
  if (pairs.length === 0 && faults.length === 0)
    faults.push(fault('requirement_mappings', 'relates nothing'));
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
  return {
    mapping: {
      name: textOf(set.name),
      source: textOf(set.source_framework_urn),
      target: textOf(set.target_framework_urn),
      pairs,
    },
  };
}
