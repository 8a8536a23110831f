/** The times that a body chooses, each at its last allowed and its first refused day, usual and chosen. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { describe, expect, test } from 'vitest';
import { completed, type Deadlines, USUAL_DEADLINES } from '../body/deadline.table.ts';
import { fold } from '../kernel/decider.ts';
import { given } from '../kernel/given.ts';
import { refusalText } from '../kernel/refusal.messages.ts';
import { certification } from './certification.decider.ts';
import { dueList } from './certification.due.ts';
import {
  audited,
  certified,
  grant,
  lift,
  opened,
  renew,
  restore,
  reviewed,
  reviewedAgain,
  suspended,
  withdraw,
} from './certification.fixture.ts';
import { decidedSince } from './certification.guards.ts';
import type { CertificationCommand, CertificationEvent } from './certification.state.ts';
import { surveillancesToCome } from './surveillance.ts';

const chosen = (change: Partial<Deadlines>): Deadlines => completed(change);
const outcome = (events: readonly CertificationEvent[], command: CertificationCommand) => {
  const found = given(certification, ...events).when(command);
  return 'refused' in found ? found.refused : 'done';
};

describe('an unverified major', () => {
  const withMajor = { ...grant, audited: { ...audited, openMajors: 1 } };
  const three = chosen({ majorVerifyMonths: 3 });
  test.each([
    ['2026-09-05', undefined, 'major-not-verified'],
    ['2026-09-06', undefined, 'stage2-to-be-repeated'],
    ['2026-06-05', three, 'major-not-verified'],
    ['2026-06-06', three, 'stage2-to-be-repeated'],
  ] as const)('on %s with times %#: %s', (on, times, refused) => {
    expect(outcome([opened, reviewed], { ...withMajor, on, times })).toBe(refused);
  });

  test('is refused in words that say whose time it was', () => {
    const late = (times: Deadlines | undefined) => {
      const found = given(certification, opened, reviewed).when({ ...withMajor, on: '2027-01-01', times });
      return 'refused' in found ? refusalText(found.refused, found.facts) : '';
    };
    expect(late(undefined)).toContain('within six months of stage 2 (by 2026-09-05)');
    expect(late(three)).toContain('within 3 months (the body’s own time) of stage 2 (by 2026-06-05)');
  });
});

describe('restoring after the expiry', () => {
  const expired = [...certified, reviewedAgain] as const;
  test.each([
    ['2029-09-19', undefined, 'done'],
    ['2029-09-20', undefined, 'restoration-too-late'],
    ['2029-05-19', 2, 'done'],
    ['2029-05-20', 2, 'restoration-too-late'],
    ['2029-03-20', 0, 'restoration-too-late'],
  ] as const)('on %s within %s months: %s', (on, restorationMonths, said) => {
    const times = restorationMonths === undefined ? undefined : chosen({ restorationMonths });
    expect(outcome(expired, { ...restore, on, times })).toBe(said);
    const row = dueList(fold(certification, expired), on, times).find(one => one.code === 'restore');
    expect(row?.overdue ?? true).toBe(said !== 'done');
  });

  test('is not promised by the refusal to renew where the body does not offer it', () => {
    const found = given(certification, ...expired).when({
      ...renew,
      on: '2029-03-20',
      times: chosen({ restorationMonths: 0 }),
    });
    expect('refused' in found && refusalText(found.refused, found.facts)).toContain('does not offer');
  });

  test('names the day by the rule where the body’s own comes before it', () => {
    const state = fold(certification, certified);
    expect(dueList(state, '2029-04-01', chosen({ restorationMonths: 2 }))).toMatchObject([
      { code: 'restore', due: '2029-05-19', byRule: '2029-09-19' },
    ]);
    expect(dueList(state, '2029-04-01')[0]).not.toHaveProperty('byRule');
  });
});

test('the earliest decision whose limit lies on a day or later is the first of all of them', () => {
  for (const months of [6, 9, 11])
    for (let n = 0; n < 800; n += 1) {
      const day = addDays('2027-01-01', n);
      const decided = decidedSince(day, months);
      expect(addMonths(decided, months) >= day, `${day} ${months}`).toBe(true);
      expect(addMonths(addDays(decided, -1), months) < day, `${day} ${months}`).toBe(true);
    }
});

describe('a suspension', () => {
  const times = chosen({ suspensionMonths: 2 });
  const late = (command: CertificationCommand): string | undefined => {
    const [event] = given(certification, ...certified, suspended).when(command) as CertificationEvent[];
    return event && 'late' in event ? event.late?.code : undefined;
  };
  test.each([
    ['2027-11-01', undefined, undefined],
    ['2027-11-02', undefined, 'suspension-past-six-months'],
    ['2027-07-01', times, undefined],
    ['2027-07-02', times, 'suspension-past-own-time'],
    ['2027-11-02', times, 'suspension-past-six-months'],
  ] as const)('that ends on %s with times %#: late %s', (on, by, code) => {
    expect(late({ ...lift, on, times: by })).toBe(code);
    expect(late({ ...withdraw, on, times: by })).toBe(code);
  });

  test('is due by the body’s own day', () => {
    const state = fold(certification, [...certified, suspended]);
    const row = dueList(state, '2027-07-02', times).find(one => one.code === 'suspension-end');
    expect(row).toMatchObject({ due: '2027-07-01', byRule: '2027-11-01', overdue: true });
  });
});

describe('the first surveillance', () => {
  const times = chosen({ firstSurveillanceMonths: 9 });
  const held = (performedOn: string, by: Deadlines | undefined): string | undefined => {
    const audit = { ...audited, audit: 's1', kind: 'surveillance', stage2LastDay: performedOn } as const;
    const command = { type: 'RecordSurveillance', by: 'ruth', on: '2027-05-01', times: by } as const;
    const seen = { ...command, audited: { ...audit, reportedOn: performedOn } };
    const [event] = given(certification, ...certified).when(seen) as CertificationEvent[];
    return event && 'late' in event ? event.late?.code : undefined;
  };
  test.each([
    ['2027-03-20', undefined, undefined],
    ['2027-03-21', undefined, 'first-surveillance-late'],
    ['2026-12-20', times, undefined],
    ['2026-12-21', times, 'first-surveillance-past-own-time'],
    ['2027-03-21', times, 'first-surveillance-late'],
  ] as const)('on %s with times %#: late %s', (on, by, code) => expect(held(on, by)).toBe(code));

  test('is due by the earlier of the rule and the body’s own day', () => {
    const state = fold(certification, certified);
    expect(dueList(state, '2026-12-20', times)[0]).toMatchObject({
      due: '2026-12-20',
      byRule: '2027-03-20',
      overdue: false,
    });
    expect(dueList(state, '2026-12-21', times)[0]).toMatchObject({ overdue: true });
  });

  test('in the year of the decision leaves the next year its own', () => {
    const limits = surveillancesToCome(fold(certification, certified), times).map(one => one.limit);
    expect(limits).toEqual(['2026-12-20', '2027-12-31', '2028-12-31']);
  });
});

test('without a choice every limit is the one of the rule', () => {
  const state = fold(certification, [...certified, suspended]);
  expect(dueList(state, '2027-06-01', USUAL_DEADLINES)).toEqual(dueList(state, '2027-06-01'));
});
