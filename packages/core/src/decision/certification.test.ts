/** Decisions on a certification: every row that stands in front of each, and what each makes of the cycle. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { certification } from './certification.decider.ts';
import {
  again,
  audited,
  certified,
  changeScope,
  grant,
  lift,
  open,
  opened,
  renew,
  restore,
  review,
  reviewed,
  reviewedAgain,
  suspend,
  suspended,
  transferIn,
  transferOut,
  withdraw,
  withdrawn,
} from './certification.fixture.ts';
import * as guards from './certification.guards.ts';
import type { CertificationCommand, CertificationEvent } from './certification.state.ts';

type Row = { refused: string; events: readonly CertificationEvent[]; command: CertificationCommand };
const atRenewal = [...certified, reviewedAgain];

/** The surveillance audit that ended on this day. */
const survey = (performedOn: string) =>
  ({
    type: 'RecordSurveillance',
    by: 'ruth',
    on: '2031-06-01',
    audited: {
      ...audited,
      kind: 'surveillance',
      audit: performedOn,
      stage2LastDay: performedOn,
      reportedOn: performedOn,
    },
  }) as const;
const surveyed = (performedOn: string): CertificationEvent => ({
  type: 'SurveillanceRecorded',
  by: 'ruth',
  on: performedOn,
  audit: performedOn,
  performedOn,
});

/** What a decision that rests on an audit is refused for, whichever decision it is. */
const resting = (
  name: string,
  events: readonly CertificationEvent[],
  command: typeof grant | typeof renew | typeof restore,
) => {
  const on = command.audited ?? audited;
  const rows: readonly Row[] = [
    { refused: 'decision-without-report', events, command: { ...command, audited: undefined } },
    {
      refused: 'audit-of-another-kind',
      events,
      command: { ...command, audited: { ...on, kind: 'surveillance' } },
    },
    {
      refused: 'decision-dated-before-report',
      events,
      command: { ...command, audited: { ...on, reportedOn: '2030-01-01' } },
    },
    { refused: 'decider-was-on-team', events, command: { ...command, by: 'iris' } },
    {
      refused: 'not-reviewed-independently',
      events: events.filter(event => event.type !== 'TechnicallyReviewed'),
      command,
    },
    {
      refused: 'not-reviewed-independently',
      events,
      command: { ...command, audited: { ...on, audit: 'another audit' } },
    },
    {
      refused: 'stage2-to-be-repeated',
      events,
      command: { ...command, audited: { ...on, openMajors: 1, stage2LastDay: '2025-01-01' } },
    },
    {
      refused: 'major-not-verified',
      events,
      command: { ...command, audited: { ...on, openMajors: 1, stage2LastDay: command.on } },
    },
    {
      refused: 'minor-without-accepted-plan',
      events,
      command: { ...command, audited: { ...on, minorsWithoutPlan: 2 } },
    },
  ];
  return rows.map(row => ({ ...row, act: name }));
};

