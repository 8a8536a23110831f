/** Chapter 5: from the enquiry to the contract: three sites and two standards with a change after the offer; 26 sites by a link. */
import { ALL_REVIEW_POINTS } from '@certwright/core/application/review-points.table';
import type { Door, Json, Story, Walker } from './door.ts';

const EDITIONS = ['iso-9001-2015', 'iso-iec-27001-2022'];
const site = (name: string, persons: number) => ({
  name,
  address: 'Kanalstrasse 5',
  city: 'Kiel',
  country: 'DE',
  persons,
  shifts: 1,
  activities: 'Everything in the scope',
});
const REVIEW = Object.fromEntries(
  ALL_REVIEW_POINTS.map(point => [point, 'Read in the application and in the records of the body.']),
);

const standards = (persons: number) => [
  { standard: 'ISO 9001:2015', personnel: persons },
  { standard: 'ISO/IEC 27001:2022', personnel: persons, isms: { business: [2, 1, 1], it: [1, 1, 1] } },
];

/** Three sites, two standards: declined first, then accepted; a change of headcount after the offer. */
export async function enquireToContract(door: Door, { body }: Story, suffix: string): Promise<void> {
  const manager = await door.signUp('Tilda Arvidsson');
  const name = `Kestrel Systems ${suffix}`;
  const { id: org } = await manager.call('party.found', '', { name, kind: 'organization' });
  const content = {
    body: body.id,
    editions: EDITIONS,
    scope: 'Development and production of control systems',
    sites: [site('Head office', 40), site('Production', 55), site('Laboratory', 12)],
    processes: 'Development, production, service',
    outsourced: 'None',
    consultancy: 'None',
    codes: [{ system: 'iaf', code: '19' }],
  };
  const first = await manager.call('application.submit', org, {
    ...content,
    codes: [{ system: 'iaf', code: '12' }],
  });
  const pre = await body.reviewer.call('application.review-points', body.id, { id: first.id });
  const outside = pre.rows.find((row: Json) => row.point === 'accreditation');
  const reasons = `${outside.found} We do not work in this sector.`;
  await body.reviewer.call('application.review', body.id, { id: first.id, outcome: 'decline', reasons });
  const { review } = await manager.call('application.get', org, { id: first.id });
  door.tell('A first application is declined, and the client is told why', review.reasons);

  const { id } = await manager.call('application.submit', org, content);
  const ticked = { id, outcome: 'accept', points: { ...REVIEW, safety: 'ok' } };
  await body.reviewer.refused('application.review', body.id, ticked, 'review-point-without-basis');
  await body.reviewer.call('application.review', body.id, { ...ticked, points: REVIEW });
  const { engagement } = await body.reviewer.call('application.get', body.id, { id });
  await body.reviewer.call('audit-time.determine', body.id, { engagement, standards: standards(107) });
  const offer = await body.reviewer.call('offer.draft', body.id, { engagement });
  await body.reviewer.call('offer.send', body.id, { id: offer.id });
  const before = await manager.call('offer.get', org, { id: offer.id });

  const sites = [site('Head office', 40), site('Production', 120), site('Laboratory', 12)];
  const told = {
    engagement,
    kinds: ['people'],
    what: 'A second line in production',
    changesOn: door.today,
    sites,
  };
  const change = await manager.call('change.report', org, told);
  const accept = { id: offer.id, answer: 'accept' };
  const stale = await manager.refused('offer.answer', org, accept, 'offer-outdated');
  door.tell('A change of headcount after the offer makes it outdated', stale.detail);
  const conclusion = 'The tables give more days for 172 people.';
  await body.reviewer.call('change.assess', body.id, { id: change.id, conclusion, timeAgain: true });
  await body.reviewer.refused('offer.draft', body.id, { engagement }, 'audit-time-reopened');
  await body.reviewer.call('audit-time.determine', body.id, { engagement, standards: standards(172) });
  const next = await body.reviewer.call('offer.draft', body.id, { engagement });
  await body.reviewer.call('offer.send', body.id, { id: next.id });
  const after = await manager.call('offer.get', org, { id: next.id });
  door.tell('The next version is reckoned from the new time', `${before.total} becomes ${after.total}`);
  const kept = await manager.call('offer.get', org, { id: offer.id });
  door.tell('The version before stays as it was', `${kept.phase}, ${kept.total} ${kept.currency}`);
  await manager.call('offer.answer', org, { ...accept, id: next.id });
  await conclude(door, body, next.id, contract => manager.call('contract.sign', org, { id: contract }));
}

