// Reads an OSCAL mapping collection as relations between two editions.

import { fault, MOST_FAULTS } from './fault.ts';
import type { ExchangeFault } from './fault.ts';
import { isRecord, recordsOf, textOf } from './json.ts';
import type { BroughtMapping, MappingRead } from './mapping.ts';
import { MOST_PAIRS, relationshipOf } from './mapping.ts';

export const isOscalMapping = (document: unknown): boolean =>
  isRecord(document) && isRecord(document['mapping-collection']);

/**
 * @param document what JSON.parse gave
 * @returns the pairs of its one mapping; entries count from 1 as rows
 */
export function readOscalMapping(document: unknown): MappingRead {
  const collection = isRecord(document) ? document['mapping-collection'] : undefined;
  if (!isRecord(collection)) return { faults: [fault('mapping-collection', 'is missing')] };
  const mappings = recordsOf(collection.mappings);
  const [mapping] = mappings;
  if (!mapping || mappings.length > 1)
    return { faults: [fault('mappings', `holds ${mappings.length} mappings; bring them one by one`)] };
  const faults: ExchangeFault[] = [];
  const pairs: BroughtMapping['pairs'][number][] = [];
  recordsOf(mapping.maps).forEach((map, index) => {
    const row = index + 1;
    const kind = relationshipOf(textOf(map.relationship));
    if (kind === undefined)
      faults.push(fault('relationship', `“${textOf(map.relationship)}” is no relationship of sets`, row));
    const [sources, targets] = [map.sources, map.targets].map(side =>
      recordsOf(side).map(one => textOf(one['id-ref'])),
    );
    if (!sources?.some(Boolean) || !targets?.some(Boolean))
      faults.push(fault('maps', 'names no source or no target', row));
    if (kind === undefined || kind === 'none') return;
    for (const from of sources ?? []) for (const to of targets ?? []) pairs.push({ from, to, kind, row });
  });
  if (pairs.length > MOST_PAIRS) faults.push(fault('maps', `holds more than ${MOST_PAIRS} pairs`));
  if (pairs.length === 0 && faults.length === 0) faults.push(fault('maps', 'relates nothing'));
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
  const metadata = isRecord(collection.metadata) ? collection.metadata : {};
  const href = (side: unknown): string => (isRecord(side) ? textOf(side.href) : '');
  return {
    mapping: {
      name: textOf(metadata.title),
      source: href(mapping['source-resource']),
      target: href(mapping['target-resource']),
      pairs,
    },
  };
}
