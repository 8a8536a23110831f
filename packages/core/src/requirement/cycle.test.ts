/** A cycle of assessment that was ended, and what became of each requirement since. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { assessmentCycle, type CycleCommand, type CycleEvent, type CycleStanding } from './cycle.decider.ts';
import { changeCounts, compareCycles } from './cycle-comparison.ts';

const stood = (state: CycleStanding['state'], more: Partial<CycleStanding> = {}): CycleStanding => ({
  state,
  maturity: null,
  confidence: null,
  proof: 'none',
  ...more,
});

const end = {
  type: 'End',
  title: 'Assessment of 2026',
  note: '',
  editions: ['q'],
  standings: { 'q:4.1': stood('partly') },
  by: 'ana',
  on: '2026-11-23',
} as const satisfies CycleCommand;
const ended = given(assessmentCycle).when(end) as CycleEvent[];

describe('a cycle', () => {
  test('keeps how everything stood', () => {
    expect(given(assessmentCycle).after(end)).toMatchObject({
      phase: 'ended',
      standings: { 'q:4.1': { state: 'partly' } },
    });
  });

  test.each([
    [
      'cycle-without-assessment',
      given(assessmentCycle).when({ ...end, standings: { 'q:4.1': stood('not-started') } }),
    ],
    ['cycle-unchangeable', given(assessmentCycle, ...ended).when(end)],
    [
      'cycle-withdrawn',
      given(assessmentCycle, ...ended, {
        type: 'AssessmentCycleWithdrawn',
        why: 'Too early',
        by: 'ana',
        on: '2026-11-24',
      }).when({ type: 'Withdraw', why: 'Again', by: 'ana', on: '2026-11-25' }),
    ],
  ])('%s', (refused, decided) => expect(decided).toMatchObject({ refused }));
});

describe('compared with a cycle', () => {
  const one = (before: CycleStanding | undefined, now: CycleStanding | undefined) => {
    const side = (of: CycleStanding | undefined) => ({
      editions: of ? ['q'] : [],
      standings: of ? { 'q:4.1': of } : {},
    });
    const [line] = compareCycles(side(before), side(now));
    return [line?.change, line?.why];
  };

  test.each([
    ['of a standard adopted since is new', undefined, stood('not-started'), 'new', 'adopted'],
    ['assessed since is new', stood('not-started'), stood('partly'), 'new', 'assessed'],
    ['that applies again is new', stood('not-applicable'), stood('partly'), 'new', 'applies-again'],
    ['of a standard dropped since is gone', stood('partly'), undefined, 'gone', 'dropped'],
    [
      'that does not apply any more is gone',
      stood('partly'),
      stood('not-applicable'),
      'gone',
      'not-applicable',
    ],
    ['with a better state is better', stood('partly'), stood('effective'), 'better', 'state'],
    ['with a lesser state is worse', stood('effective'), stood('partly'), 'worse', 'state'],
    ['set back to not started is worse', stood('partly'), stood('not-started'), 'worse', 'state'],
    [
      'is judged by its state before its maturity',
      stood('partly', { maturity: 3 }),
      stood('in-place', { maturity: 2 }),
      'better',
      'state',
    ],
    [
      'with a lower maturity is worse',
      stood('in-place', { maturity: 3 }),
      stood('in-place', { maturity: 2 }),
      'worse',
      'maturity',
    ],
    [
      'shown since is better',
      stood('in-place', { proof: 'claimed' }),
      stood('in-place', { proof: 'shown' }),
      'better',
      'proof',
    ],
    [
      'graded for the first time is changed',
      stood('in-place'),
      stood('in-place', { maturity: 2 }),
      'changed',
      'maturity',
    ],
    [
      'of which one is surer is changed',
      stood('in-place', { confidence: 'low' }),
      stood('in-place', { confidence: 'high' }),
      'changed',
      'confidence',
    ],
    ['that stayed is unchanged', stood('in-place'), stood('in-place'), 'unchanged', null],
    [
      'that still does not apply is unchanged',
      stood('not-applicable'),
      stood('not-applicable'),
      'unchanged',
      null,
    ],
  ] as const)('a requirement %s', (_, before, now, change, why) =>
    expect(one(before, now)).toEqual([change, why]),
  );

  test('a requirement that an own standard got or lost is told from a standard adopted or dropped', () => {
    const before = { editions: ['own'], standings: { 'own:1': stood('partly') } };
    const now = { editions: ['own'], standings: { 'own:2': stood('partly') } };
    const lines = compareCycles(before, now);
    expect(lines.map(line => [line.key, line.why])).toEqual([
      ['2', 'added'],
      ['1', 'removed'],
    ]);
    expect(changeCounts(lines).get('own')).toMatchObject({ new: 1, gone: 1, unchanged: 0 });
  });
});
