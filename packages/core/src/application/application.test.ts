/** Applying and reviewing: every row that stands in front of each, and what is kept. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { REVIEWED } from './application.fixture.ts';
import { ALL_REVIEW_POINTS } from './review-points.table.ts';
import { OWN_WORD } from '../kernel/said.ts';
import {
  type Amend,
  type Answer,
  type Ask,
  application,
  type ApplicationCommand,
  type ApplicationEvent,
  REVIEW_GUARDS,
  type Review,
  type Submit,
  type SubmittedApplication,
  wholeApplication,
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
const points = REVIEWED;
const accept: Review = { type: 'Accept', by: 'sofia', on: '2026-01-12', points, reasons: '' };
const decline: Review = { ...accept, type: 'Decline', reasons: 'Outside our scope' };
const { type: _, engagement: __, by: ___, on: ____, ...content } = submit;
const amend: Amend = { type: 'Amend', content, said: OWN_WORD, by: 'mira', on: '2026-01-06' };
const ask: Ask = { type: 'Ask', id: 'q1', text: 'Which shifts?', by: 'sofia', on: '2026-01-07' };
const answer: Answer = {
  type: 'Answer',
  id: 'q1',
  text: 'One',
  said: OWN_WORD,
  by: 'mira',
  on: '2026-01-08',
};
const asked: ApplicationEvent = { ...ask, type: 'ApplicationQuestionAsked' };
const answered: ApplicationEvent = { ...answer, type: 'ApplicationQuestionAnswered' };
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
  ...['ok', 'Yes.', '✓', 'n/a', '---'].map(tick => ({
    refused: 'review-point-without-basis',
    events: [submitted],
    command: { ...accept, points: { ...points, safety: tick } },
  })),
  {
    refused: 'application-question-open',
    events: [submitted, asked],
    command: accept,
  },
  {
    refused: 'scheme-not-offered',
    events: [submitted],
    command: { ...accept, notOffered: ['ISO 9001:2015'] },
  },
  { refused: 'application-already-reviewed', events: [submitted, accepted], command: amend },
  { refused: 'application-already-reviewed', events: [submitted, accepted], command: ask },
  {
    refused: 'application-without-site',
    events: [submitted],
    command: { ...amend, content: { ...amend.content, sites: [] } },
  },
  { refused: 'no-such-question', events: [submitted], command: answer },
  { refused: 'question-answered', events: [submitted, asked, answered], command: answer },
  {
    refused: 'taken-down-without-source',
    events: [submitted, asked],
    command: { ...answer, said: { through: 'body', source: ' ' } },
  },
  {
    refused: 'taken-down-without-source',
    events: [],
    command: { ...submit, said: { through: 'body', source: '' } },
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
      facts: { missing: ALL_REVIEW_POINTS.filter(point => point !== 'scope') },
    });
  });

  test('is accepted when each point says what was looked at', () => {
    const state = given(application, submitted).after(accept);
    expect(state).toMatchObject({ phase: 'accepted', submittedBy: 'mira', review: { by: 'sofia', points } });
  });

  test('is completed and answered before it is reviewed, by whom and through which door stays with it', () => {
    const said = { through: 'body', source: 'Call of 8 January' } as const;
    const events = [
      submitted,
      asked,
      { ...answered, said },
      { ...amend, type: 'ApplicationAmended', content: { ...content, legal: 'GmbH' } },
    ] as const;
    expect(given(application, ...events).after(accept)).toMatchObject({
      phase: 'accepted',
      legal: 'GmbH',
      amended: '2026-01-06',
      questions: [
        { text: 'Which shifts?', answer: { text: 'One', through: 'body', source: 'Call of 8 January' } },
      ],
    });
  });

  test('of an earlier release folds to what it was, and is read with what it lacks', () => {
    const state = given(application).after(submit) as SubmittedApplication;
    expect(Object.keys(state)).not.toContain('questions');
    expect(wholeApplication(state)).toMatchObject({ questions: [], legal: '', codes: [], said: OWN_WORD });
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
