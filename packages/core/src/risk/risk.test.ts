/** A line of a register of risks: judged, treated, accepted by whom its level asks for; each refusal. */
import { describe, expect, test } from 'vitest';
import { citationText } from '../kernel/citation.ts';
import { referenceOf } from './register.decider.ts';
import {
  accept,
  CONTENT,
  DAY,
  describeAs,
  EXAMPLE,
  GENERAL,
  HAZARD,
  identify,
  INFORMATION,
  judge,
  keep,
  LEADER,
  lived,
  OPPORTUNITY,
  plan,
  refusalOf,
  review,
  treat,
} from './risk.fixture.ts';
import type { RiskCommand } from './risk.state.ts';
import { isReached, isReviewDue, standingOf } from './risk.standing.ts';

const line = [identify(), judge(4, 4), treat(2, 4)] as const;
const example = identify({ example: EXAMPLE });

describe('a line', () => {
  test('goes from identified over assessed and treated to accepted', () => {
    const phases = [1, 2, 3].map(count => lived(...line.slice(0, count)).phase);
    expect(phases).toEqual(['identified', 'assessed', 'treated']);
    const accepted = lived(...line, accept());
    expect(accepted).toMatchObject({ phase: 'accepted', number: 14, reviewOn: '2026-12-01' });
    expect(accepted.acceptance).toMatchObject({ as: 'owner', score: 8, revision: 2, lapsed: null });
    expect(accepted.history.map(one => [one.what, one.judgement.score])).toEqual([
      ['before', 16],
      ['after', 8],
    ]);
  });

  test('is to be looked at again at the latest when its method says so', () => {
    const treated = lived(...line);
    expect(treated.reviewOn).toBe('2027-03-02');
    expect(isReviewDue(treated, '2027-03-01')).toBe(false);
    expect(isReviewDue(treated, '2027-03-02')).toBe(true);
  });

  test('that is kept as it is remains as it was judged', () => {
    const kept = lived(identify(), judge(2, 4), keep(2, 4), judge(2, 5, { reason: 'The yard grew' }));
    expect(kept.after).toEqual(kept.before);
    expect(kept.after?.score).toBe(10);
  });

  test('names an aim as long as an action is open', () => {
    expect(isReached(lived(...line, plan))).toBe(false);
    const done = { type: 'CompleteAction', action: 'stock', what: 'Signed', by: LEADER, on: DAY } as const;
    expect(isReached(lived(...line, plan, done))).toBe(true);
  });

  test('is cited by the prefix of its register and three digits', () => {
    expect([referenceOf('R', 14), referenceOf('IS', 2044)]).toEqual(['R-014', 'IS-2044']);
  });

  test('that is judged by a newer version of the method is treated and accepted anew', () => {
    const newer = { ...GENERAL, version: 2 };
    const anew = { type: 'Rejudge', method: newer, values: { likelihood: 3, impact: 3 } } as const;
    const state = lived(...line, accept(), { ...anew, reason: 'New scale', by: LEADER, on: DAY });
    expect(state).toMatchObject({ phase: 'assessed', treatment: null, after: null, method: { version: 2 } });
    expect(state.acceptance?.lapsed).toEqual({ by: LEADER, on: DAY });
    expect(state.history.at(-1)).toMatchObject({ version: 2, judgement: { score: 9 } });
  });
});

