/** What the form of audit time says to the operation. */
import { expect, test } from 'vitest';
import { determinationOf } from './determination.ts';

test('scores chosen as words reach the rules as numbers, each edition with its own factors', () => {
  const values = {
    personnel: [{ label: 'Staff', persons: 56, kind: 'full' }],
    editions: [
      { factors: [{ text: 'maturity', percent: -10, reason: 'since 2016' }] },
      { isms: { business: ['2', '2', '1'], it: ['2', '1', '2'] } },
    ],
  };
  expect(determinationOf('e1', ['iso-9001-2015', 'iso-iec-27001-2022'], values)).toEqual({
    engagement: 'e1',
    personnel: values.personnel,
    editions: [
      { edition: 'iso-9001-2015', factors: [{ text: 'maturity', percent: -10, reason: 'since 2016' }] },
      { edition: 'iso-iec-27001-2022', factors: [], isms: { business: [2, 2, 1], it: [2, 1, 2] } },
    ],
  });
});

test('an edition of which nothing was said is still determined', () => {
  expect(determinationOf('e1', ['iso-9001-2015'], { personnel: [] }).editions).toEqual([
    { edition: 'iso-9001-2015', factors: [] },
  ]);
});
