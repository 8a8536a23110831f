/** Chapter 2b: the company brings a customer's rules as a standard of its own, relates them, and keeps text that it bought. */
import type { Door, Story } from './door.ts';

export const OWN_STANDARD = 'own-workshop-rules-2026';

const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

const MAPPING = [
  'objects:',
  '  requirement_mapping_set:',
  '    name: Workshop rules and quality',
  '    requirement_mappings:',
  '    - source_requirement_urn: urn:example:node:workshop:W.2',
  '      target_requirement_urn: urn:example:node:quality:7.1.5.1',
  '      relationship: intersect',
];

export async function bringOwnStandard(door: Door, { client }: Story): Promise<void> {
  const { manager } = client;
  const about = { standard: 'Workshop rules', year: 2026, title: 'Rules of our largest customer' };
  const first = ['Number,Below,Title,Kind', 'W,,The workshop,heading', 'W.1,W,Tools in order,clause'];
  const twice = await manager.upload(client.id, 'rules-1.csv', bytes(...first, 'W.1,W,Keys,clause'));
  const refused = await manager.refused(
    'own-standard.import',
    client.id,
    { file: twice.id, ...about },
    'standard-has-faults',
  );
  door.tell('A standard of their own with a fault is refused as a whole', refused.detail);
  const file = await manager.upload(client.id, 'rules-2.csv', bytes(...first, 'W.2,W,Gauges,clause'));
  const { edition } = await manager.call('own-standard.import', client.id, { file: file.id, ...about });
  const mapping = await manager.upload(client.id, 'rules-map.yaml', bytes(...MAPPING));
  const between = { from: OWN_STANDARD, to: 'iso-9001-2015' };
  await manager.call('own-standard.import', client.id, { file: mapping.id, ...between });
  const place = { edition: 'iso-9001-2015', key: '7.1.5.1' };
  const { related } = await manager.call('requirement.get', client.id, place);
  door.tell(
    'Mended, it is brought, with relations to the library',
    `${edition.name}; ${place.key} is related to ${related[0].editionName} ${related[0].key}`,
  );
  const text = { text: 'Our copy says how gauges are kept.', source: 'Copy 4711' };
  await manager.call('licensed-text.keep', client.id, { ...place, ...text });
}
