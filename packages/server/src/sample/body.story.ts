/** The two bodies of the sample set themselves up: what they offer, are accredited for, charge, and how they work. */
import { USUAL_DEADLINES } from '@certwright/core/body/deadline.table';
import type { BODIES } from './cast.table.ts';
import type { Body } from './houses.ts';
import type { Teller } from './teller.ts';

const EDITIONS = ['iso-9001-2015', 'iso-9001-2026', 'iso-14001-2015', 'iso-45001-2018', 'iso-iec-27001-2022'];

const CHECKLIST = [
  'Scope and its limits against sites, products and shifts',
  'Context, interested parties, and what follows from them',
  'Objectives, how they are measured and what was reached',
  'Internal audits: programme, independence, results, follow-up',
  'Management review: inputs, decisions, what became of them',
].join('\n');

const REPORT = [
  'Purpose and criteria of the audit',
  'What was visited and who was met',
  'Use of the certificate and of marks',
  'Earlier nonconformities and what was verified',
  'Conclusion and recommendation',
].join('\n');

export async function setUpBody(
  teller: Teller,
  body: Body,
  { accreditation, country }: (typeof BODIES)[number],
): Promise<void> {
  const { schemeManager: by, id } = body;
  const from = teller.today.slice(0, 4);
  const since = `${Number(from) - 5}-01-01`;
  for (const edition of EDITIONS)
    await by.call('scheme.record', id, {
      edition,
      from: since,
      checklist: CHECKLIST,
      report: REPORT,
      offer: edition.startsWith('iso-iec-27001')
        ? 'The Statement of Applicability is read before stage 1; please have its current version ready.'
        : '',
    });
  await by.call('accreditation.record', id, {
    accreditedBy: accreditation.body,
    number: accreditation.number,
    editions: EDITIONS,
    codes: ['17', '18', '19', '31', '33', '4'].map(code => ({ system: 'iaf', code })),
    countries: ['DE', 'AT', 'GB', 'NO', 'FR', 'IT', 'BE'],
    from: since,
  });
  const german = country === 'DE';
  await by.call('price-list.record', id, {
    name: `Prices ${Number(from) - 5}`,
    currency: german ? 'EUR' : 'GBP',
    from: since,
    dayRate: german ? '1280.00' : '980.00',
    rates: [{ edition: 'iso-iec-27001-2022', dayRate: german ? '1420.00' : '1090.00' }],
    applicationFee: german ? '250.00' : '200.00',
    certificateFee: german ? '320.00' : '240.00',
    annualFee: german ? '180.00' : '150.00',
    travel: german ? 'flat' : 'at-cost',
    travelFlat: german ? '390.00' : '0',
  });
  await by.call('practice.set-calendar', id, {
    weekdays: [1, 2, 3, 4, 5],
    hoursPerDay: 8,
    holidays: [Number(from), Number(from) + 1].flatMap(year => [
      { on: `${year}-01-01`, name: 'New Year' },
      { on: `${year}-05-01`, name: 'Labour Day' },
      { on: `${year}-12-25`, name: 'Christmas Day' },
      { on: `${year}-12-26`, name: 'Second day of Christmas' },
    ]),
  });
  await by.call('practice.set-deadlines', id, {
    ...USUAL_DEADLINES,
    offerValidDays: 60,
    answerDays: 21,
    firstSurveillanceMonths: 11,
    suspensionMonths: 4,
  });
  await by.call('practice.set-numbering', id, {
    offer: 'O-{year}-{count:4}',
    contract: 'C-{year}-{count:4}',
  });
  await by.call('practice.set-layout', id, {
    sheet: 'A4',
    ornament: german ? 'frame' : 'band',
    colour: german ? '#1d3f72' : '#7a2e1f',
  });
  await by.call('practice.set-texts', id, {
    offerOpening:
      'Thank you for your application. On the basis of what you told us we offer certification as follows.',
    offerClosing: 'We look forward to working with you. Please ask if anything in this offer is unclear.',
    contractTerms: 'Invoices are due thirty days after they are issued.',
  });
}
