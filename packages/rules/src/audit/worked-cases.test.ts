/**
 * Cases worked by hand from the documents' tables, in the forms in which bodies publish theirs: duration tables for
 * clients, calculation sheets, scheme leaflets, the example of IAF MD 1 with three levels of offices.
 */
import { describe, expect, test } from 'vitest';
import { sampleSites } from '../multi-site/sampling.ts';
import { isRefused } from '../rule.ts';
import { determineAudit } from './determine-audit.ts';

type Case = readonly [
  name: string,
  request: object,
  days: number,
  surveillance: number,
  recertification: number,
];

const one = (standard: string, personnel: unknown, more: object = {}, whole: object = {}) => ({
  standards: [{ standard, personnel, ...more }],
  ...whole,
});
const off = (percent: number) => ({ factors: [{ percent, reason: 'seen at the review' }] });
const energy = (consumptionTJ: number, types: number, significantUses: number) => ({
  energy: { consumptionTJ, types, significantUses },
});
const food = (categories: string[], haccpStudies: number, more: object = {}) => ({
  food: { categories, haccpStudies, ...more },
});
const places = (central: number, count: number, each: number, more: object = {}) => ({
  sites: {
    central: { name: 'Centre', personnel: central },
    sites: Array.from({ length: count }, (_, i) => ({ name: `Site ${i + 10}`, personnel: each })),
    ...more,
  },
});
const upToHalf = {
  method: { rounding: 'up-half' },
  parameters: { minimumSurveillanceDays: 1, minimumRecertificationDays: 1 },
};

/** Duration tables that bodies give to clients. */
const TABLES: readonly Case[] = [
  ['quality, 4 persons', one('ISO 9001', 4), 1.5, 0.5, 1],
  ['quality, 10 persons', one('ISO 9001:2015', 10), 2, 0.5, 1.5],
  ['quality, 25 persons', one('iso 9001', 25), 3, 1, 2],
  ['quality, 45 persons', one('ISO9001', 45), 4, 1.5, 2.5],
  ['quality, 65 persons', one('EN ISO 9001:2015', 65), 5, 1.5, 3.5],
  ['quality, 85 persons', one('DIN EN ISO 9001:2015', 85), 6, 2, 4],
  ['quality, 125 persons', one('ISO 9001:2026', 125), 7, 2.5, 4.5],
  ['quality, 175 persons', one('ISO 9001', 175), 8, 2.5, 5.5],
  ['quality, 425 persons', one('ISO 9001', 425), 10, 3.5, 6.5],
  ['quality, 1,175 persons', one('ISO 9001', 1175), 13, 4.5, 8.5],
  ['quality, 10,700 persons', one('ISO 9001', 10_700), 22, 7.5, 14.5],
  ['environment, high, 30 persons', one('ISO 14001', 30, { complexity: 'high' }), 7, 2.5, 4.5],
  ['environment, medium, 100 persons', one('ISO 14001:2015', 100, { complexity: 'Medium' }), 8, 2.5, 5.5],
  ['environment, low, 20 persons', one('iso14001', 20, { complexity: 'low' }), 3.5, 1, 2.5],
  ['environment, limited, 500 persons', one('ISO 14001', 500, { complexity: 'limited' }), 6, 2, 4],
  ['OH&S, high, 60 persons', one('iso 45001', 60, { complexity: 'high' }), 8, 2.5, 5.5],
  ['OH&S, medium, 12 persons', one('ISO 45001:2018', 12, { complexity: 'medium' }), 3.5, 1, 2.5],
  ['OH&S, low, 300 persons', one('ISO 45001', 300, { complexity: 'low' }), 8, 2.5, 5.5],
  ['information security, 8 persons', one('ISO/IEC 27001', 8), 5, 1.5, 3.5],
  ['information security, 40 persons', one('ISO 27001:2022', 40), 8.5, 3, 5.5],
  ['information security, 120 persons', one('ISO/IEC 27001:2022', 120), 12, 4, 8],
  ['information security, 600 persons', one('iso/iec 27001', 600), 16.5, 5.5, 11],
  ['medical devices, 5 persons', one('ISO 13485', 5), 3, 1, 2],
  ['medical devices, 20 persons', one('ISO 13485:2016', 20), 5, 1.5, 3.5],
  ['medical devices, 100 persons', one('EN ISO 13485', 100), 10, 3.5, 6.5],
];

/** A body that rounds up to half days and never audits less than a day. */
const ROUNDED_UP: readonly Case[] = [
  ['4 persons', one('ISO 9001', 4, {}, upToHalf), 1.5, 1, 1],
  ['10 persons', one('ISO 9001', 10, {}, upToHalf), 2, 1, 1.5],
  ['45 persons', one('ISO 9001', 45, {}, upToHalf), 4, 1.5, 3],
  ['65 persons', one('ISO 9001', 65, {}, upToHalf), 5, 2, 3.5],
];

