/** A plan by the hour: proposed complete, checked fault by fault, sent in versions, answered by the client. */
import { addDays } from '@certwright/rules/calendar-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { refusalText } from '../kernel/refusal.messages.ts';
import { planFaults } from './plan.checks.ts';
import { auditPlan, type PlanEvent } from './plan.decider.ts';
import { proposePlan } from './plan.propose.ts';
import { hoursEach, type PlanBasis, type Session } from './plan.state.ts';
import { programmedClauses } from './programmed.ts';

const clause = (key: string) => ({ edition: 'iso-9001-2015', key });
const basis: PlanBasis = {
  from: '2026-10-05',
  to: '2026-10-07',
  team: [
    { person: 'iris', role: 'lead', areas: ['IAF 17'], hours: 24 },
    { person: 'emil', role: 'auditor', areas: ['IAF 19'], hours: 12 },
  ],
  sites: ['Kiel', 'Lübeck', 'Plön'],
  shifts: ['night'],
  processes: [
    { name: 'Pressing', area: 'IAF 17' },
    { name: 'Optics', area: 'IAF 19' },
    { name: 'Sales', area: '' },
  ],
  clauses: ['4.1', '6.2', '8.1', '8.5', '9.2', '9.3', '10.2'].map(clause),
};
const proposed = proposePlan(basis);
const codes = (sessions: readonly Session[], change: Partial<PlanBasis> = {}) =>
  [...new Set(planFaults(sessions, { ...basis, ...change }).map(one => one.code))].toSorted();
const edit = (find: (one: Session) => boolean, change: Partial<Session>) =>
  proposed.map(one => (find(one) ? { ...one, ...change } : one));
const audits = (one: Session): boolean => one.kind === 'audit';

