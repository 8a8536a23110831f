/** What came late is recorded and pointed out; what cannot be is refused. */
import { expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import { certificationDeadlines } from './certification-deadlines.ts';

function codes(json: object): string[] {
  const result = certificationDeadlines(json);
  return isRefused(result) ? result.refusals.map(one => one.refused) : result.warnings.map(one => one.code);
}
const decision = '2023-11-23';
const surveillance = (...days: string[]) => days.map(on => ({ event: 'surveillance', on }));

test('dates in order give no warning', () =>
  expect(
    codes({ decision, stage2LastDay: '2023-10-01', events: surveillance('2024-11-23', '2025-10-01') }),
  ).toEqual([]));

test('a first surveillance a day after the twelve months is late', () =>
  expect(codes({ decision, events: surveillance('2024-11-24') })).toEqual(['surveillance-late']));

test('a calendar year without surveillance is named once a later one is known', () =>
  expect(codes({ decision, events: surveillance('2025-03-01') })).toEqual([
    'surveillance-late',
    'surveillance-missing',
  ]));

test('a decision before stage 2 ended, and one after the six months', () => {
  expect(codes({ decision, stage2LastDay: '2023-12-01' })).toEqual(['decision-before-stage-2-ended']);
  expect(codes({ decision, stage2LastDay: '2023-05-22' })).toEqual(['majors-verified-late']);
});

test('recertified after expiry, suspended after expiry', () => {
  expect(codes({ decision, recertificationDecision: '2026-12-01' })).toEqual(['recertified-late']);
  expect(codes({ decision, suspendedOn: '2026-12-01' })).toEqual(['suspended-after-expiry']);
});

test('an expiry before its decision is refused', () =>
  expect(codes({ decision, expiry: '2022-01-01' })).toEqual(['expiry-before-decision']));

test('an edition in any spelling brings its two last days', () => {
  const result = certificationDeadlines({ edition: 'din en iso 9001:2015' });
  expect(isRefused(result) ? [] : result.deadlines.map(one => [one.what, one.date])).toEqual([
    ['last-old-decision', '2028-03-31'],
    ['transition-end', '2029-09-30'],
  ]);
});