const FOOD: readonly Case[] = [
  ['a dairy of 5', one('ISO 22000', 5, food(['CI'], 1)), 2, 1, 1.5],
  ['a bakery of 120 with three studies', one('ISO 22000:2018', 120, food(['CIV'], 3)), 4.5, 1.5, 3],
  ['a caterer of 60', one('ISO 22000', 60, food(['E'], 1)), 2.5, 1, 1.5],
  ['a retailer of 250', one('FSSC 22000', 250, food(['FI'], 1)), 3, 1, 2],
  ['a packaging maker of 30 with two studies', one('ISO 22000', 30, food(['I'], 2)), 2.5, 1, 1.5],
  ['a farm of 4', one('ISO 22000', 4, food(['BIII'], 1)), 1, 0.5, 0.5],
  ['a biochemical works of 1,500', one('ISO 22000', 1500, food(['K'], 1)), 5, 1.5, 3.5],
  ['a store of 20 with two studies', one('ISO 22000', 20, food(['g'], 2)), 2.5, 1, 1.5],
  ['a farm that also processes', one('ISO 22000', 20, food(['AI', 'CII'], 2)), 3, 1, 2],
  [
    'a dairy of 15 in 2021, other system certified',
    one('ISO 22000', 15, food(['CI'], 2, { relevantSystem: true }), { on: '2021-05-10' }),
    2,
    1,
    1.5,
  ],
  [
    'a dairy of 15 in 2021, none',
    one('ISO 22000', 15, food(['CI'], 2, { relevantSystem: false }), { on: '2021-05-10' }),
    2.5,
    1,
    1.5,
  ],
  [
    'a dairy of 90 by the edition of 2013 in 2023',
    one('ISO 22000', 90, food(['C'], 1, { edition: '2013', relevantSystem: true }), { on: '2023-05-10' }),
    3,
    1,
    2,
  ],
];

const ENERGY: readonly Case[] = [
  ['1.1 is low, 10 persons', one('ISO 50001', 10, energy(12, 2, 4)), 4, 1, 2.5],
  ['1.25 is medium, 30 persons', one('ISO 50001:2018', 30, energy(150, 3, 8)), 8, 3, 6],
  ['1.55 is high, 200 persons', one('ISO 50001', 200, energy(3000, 5, 20)), 12.5, 4, 9.5],
  ['20 TJ still counts 1.0', one('ISO 50001', 8, energy(20, 1, 1)), 2.5, 1, 1.5],
  ['1.15 is medium already, 425 persons', one('ISO 50001', 425, energy(20, 3, 6)), 13, 4, 8.5],
  ['1.35 is medium still, 8 persons', one('ISO 50001', 8, energy(500, 3, 12)), 4, 1, 2.5],
];

const PERSONNEL_AND_FACTORS: readonly Case[] = [
  [
    '30 at half time of 40 hours',
    one('ISO 9001', [{ count: 40 }, { count: 30, hoursPerWeek: 20 }], {}, { fullTimeHours: 40 }),
    5,
    1.5,
    3.5,
  ],
  [
    '20 at 15 hours of 37.5',
    one('ISO 9001', [{ count: 10 }, { count: 20, hoursPerWeek: 15 }], {}, { fullTimeHours: 37.5 }),
    3,
    1,
    2,
  ],
  [
    '14 at 17.5 hours of 35',
    one('ISO 9001', [{ count: 8 }, { count: 14, hoursPerWeek: 17.5 }], {}, { fullTimeHours: 35 }),
    2.5,
    1,
    1.5,
  ],
  [
    'three shifts of 30 are 90',
    one(
      'ISO 9001',
      [1, 2, 3].map(shift => ({ count: 30, shift })),
    ),
    7,
    2.5,
    4.5,
  ],
  [
    'contractors under control count for OH&S',
    one('ISO 45001', [{ count: 50 }, { count: 30, contractor: true, underControl: true }], {
      complexity: 'medium',
    }),
    7,
    2.5,
    4.5,
  ],
  [
    'contractors outside do not',
    one('ISO 45001', [{ count: 50 }, { count: 30, contractor: true, underControl: false }], {
      complexity: 'medium',
    }),
    6,
    2,
    4,
  ],
  [
    '400 in a call centre are 20',
    one('ISO/IEC 27001', [{ count: 400, identical: true }, { count: 30 }]),
    10,
    3.5,
    6.5,
  ],
  ['less 10 percent', one('ISO 9001', 55, off(-10)), 4.5, 1.5, 3],
  ['more 20 percent', one('ISO 9001', 55, off(20)), 6, 2, 4],
  ['less 35 percent is less 30', one('ISO 9001', 55, off(-35)), 3.5, 1, 2.5],
  ['devices stop at less 20', one('ISO 13485', 55, off(-35)), 5.5, 2, 3.5],
  ['read as a continuum', one('ISO 9001', 55, {}, { method: { table: 'interpolate' } }), 4.5, 1.5, 3],
  ['in May 2018', one('ISO 9001', 55, {}, { on: '2018-05-10' }), 5, 1.5, 3.5],
  [
    'ISMS low and low, mildest',
    one('ISO/IEC 27001', 40, { isms: { business: [1, 1, 1], it: [1, 1, 2] } }),
    7.5,
    2.5,
    5,
  ],
  [
    'ISMS high and high, mildest',
    one('ISO/IEC 27001', 40, { isms: { business: [3, 2, 2], it: [3, 3, 3] } }),
    10,
    3.5,
    6.5,
  ],
];

