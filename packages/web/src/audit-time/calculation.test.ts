/** What the calculator's address carries, and what it makes of what is typed or pasted. */
import { describe, expect, test } from 'vitest';
import { type Calculation, calculationOf, outcomeOf, requestOf, start, wordOf } from './calculation.ts';
import { calculationOfRequest } from './calculation-of-request.ts';
import { sitesOf } from './pasted-sites.ts';

const ON = '2026-11-23';
const FULL: Calculation = {
  ...start(ON),
  people: [{ label: 'Büro 東京', persons: 30, kind: 'full' }],
  standards: [{ standard: 'ISO 9001' }, { standard: 'ISO 14001', complexity: 'low' }],
  sites: [{ name: 'Kiel', personnel: 12, group: 'works' }],
  level: 80,
  auditors: [2],
};

describe('the address of a calculation', () => {
  test('carries it whole, in every script', () => {
    expect(calculationOf(wordOf(FULL))).toEqual(FULL);
    expect(wordOf(FULL)).toMatch(/^[\w-]+$/);
  });

  test.each([
    'nonsense',
    '%%%',
    '',
    btoa('null'),
    btoa('[]'),
    btoa('{"event":"initial"}'),
    btoa('{"event":"initial","on":"2026-11-23","standards":[null]}'),
    btoa('{"event":"initial","on":"2026-11-23","standards":[{"standard":"x","factors":[1]}]}'),
    btoa('{"event":"initial","on":"2026-11-23","standards":[{"standard":"x"}],"sites":{"name":"x"}}'),
    btoa('{"event":"party","on":"2026-11-23","standards":[{"standard":"x"}]}'),
  ])('that nobody wrote is not followed: %s', word => {
    expect(calculationOf(word)).toBeUndefined();
  });
});

describe('the request', () => {
  test('gives every standard the people that were said once, or those of the places', () => {
    const { sites: _, ...one } = FULL;
    expect(requestOf(one)).toMatchObject({
      standards: [{ personnel: FULL.people }, { personnel: FULL.people }],
    });
    expect(requestOf(FULL)).toMatchObject({
      standards: [{ standard: 'ISO 9001' }, { standard: 'ISO 14001' }],
      sites: { central: { personnel: FULL.people }, sites: [{ name: 'Kiel', personnel: 12 }] },
    });
  });

  test('of one standard is not integrated, and empty fields are not said', () => {
    const request = requestOf({ ...start(ON), level: 80, seed: '', fullTimeHours: undefined });
    expect(request).toEqual({
      event: 'initial',
      on: ON,
      standards: [{ standard: 'ISO 9001', personnel: 50 }],
    });
  });

  test('gives the figure of the rules, or says what is missing', () => {
    expect(outcomeOf(start(ON)).answer?.days).toBe(5);
    expect(outcomeOf({ ...start(ON), people: undefined }).refusals?.length).toBe(1);
  });
});

describe('a calculation begun again', () => {
  test.each([FULL, { ...start(ON), stage1Percent: 25, rounding: 'ceil-half' as const }])(
    'from its own request is the same',
    calculation => {
      const request = requestOf(calculation) as Parameters<typeof calculationOfRequest>[0];
      expect(calculationOfRequest(request)).toEqual(calculation);
    },
  );
});

describe('pasted sites', () => {
  test('come from tabs, semicolons or commas, with and without groups', () => {
    expect(sitesOf('Kiel\t48\tworks\nLübeck\t1.200\n\n')).toEqual([
      { name: 'Kiel', personnel: 48, group: 'works' },
      { name: 'Lübeck', personnel: 1200 },
    ]);
    expect(sitesOf('Kiel; 48')).toEqual([{ name: 'Kiel', personnel: 48 }]);
    expect(sitesOf('Kiel, 48, works')).toEqual([{ name: 'Kiel', personnel: 48, group: 'works' }]);
  });

  test('without a number keep none, so that the rules ask for it', () => {
    expect(sitesOf('Kiel;many')).toEqual([{ name: 'Kiel' }]);
  });
});