async function conclude(
  door: Door,
  body: Story['body'],
  offer: string,
  sign: (contract: string) => Promise<unknown>,
): Promise<void> {
  const { id } = await body.reviewer.call('contract.draw-up', body.id, { offer });
  await body.schemeManager.call('contract.send', body.id, { id });
  await sign(id);
  const { phase, number } = await body.reviewer.call('contract.get', body.id, { id });
  door.tell('The contract', `${number} is ${phase}`);
}

const SITES = 26;

/**
 * A client without an account: 26 sites from a list, the offer accepted and the contract signed through links.
 * @returns the engagement
 */
export async function enquireByList(door: Door, { body }: Story, suffix: string): Promise<string> {
  const head = 'Client;Standards;Scope;Site;Address;City;Country;People;Sectors;Consultancy';
  const lines = Array.from(
    { length: SITES },
    (_, at) =>
      `Quayside Stores ${suffix};ISO 9001:2015;Retail of tools;Store ${at + 1};Quay ${at + 1};Kiel;DE;${at === 0 ? 60 : 12};IAF 33;None`,
  );
  const text = [head, ...lines].join('\n');
  const tried = await body.reviewer.call('application.import', body.id, { text });
  door.tell(
    'A list is tried before it is taken over',
    `${tried.applications[0].sites} sites, ${tried.faults.length} faults`,
  );
  const { applications } = await body.reviewer.call('application.import', body.id, { text, tryOnly: false });
  const { id } = applications[0];
  await body.reviewer.call('application.review', body.id, { id, outcome: 'accept', points: REVIEW });
  const { engagement } = await body.reviewer.call('application.get', body.id, { id });
  const stores = Array.from({ length: SITES - 1 }, (_, at) => ({ name: `Store ${at + 2}`, personnel: 12 }));
  const { answer } = await body.reviewer.call('audit-time.determine', body.id, {
    engagement,
    standards: [{ standard: 'ISO 9001:2015' }],
    sites: { central: { name: 'Store 1', personnel: 60 }, sites: stores, seed: '26' },
  });
  door.tell(
    'Sites are sampled and the time determined',
    `${answer.sample.length} of ${SITES - 1} stores, ${answer.days} days`,
  );
  const offer = await body.reviewer.call('offer.draft', body.id, { engagement });
  await body.reviewer.call('offer.send', body.id, { id: offer.id });
  const token = await given(body.reviewer, body.id, { engagement, subject: 'offer', record: offer.id });
  const opened = await body.reviewer.call('link.open', '', { token });
  await body.reviewer.call('link.answer-offer', '', { token, answer: 'accept' });
  door.tell(
    'The client accepts through a link without an account',
    `${opened.offer.total} ${opened.offer.currency}`,
  );
  await conclude(door, body, offer.id, async record => {
    const signing = await given(body.reviewer, body.id, { engagement, subject: 'contract', record });
    await body.reviewer.call('link.sign', '', { token: signing, name: 'Head of Quayside Stores' });
  });
  return engagement;
}

async function given(by: Walker, org: string, input: object): Promise<string> {
  const { address } = await by.call('link.give', org, { ...input, recipient: 'The client' });
  return String(address).split('#')[1] ?? '';
}
