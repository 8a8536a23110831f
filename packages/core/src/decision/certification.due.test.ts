/** Deadlines and status follow from the state and the day; nothing is scheduled. */
import { describe, expect, test } from 'vitest';
import { fold } from '../kernel/decider.ts';
import { certification } from './certification.decider.ts';
import { dueList, statusOn } from './certification.due.ts';
import { certified, opened, suspended, withdrawn } from './certification.fixture.ts';
import type { CertificationEvent } from './certification.state.ts';

const after = (...events: readonly CertificationEvent[]) => fold(certification, events);
const surveyed = (performedOn: string): CertificationEvent => ({
  type: 'SurveillanceRecorded',
  by: 'ruth',
  on: performedOn,
  audit: 'audit',
  performedOn,
});
const due = (events: readonly CertificationEvent[], on: string) =>
  dueList(after(...events), on).map(({ code, due: day, overdue }) => [code, day, overdue]);

describe('the status that people read', () => {
  test.each([
    ['open', [opened], '2026-02-01'],
    ['valid', certified, '2026-03-20'],
    ['valid', certified, '2029-03-19'],
    ['expired', certified, '2029-03-20'],
    ['suspended', [...certified, suspended], '2027-06-01'],
    ['expired', [...certified, suspended], '2029-03-20'],
    ['withdrawn', [...certified, withdrawn], '2030-01-01'],
  ] as const)('is %s', (status, events, on) => {
    expect(statusOn(after(...events), on)).toBe(status);
  });
});

describe('what is due', () => {
  test('is nothing before the grant and after the withdrawal', () => {
    expect(due([opened], '2026-02-01')).toEqual([]);
    expect(due([...certified, withdrawn], '2027-07-01')).toEqual([]);
  });

  test('after the grant is the first surveillance within twelve months, then recertification', () => {
    expect(due(certified, '2027-03-20')).toEqual([
      ['surveillance-1', '2027-03-20', false],
      ['recertification', '2029-03-19', false],
    ]);
    expect(due(certified, '2027-03-21')[0]).toEqual(['surveillance-1', '2027-03-20', true]);
  });

  test('after the first surveillance is the one of the next calendar year', () => {
    expect(due([...certified, surveyed('2027-03-01')], '2027-04-01')[0]).toEqual([
      'surveillance-2',
      '2028-12-31',
      false,
    ]);
  });

  test('after both surveillances is the recertification alone', () => {
    const events = [...certified, surveyed('2027-03-01'), surveyed('2028-03-01')];
    expect(due(events, '2028-04-01')).toEqual([['recertification', '2029-03-19', false]]);
  });

  test('in suspension is its normal end, the nearest deadline first', () => {
    const events = [...certified, surveyed('2027-03-01'), suspended];
    expect(due(events, '2027-11-02')[0]).toEqual(['suspension-end', '2027-11-01', true]);
  });

  test('after expiry is restoring alone, possible for six months', () => {
    expect(due(certified, '2029-09-20')).toEqual([['restore', '2029-09-19', true]]);
  });
});
