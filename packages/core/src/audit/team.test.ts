/** A team is appointed when each is able and all together are complete; time by auditor adds up; the client's objection is answered. */
import { describe, expect, test } from 'vitest';
import { iso17021 } from '../kernel/citation.ts';
import { given } from '../kernel/given.ts';
import type { Reason } from '../qualification/able.ts';
import { audit, type AuditEvent, SPENT_GUARDS } from './audit.decider.ts';
import {
  ANSWER_GUARDS,
  type AnswerObjection,
  type Raise,
  RAISE_GUARDS,
  teamObjection,
} from './objection.decider.ts';

const by = { by: 'pavel', on: '2026-03-01' };
const planned: AuditEvent = {
  type: 'AuditPlanned',
  ...by,
  kind: 'surveillance',
  engagement: 'e',
  certifications: [{ id: 'c', edition: 'iso-9001-2015' }],
  from: '2026-04-01',
  to: '2026-04-02',
  days: 3,
};
const members = [
  { person: 'iris', role: 'lead' as const },
  { person: 'emil', role: 'auditor' as const },
  { person: 'eva', role: 'expert' as const },
];
const appoint = { type: 'AppointTeam' as const, ...by, members, conflicts: [] };
const lapsed: Reason = { code: 'qualification-lapsed', because: [iso17021('7.2.10')], facts: {}, own: false };
const rotation: Reason = { code: 'rotation-due', because: [], facts: { led: 6, most: 6 }, own: true };
const iris = (...reasons: Reason[]) => [{ person: 'iris', name: 'Iris Vale', reasons }];
const allowed = { person: 'iris', code: 'rotation-due', why: 'The only one who speaks Finnish' };

describe('appointing', () => {
  test('somebody who is not able is refused with name, reason and clause', () => {
    const refused = given(audit, planned).when({ ...appoint, unable: iris(lapsed) });
    expect(refused).toMatchObject({
      refused: 'person-not-able',
      because: [{ clause: '7.2.10' }],
      facts: {
        people: ['Iris Vale'],
        reasons: [{ reasons: [{ code: 'qualification-lapsed', own: false }] }],
      },
    });
  });
  test('a team that is not complete is refused', () => {
    const lacking: Reason[] = [
      {
        code: 'team-area-missing',
        because: [iso17021('9.2.2.1.2')],
        facts: { area: 'IAF 3', standard: 'ISO 9001' },
        own: false,
      },
    ];
    expect(given(audit, planned).when({ ...appoint, lacking })).toMatchObject({
      refused: 'team-not-complete',
    });
  });
  test('the body departs from its own choice with a reason, which stays with the team', () => {
    expect(given(audit, planned).when({ ...appoint, unable: iris(rotation) })).toMatchObject({
      refused: 'person-not-able',
    });
    const state = given(audit, planned).after({ ...appoint, unable: iris(rotation), exceptions: [allowed] });
    expect(state).toMatchObject({ phase: 'staffed', exceptions: [allowed] });
  });
  test('nobody departs from what a standard asks for', () => {
    const exceptions = [{ ...allowed, code: 'qualification-lapsed' }];
    expect(given(audit, planned).when({ ...appoint, unable: iris(lapsed), exceptions })).toMatchObject({
      refused: 'exception-not-lawful',
    });
  });
  test('an exception for one reason does not cover another', () => {
    const both = { ...appoint, unable: iris(rotation, lapsed), exceptions: [allowed] };
    expect(given(audit, planned).when(both)).toMatchObject({ refused: 'person-not-able' });
  });
});