const of = (act: string, rows: readonly Row[]) => rows.map(row => ({ ...row, act }));
const ROWS = [
  ...of('Open', [{ refused: 'certification-already-open', events: [opened], command: open }]),
  ...of('Review', [
    { refused: 'nothing-to-decide', events: [], command: review },
    { refused: 'reviewer-was-on-team', events: [opened], command: { ...review, by: 'emil' } },
    { refused: 'review-dated-before-report', events: [opened], command: { ...review, on: '2026-03-09' } },
  ]),
  ...of('Grant', [{ refused: 'nothing-to-decide', events: certified, command: grant }]),
  ...resting('Grant', [opened, reviewed], grant),
  ...of('Refuse', [
    {
      refused: 'nothing-to-decide',
      events: certified,
      command: { type: 'Refuse', by: 'omar', on: '2026-03-20', reason: '' },
    },
  ]),
  ...of('RecordSurveillance', [
    { refused: 'nothing-to-survey', events: [opened], command: survey('2027-02-01') },
    {
      refused: 'surveillance-already-recorded',
      events: [...certified, surveyed('2027-02-01')],
      command: survey('2027-02-01'),
    },
    { refused: 'audit-already-decided-on', events: certified, command: { ...survey('2027-02-01'), audited } },
    {
      refused: 'audit-of-another-kind',
      events: certified,
      command: { ...survey('2030-02-01'), audited: again },
    },
  ]),
  ...of('Suspend', [
    { refused: 'nothing-to-suspend', events: [opened], command: suspend },
    { refused: 'nothing-to-suspend', events: [...certified, suspended], command: suspend },
    { refused: 'certification-expired', events: certified, command: { ...suspend, on: '2029-03-20' } },
  ]),
  ...of('Lift', [
    { refused: 'not-suspended', events: certified, command: lift },
    {
      refused: 'dated-before-suspension',
      events: [...certified, suspended],
      command: { ...lift, on: '2027-04-30' },
    },
    {
      refused: 'certification-expired',
      events: [...certified, suspended],
      command: { ...lift, on: '2029-03-20' },
    },
    { refused: 'major-not-verified', events: [...certified, suspended], command: { ...lift, openMajors: 1 } },
  ]),
  ...of('Withdraw', [
    { refused: 'nothing-to-withdraw', events: [opened], command: withdraw },
    { refused: 'nothing-to-withdraw', events: [...certified, withdrawn], command: withdraw },
  ]),
  ...of('TransferOut', [
    { refused: 'nothing-to-transfer', events: [opened], command: transferOut },
    { refused: 'nothing-to-transfer', events: [...certified, withdrawn], command: transferOut },
    { refused: 'nothing-to-transfer', events: certified, command: { ...transferOut, on: '2029-03-20' } },
    { refused: 'suspended-not-transferable', events: [...certified, suspended], command: transferOut },
  ]),
  ...of('Renew', [
    { refused: 'nothing-to-renew', events: [...certified, suspended], command: renew },
    { refused: 'certification-expired', events: atRenewal, command: { ...renew, on: '2029-03-20' } },
    { refused: 'audit-already-decided-on', events: atRenewal, command: { ...renew, audited } },
  ]),
  ...resting('Renew', atRenewal, renew),
  ...of('Restore', [
    { refused: 'nothing-to-restore', events: atRenewal, command: { ...restore, on: '2029-03-19' } },
    { refused: 'nothing-to-restore', events: [...atRenewal, withdrawn], command: restore },
    { refused: 'restoration-too-late', events: atRenewal, command: { ...restore, on: '2029-09-20' } },
    { refused: 'audit-already-decided-on', events: atRenewal, command: { ...restore, audited } },
  ]),
  ...resting('Restore', atRenewal, restore),
  ...of('ChangeScope', [
    { refused: 'nothing-to-change', events: [opened], command: changeScope },
    { refused: 'certification-expired', events: certified, command: { ...changeScope, on: '2029-03-20' } },
    { refused: 'major-not-verified', events: certified, command: { ...changeScope, openMajors: 1 } },
  ]),
  ...of('TransferIn', [
    { refused: 'nothing-to-decide', events: certified, command: transferIn },
    {
      refused: 'suspended-not-transferable',
      events: [opened],
      command: { ...transferIn, status: 'suspended' },
    },
    {
      refused: 'not-valid-not-transferable',
      events: [opened],
      command: { ...transferIn, status: 'withdrawn' },
    },
    {
      refused: 'not-valid-not-transferable',
      events: [opened],
      command: { ...transferIn, status: 'expired' },
    },
    { refused: 'not-valid-not-transferable', events: [opened], command: { ...transferIn, on: '2028-05-01' } },
    { refused: 'major-not-verified', events: [opened], command: { ...transferIn, openMajors: 1 } },
  ]),
];

test.each(ROWS)('$act is refused: $refused', ({ refused, events, command }) => {
  expect(given(certification, ...events).when(command)).toMatchObject({ refused });
});

test.each([
  ['Review', guards.REVIEW_GUARDS],
  ['Grant', guards.GRANT_GUARDS],
  ['Renew', guards.RENEW_GUARDS],
  ['Restore', guards.RESTORE_GUARDS],
  ['RecordSurveillance', guards.SURVEILLANCE_GUARDS],
  ['Suspend', guards.SUSPEND_GUARDS],
  ['Lift', guards.LIFT_GUARDS],
  ['ChangeScope', guards.SCOPE_GUARDS],
  ['TransferIn', guards.TRANSFER_GUARDS],
] as const)('every row of the guards of %s has a case', (act, rows) => {
  const reached = new Set(ROWS.filter(row => row.act === act).map(row => row.refused));
  expect(rows.map(guard => guard.refused).filter(code => !reached.has(code))).toEqual([]);
  expect(rows.every(guard => guard.because.length > 0)).toBe(true);
});

