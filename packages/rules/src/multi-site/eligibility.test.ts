/** Eligibility for one certificate over several sites, with the condition that each no rests on. */
import { expect, test } from 'vitest';
import { ELIGIBILITY_CONDITIONS, multiSiteEligibility } from './eligibility.ts';
import { multiSiteRulesOn } from './sampling.ts';

const rules = multiSiteRulesOn('2026-11-23');
const all = Object.fromEntries(ELIGIBILITY_CONDITIONS.map(condition => [condition, true]));
const ask = (met: Record<string, boolean>) => {
  if (!rules) throw new Error('rules of the day');
  return multiSiteEligibility(met, rules);
};

test('an organization that meets every condition may be sampled', () =>
  expect(ask(all)).toEqual({ objections: [], sampling: true }));

test('sites with different activities are certified together but not sampled', () =>
  expect(ask({ ...all, similarActivities: false })).toEqual({ objections: [], sampling: false }));

test('without authority of the central function the answer is no, with its rule', () => {
  const { objections, sampling } = ask({ ...all, authority: false });
  expect(sampling).toBe(false);
  expect(objections).toHaveLength(1);
  expect(objections[0]).toMatchObject({ code: 'not-eligible', facts: { condition: 'authority' } });
  expect(objections[0]?.rule.document).toBe('IAF MD 1');
});

test('a condition nobody answered is not met', () => expect(ask({}).objections).toHaveLength(6));
