/** Sampling of sites after IAF MD 1 and what the schemes make of it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import type { AuditEvent } from './multi-site.rules.ts';
import { AUDIT_EVENTS } from './multi-site.rules.ts';
import type { Sampling, SamplingInput } from './sampling.ts';
import { sampleAddedSites, sampleSites } from './sampling.ts';
import { SAMPLING_POLICIES, samplingPolicy } from './sampling-policy.table.ts';

const ON = '2026-11-23';

function sampled(input: Partial<SamplingInput>): Sampling {
  const result = sampleSites({ on: ON, event: 'initial', groups: 26, ...input });
  if (isRefused(result)) throw new Error(result.refusals.map(r => r.text).join(' '));
  return result;
}
function refused(input: Partial<SamplingInput>): string[] {
  const result = sampleSites({ on: ON, event: 'initial', groups: 26, ...input });
  return isRefused(result) ? result.refusals.map(r => r.refused) : [];
}
const codes = (result: Sampling) => result.warnings.map(w => w.code);

describe('sampling sites', () => {
  test.each([
    ['initial', 26, 6, 2],
    ['surveillance', 26, 4, 1],
    ['recertification', 26, 5, 2],
    ['initial', 100, 10, 3],
    ['surveillance', 100, 6, 2],
    ['recertification', 100, 8, 2],
    ['initial', 1, 1, 1],
    ['surveillance', 2, 1, 1],
    ['initial', 400, 20, 5],
  ] as const)('%s of %i sites samples %i, %i of them at random', (event, groups, sample, random) =>
    expect(sampled({ event, groups })).toMatchObject({ sample, random }),
  );

  test('0.6 times the square root of 100 is 6 and not 7', () =>
    expect(sampled({ event: 'surveillance', groups: 100 }).sample).toBe(6));

  test.each(AUDIT_EVENTS)('the central function is extra at %s', event => {
    const result = sampled({ event });
    expect(result.central).toBe(true);
    expect(result.steps.at(-1)).toMatchObject({
      what: 'central',
      before: result.sample,
      after: result.sample + 1,
    });
  });

  test('groups of similar sites are rounded up one by one', () =>
    expect(
      sampled({
        groups: [
          { group: 'shops', sites: 10 },
          { group: 'workshops', sites: 3 },
          { group: 'depots', sites: 0 },
        ],
      }),
    ).toMatchObject({ sample: 4 + 2, groups: [{ sample: 4 }, { sample: 2 }] }));

  test('a recertification without a proved system takes the full square root', () => {
    expect(sampled({ event: 'recertification', proved: false }).sample).toBe(6);
    expect(codes(sampled({ event: 'recertification' }))).toEqual(['system-taken-as-proved']);
    expect(codes(sampled({ event: 'recertification', proved: true }))).toEqual([]);
  });

  test.each([
    ['initial', 10],
    ['surveillance', 3],
    ['recertification', 10],
  ] as const)('where sampling is not possible, %s audits %i of 10 sites', (event, sample) =>
    expect(sampled({ event, groups: [{ group: 'different', sites: 10, sampled: false }] }).sample).toBe(
      sample,
    ),
  );

  test('30 percent of 11 sites are 4: whole sites, upwards', () =>
    expect(
      sampled({ event: 'surveillance', groups: [{ group: 'different', sites: 11, sampled: false }] }).sample,
    ).toBe(4));

  test('sites that make medical devices are not sampled; a person may say which do not make any', () => {
    expect(sampled({ standard: 'ISO 13485:2016', groups: 9 })).toMatchObject({ sample: 9 });
    const other = sampled({
      standard: 'ISO 13485',
      groups: [{ group: 'sales offices', sites: 9, sampled: true }],
    });
    expect(other.sample).toBe(3);
    expect(codes(other)).toEqual(['scheme-not-sampled', 'sampling-by-a-person']);
    expect(samplingPolicy('ISO 13485')?.subject).toContain('A.1.6');
    expect(samplingPolicy('ISO 13485')?.subject).not.toContain('A.1.7');
  });

  test.each(['ISO 45001:2018', 'ISO/IEC 27001:2022', 'ISO 50001:2018', 'ISO 22000:2018'])(
    '%s: the conditions of the scheme are shown',
    standard => expect(codes(sampled({ standard }))).toContain('scheme-conditional'),
  );

  test('automotive sites are all audited, whatever a person says', () =>
    expect(
      sampled({
        standard: 'IATF 16949',
        event: 'surveillance',
        groups: [{ group: 'plants', sites: 7, sampled: true }],
      }).sample,
    ).toBe(7));

  test('an unknown standard is pointed out', () =>
    expect(codes(sampled({ standard: 'ISO 55001' }))).toEqual(['no-sampling-policy']));

  test('added sites are sampled apart, then counted with the others', () => {
    const result = sampleAddedSites(16, 9, { on: ON, standard: 'ISO 9001' });
    if (isRefused(result)) throw new Error('refused');
    expect(result.now.sample).toBe(3);
    expect(result.nextSurveillance.sample).toBe(3);
    expect(result.now.steps[0]?.rule.confidence).toBe('unchecked');
  });

  test('a person may decide on another sample with name and reason', () => {
    const by = { by: 'A. Reviewer', reason: 'two serious complaints' };
    const groups = [
      { group: 'shops', sites: 10 },
      { group: 'workshops', sites: 3 },
    ];
    const more = sampled({ groups, decided: { sample: 9, ...by } });
    expect(more.sample).toBe(9);
    expect(more.groups.every(group => group.sample <= group.sites && group.sample >= 1)).toBe(true);
    expect(sampled({ groups, decided: { sample: 2, ...by } }).groups.map(g => g.sample)).toEqual([1, 1]);
    expect(refused({ groups, decided: { sample: 1, ...by } })).toEqual(['decided-sample']);
    expect(refused({ groups, decided: { sample: 14, ...by } })).toEqual(['decided-sample']);
    expect(refused({ groups, decided: { sample: 5, by: '', reason: '' } })).toEqual([
      'decided-sample-unsigned',
    ]);
  });

  test.each([
    ['no-sites', { groups: 0 }],
    ['no-sites', { groups: [] }],
    ['sites-not-whole', { groups: 2.5 }],
    ['sites-not-whole', { groups: -1 }],
    ['sites-not-whole', { groups: Number.NaN }],
    ['random-share', { randomShare: 0.1 }],
    ['parameter', { coefficient: 0 }],
    ['no-rule-on-date', { on: '2010-01-01' }],
  ])('refuses: %s', (code, input) => expect(refused(input)).toEqual([code]));

  test('the sample lies between one and all, and more sites never mean fewer samples', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom<AuditEvent>(...AUDIT_EVENTS),
        fc.option(fc.constantFrom(...SAMPLING_POLICIES.keys()), { nil: undefined }),
        (sites, more, event, standard) => {
          const part = standard === undefined ? {} : { standard };
          const few = sampled({ groups: sites, event, ...part });
          const many = sampled({ groups: sites + more, event, ...part });
          expect(few.sample).toBeGreaterThanOrEqual(1);
          expect(few.sample).toBeLessThanOrEqual(sites);
          expect(few.random).toBeGreaterThanOrEqual(few.sample * 0.25);
          expect(many.sample).toBeGreaterThanOrEqual(few.sample);
        },
      ),
    ));
});