const none = (standard: string, more: object = {}) => ({ standards: [{ standard, ...more }] });
const SITES: readonly Case[] = [
  ['an office of 20 and 26 shops of 5', { ...none('ISO 9001'), ...places(20, 26, 5) }, 12, 3, 7],
  ['an office of 50 and 9 works of 20', { ...none('ISO 9001'), ...places(50, 9, 20) }, 14, 3.5, 9.5],
  [
    'four different sites, none sampled',
    { ...none('ISO 9001'), ...places(10, 4, 5, { sampled: { 'similar sites': false } }) },
    8,
    1.5,
    5.5,
  ],
  ['three makers of devices', { ...none('ISO 13485'), ...places(20, 3, 10) }, 17, 3, 11.5],
  [
    'one works besides the office',
    { ...none('ISO 14001', { complexity: 'low' }), ...places(5, 1, 45) },
    6.5,
    2,
    4.5,
  ],
  ['100 branches of 3, ISMS', { ...none('ISO/IEC 27001'), ...places(60, 100, 3) }, 60, 13.5, 33.5],
];

const three = (personnel: number) => [
  { standard: 'ISO 9001', personnel },
  { standard: 'ISO 14001', personnel, complexity: 'medium' },
  { standard: 'ISO 45001', personnel, complexity: 'medium' },
];
const two = (personnel: number) => [
  { standard: 'ISO 9001', personnel },
  { standard: 'ISO 14001', personnel, complexity: 'low' },
];
const INTEGRATED: readonly Case[] = [
  [
    'three standards, 85 percent, auditors for 3 and 2',
    { standards: three(55), integration: { level: 85, auditors: [3, 2] } },
    15.5,
    5,
    10.5,
  ],
  [
    'quality and ISMS, 60 percent',
    {
      standards: [
        { standard: 'ISO 9001', personnel: 40 },
        { standard: 'ISO/IEC 27001', personnel: 40 },
      ],
      integration: { level: 60, auditors: [2] },
    },
    11.5,
    4,
    7.5,
  ],
  [
    'full integration and ability',
    { standards: two(20), integration: { level: 100, auditors: [2, 2] } },
    5,
    1.5,
    3.5,
  ],
  [
    'half the ability, 40 percent',
    { standards: two(20), integration: { level: 40, auditors: [2, 1] } },
    6,
    2,
    4,
  ],
  ['no ability', { standards: two(20), integration: { level: 100, auditors: [1, 1] } }, 6.5, 2, 4.5],
  ['not integrated', { standards: two(20), integration: { level: 15, auditors: [2] } }, 6.5, 2, 4.5],
  [
    'four standards, two thirds able',
    {
      standards: [...three(55), { standard: 'ISO 50001', personnel: 10, ...energy(12, 2, 4) }],
      integration: { level: 80, auditors: [4, 3, 2] },
    },
    19,
    6,
    12.5,
  ],
];

const GROUPS = { TABLES, ROUNDED_UP, FOOD, ENERGY, PERSONNEL_AND_FACTORS, SITES, INTEGRATED };

describe.each(Object.entries(GROUPS))('%s', (_group, cases) => {
  test.each(cases)('%s', (_name, request, days, surveillance, recertification) => {
    for (const [event, expected] of Object.entries({ initial: days, surveillance, recertification })) {
      const answer = determineAudit({ event, on: '2026-11-23', ...request });
      if (isRefused(answer)) throw new Error(answer.refusals.map(refusal => refusal.text).join(' '));
      expect([answer.days, answer.surveillance, answer.recertification]).toEqual([
        expected,
        surveillance,
        recertification,
      ]);
      expect((answer.stage1 ?? 0) + (answer.stage2 ?? 0)).toBe(event === 'initial' ? days : 0);
    }
  });
});

describe('three levels of offices, the example printed with the rule', () => {
  test.each([
    ['initial', 4, 2, 1],
    ['initial', 27, 6, 2],
    ['initial', 1700, 42, 11],
    ['surveillance', 4, 2, 1],
    ['surveillance', 27, 4, 1],
    ['surveillance', 1700, 25, 7],
    ['recertification', 4, 2, 1],
    ['recertification', 27, 5, 2],
    ['recertification', 1700, 33, 9],
  ] as const)('%s of %i offices: %i, of them %i at random', (event, groups, sample, random) =>
    expect(sampleSites({ on: '2026-11-23', event, groups, proved: true })).toMatchObject({
      sample,
      random,
      central: true,
    }),
  );
});
