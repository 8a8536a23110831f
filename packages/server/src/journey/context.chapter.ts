/** Chapter 2, its beginning: context, interested parties, places, processes and the scope of each standard. */
import { EDITIONS } from './choose.chapter.ts';
import type { Door, Story } from './door.ts';

const [QUALITY, SECURITY] = EDITIONS;

export async function understandContext(door: Door, { client }: Story): Promise<void> {
  const { manager } = client;
  const silent = { title: 'Hotter summers', side: 'external', effect: 'hinders', topic: 'climate' };
  const refused = await manager.refused(
    'context-issue.record',
    client.id,
    silent,
    'climate-issue-without-meaning',
  );
  const meaning = 'The calibration room cannot be kept at 20 °C on ten days a year';
  await manager.call('context-issue.record', client.id, { ...silent, meaning });
  door.tell('The question of the climate is answered with what it means here', refused.detail);

  const law = { text: 'Yearly report on emissions', binding: 'law', source: 'Permit of 2021', takenUp: true };
  const office = { name: 'Trade supervisory office', kind: 'regulator', demands: [law] };
  await manager.call('interested-party.record', client.id, office);
  const place = { name: 'Works', city: 'Kiel', country: 'DE', personnel: 48, central: true };
  const site = await manager.call('site.record', client.id, place);
  const sell = await manager.call('process.record', client.id, {
    name: 'Sell',
    kind: 'core',
    inputs: [{ what: 'Enquiry', party: 'Customer' }],
    outputs: [{ what: 'Order' }],
  });
  const make = await manager.call('process.record', client.id, {
    name: 'Make and calibrate',
    kind: 'core',
    order: 1,
    inputs: [{ what: 'Order', process: sell.id }],
    outputs: [{ what: 'Instrument', party: 'Customer' }],
    indicators: [{ name: 'Delivered on the day promised', target: '95 %', interval: 'monthly' }],
  });
  const { links } = await manager.call('process.map', client.id);
  door.tell(
    'Processes are recorded; the map is drawn from what they give each other',
    `${links.length} link`,
  );

  const processes = [sell.id, make.id];
  const everywhere = { sites: [site.id], processes };
  await manager.call('scope.determine', client.id, { edition: QUALITY, ...everywhere });
  const leftOut = [{ site: site.id, process: make.id, why: 'The workshop has no network of its own' }];
  await manager.call('scope.determine', client.id, { edition: SECURITY, ...everywhere, leftOut });
  door.tell(
    'The scope of each standard is a matrix of sites and processes',
    'one process left out, with its reason',
  );
}
