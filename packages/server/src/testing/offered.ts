/** A body that is set up and a client whose application was accepted and whose audit time was determined: what offers and contracts begin with. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { rolesOf } from '@certwright/core/party/role.table';
import type { Caller, World } from './world.ts';

export type Party = { readonly id: string; readonly founder: Caller };

export const CONTENT = {
  editions: ['iso-9001-2015'],
  scope: 'Design and manufacture of pumps',
  sites: [{ name: 'Works', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 40 }],
  consultancy: 'None',
};

export async function readyBody(world: World): Promise<Party> {
  const body = await world.organization('certification-body', rolesOf('certification-body'));
  await body.founder.call('scheme.record', body.id, {
    edition: 'iso-9001-2015',
    from: '2026-01-01',
    offer: 'Bring your scope.',
  });
  await body.founder.call('price-list.record', body.id, {
    name: '2026',
    currency: 'EUR',
    from: '2026-01-01',
    dayRate: '1250.00',
    certificateFee: '350.00',
  });
  return body;
}

export async function acceptedClient(world: World, body: Party, persons = 40) {
  const client = await world.organization('organization', rolesOf('organization'));
  const sites = CONTENT.sites.map(site => ({ ...site, persons }));
  const applied = { ...CONTENT, sites, body: body.id };
  const { id: application } = await client.founder.call('application.submit', client.id, applied);
  await body.founder.call('application.review', body.id, {
    id: application,
    outcome: 'accept',
    points: REVIEWED,
  });
  const { engagement } = await body.founder.call('application.get', body.id, { id: application });
  return { client, application, engagement };
}

export const determine = (body: Party, engagement: string, personnel = 40) =>
  body.founder.call('audit-time.determine', body.id, {
    engagement,
    standards: [{ standard: 'ISO 9001:2015', personnel }],
  });

/** An offer that was sent. */
export async function sentOffer(world: World, body: Party) {
  const made = await acceptedClient(world, body);
  await determine(body, made.engagement);
  const { id: offer } = await body.founder.call('offer.draft', body.id, { engagement: made.engagement });
  await body.founder.call('offer.send', body.id, { id: offer });
  return { ...made, offer };
}
