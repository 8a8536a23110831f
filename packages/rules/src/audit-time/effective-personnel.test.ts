/** Effective number of personnel from groups, after IAF MD 5 and ISO/IEC 27006-1. */
import { describe, expect, test } from 'vitest';
import type { PersonnelGroup } from './effective-personnel.ts';
import { effectivePersonnel } from './effective-personnel.ts';
import { ISMS_RULES, MD5_RULES } from './audit-time.rules.ts';

const [, md5] = MD5_RULES;
const [, isms] = ISMS_RULES;

function count(
  groups: number | readonly PersonnelGroup[],
  rules = md5,
  fullTimeHours: number | undefined = 40,
) {
  if (!rules) throw new Error('no rules');
  return effectivePersonnel(groups, fullTimeHours, rules);
}

const codes = (refusals: readonly { refused: string }[]) => refusals.map(r => r.refused);

describe('the effective number of personnel', () => {
  test('counts every shift and contracted persons', () =>
    expect(
      count([
        { label: 'day', persons: 20, kind: 'full' },
        { label: 'night', persons: 20, kind: 'shift' },
        { label: 'agency', persons: 5, kind: 'contractor' },
      ]).persons,
    ).toBe(45));

  test('converts part-time by the full-time hours given, never by an assumed week', () => {
    const half: PersonnelGroup = { label: 'shop', persons: 10, kind: 'part-time', hoursPerWeek: 20 };
    expect(count([half]).persons).toBe(5);
    expect(count([{ ...half, fullTimeHours: 35 }]).persons).toBe(6);
    expect(codes(effectivePersonnel([half], undefined, MD5_RULES[1] ?? failing()).refusals)).toEqual([
      'full-time-hours-missing',
    ]);
    expect(codes(count([{ label: 'shop', persons: 10, kind: 'part-time' }]).refusals)).toEqual([
      'hours-missing',
    ]);
  });

  test('overtime does not make one person more than one', () =>
    expect(count([{ label: 'crew', persons: 10, kind: 'full', hoursPerWeek: 48 }]).persons).toBe(10));

  test('takes the square root of identical activities per activity, rounded up, for ISMS', () =>
    expect(
      count(
        [
          { label: 'call centre', persons: 50, kind: 'repetitive' },
          { label: 'data entry', persons: 10, kind: 'repetitive' },
          { label: 'IT', persons: 6, kind: 'full' },
        ],
        isms,
      ).persons,
    ).toBe(8 + 4 + 6));

  test('does not add the part-time cut to the square root', () => {
    const group: PersonnelGroup = { label: 'sorting', persons: 49, kind: 'repetitive', hoursPerWeek: 20 };
    expect(count([group], isms).persons).toBe(7);
    expect(count([{ ...group, persons: 4, hoursPerWeek: 5 }], isms).persons).toBe(1);
  });

  test('under IAF MD 5 reduces repetitive work only with a reason', () => {
    const group: PersonnelGroup = { label: 'sewing', persons: 49, kind: 'repetitive' };
    expect(count([group])).toMatchObject({
      persons: 49,
      warnings: [{ code: 'repetitive-work-not-reduced' }],
    });
    expect(count([{ ...group, reason: 'one simple seam' }])).toMatchObject({ persons: 7, warnings: [] });
  });

  test('never reduces work of skilled personal judgement', () => {
    const nurses: PersonnelGroup = {
      label: 'nurses',
      persons: 100,
      kind: 'repetitive',
      personalJudgement: true,
      reason: 'same work',
    };
    expect(count([nurses]).persons).toBe(100);
    expect(codes(count([{ ...nurses, reducedTo: 20 }]).refusals)).toEqual(['reduction-of-judgement']);
  });

  test('a justified reduction has a reason, is not to nothing, and for ISMS not below the square root', () => {
    const shift: PersonnelGroup = {
      label: 'night',
      persons: 60,
      kind: 'shift',
      reducedTo: 20,
      reason: 'same process, supervised by day',
    };
    expect(count([shift]).persons).toBe(20);
    expect(codes(count([{ ...shift, reason: '' }]).refusals)).toEqual(['reduction-without-reason']);
    expect(codes(count([{ ...shift, reducedTo: 0 }]).refusals)).toEqual(['reduction-out-of-range']);
    expect(codes(count([{ ...shift, reducedTo: 7 }], isms).refusals)).toEqual([
      'reduction-below-square-root',
    ]);
  });

  test('leaves out contractors only when they are outside control, and asks for the record', () =>
    expect(
      count([
        { label: 'own', persons: 10, kind: 'full' },
        { label: 'haulier', persons: 30, kind: 'contractor', underControl: false },
      ]),
    ).toMatchObject({ persons: 10, warnings: [{ code: 'contractors-left-out' }] }));

  test('counts seasonal persons who are there when the audit takes place', () =>
    expect(count([{ label: 'harvest', persons: 80, kind: 'seasonal', presentAtAudit: 25 }]).persons).toBe(
      25,
    ));

  test('is a whole number, rounded up', () => {
    expect(count(24.5).persons).toBe(25);
    expect(count(7).persons).toBe(7);
  });

  test.each([[0], [-3], [Number.NaN], [Number.POSITIVE_INFINITY]])('refuses %d persons', value =>
    expect(codes(count(value).refusals)).toEqual(['no-personnel']),
  );
  test('refuses an empty scope', () => {
    expect(codes(count([]).refusals)).toEqual(['no-personnel']);
    expect(codes(count([{ label: 'nobody', persons: 0, kind: 'full' }]).refusals)).toEqual(['no-personnel']);
  });
});

function failing(): never {
  throw new Error('no rules');
}