describe('time by auditor and day (9.1.4; row 57)', () => {
  const staffed: AuditEvent = { type: 'TeamAppointed', ...by, members };
  const visit = {
    type: 'PerformVisit' as const,
    by: 'iris',
    on: '2026-04-02',
    from: '2026-04-01',
    to: '2026-04-02',
    days: 3,
    conclusion: 'Effective',
    shortfallReason: '',
  };
  const spent = (person: string, on: string, days: number) => ({ person, on, days });
  const right = [
    spent('iris', '2026-04-01', 1),
    spent('iris', '2026-04-02', 1),
    spent('emil', '2026-04-01', 1),
  ];
  test('is kept with the visit', () =>
    expect(given(audit, planned, staffed).after({ ...visit, spent: right }).visit?.spent).toEqual(right));
  const wrong = [
    { spent: [...right.slice(1), spent('eva', '2026-04-01', 1)], refused: 'time-of-no-auditor' },
    { spent: [...right.slice(1), spent('iris', '2026-04-03', 1)], refused: 'time-outside-the-visit' },
    { spent: right.slice(1), refused: 'time-does-not-add-up' },
  ];
  test.each(wrong)('is refused: $refused', ({ spent: said, refused }) =>
    expect(given(audit, planned, staffed).when({ ...visit, spent: said })).toMatchObject({ refused }),
  );
  test('a shortfall against the determined time needs a reason', () => {
    const short = { ...visit, days: 2, spent: right.slice(1) };
    expect(given(audit, planned, staffed).when(short)).toMatchObject({ refused: 'shortfall-without-reason' });
  });
  test('has a case for every row of its guards', () =>
    expect(SPENT_GUARDS.map(one => one.refused).toSorted()).toEqual(
      wrong.map(one => one.refused).toSorted(),
    ));
});

describe('the client objects to a member (9.2.3; row 9)', () => {
  const raise: Raise = {
    type: 'Raise',
    audit: 'a',
    engagement: 'e',
    person: 'emil',
    onTeam: true,
    visited: false,
    by: 'mira',
    on: '2026-03-05',
    reasons: 'Worked for our competitor until last year',
  };
  const answer: AnswerObjection = {
    type: 'Answer',
    upheld: true,
    by: 'pavel',
    on: '2026-03-06',
    reasons: 'We appoint somebody else',
  };
  const raised = given(teamObjection).after(raise);
  test('and the body agrees or does not, with reasons', () => {
    expect(raised).toMatchObject({ phase: 'raised', person: 'emil', answer: null });
    const decided = teamObjection.decide(answer, raised);
    expect(decided).toMatchObject([{ type: 'ObjectionUpheld' }]);
    expect(teamObjection.decide({ ...answer, upheld: false }, raised)).toMatchObject([
      { type: 'ObjectionRejected' },
    ]);
  });
  const answered = given(teamObjection).after(raise);
  const rows = [
    { state: teamObjection.initial, command: { ...raise, onTeam: false }, refused: 'not-on-the-team' },
    {
      state: teamObjection.initial,
      command: { ...raise, unannounced: true },
      refused: 'no-objection-in-this-audit',
    },
    { state: teamObjection.initial, command: { ...raise, visited: true }, refused: 'objection-too-late' },
    {
      state: teamObjection.initial,
      command: { ...raise, reasons: ' ' },
      refused: 'objection-without-reasons',
    },
    { state: answered, command: raise, refused: 'objection-already-made' },
    { state: teamObjection.initial, command: answer, refused: 'nothing-objected' },
    {
      state: teamObjection.evolve(answered, {
        type: 'ObjectionUpheld',
        by: 'p',
        on: '2026-03-06',
        reasons: 'Yes',
      }),
      command: answer,
      refused: 'objection-already-answered',
    },
  ];
  test.each(rows)('is refused: $refused', ({ state, command, refused }) =>
    expect(teamObjection.decide(command, state)).toMatchObject({ refused }),
  );
  test('has a case for every row of its guards', () => {
    const reached = new Set(rows.map(row => row.refused));
    const guards = [...RAISE_GUARDS, ...ANSWER_GUARDS].map(one => one.refused);
    expect(guards.filter(code => !reached.has(code))).toEqual([]);
  });
});
