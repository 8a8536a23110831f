// Status history: worked cases of a certification's life, then properties over invented histories.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayBefore, dayOfInstant, instantValue, isCalendarDay } from './calendar-day.ts';
import { statusOn, statusPeriods, type StatusAct, type StatusEntry } from './status-history.ts';

const act = (
  kind: StatusAct,
  effectiveOn: string,
  more: { expiresOn?: string; recordedAt?: string } = {},
): StatusEntry => ({ act: kind, effectiveOn, recordedAt: `${effectiveOn}T12:00:00Z`, ...more });

const granted = act('granted', '2023-06-10', { expiresOn: '2026-06-09' });

describe('a certificate on a day', () => {
  test.each<[string, StatusEntry[], string, string, string | undefined, string | undefined]>([
    ['is unknown when nothing was published', [], '2024-01-01', 'unknown-certificate', undefined, undefined],
    ['is not yet valid before its grant', [granted], '2023-06-09', 'not-yet', undefined, '2023-06-09'],
    ['is valid on the day of its grant', [granted], '2023-06-10', 'valid', '2023-06-10', '2026-06-09'],
    ['is valid on its expiry day', [granted], '2026-06-09', 'valid', '2023-06-10', '2026-06-09'],
    ['is expired on the day after', [granted], '2026-06-10', 'expired', '2026-06-10', undefined],
    [
      'is valid without a gap over a renewal in time',
      [granted, act('renewed', '2026-05-20', { expiresOn: '2029-06-09' })],
      '2027-01-01',
      'valid',
      '2023-06-10',
      '2029-06-09',
    ],
    [
      'is suspended until the suspension is lifted',
      [granted, act('suspended', '2024-02-01'), act('lifted', '2024-04-01')],
      '2024-03-31',
      'suspended',
      '2024-02-01',
      '2024-03-31',
    ],
    [
      'is valid again from the day of the lifting',
      [granted, act('suspended', '2024-02-01'), act('lifted', '2024-04-01')],
      '2024-04-01',
      'valid',
      '2024-04-01',
      '2026-06-09',
    ],
    [
      'is expired when a suspension outlasts the expiry date',
      [granted, act('suspended', '2026-04-01')],
      '2026-06-10',
      'expired',
      '2026-06-10',
      undefined,
    ],
    [
      'does not come back when a suspension is lifted after expiry',
      [granted, act('suspended', '2026-04-01'), act('lifted', '2026-07-01')],
      '2026-07-02',
      'expired',
      '2026-06-10',
      undefined,
    ],
    [
      'is not valid between expiry and restoration',
      [granted, act('restored', '2026-09-01', { expiresOn: '2029-06-09' })],
      '2026-08-31',
      'expired',
      '2026-06-10',
      '2026-08-31',
    ],
    [
      'is valid from its restoration on',
      [granted, act('restored', '2026-09-01', { expiresOn: '2029-06-09' })],
      '2026-09-01',
      'valid',
      '2026-09-01',
      '2029-06-09',
    ],
    [
      'stays suspended through a renewal that did not lift the suspension',
      [granted, act('suspended', '2026-05-01'), act('renewed', '2026-06-01', { expiresOn: '2029-06-09' })],
      '2026-07-01',
      'suspended',
      '2026-05-01',
      '2029-06-09',
    ],
    [
      'stays withdrawn whatever is recorded later',
      [granted, act('withdrawn', '2024-05-01'), act('restored', '2024-06-01', { expiresOn: '2029-06-09' })],
      '2024-07-01',
      'withdrawn',
      '2024-05-01',
      undefined,
    ],
    [
      'is not prolonged by a reissue',
      [granted, act('reissued', '2025-01-01', { expiresOn: '2030-01-01' })],
      '2026-06-10',
      'expired',
      '2026-06-10',
      undefined,
    ],
    [
      'is shortened by a reduction that says so',
      [granted, act('reduced', '2025-01-01', { expiresOn: '2025-12-31' })],
      '2026-01-01',
      'expired',
      '2026-01-01',
      undefined,
    ],
    [
      'without an expiry date ends where its expiry was noted',
      [act('granted', '2010-01-01'), act('expired-noted', '2013-01-01')],
      '2012-12-31',
      'valid',
      '2010-01-01',
      '2012-12-31',
    ],
  ])('%s', (_name, history, on, state, since, until) => {
    const answer = statusOn(history, { on });
    expect({ state: answer.state, since: answer.since, until: answer.until }).toEqual({
      state,
      since,
      until,
    });
  });

  test('a withdrawal effective 1 May and recorded 5 May was not known on 3 May', () => {
    const history = [granted, act('withdrawn', '2025-05-01', { recordedAt: '2025-05-05T09:00:00+02:00' })];
    expect(statusOn(history, { on: '2025-05-02' }).state).toBe('withdrawn');
    expect(statusOn(history, { on: '2025-05-02', knownAt: '2025-05-03T00:00:00Z' }).state).toBe('valid');
    expect(statusOn(history, { on: '2025-05-02', knownAt: '2025-05-05T06:59:59.999Z' }).state).toBe('valid');
    expect(statusOn(history, { on: '2025-05-02', knownAt: '2025-05-05T07:00:00Z' }).state).toBe('withdrawn');
    expect(statusOn(history, { on: '2025-05-02', knownAt: '2023-01-01T00:00:00Z' }).state).toBe(
      'unknown-certificate',
    );
  });

  test('of two acts that take effect on one day the one recorded later decides, but never over a withdrawal', () => {
    const suspended = act('suspended', '2024-05-01', { recordedAt: '2024-05-01T08:00:00Z' });
    const lifted = act('lifted', '2024-05-01', { recordedAt: '2024-05-04T08:00:00Z' });
    const withdrawn = act('withdrawn', '2024-05-01', { recordedAt: '2024-05-02T08:00:00Z' });
    expect(statusOn([lifted, suspended, granted], { on: '2024-05-01' })).toMatchObject({
      state: 'valid',
      because: lifted,
    });
    expect(statusOn([lifted, suspended, withdrawn, granted], { on: '2024-05-01' })).toMatchObject({
      state: 'withdrawn',
      because: withdrawn,
    });
  });

  test('transferred to another body answers withdrawn, with the transfer as its reason', () => {
    const out = act('transferred-out', '2025-03-01');
    expect(statusOn([granted, out], { on: '2025-03-01' })).toMatchObject({
      state: 'withdrawn',
      because: out,
    });
  });

  test('what happens on the last day of validity happens to a valid certificate', () => {
    const history = [granted, act('suspended', '2026-06-01'), act('lifted', '2026-06-09')];
    expect(statusOn(history, { on: '2026-06-09' })).toMatchObject({ state: 'valid', until: '2026-06-09' });
  });

  test('a restoration after expiry ends the suspension in which the certificate expired', () => {
    const restored = act('restored', '2026-09-01', { expiresOn: '2029-06-09' });
    const history = [granted, act('suspended', '2026-04-01'), restored];
    expect(statusOn(history, { on: '2026-09-01' })).toMatchObject({ state: 'valid', because: restored });
  });

  test('a renewal decided in time but recorded late outweighs the expiry noted meanwhile', () => {
    const noted = act('expired-noted', '2026-06-10');
    const renewed = act('renewed', '2026-05-20', {
      expiresOn: '2029-06-09',
      recordedAt: '2026-07-01T12:00:00Z',
    });
    const history = [granted, noted, renewed];
    expect(statusOn(history, { on: '2026-06-20', knownAt: '2026-06-20T00:00:00Z' }).state).toBe('expired');
    expect(statusOn(history, { on: '2026-06-20' })).toMatchObject({ state: 'valid', because: renewed });
  });

  test('the first end stays the reason when another is recorded', () => {
    const withdrawn = act('withdrawn', '2024-05-01');
    const history = [granted, withdrawn, act('transferred-out', '2024-06-01')];
    expect(statusOn(history, { on: '2024-07-01' }).because).toBe(withdrawn);
  });

  test('the reason for being valid is the last decision that put it in force by that day', () => {
    const renewed = act('renewed', '2026-05-20', { expiresOn: '2029-06-09' });
    expect(statusOn([granted, renewed], { on: '2026-05-19' }).because).toBe(granted);
    expect(statusOn([granted, renewed], { on: '2026-05-20' }).because).toBe(renewed);
  });

  test('a date that is none is refused', () => {
    expect(() => statusOn([granted], { on: '2025-02-29' })).toThrow('"2025-02-29" is not a calendar day');
    expect(() => statusOn([granted], { on: '2025-02-28', knownAt: 'yesterday' })).toThrow('not an instant');
    expect(() => statusOn([act('granted', '2025-13-01')], { on: '2025-02-28' })).toThrow('"2025-13-01"');
  });
});