describe('a certification', () => {
  test('is granted for three years, to the day before the anniversary', () => {
    expect(given(certification, opened, reviewed).after(grant)).toMatchObject({
      phase: 'certified',
      originalOn: '2026-03-20',
      cycle: { decidedOn: '2026-03-20', expiresOn: '2029-03-19' },
    });
  });

  test('granted on a leap day ends on 27 February', () => {
    const leap = { ...grant, on: '2028-02-29' };
    expect(given(certification, opened, reviewed).after(leap)).toMatchObject({
      cycle: { expiresOn: '2031-02-27' },
    });
  });

  test('may be granted on the last day of the six months, and not a day later, once the majors were open', () => {
    const last = { ...grant, on: '2026-09-05', audited: { ...audited, openMajors: 1 } };
    expect(given(certification, opened, reviewed).when(last)).toMatchObject({
      refused: 'major-not-verified',
    });
    expect(given(certification, opened, reviewed).when({ ...last, on: '2026-09-06' })).toMatchObject({
      refused: 'stage2-to-be-repeated',
      facts: { limit: '2026-09-05' },
    });
  });

  test('is refused, suspended or withdrawn although majors are open', () => {
    const refusal = { type: 'Refuse', by: 'omar', on: '2026-03-20', reason: 'Majors remain' } as const;
    expect(given(certification, opened, reviewed).after(refusal)).toMatchObject({ phase: 'refused' });
    expect(given(certification, ...certified).after(suspend)).toMatchObject({ phase: 'suspended' });
    expect(given(certification, ...certified).after(withdraw)).toMatchObject({ phase: 'withdrawn' });
  });

  test('renewed before expiry goes on from the old expiry', () => {
    expect(given(certification, ...atRenewal).after(renew)).toMatchObject({
      cycles: 2,
      surveillances: [],
      cycle: { decidedOn: '2029-02-10', expiresOn: '2032-03-19' },
    });
  });

  test('restored within six months is effective from the decision and expires on the prior cycle', () => {
    const last = { ...restore, on: '2029-09-19' };
    expect(given(certification, ...atRenewal).after(last)).toMatchObject({
      phase: 'certified',
      cycle: { decidedOn: '2029-09-19', effectiveOn: '2029-09-19', expiresOn: '2032-03-19' },
    });
  });

  test('restored out of an expired suspension is in force again', () => {
    const state = given(certification, ...certified, suspended, reviewedAgain).after(restore);
    expect(state.phase).toBe('certified');
    expect(state.suspendedOn).toBeUndefined();
  });

  test('taken over from another body keeps its cycle and its first day', () => {
    expect(given(certification, opened).after(transferIn)).toMatchObject({
      phase: 'certified',
      originalOn: '2019-05-01',
      cycle: { decidedOn: '2025-05-01', effectiveOn: '2026-02-01', expiresOn: '2028-04-30' },
    });
  });

  test('may reduce its scope while a major is open, but not extend it', () => {
    const reduce = { ...changeScope, change: 'reduce', openMajors: 1 } as const;
    expect(given(certification, ...certified).after(reduce).scope).toBe(changeScope.scope);
  });
});

describe('a fact that breaks a rule is recorded as it was', () => {
  test('a first surveillance on the last day of the twelve months is in time', () => {
    expect(given(certification, ...certified).after(survey('2027-03-20')).late).toEqual([]);
  });

  test('a first surveillance a day later is late, with its true day and the clause', () => {
    expect(given(certification, ...certified).after(survey('2027-03-21')).late).toEqual([
      {
        code: 'first-surveillance-late',
        because: { doc: 'ISO/IEC 17021-1', edition: '2015', clause: '9.1.3.3' },
        due: '2027-03-20',
        actual: '2027-03-21',
      },
    ]);
  });

  test('a later surveillance, or the first of the second cycle, knows no such limit', () => {
    const first = surveyed('2027-03-01');
    expect(given(certification, ...certified, first).after(survey('2028-12-31')).late).toEqual([]);
    const renewed: CertificationEvent = {
      type: 'CertificationRenewed',
      by: 'omar',
      on: '2029-02-10',
      cycle: { decidedOn: '2029-02-10', effectiveOn: '2029-02-10', expiresOn: '2032-03-19' },
    };
    expect(given(certification, ...certified, renewed).after(survey('2031-01-01')).late).toEqual([]);
  });

  test.each([
    ['lifted', lift],
    ['ended by withdrawal', withdraw],
  ] as const)('a suspension %s after six months is marked, on the last day it is not', (_, command) => {
    const inTime = given(certification, ...certified, suspended).after({ ...command, on: '2027-11-01' });
    expect(inTime.late).toEqual([]);
    const late = given(certification, ...certified, suspended).after({ ...command, on: '2027-11-02' });
    expect(late.late).toMatchObject([
      { code: 'suspension-past-six-months', due: '2027-11-01', actual: '2027-11-02' },
    ]);
  });
});

test('the recertification audit is another audit than the one that granted', () => {
  expect(again.audit).not.toBe(audited.audit);
  expect(given(certification, ...certified).when(renew)).toMatchObject({
    refused: 'not-reviewed-independently',
  });
});
