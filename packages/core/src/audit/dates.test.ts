/** The days of an audit: inside the limit, moved with the team, agreed; and audits that come without or at short notice. */
import { describe, expect, test } from 'vitest';
import { iso17021 } from '../kernel/citation.ts';
import { given } from '../kernel/given.ts';
import { audit, type AuditEvent } from './audit.decider.ts';
import { teamObjection } from './objection.decider.ts';

const by = { by: 'pavel', on: '2026-03-01' };
const plan = {
  type: 'Plan' as const,
  ...by,
  kind: 'surveillance' as const,
  engagement: 'e',
  certifications: [{ id: 'c', edition: 'iso-9001-2015' }],
  from: '2026-04-01',
  to: '2026-04-02',
  days: 3,
};
const planned: AuditEvent = { ...plan, type: 'AuditPlanned' };
const appointed: AuditEvent = {
  type: 'TeamAppointed',
  ...by,
  members: [
    { person: 'iris', role: 'lead' },
    { person: 'emil', role: 'auditor', days: [{ from: '2026-04-02', to: '2026-04-02' }] },
  ],
};
const visited: AuditEvent = {
  type: 'VisitPerformed',
  by: 'iris',
  on: '2026-04-02',
  from: '2026-04-01',
  to: '2026-04-02',
  days: 3,
  conclusion: '',
  shortfallReason: '',
};
const limits = [{ certification: 'c', day: '2026-04-30', because: iso17021('9.1.3.3') }];
const move = { type: 'MoveAudit' as const, ...by, from: '2026-04-08', to: '2026-04-09', reason: '' };
const agree = {
  type: 'AgreeDates' as const,
  ...by,
  from: '2026-04-01',
  to: '2026-04-02',
  recorded: false,
  how: '',
};
const announcement = {
  mode: 'unannounced' as const,
  reason: 'The scheme asks for one in three years',
  conditions: 'On any working day but those that were named',
  toldOn: '2026-01-10',
};

describe('planning inside the limit', () => {
  const past = { ...plan, limits, from: '2026-05-03', to: '2026-05-04' };
  test.each([
    ['an audit to come past the limit', past, 'planned-past-the-limit'],
    [
      'conditions that were not told',
      { ...plan, announcement: { ...announcement, conditions: '' } },
      'conditions-not-told',
    ],
    [
      'conditions told after the visit',
      { ...plan, announcement: { ...announcement, toldOn: '2026-04-09' } },
      'conditions-not-told',
    ],
    [
      'a scheme that knows none',
      { ...plan, announcement, schemeWithout: ['ISO 9001'] },
      'scheme-without-unannounced',
    ],
    [
      'a surveillance at short notice',
      { ...plan, announcement: { ...announcement, mode: 'short-notice' as const } },
      'short-notice-only-special',
    ],
  ])('refuses %s', (_, command, refused) =>
    expect(audit.decide(command, audit.initial)).toMatchObject({ refused }),
  );
  test('what is late already is planned all the same, and what was held is recorded', () => {
    expect(audit.decide({ ...past, on: '2026-05-02' }, audit.initial)).toHaveLength(1);
    expect(audit.decide({ ...past, on: '2026-06-01' }, audit.initial)).toHaveLength(1);
  });
});

describe('moving', () => {
  test('takes the team along, each on the same days as before', () => {
    expect(given(audit, planned, appointed).after(move)).toMatchObject({
      plannedFrom: '2026-04-08',
      team: [{ person: 'iris' }, { person: 'emil', days: [{ from: '2026-04-09', to: '2026-04-09' }] }],
    });
  });
  test('to another length takes everybody for the whole', () => {
    const { team } = given(audit, planned, appointed).after({ ...move, to: '2026-04-10' });
    expect(team.every(one => one.days === undefined)).toBe(true);
  });
  test.each([
    [
      'past the limit',
      [planned],
      { ...move, limits, from: '2026-05-01', to: '2026-05-02' },
      'planned-past-the-limit',
    ],
    ['backwards', [planned], { ...move, to: '2026-04-07' }, 'visit-ends-before-it-begins'],
    ['over a third of a year', [planned], { ...move, to: '2026-12-31' }, 'audit-spans-too-long'],
    ['what is over', [planned, appointed, visited], move, 'audit-already-visited'],
    ['what is not planned', [], move, 'audit-not-planned'],
    [
      'onto days on which somebody is taken',
      [planned, appointed],
      {
        ...move,
        unable: [
          {
            person: 'iris',
            name: 'Iris',
            reasons: [{ code: 'auditor-double-booked', because: [], facts: {}, own: false }],
          },
        ],
      },
      'person-not-able',
    ],
  ] as const)('is refused %s', (_, events, command, refused) =>
    expect(given(audit, ...events).when(command)).toMatchObject({ refused }),
  );
});

describe('agreeing', () => {
  test('is of the planned days, and ends with a move', () => {
    expect(given(audit, planned).after(agree).agreed).toMatchObject({ from: '2026-04-01', recorded: false });
    expect('agreed' in given(audit, planned, { ...agree, type: 'AuditDatesAgreed' }).after(move)).toBe(false);
  });
  test.each([
    ['other days', [planned], { ...agree, to: '2026-04-03' }, 'dates-changed-meanwhile'],
    ['what is over', [planned, appointed, visited], agree, 'audit-already-visited'],
    ['a visit without notice', [{ ...planned, announcement }], agree, 'no-dates-to-agree'],
    ['twice', [planned, { ...agree, type: 'AuditDatesAgreed' }], agree, 'dates-already-agreed'],
  ] as const)('refuses %s', (_, events, command, refused) =>
    expect(given(audit, ...(events as readonly AuditEvent[])).when(command)).toMatchObject({ refused }),
  );
});

test('the team of a visit without notice is chosen with written care, and nobody objects to it', () => {
  const appoint = {
    type: 'AppointTeam' as const,
    ...by,
    members: [{ person: 'iris', role: 'lead' as const }],
    conflicts: [],
  };
  const quiet = given(audit, { ...planned, announcement });
  expect(quiet.when(appoint)).toMatchObject({ refused: 'team-without-care' });
  expect(quiet.when({ ...appoint, care: 'None of them was ever objected to' })).toHaveLength(1);
  const far = { person: 'iris', role: 'lead' as const, days: [{ from: '2026-04-05', to: '2026-04-05' }] };
  expect(given(audit, planned).when({ ...appoint, members: [far] })).toMatchObject({
    refused: 'member-days-outside-the-audit',
  });
  const raise = { type: 'Raise' as const, ...by, audit: 'a', engagement: 'e', person: 'iris', reasons: 'No' };
  const objecting = { ...raise, onTeam: true, visited: false, unannounced: true };
  expect(teamObjection.decide(objecting, teamObjection.initial)).toMatchObject({
    refused: 'no-objection-in-this-audit',
  });
});
