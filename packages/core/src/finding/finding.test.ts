/** A finding from the record to the verified action: every row that stands in front of each step. */
import { describe, expect, test } from 'vitest';
import { fold } from '../kernel/decider.ts';
import { given } from '../kernel/given.ts';
import {
  ANSWER_GUARDS,
  answerDue,
  finding,
  type FindingCommand,
  type FindingEvent,
  RECORD_GUARDS,
  VERIFY_GUARDS,
} from './finding.decider.ts';

const record = {
  type: 'Record',
  by: 'iris',
  on: '2026-03-05',
  audit: 'audit',
  engagement: 'engagement',
  certification: 'certification',
  requirement: { edition: 'iso-9001-2015', key: '7.1.5.2' },
  grade: 'major',
  statement: 'Gauges were used past their calibration date.',
  evidence: 'Gauge G-114',
  reported: false,
} as const;
const answer = {
  type: 'Answer',
  by: 'mira',
  on: '2026-03-12',
  correction: 'Calibrated',
  cause: 'One person kept the list',
  correctiveAction: 'Two recipients',
  dueOn: '2026-05-01',
} as const;
const judge = { by: 'iris', on: '2026-03-20' } as const;
const accept = { type: 'AcceptAnswer', ...judge } as const;
const giveBack = { type: 'ReturnAnswer', ...judge, why: 'The cause is missing' } as const;
const verify = { type: 'Verify', by: 'iris', on: '2026-06-01', evidence: 'Two gauges sampled' } as const;

const { reported: _, ...content } = record;
const recorded: FindingEvent = { ...content, type: 'FindingRecorded' };
const noted: FindingEvent = { ...recorded, grade: 'opportunity' };
const answered: FindingEvent = { ...answer, type: 'FindingAnswered' };
const accepted: FindingEvent = { ...judge, type: 'AnswerAccepted' };
const verified: FindingEvent = { ...verify, type: 'EffectivenessVerified' };

type Row = { refused: string; events: readonly FindingEvent[]; command: FindingCommand };
const ROWS: readonly Row[] = [
  { refused: 'finding-already-recorded', events: [recorded], command: record },
  { refused: 'audit-already-reported', events: [], command: { ...record, reported: true } },
  { refused: 'finding-without-evidence', events: [], command: { ...record, evidence: ' ' } },
  { refused: 'finding-without-evidence', events: [], command: { ...record, grade: 'minor', evidence: '' } },
  { refused: 'no-such-finding', events: [], command: answer },
  { refused: 'dated-before-the-finding', events: [recorded], command: { ...answer, on: '2026-03-04' } },
  { refused: 'no-answer-asked', events: [noted], command: answer },
  { refused: 'answer-already-accepted', events: [recorded, answered, accepted], command: answer },
  { refused: 'answer-already-accepted', events: [recorded, answered, accepted, verified], command: answer },
  { refused: 'answer-incomplete', events: [recorded], command: { ...answer, cause: '' } },
  { refused: 'no-answer-to-judge', events: [recorded], command: accept },
  { refused: 'no-answer-to-judge', events: [recorded], command: giveBack },
  { refused: 'answer-not-accepted', events: [recorded, answered], command: verify },
  {
    refused: 'verification-without-evidence',
    events: [recorded, answered, accepted],
    command: { ...verify, evidence: '' },
  },
];

describe('a finding', () => {
  test.each(ROWS)('is refused: $refused', ({ refused, events, command }) => {
    expect(given(finding, ...events).when(command)).toMatchObject({ refused });
  });

  test('is answered, accepted and verified', () => {
    expect(given(finding, recorded, answered, accepted).after(verify)).toMatchObject({
      phase: 'verified',
      verified: { by: 'iris', evidence: 'Two gauges sampled' },
    });
  });

  test('is answered again after the answer was returned', () => {
    const returned: FindingEvent = { ...giveBack, type: 'AnswerReturned' };
    expect(given(finding, recorded, answered).after(giveBack)).toMatchObject({ phase: 'returned' });
    expect(given(finding, recorded, answered, returned).after(answer)).toMatchObject({ phase: 'answered' });
  });

  test('that only notes an opportunity asks nothing of the client', () => {
    expect(given(finding).after({ ...record, grade: 'opportunity', evidence: '' })).toMatchObject({
      phase: 'noted',
    });
  });

  const shared = (answerDays?: number) => {
    const share = { type: 'Share', by: 'iris', on: '2026-03-10' } as const;
    return given(finding, recorded).after(answerDays === undefined ? share : { ...share, answerDays });
  };
  test.each([
    [undefined, '2026-04-09', '2026-04-10'],
    [21, '2026-03-31', '2026-04-01'],
  ] as const)('within %s days of the report is answered by %s, late on %s', (days, last, after) => {
    expect(answerDue(shared(days), last)).toEqual({ on: last, days: days ?? 30, late: false });
    expect(answerDue(shared(days), after)).toMatchObject({ on: last, late: true });
    const answeredOn = (on: string) =>
      finding.evolve(shared(days), { ...answer, type: 'FindingAnswered', on });
    expect(answerDue(answeredOn(last), '2027-01-01')).toMatchObject({ late: false });
    expect(answerDue(answeredOn(after), '2027-01-01')).toMatchObject({ late: true });
  });

  test('that was shared before a day was said has the usual time, as has an answer that was returned', () => {
    const before: FindingEvent = { type: 'FindingShared', by: 'iris', on: '2026-03-10' };
    const returned: FindingEvent = { ...giveBack, type: 'AnswerReturned' };
    const state = fold(finding, [recorded, before]);
    expect(answerDue(state, '2026-03-11')?.on).toBe('2026-04-09');
    expect(answerDue(fold(finding, [recorded, before, answered, returned]), '2026-03-21')).toMatchObject({
      on: '2026-04-19',
      late: false,
    });
  });

  test('has the time of the body again when its answer is returned', () => {
    const before: FindingEvent = {
      type: 'FindingShared',
      by: 'iris',
      on: '2026-03-10',
      answerBy: '2026-03-31',
    };
    const state = given(finding, recorded, before, answered).after({ ...giveBack, answerDays: 10 });
    expect(answerDue(state, '2026-03-30')).toEqual({ on: '2026-03-30', days: 10, late: false });
  });

  test('of earlier records is answered by the day that they say, or by none', () => {
    const takenOver = (dueOn: string | null): FindingEvent => ({
      ...content,
      type: 'FindingTakenOver',
      recordedOn: '2026-01-05',
      takenOver: { origin: { run: 'r', file: 'f', sheet: 's', row: 1 }, dueOn },
    });
    expect(answerDue(fold(finding, [takenOver('2026-04-01')]), '2026-04-02')).toEqual({
      on: '2026-04-01',
      days: null,
      late: true,
    });
    expect(answerDue(fold(finding, [takenOver(null)]), '2026-04-02')).toBeUndefined();
    expect(answerDue(fold(finding, [noted]), '2026-04-02')).toBeUndefined();
  });

  test('is shared with the client when the report is out, also when it was recorded on a later day', () => {
    const share = { type: 'Share', by: 'iris', on: '2026-03-01' } as const;
    expect(given(finding, recorded).after(share)).toMatchObject({ phase: 'open', sharedOn: '2026-03-01' });
  });

  test('has a case for every row of its guards', () => {
    const reached = new Set(ROWS.map(row => row.refused));
    const rows = [...RECORD_GUARDS, ...ANSWER_GUARDS, ...VERIFY_GUARDS];
    expect(rows.map(guard => guard.refused).filter(code => !reached.has(code))).toEqual([]);
  });
});
