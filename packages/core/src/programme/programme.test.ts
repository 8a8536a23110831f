/** The programme spans the cycle with the windows that the rules leave open. */
import { describe, expect, test } from 'vitest';
import { completed } from '../body/deadline.table.ts';
import { given } from '../kernel/given.ts';
import { type Establish, programme, programmeFor } from './programme.decider.ts';

const days = { initial: 6, surveillance: 2, recertification: 4 };
const establish: Establish = {
  type: 'Establish',
  by: 'pavel',
  on: '2026-01-20',
  engagement: 'engagement',
  decisionOn: '2026-03-20',
  days,
};

describe('an audit programme', () => {
  test('is refused: programme-without-audit-time', () => {
    expect(given(programme).when({ ...establish, days: undefined })).toMatchObject({
      refused: 'programme-without-audit-time',
    });
  });

  test('has the initial audit, two surveillances and the recertification, each with the rule that dates it', () => {
    const audits = programmeFor('2026-03-20', days);
    expect(audits.map(({ kind, due, days: length }) => [kind, due, length])).toEqual([
      ['initial', '2026-03-20', 6],
      ['surveillance', '2027-03-20', 2],
      ['surveillance', '2028-12-31', 2],
      ['recertification', '2029-03-19', 4],
    ]);
    for (const audit of audits) {
      expect(audit.from < audit.due, audit.label).toBe(true);
      expect(audit.because.doc).toBe('ISO/IEC 17021-1');
    }
  });

  test('has the windows that the certification will have, by the times of the body', () => {
    const times = completed({ firstSurveillanceMonths: 10, surveillanceOpensMonths: 1 });
    const state = given(programme).after({ ...establish, times });
    expect(state.audits.slice(1).map(({ from, due, byRule }) => [from, due, byRule])).toEqual([
      ['2026-12-20', '2027-01-20', '2027-03-20'],
      ['2028-02-20', '2028-12-31', undefined],
      ['2028-09-19', '2029-03-19', undefined],
    ]);
  });

  test('of a decision on a leap day ends in a year without one', () => {
    const last = programmeFor('2028-02-29', days).at(-1);
    expect(last?.due).toBe('2031-02-27');
  });

  test('counts its revisions when it is established again', () => {
    const once = given(programme).when(establish);
    if ('refused' in once) throw new Error(once.refused);
    expect(given(programme, ...once).after(establish)).toMatchObject({ phase: 'established', revision: 2 });
  });
});
