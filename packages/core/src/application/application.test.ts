/** Applying and reviewing: every row that stands in front of each, and what is kept. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import {
  application,
  type ApplicationCommand,
  type ApplicationEvent,
  REVIEW_GUARDS,
  type Review,
  type Submit,
} from './application.decider.ts';

const site = { name: 'Works', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 };
const submit: Submit = {
  type: 'Submit',
  engagement: 'engagement',
  by: 'mira',
  on: '2026-01-05',
  editions: ['iso-9001-2015'],
  scope: 'Optical instruments',
  sites: [site],
  processes: '',
  outsourced: '',
  consultancy: '',
  language: 'English',
};
const points = {
  information: 'Form complete',
  differences: 'None found',
  competence: 'Two auditors',
  scope: 'One site',
};
const accept: Review = { type: 'Accept', by: 'sofia', on: '2026-01-12', points, reasons: '' };
const decline: Review = { ...accept, type: 'Decline', reasons: 'Outside our scope' };
const submitted: ApplicationEvent = { ...submit, type: 'ApplicationSubmitted' };
const accepted: ApplicationEvent = { ...accept, type: 'ApplicationAccepted' };

type Row = { refused: string; events: readonly ApplicationEvent[]; command: ApplicationCommand };
const ROWS: readonly Row[] = [
  { refused: 'application-already-submitted', events: [submitted], command: submit },
  { refused: 'application-without-standard', events: [], command: { ...submit, editions: [] } },
  { refused: 'application-without-site', events: [], command: { ...submit, sites: [] } },
  { refused: 'nothing-to-review', events: [], command: accept },
  { refused: 'application-already-reviewed', events: [submitted, accepted], command: decline },
  {
    refused: 'review-point-without-basis',
    events: [submitted],
    command: { ...accept, points: { ...points, scope: ' x ' } },
  },
  { refused: 'declined-without-reasons', events: [submitted], command: { ...decline, reasons: '  ' } },
];

describe('an application', () => {
  test.each(ROWS)('is refused: $refused', ({ refused, events, command }) => {
    expect(given(application, ...events).when(command)).toMatchObject({ refused });
  });

  test('names every point of the review that says nothing', () => {
    const bare = { ...accept, points: { scope: 'One site' } };
    expect(given(application, submitted).when(bare)).toMatchObject({
      facts: { missing: ['information', 'differences', 'competence'] },
    });
  });

  test('is accepted when each point says what was looked at', () => {
    const state = given(application, submitted).after(accept);
    expect(state).toMatchObject({ phase: 'accepted', submittedBy: 'mira', review: { by: 'sofia', points } });
  });

  test('is declined with reasons, points or not', () => {
    expect(given(application, submitted).after({ ...decline, points: {} })).toMatchObject({
      phase: 'declined',
    });
  });

  test('has a case for every row of its guards', () => {
    const reached = new Set(ROWS.map(row => row.refused));
    expect(REVIEW_GUARDS.map(guard => guard.refused).filter(code => !reached.has(code))).toEqual([]);
  });
});