describe('an acceptance', () => {
  const accepted = [...line, accept()] as const;
  const drop = { type: 'DropAction', action: 'stock', why: 'Too dear', by: LEADER, on: DAY } as const;
  test.each([
    ['values after treatment', judge(2, 5, { what: 'after', reason: 'Price rose' })],
    ['values before it', judge(5, 4, { reason: 'A fire at the maker' })],
    ['another treatment', treat(2, 3, { treatment: 'impact' })],
    ['the scenario', describeAs({ cause: 'The maker was bought by a rival' })],
    ['a planned action that is dropped', drop],
  ] as readonly (readonly [string, RiskCommand])[])('lapses visibly with %s', (_, change) => {
    const state = lived(...line, plan, accept(), change);
    expect(state.phase).toBe('treated');
    expect(state.acceptance?.lapsed).toEqual({ by: change.by, on: change.on });
    expect(standingOf(state, DAY)).toBe('lapsed');
  });

  test('stands when links, owner or an action change that do not touch the judgement', () => {
    const state = lived(...accepted, describeAs({ owner: LEADER, sites: ['kiel'] }), plan);
    expect(state).toMatchObject({ phase: 'accepted', acceptance: { lapsed: null } });
  });

  test('runs out after its day, and goes on with a review by whoever may accept', () => {
    expect(standingOf(lived(...accepted), '2026-12-02')).toBe('run-out');
    expect(lived(...accepted, review()).acceptance?.until).toBe('2027-01-15');
    const byOther = lived(...accepted, review({ by: 'stranger' }));
    expect(byOther.acceptance?.until).toBe('2026-12-01');
    expect(byOther.reviews).toHaveLength(1);
  });

  test('in a band of leadership is given by leadership', () => {
    const state = lived(identify(), judge(4, 5), treat(3, 5), accept({ by: LEADER, leads: true }));
    expect(state.acceptance).toMatchObject({ as: 'leadership', by: LEADER });
  });

  test('is not asked for an opportunity that is seized, but for one that is let go', () => {
    const method = OPPORTUNITY;
    const values = { chance: 4, benefit: 4 };
    const fields = Object.fromEntries(method.data.fields.map(one => [one.id, one.choices?.[0]?.id ?? 'x']));
    const begun = [identify({ method, content: { ...CONTENT, fields } }), judge(0, 0, { method, values })];
    const seized = lived(...begun, treat(0, 0, { method, treatment: 'seize', after: values }));
    expect(standingOf(seized, DAY)).toBe('treated');
    const left = lived(...begun, treat(0, 0, { method, treatment: 'keep', after: values }));
    expect([left.accepts, standingOf(left, DAY)]).toEqual(['leadership', 'to-accept']);
  });
});

describe('where a line stands', () => {
  test.each([
    ['example', [example]],
    ['identified', [identify()]],
    ['assessed', [identify(), judge(1, 1)]],
    ['treated', [identify(), judge(1, 1), keep(1, 1)]],
    ['to-accept', line],
    ['over-limit', [identify(), judge(5, 5), treat(5, 5)]],
    ['accepted', [...line, accept()]],
    ['closed', [identify(), { type: 'Close', why: 'Sold', by: LEADER, on: DAY }]],
  ] as readonly (readonly [string, readonly RiskCommand[]])[])('%s', (standing, commands) => {
    expect(standingOf(lived(...commands), DAY)).toBe(standing);
  });
});

