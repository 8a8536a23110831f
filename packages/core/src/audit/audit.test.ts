/** One audit from plan to report: every row that stands in front of each step, and the order of stages. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { audit, type AuditCommand, type AuditEvent, REPORT_GUARDS, VISIT_GUARDS } from './audit.decider.ts';
import { TEAM_GUARDS } from './team.guards.ts';

const who = { by: 'iris', on: '2026-03-01' } as const;
const plan = {
  type: 'Plan',
  ...who,
  kind: 'initial',
  engagement: 'engagement',
  certifications: [{ id: 'certification', edition: 'iso-9001-2015' }],
  from: '2026-02-10',
  to: '2026-03-05',
  days: 6,
} as const;
const team = {
  type: 'AppointTeam',
  ...who,
  members: [
    { person: 'iris', role: 'lead' },
    { person: 'emil', role: 'auditor' },
  ],
  conflicts: [],
} as const;
const stage1 = {
  type: 'PerformStage1',
  ...who,
  from: '2026-02-10',
  to: '2026-02-11',
  days: 2,
  conclusion: 'Ready',
  ready: true,
} as const;
const visit = {
  type: 'PerformVisit',
  ...who,
  from: '2026-03-03',
  to: '2026-03-05',
  days: 4,
  conclusion: 'Two findings',
  shortfallReason: '',
} as const;
const report = {
  type: 'Report',
  by: 'iris',
  on: '2026-03-08',
  conclusion: 'Recommended',
  recommended: true,
  withoutEvidence: 0,
} as const;

const planned: AuditEvent = { ...plan, type: 'AuditPlanned' };
const staffed: AuditEvent = { type: 'TeamAppointed', ...who, members: team.members };
const prepared: AuditEvent = { ...stage1, type: 'Stage1Performed' };
const visited: AuditEvent = { ...visit, type: 'VisitPerformed' };
const reported: AuditEvent = {
  type: 'AuditReported',
  by: 'iris',
  on: '2026-03-08',
  conclusion: '',
  recommended: true,
};
const surveillance: AuditEvent = { ...plan, type: 'AuditPlanned', kind: 'surveillance' };

type Row = { refused: string; events: readonly AuditEvent[]; command: AuditCommand };
const ROWS: readonly Row[] = [
  { refused: 'audit-already-planned', events: [planned], command: plan },
  { refused: 'visit-ends-before-it-begins', events: [], command: { ...plan, to: '2026-02-09' } },
  { refused: 'audit-not-planned', events: [], command: team },
  { refused: 'team-of-a-closed-audit', events: [planned, staffed, prepared, visited], command: team },
  {
    refused: 'team-of-a-closed-audit',
    events: [planned, staffed, prepared, visited, reported],
    command: team,
  },
  {
    refused: 'team-without-leader',
    events: [planned],
    command: { ...team, members: [{ person: 'emil', role: 'auditor' }] },
  },
  {
    refused: 'team-without-leader',
    events: [planned],
    command: { ...team, members: team.members.map(member => ({ ...member, role: 'lead' })) },
  },
  {
    refused: 'member-consulted-the-client',
    events: [planned],
    command: { ...team, conflicts: [{ person: 'emil', until: '2027-01-01' }] },
  },
  {
    refused: 'exception-not-lawful',
    events: [planned],
    command: {
      ...team,
      unable: [
        { person: 'emil', name: 'Emil', reasons: [{ code: 'x', because: [], facts: {}, own: false }] },
      ],
      exceptions: [{ person: 'emil', code: 'x', why: 'We have nobody else' }],
    },
  },
  { refused: 'no-stage1-in-this-audit', events: [surveillance, staffed], command: stage1 },
  { refused: 'stage1-already-performed', events: [planned, staffed, prepared], command: stage1 },
  { refused: 'audit-without-team', events: [planned], command: stage1 },
  {
    refused: 'visit-ends-before-it-begins',
    events: [planned, staffed],
    command: { ...stage1, to: '2026-02-09' },
  },
  { refused: 'stage2-before-stage1', events: [planned, staffed], command: visit },
  {
    refused: 'stage2-before-stage1',
    events: [planned, staffed, prepared],
    command: { ...visit, from: '2026-02-11' },
  },
  {
    refused: 'client-not-ready-for-stage2',
    events: [planned, staffed, { ...stage1, type: 'Stage1Performed', ready: false }],
    command: visit,
  },
  {
    refused: 'stage2-too-long-after-stage1',
    events: [planned, staffed, prepared],
    command: { ...visit, from: '2026-08-12', to: '2026-08-14' },
  },
  { refused: 'audit-without-team', events: [surveillance], command: visit },
  {
    refused: 'shortfall-without-reason',
    events: [planned, staffed, prepared],
    command: { ...visit, days: 3.5 },
  },
  { refused: 'visit-already-performed', events: [planned, staffed, prepared, visited], command: visit },
  {
    refused: 'visit-ends-before-it-begins',
    events: [surveillance, staffed],
    command: { ...visit, to: '2026-03-02' },
  },
  { refused: 'report-before-visit', events: [planned, staffed, prepared], command: report },
  {
    refused: 'report-already-issued',
    events: [planned, staffed, prepared, visited, reported],
    command: report,
  },
  {
    refused: 'report-dated-before-visit',
    events: [planned, staffed, prepared, visited],
    command: { ...report, on: '2026-03-04' },
  },
  {
    refused: 'reporter-not-on-team',
    events: [planned, staffed, prepared, visited],
    command: { ...report, by: 'omar' },
  },
  {
    refused: 'finding-without-evidence',
    events: [planned, staffed, prepared, visited],
    command: { ...report, withoutEvidence: 1 },
  },
  {
    refused: 'team-without-care',
    events: [
      {
        ...planned,
        announcement: { mode: 'unannounced', reason: 'x', conditions: 'x', toldOn: '2026-01-01' },
      },
    ],
    command: team,
  },
  {
    refused: 'member-days-outside-the-audit',
    events: [planned],
    command: {
      ...team,
      members: team.members.map(one => ({ ...one, days: [{ from: '2001-01-01', to: '2001-01-01' }] })),
    },
  },
];

describe('stage 2 after stage 1', () => {
  const days = (from: string) => ({ ...visit, from, to: from });
  test.each([
    ['2026-08-11', undefined, 'done'],
    ['2026-08-12', undefined, 'stage2-too-long-after-stage1'],
    ['2026-04-11', 2, 'done'],
    ['2026-04-12', 2, 'stage2-too-long-after-stage1'],
    ['2027-02-11', 12, 'done'],
    ['2027-02-12', 12, 'stage2-too-long-after-stage1'],
  ] as const)('on %s within %s months: %s', (from, stage2WithinMonths, said) => {
    const command = { ...days(from), ...(stage2WithinMonths ? { stage2WithinMonths } : {}) };
    const found = given(audit, planned, staffed, prepared).when(command);
    expect('refused' in found ? found.refused : 'done').toBe(said);
    // What was chosen is no part of what happened.
    expect(JSON.stringify(found)).not.toContain('stage2WithinMonths');
  });

  test('is possible again once stage 1 was repeated, and counts from there', () => {
    const repeated = { ...stage1, from: '2026-08-20', to: '2026-08-21' } as const;
    const [event] = given(audit, planned, staffed, prepared).when(repeated) as AuditEvent[];
    expect(event).toMatchObject({ type: 'Stage1Performed', to: '2026-08-21' });
    const again: AuditEvent = { ...repeated, type: 'Stage1Performed' };
    expect(given(audit, planned, staffed, prepared, again).after(days('2027-02-21'))).toMatchObject({
      phase: 'visited',
      stage1: { to: '2026-08-21' },
    });
    expect(given(audit, planned, staffed, prepared, again).when(days('2027-02-22'))).toMatchObject({
      refused: 'stage2-too-long-after-stage1',
      facts: { limit: '2027-02-21', months: 6 },
    });
  });

  test('a recertification with a stage 1 has no such time', () => {
    const recertification: AuditEvent = { ...plan, type: 'AuditPlanned', kind: 'recertification' };
    const late = days('2026-12-01');
    expect(given(audit, recertification, staffed, prepared).after(late)).toMatchObject({ phase: 'visited' });
  });
});

describe('an audit', () => {
  test.each(ROWS)('is refused: $refused', ({ refused, events, command }) => {
    expect(given(audit, ...events).when(command)).toMatchObject({ refused });
  });

  test('is planned, staffed, performed in two stages and reported', () => {
    const state = given(audit, planned, staffed, prepared, visited).after(report);
    expect(state).toMatchObject({
      phase: 'reported',
      kind: 'initial',
      report: { by: 'iris', recommended: true },
    });
  });

  test('may be shorter than planned when it says why', () => {
    const short = { ...visit, days: 3.5, shortfallReason: 'One process is no longer carried out' };
    expect(given(audit, planned, staffed, prepared).after(short)).toMatchObject({ phase: 'visited' });
  });

  test('of surveillance needs no stage 1', () => {
    const days = { ...visit, days: 6 };
    expect(given(audit, surveillance, staffed).after(days)).toMatchObject({ phase: 'visited' });
  });

  test('keeps its phase when the team is changed between the stages', () => {
    expect(given(audit, planned, staffed, prepared).after(team)).toMatchObject({ phase: 'stage1-done' });
  });

  test('keeps off only those conflicts that concern the team', () => {
    const other = { ...team, conflicts: [{ person: 'omar', until: '2027-01-01' }] };
    expect(given(audit, planned).after(other)).toMatchObject({ phase: 'staffed' });
  });

  test('has a case for every row of its guards', () => {
    const reached = new Set(ROWS.map(row => row.refused));
    const rows = [...TEAM_GUARDS, ...VISIT_GUARDS, ...REPORT_GUARDS];
    expect(rows.map(guard => guard.refused).filter(code => !reached.has(code))).toEqual([]);
  });
});
