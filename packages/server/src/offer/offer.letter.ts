/** An offer as a letter: what is offered, what it rests on, what it costs, until when it holds. */
import { dayText, moneyText } from '@certwright/core/kernel/letter.words';
import type { OfferTerms } from '@certwright/core/offer/offer.decider';
import { findEdition } from '@certwright/standards/library';
import type { Written } from '../platform/pdf/written.ts';

export type Parties = { readonly from: readonly string[]; readonly to: readonly string[] };

const days = (value: number): string => `${value} ${value === 1 ? 'day' : 'days'}`;
const UNITS = { days: 'days', pieces: '', years: 'years', visits: 'visits', flat: '' } as const;

const TRAVEL = {
  'at-cost': 'Travel and lodging are charged at cost, with receipts; travelling is no audit time.',
  flat: 'Travel and lodging are charged as stated above; travelling is no audit time.',
  included: 'Travel and lodging are included; travelling is no audit time.',
} as const;

const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .map(one => one.trim())
    .filter(Boolean);

export function offerLetter(terms: OfferTerms, parties: Parties, sentOn: string): Written {
  const { basis, currency, lines, total } = terms;
  const standards = terms.editions.map(edition => findEdition(edition)?.name ?? edition).join(', ');
  const visited =
    basis.visited === basis.sites ? 'all of them' : `${basis.visited} of them in the initial audit`;
  return {
    language: 'en',
    letter: parties,
    title: 'Offer for certification',
    facts: [
      ['Offer', terms.issue === 1 ? terms.number : `${terms.number}, version ${terms.issue}`],
      ['Date', dayText(sentOn)],
      ['Valid until', dayText(terms.validUntil)],
      ['Total', moneyText(total, currency)],
    ],
    lines: [],
    parts: [
      {
        title: `Certification to ${standards}`,
        body: [...paragraphs(terms.opening), `Scope: ${terms.scope}`],
      },
      {
        title: 'What it costs',
        text: 'For a cycle of three years: the initial audit in two stages and two surveillance audits. Value added tax comes on top where it is due.',
        columns: [
          { title: 'What', share: 46 },
          { title: 'Quantity', share: 14, number: true },
          { title: 'Price', share: 20, number: true },
          { title: 'Amount', share: 20, number: true },
        ],
        rows: lines.map(one => [
          one.what,
          `${one.quantity} ${UNITS[one.unit]}`.trim(),
          moneyText(one.price, currency),
          moneyText(one.amount, currency),
        ]),
        total: ['Total', '', '', moneyText(total, currency)],
      },
      {
        title: 'What it rests on',
        text: `Audit time was determined on ${dayText(basis.determinedOn)} by the rules for accredited certification; the worksheet with every step is yours on request.`,
        columns: [
          { title: 'Audit', share: 60 },
          { title: 'Time', share: 20, number: true },
        ],
        rows: [
          ['Stage 1', days(basis.stage1)],
          ['Stage 2', days(basis.stage2)],
          ['Each surveillance', days(basis.surveillance)],
          ['Recertification in the third year, offered in its time', days(basis.recertification)],
        ],
      },
      {
        title: 'Conditions',
        points: [
          `You told us of ${basis.persons} people at ${basis.sites} ${basis.sites === 1 ? 'site' : 'sites'}; we visit ${visited}. If that changes, the time is determined again and this offer is replaced.`,
          TRAVEL[terms.travel],
          'Additional audits that a nonconformity or a change makes necessary are charged by the day at the rate above.',
          'An offer promises no result: certification is decided by people who did not audit, on what the audit finds.',
          ...terms.notes,
        ],
      },
      ...(terms.closing === '' ? [] : [{ title: 'In closing', body: paragraphs(terms.closing) }]),
    ],
    signatures: ['For the certification body', 'Accepted for the client: place, date, signature'],
    foot: `Offer ${terms.number}${terms.issue === 1 ? '' : `, version ${terms.issue}`}`,
  };
}