describe('is refused', () => {
  const close = { type: 'Close', why: 'Sold', by: LEADER, on: DAY } as const;
  const confirm = { type: 'Confirm', method: GENERAL, by: LEADER, on: DAY } as const;
  const complete = { type: 'CompleteAction', action: 'stock', what: 'x', by: LEADER, on: DAY } as const;
  const bare = { ...CONTENT, fields: {} };
  const cases: readonly (readonly [string, RiskCommand, ...RiskCommand[]])[] = [
    ['risk-already-identified', identify(), identify()],
    ['risk-not-identified', judge(1, 1)],
    ['risk-closed', judge(1, 1), identify(), close],
    ['risk-field-unknown', describeAs({ fields: { ...CONTENT.fields, colour: 'red' } }), identify()],
    ['risk-field-unknown', describeAs({ fields: { ...CONTENT.fields, source: 'moon' } }), identify()],
    ['risk-fields-missing', identify({ content: bare })],
    ['risk-fields-missing', describeAs({ fields: {} }), identify()],
    ['risk-fields-missing', confirm, identify({ example: EXAMPLE, content: bare })],
    ['nothing-to-confirm', confirm, identify()],
    ['risk-values-incomplete', judge(3, 9), identify()],
    ['risk-values-incomplete', judge(3, 3, { values: { likelihood: 3 } }), identify()],
    ['risk-values-incomplete', treat(2, 0), identify(), judge(4, 4)],
    ['treatment-before-after', judge(1, 1, { what: 'after' }), identify(), judge(4, 4)],
    ['treatment-before-after', judge(1, 1, { what: 'after' }), identify(), judge(2, 4), keep(2, 4)],
    ['judgement-unchanged', judge(4, 4, { reason: 'Looked' }), identify(), judge(4, 4)],
    ['change-without-reason', judge(4, 5), identify(), judge(4, 4)],
    ['method-version-current', { ...judge(1, 1, { reason: 'x' }), type: 'Rejudge' }, identify()],
    ['treatment-before-assessment', treat(1, 1), identify()],
    ['treatment-unknown', treat(1, 1, { treatment: 'pray' }), identify(), judge(4, 4)],
    ['kept-with-other-values', keep(1, 4), identify(), judge(2, 4)],
    ['no-such-risk-action', complete, identify()],
    ['risk-action-over', complete, identify(), plan, complete],
    ['example-not-confirmed', accept(), example, judge(4, 4), treat(2, 4)],
    ['acceptance-before-treatment', accept({ revision: 1 }), identify(), judge(4, 4)],
    ['accepted-state-changed', accept({ revision: 1 }), ...line],
    ['level-nobody-accepts', accept({ leads: true }), identify(), judge(5, 5), treat(4, 5)],
    ['risk-without-owner', accept(), ...line, describeAs({ owner: null })],
    ['acceptance-is-leaderships', accept(), identify(), judge(4, 5), treat(3, 5)],
    ['acceptance-is-the-owners', accept({ by: 'stranger' }), ...line],
    ['review-day-not-in-period', accept({ until: '2027-03-03' }), ...line],
    ['review-day-not-in-period', review({ next: DAY }), ...line],
    ['review-before-assessment', review(), identify()],
    ['closed-with-open-actions', close, identify(), plan],
  ];
  test.each(cases.map(([code, last, ...before]) => ({ code, last, before })))(
    '$code',
    ({ code, last, before }) => {
      expect(refusalOf(last, ...before)?.refused).toBe(code);
    },
  );

  test('a lower step of the hierarchy of controls without a word on the higher', () => {
    const fields = Object.fromEntries(HAZARD.data.fields.map(one => [one.id, one.choices?.[0]?.id ?? 'x']));
    const values = { likelihood: 3, severity: 4 };
    const begun = [
      identify({ method: HAZARD, content: { ...CONTENT, fields } }),
      judge(0, 0, { method: HAZARD, values }),
    ] as const;
    const last = HAZARD.data.treatments.at(-2)?.id ?? '';
    const lower = treat(0, 0, { method: HAZARD, treatment: last, after: { likelihood: 2, severity: 4 } });
    const refusal = refusalOf(lower, ...begun);
    expect(refusal?.refused).toBe('treatment-out-of-order');
    expect(refusal?.because.map(citationText)).toEqual(['ISO 45001:2018, 8.1.2']);
    expect(refusalOf({ ...lower, why: 'The press cannot be enclosed' }, ...begun)).toBeUndefined();
  });

  test('with the clause that the basis of the method names, and no other', () => {
    const nobody = (method: typeof GENERAL, fields: Record<string, string>) =>
      refusalOf(
        accept({ method, leads: true }),
        identify({ method, content: { ...CONTENT, fields } }),
        judge(5, 5, { method }),
        treat(5, 5, { method, treatment: method.data.treatments[0]?.id ?? '' }),
      )?.because.map(citationText);
    expect(nobody(GENERAL, CONTENT.fields)).toEqual(['ISO 31000:2018, 6.5']);
    const security = { asset: 'a', threat: 'malware', weakness: 'x', loss: 'c' };
    expect(nobody(INFORMATION, security)).toEqual(['ISO/IEC 27001:2022, 6.1.3 f']);
    const house = { ...GENERAL, data: { ...GENERAL.data, basis: [{ doc: 'House rule 4', clause: '1' }] } };
    expect(nobody(house, CONTENT.fields)).toEqual([]);
  });
});