const dayFrom = (offset: number): string =>
  new Date(Date.UTC(2020, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
const someDay = fc.integer({ min: 0, max: 3000 }).map(dayFrom);
const someInstant = fc
  .integer({ min: 0, max: 3000 * 86_400 })
  .map(s => new Date(Date.UTC(2020, 0, 1) + s * 1000).toISOString());
const ACTS: readonly StatusAct[] = [
  'granted',
  'renewed',
  'restored',
  'suspended',
  'lifted',
  'withdrawn',
  'reduced',
  'extended',
  'transferred-out',
  'reissued',
  'expired-noted',
];
const entry = (acts: readonly StatusAct[]): fc.Arbitrary<StatusEntry> =>
  fc.record({
    act: fc.constantFrom(...acts),
    effectiveOn: someDay,
    recordedAt: someInstant,
    expiresOn: fc.option(someDay, { nil: undefined }),
  });
const history = (acts = ACTS): fc.Arbitrary<StatusEntry[]> =>
  fc.uniqueArray(entry(acts), { maxLength: 12, selector: line => line.recordedAt });

/** The case that breaks the property, or null; a throwing property counts as broken. */
const exception = <T>(property: fc.IProperty<T>, numRuns = 300): T | null =>
  fc.check(property, { numRuns }).counterexample;

describe('any history', () => {
  test('answers every day of a period alike, and another state on the days around it', () => {
    const bounded = fc.property(history(), someDay, (entries, on) => {
      const stateOn = (day: string): string => statusOn(entries, { on: day }).state;
      const { state, since, until } = statusOn(entries, { on });
      const from =
        since === undefined ||
        (since <= on && stateOn(since) === state && stateOn(dayBefore(since)) !== state);
      const to =
        until === undefined ||
        (on <= until && stateOn(until) === state && stateOn(dayAfter(until)) !== state);
      return from && to;
    });
    expect(exception(bounded, 500)).toBeNull();
  });

  test('does not depend on the order in which its entries arrive', () => {
    const withShuffled = history().chain(entries =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
    const alike = fc.property(withShuffled, someDay, ([entries, shuffled], on) => {
      expect(statusOn(shuffled, { on })).toEqual(statusOn(entries, { on }));
    });
    expect(exception(alike)).toBeNull();
  });

  test('answers for a past moment as if what came later did not exist', () => {
    const alike = fc.property(history(), someDay, someInstant, (entries, on, knownAt) => {
      const published = entries.filter(line => line.recordedAt <= knownAt);
      expect(statusOn(entries, { on, knownAt })).toEqual(statusOn(published, { on }));
    });
    expect(exception(alike)).toBeNull();
  });

  test('is withdrawn exactly from the first withdrawal or transfer out on', () => {
    const final = fc.property(history(), someDay, (entries, on) => {
      const ended = entries.some(
        line => (line.act === 'withdrawn' || line.act === 'transferred-out') && line.effectiveOn <= on,
      );
      return (statusOn(entries, { on }).state === 'withdrawn') === ended;
    });
    expect(exception(final)).toBeNull();
  });

  test('is never made more valid by a suspension, a withdrawal, a reduction or a reissue', () => {
    const added = entry([
      'suspended',
      'withdrawn',
      'reduced',
      'extended',
      'reissued',
      'transferred-out',
      'expired-noted',
    ]);
    // A note of expiry counts only while no date is known, so an act that brings a date makes such a note idle.
    const unnoted = history(ACTS.filter(kind => kind !== 'expired-noted'));
    const notBetter = fc.property(unnoted, added, someDay, (entries, line, on) => {
      const after = statusOn([...entries, line], { on }).state;
      return after !== 'valid' || statusOn(entries, { on }).state === 'valid';
    });
    expect(exception(notBetter, 1000)).toBeNull();
  });

  test('is valid on no day that lies past every expiry date decided by then', () => {
    const covered = fc.property(history(), someDay, (entries, on) => {
      const decided = entries.filter(
        line => ['granted', 'renewed', 'restored'].includes(line.act) && line.effectiveOn <= on,
      );
      const covers = decided.some(line => line.expiresOn === undefined || line.expiresOn >= on);
      return covers || statusOn(entries, { on }).state !== 'valid';
    });
    expect(exception(covered, 500)).toBeNull();
  });

  test('falls into periods that follow each other without a gap', () => {
    const chained = fc.property(history(), entries => {
      const periods = statusPeriods(entries);
      return periods.every((period, index) => {
        const next = periods[index + 1];
        return next ? next.state !== period.state && period.until === dayBefore(next.since) : !period.until;
      });
    });
    expect(exception(chained)).toBeNull();
  });
});

describe('days and instants', () => {
  test('days follow each other as in the calendar', () => {
    const followed = fc.property(
      fc.integer({ min: 0, max: 300_000 }),
      offset =>
        dayAfter(dayFrom(offset)) === dayFrom(offset + 1) &&
        dayBefore(dayFrom(offset + 1)) === dayFrom(offset),
    );
    expect(exception(followed)).toBeNull();
  });

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-00-10',
    '2024-04-31',
    '0999-01-01',
    '9999-01-01',
    '24-1-1',
    20240101,
  ])('%s is no day', text => expect(isCalendarDay(text)).toBe(false));

  test('instants compare by moment, not by text', () => {
    expect(instantValue('2026-05-05T12:00:00+02:00')).toBe(instantValue('2026-05-05T10:00:00.000Z'));
    expect(instantValue('2026-05-05T10:00:00.000000001Z')).toBe(
      (instantValue('2026-05-05T10:00:00Z') ?? 0n) + 1n,
    );
    expect(instantValue('2026-05-05T24:00:00Z')).toBeUndefined();
    expect(instantValue('2026-05-05')).toBeUndefined();
    expect(dayOfInstant('2026-05-05T00:30:00+02:00')).toBe('2026-05-04');
    expect(dayOfInstant('1969-12-31T23:59:59.5Z')).toBe('1969-12-31');
  });
});
