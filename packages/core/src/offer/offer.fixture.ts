/** An offer as tests begin with one. */
import type { OfferTerms } from './offer.decider.ts';

export const TERMS: OfferTerms = {
  engagement: 'e',
  application: 'a',
  client: 'Nord',
  editions: ['iso-9001-2015'],
  scope: 'Pumps',
  number: 'O-2026-0001',
  issue: 1,
  currency: 'EUR',
  lines: [{ what: 'Stage 1', quantity: 1.5, unit: 'days', price: '1000.00', amount: '1500.00' }],
  total: '1500.00',
  travel: 'at-cost',
  validUntil: '2026-04-30',
  basis: {
    timeVersion: 1,
    determinedOn: '2026-02-20',
    stage1: 1.5,
    stage2: 3,
    surveillance: 1.5,
    recertification: 3,
    sites: 1,
    visited: 1,
    persons: 40,
  },
  opening: '',
  closing: '',
  notes: [],
};
