/** A year of enquiries that reached a body of the sample by letter and telephone: won, lost, lapsed, declined, open. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { findEdition } from '@certwright/standards/library';
import { LOOKED_AT } from './certification.story.ts';
import type { Body } from './houses.ts';
import type { Teller } from './teller.ts';

type Enquiry = {
  readonly client: string;
  readonly edition: string;
  readonly scope: string;
  readonly city: string;
  readonly persons: number;
  readonly monthsAgo: number;
} & (
  | { readonly outcome: 'won' | 'lost'; readonly words: string; readonly days: number }
  | { readonly outcome: 'silent' }
  | { readonly outcome: 'waiting' }
  | { readonly outcome: 'declined'; readonly reasons: string }
);

const NO_CODE = 'Education lies outside our accreditation.';

const ENQUIRIES: readonly Enquiry[] = [
  {
    client: 'Harbour Crane Service',
    edition: 'iso-9001-2015',
    scope: 'Maintenance of cranes in seaports',
    city: 'Bremerhaven',
    persons: 34,
    monthsAgo: 11,
    outcome: 'won',
    words: 'We look forward to the audit.',
    days: 9,
  },
  {
    client: 'Kestrel Bakery',
    edition: 'iso-9001-2015',
    scope: 'Production of bread and rolls',
    city: 'Oldenburg',
    persons: 52,
    monthsAgo: 10,
    outcome: 'lost',
    words: 'Another body visits our parent company already.',
    days: 21,
  },
  {
    client: 'Oakfield Language School',
    edition: 'iso-9001-2015',
    scope: 'Language courses for companies',
    city: 'Bremen',
    persons: 18,
    monthsAgo: 9,
    outcome: 'declined',
    reasons: NO_CODE,
  },
  {
    client: 'Lindholm Coatings',
    edition: 'iso-14001-2015',
    scope: 'Powder coating of steel parts',
    city: 'Kiel',
    persons: 41,
    monthsAgo: 8,
    outcome: 'won',
    words: 'Agreed, please begin in spring.',
    days: 30,
  },
  {
    client: 'Juniper Data Centre',
    edition: 'iso-iec-27001-2022',
    scope: 'Operation of a data centre for public bodies',
    city: 'Hamburg',
    persons: 27,
    monthsAgo: 6,
    outcome: 'silent',
  },
  {
    client: 'Meadow Academy',
    edition: 'iso-9001-2015',
    scope: 'Training of adults',
    city: 'Lübeck',
    persons: 22,
    monthsAgo: 4,
    outcome: 'declined',
    reasons: NO_CODE,
  },
  {
    client: 'Ostrava Tool Works',
    edition: 'iso-9001-2015',
    scope: 'Punching tools and moulds',
    city: 'Hannover',
    persons: 63,
    monthsAgo: 3,
    outcome: 'won',
    words: 'Signed copy follows by post.',
    days: 14,
  },
  {
    client: 'Brenner Hydraulics',
    edition: 'iso-9001-2015',
    scope: 'Repair of hydraulic cylinders',
    city: 'Rostock',
    persons: 15,
    monthsAgo: 0,
    outcome: 'waiting',
  },
];

/** An offer of Meridian holds for sixty days: this one for few more. */
const LAST_DAYS: Enquiry = {
  client: 'Seebach Packaging',
  edition: 'iso-9001-2015',
  scope: 'Folding boxes for food',
  city: 'Schwerin',
  persons: 47,
  monthsAgo: 2,
  outcome: 'silent',
};

async function enquire(teller: Teller, body: Body, one: Enquiry, on: string): Promise<void> {
  const { reviewer, schemeManager, id: org } = body;
  teller.at(on);
  const { id } = await reviewer.call('application.record', org, {
    client: one.client,
    editions: [one.edition],
    scope: one.scope,
    sites: [
      { name: 'Works', address: 'Industriestrasse 4', city: one.city, country: 'DE', persons: one.persons },
    ],
    consultancy: 'None',
    source: 'Form sent in by e-mail',
  });
  if (one.outcome === 'waiting') return;
  teller.at(addDays(on, 5));
  if (one.outcome === 'declined') {
    await reviewer.call('application.review', org, { id, outcome: 'decline', reasons: one.reasons });
    return;
  }
  await reviewer.call('application.review', org, { id, outcome: 'accept', points: LOOKED_AT });
  const { engagement } = await reviewer.call('application.get', org, { id });
  await reviewer.call('audit-time.determine', org, {
    engagement,
    standards: [
      {
        standard: findEdition(one.edition)?.name ?? one.edition,
        personnel: one.persons,
        ...(one.edition.startsWith('iso-iec-27001') ? { isms: { business: [2, 2, 1], it: [2, 2, 1] } } : {}),
        ...(one.edition.startsWith('iso-14001') ? { complexity: 'medium' } : {}),
      },
    ],
  });
  const { id: offer } = await reviewer.call('offer.draft', org, { engagement });
  await reviewer.call('offer.send', org, { id: offer });
  if (one.outcome === 'silent') return;
  teller.at(addDays(on, 5 + one.days));
  const answer = one.outcome === 'won' ? ('accept' as const) : ('decline' as const);
  await reviewer.call('offer.record-answer', org, { id: offer, answer, words: one.words, source: 'Letter' });
  if (one.outcome === 'lost') return;
  teller.at(addDays(on, 9 + one.days));
  const { id: contract } = await reviewer.call('contract.draw-up', org, { offer });
  await schemeManager.call('contract.send', org, { id: contract });
  teller.at(addDays(on, 16 + one.days));
  await schemeManager.call('contract.record-signature', org, { id: contract, source: 'Signed copy' });
}

export async function tellEnquiries(teller: Teller, body: Body): Promise<void> {
  for (const one of ENQUIRIES) {
    const on = one.monthsAgo === 0 ? addDays(teller.today, -4) : addMonths(teller.today, -one.monthsAgo);
    await enquire(teller, body, one, on);
  }
  await enquire(teller, body, LAST_DAYS, addDays(teller.today, -61));
}