describe('a proposed plan', () => {
  test('has no fault where the time suffices', () => expect(planFaults(proposed, basis)).toEqual([]));
  test('whatever the days and people, has nobody in two places, the determined hours, breaks and both meetings', () => {
    const team = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 24 }));
    fc.assert(
      fc.property(team, fc.integer({ min: 1, max: 5 }), ([people, halfDays], sites) => {
        const hours = hoursEach(halfDays / 2, people);
        const made: PlanBasis = {
          ...basis,
          from: '2026-10-05',
          to: addDays('2026-10-05', 30),
          team: hours.map((h, i) => ({
            person: `p${i}`,
            role: i === 0 ? 'lead' : 'auditor',
            areas: ['IAF 17', 'IAF 19'],
            hours: h,
          })),
          sites: Array.from({ length: sites }, (_, i) => `Site ${i}`),
        };
        const faults = planFaults(proposePlan(made), made).map(one => one.code);
        const never = [
          'person-in-two-places',
          'hours-not-as-determined',
          'day-without-break',
          'plan-without-opening',
          'plan-without-closing',
          'session-outside-the-audit',
          'technical-without-code',
        ];
        expect(faults.filter(code => never.includes(code))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
  test('takes the expert along where no auditor holds the code', () => {
    const team: PlanBasis['team'] = [
      { person: 'iris', role: 'lead', areas: ['IAF 17'], hours: 24 },
      { person: 'eva', role: 'expert', areas: ['IAF 19'], hours: 0 },
    ];
    const sessions = proposePlan({ ...basis, team });
    expect(sessions.find(one => one.process === 'Optics')?.people).toEqual(['iris', 'eva']);
    expect(codes(sessions, { team })).toEqual([]);
  });
  test('of nobody who leads is empty', () => expect(proposePlan({ ...basis, team: [] })).toEqual([]));
});

describe('a fault', () => {
  const first = proposed.find(one => audits(one) && one.people[0] === 'iris');
  test.each([
    ['plan-without-sessions', []],
    ['session-outside-the-audit', edit(one => one === first, { day: '2026-10-09' })],
    ['session-ends-before-it-begins', edit(one => one === first, { to: '08:00' })],
    ['session-without-team', edit(one => one === first, { people: ['somebody'] })],
    ['person-in-two-places', edit(one => one.people[0] === 'emil' && audits(one), { people: ['iris'] })],
    ['hours-not-as-determined', proposed.filter(one => one !== first)],
    [
      'day-without-break',
      proposed.map(one => (one.kind === 'break' ? { ...one, kind: 'team' as const } : one)),
    ],
    ['site-not-covered', edit(one => one.site === 'Plön', { site: 'Kiel' })],
    ['shift-not-covered', edit(audits, { shift: '' })],
    ['process-not-covered', edit(one => one.process === 'Sales', { process: '' })],
    ['clause-not-covered', edit(audits, { clauses: [] })],
    ['technical-without-code', edit(one => one.process === 'Sales', { process: 'Optics', people: ['iris'] })],
    ['plan-without-opening', edit(one => one.kind === 'opening', { kind: 'audit' })],
    ['plan-without-closing', edit(one => one.kind === 'closing', { kind: 'audit' })],
  ] as const)('is %s, with a sentence and a clause', (code, sessions) => {
    const found = planFaults(sessions, basis).find(one => one.code === code);
    expect(found?.because[0]?.clause).toMatch(/^9\./);
    expect(refusalText(code, found?.facts)).not.toContain('?');
  });
  test('is a stage 2 that begins too long after stage 1, from the day after its last one', () => {
    const begins = proposed.map(one => one.day).toSorted()[0] ?? '';
    expect(codes(proposed, { stage2: { by: begins, months: 3 } })).toEqual([]);
    const by = addDays(begins, -1);
    const [late] = planFaults(proposed, { ...basis, stage2: { by, months: 3 } });
    expect(refusalText(late?.code ?? '', late?.facts)).toContain(`begins by ${by}`);
  });
  test('is an expert who would audit alone', () => {
    const team = basis.team.map(one =>
      one.person === 'emil' ? { ...one, role: 'expert' as const, hours: 0 } : one,
    );
    expect(codes(proposed, { team })).toContain('expert-without-auditor');
  });
});

test('what is programmed follows the kind of audit and the stage', () => {
  const keys = ['4', '4.3', '5.2', '7.1.5.2', '8.1', '8.4.1', '9.2', '10.2'];
  const of = (kind: 'initial' | 'surveillance' | 'special', stage: 'stage1' | 'visit') =>
    programmedClauses('iso-9001-2015', keys, kind, stage).map(one => one.key);
  expect(of('initial', 'visit')).toEqual(['4.3', '5.2', '7.1', '8.1', '8.4', '9.2', '10.2']);
  expect(of('initial', 'stage1')).toEqual(['4.3', '5.2', '9.2']);
  expect(of('surveillance', 'visit')).toEqual(['8.1', '9.2', '10.2']);
  expect(of('special', 'visit')).toEqual([]);
});

describe('the life of a plan', () => {
  const said = { by: 'iris', on: '2026-09-01' };
  const wants = { shifts: [], processes: [] };
  const content = { audit: 'a', engagement: 'e', stage: 'stage1' as const, sessions: proposed, wants };
  const draft = { type: 'Draft' as const, ...content, mayWrite: true, over: false, ...said };
  const drafted: PlanEvent = { type: 'PlanDrafted', ...content, ...said };
  const sent: PlanEvent = { type: 'PlanSent', number: 1, ...said };
  const send = { type: 'Send' as const, mayWrite: true, faults: [], ...said };
  const agree = { type: 'Agree' as const, number: 1, what: '', ...said };
  test('versions stay as they were sent', () => {
    const asked: PlanEvent = { type: 'PlanChangeAsked', number: 1, what: 'Not on Monday', ...said };
    const later = given(auditPlan, drafted, sent, asked, { ...drafted, sessions: [] }).after(send);
    expect(later).toMatchObject({
      phase: 'sent',
      asked: null,
      versions: [{ number: 1 }, { number: 2, sessions: [] }],
    });
    expect(later.phase === 'none' ? 0 : later.versions[0]?.sessions.length).toBe(proposed.length);
    expect(given(auditPlan, drafted, sent).after(agree)).toMatchObject({
      phase: 'agreed',
      agreed: { number: 1 },
    });
  });
  const lacking = planFaults([], basis);
  test.each([
    ['plan-of-somebody-else', [], { ...draft, mayWrite: false }],
    ['plan-of-a-closed-audit', [], { ...draft, over: true }],
    ['plan-of-somebody-else', [drafted], { ...send, mayWrite: false }],
    ['nothing-to-send', [drafted, sent], send],
    ['plan-not-complete', [drafted], { ...send, faults: lacking }],
    ['plan-changed-meanwhile', [drafted, sent], { ...agree, number: 2 }],
    [
      'plan-already-answered',
      [drafted, sent, { ...agree, type: 'PlanAgreed' }],
      { ...agree, type: 'AskChange' },
    ],
  ] as const)('is refused: %s', (refused, events, command) =>
    expect(given(auditPlan, ...(events as readonly PlanEvent[])).when(command)).toMatchObject({ refused }),
  );
});
