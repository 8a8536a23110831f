/** Who may do what on a day: each reason why not with its clause, and which of them is the body's own choice. */
import { describe, expect, test } from 'vitest';
import { addDays, addYears } from '@certwright/rules/calendar-date';
import fc from 'fast-check';
import { refusalText } from '../kernel/refusal.messages.ts';
import { ableFor, type AbleQuestion } from './able.ts';
import { held, POLICY, QUESTION, record } from './able.fixture.ts';
import { teamAble } from './able-team.ts';

const codes = (change: Partial<AbleQuestion>) => ableFor({ ...QUESTION, ...change }).map(one => one.code);
const clauses = (change: Partial<AbleQuestion>) =>
  ableFor({ ...QUESTION, ...change }).flatMap(one => one.because.map(c => c.clause));

test('who is qualified, free, without ties and has declared is able', () => expect(codes({})).toEqual([]));

describe('competence for the function (7, Annex A; row 38)', () => {
  test.each([
    ['no record', { record: undefined }, 'no-competence-record', '7.4'],
    ['another standard', { needs: [{ standard: 'ISO 14001', areas: [] }] }, 'not-qualified', '7.2.4'],
    ['another function', { function: 'decision' as const }, 'not-qualified', '7.1.2'],
    [
      'lapsed before the last day',
      { record: record({ qualifications: [held({ until: '2026-11-23' })] }) },
      'qualification-lapsed',
      '7.2.10',
    ],
    [
      'not yet',
      { record: record({ qualifications: [held({ from: '2027-01-01' })] }) },
      'qualification-begins-later',
      '7.2.4',
    ],
    [
      'suspended',
      {
        record: record({
          qualifications: [
            held({ suspended: { on: '2026-10-01', by: 'tomas', reason: 'Two late reports' } }),
          ],
        }),
      },
      'qualification-suspended',
      '7.2.10',
    ],
    [
      'withdrawn',
      {
        record: record({
          qualifications: [held({ withdrawn: { on: '2026-10-01', by: 'tomas', reason: 'Retired' } })],
        }),
      },
      'qualification-withdrawn',
      '7.2.10',
    ],
    [
      'left the body',
      { record: record({ phase: 'ended', ended: { on: '2026-06-30', by: 'tomas', reason: 'Left' } }) },
      'competence-record-ended',
      '7.2.1',
    ],
    [
      'a decision maker without the technical area',
      {
        function: 'decision' as const,
        needs: [{ standard: 'ISO 9001', areas: ['IAF 3'] }],
        record: record({ qualifications: [held({ function: 'decision' })] }),
      },
      'area-not-held',
      '7.1.2',
    ],
    [
      'an expert without any of the areas',
      {
        function: 'expert' as const,
        record: record({ qualifications: [held({ function: 'expert', areas: ['IAF 3'] })] }),
      },
      'area-not-held',
      '7.2.5',
    ],
  ])('%s', (_, change, code, clause) => {
    expect(codes(change)).toEqual([code]);
    expect(clauses(change)).toContain(clause);
    expect(ableFor({ ...QUESTION, ...change }).every(one => !one.own)).toBe(true);
  });

  test('who leads also audits; who audits does not lead', () => {
    expect(codes({ function: 'audit' })).toEqual([]);
    const auditor = record({ qualifications: [held({ function: 'audit' })] });
    expect(codes({ record: auditor })).toEqual(['not-qualified']);
  });

  test('of an integrated audit an auditor holds one standard; a reviewer of the application each', () => {
    const needs = [
      { standard: 'ISO 9001', areas: [] },
      { standard: 'ISO/IEC 27001', areas: [] },
    ];
    expect(codes({ needs })).toEqual([]);
    const reviewer = record({ qualifications: [held({ function: 'application-review' })] });
    expect(codes({ needs, record: reviewer, function: 'application-review' })).toEqual(['not-qualified']);
  });
});

describe('impartiality (5.2; row 37)', () => {
  const until = '2024-11-23';
  test('consultancy and internal audits keep away for two years to the day', () => {
    for (const kind of ['consultancy', 'internal-audit'] as const) {
      const tie = { kind, from: '2020-01-01', until };
      expect(codes({ ties: [tie], from: addYears(until, 2) })).toEqual([`tie-${kind}`]);
      expect(codes({ ties: [tie], from: addDays(addYears(until, 2), 1) })).toEqual([]);
    }
  });
  test('consultancy keeps away longer where the body chose so', () => {
    const tie = { kind: 'consultancy', from: '2020-01-01', until } as const;
    const asked = { ties: [tie], consultancyYears: 4 };
    expect(codes({ ...asked, from: addYears(until, 4) })).toContain('tie-consultancy');
    expect(codes({ ...asked, from: addDays(addYears(until, 4), 1) })).not.toContain('tie-consultancy');
  });
  test('what a standard forbids has no exception; the years after employment are the body’s choice', () => {
    const own = (kind: 'consultancy' | 'employment' | 'family') =>
      ableFor({ ...QUESTION, ties: [{ kind, from: '2020-01-01' }] }).map(one => one.own);
    expect([own('consultancy'), own('family'), own('employment')]).toEqual([[false], [false], [true]]);
  });
  test('ties are asked for also while the body keeps no records', () =>
    expect(
      codes({ policy: undefined, record: undefined, ties: [{ kind: 'ownership', from: '2020-01-01' }] }),
    ).toEqual(['tie-ownership']));
  test('who was on the team neither reviews nor decides (9.5.1; row 16)', () => {
    const able = record({ qualifications: [held({ function: 'decision' })] });
    expect(codes({ function: 'decision', onAuditTeam: true, record: able })).toEqual(['was-on-audit-team']);
  });
  test('a declaration covers the days; asking for it is the body’s choice', () => {
    const silent = record({ declarations: [] });
    expect(codes({ record: silent })).toEqual(['interests-not-declared']);
    expect(codes({ record: silent, policy: { ...POLICY, declarationMonths: null } })).toEqual([]);
  });
  test('the client objected and the body agreed (9.2.3; row 9)', () =>
    expect(codes({ objected: true })).toEqual(['member-objected-to']));
});

test('a decision is never made outside of the house (7.5; rows 16 and 51)', () => {
  const out = record({
    bond: 'outsourced',
    agreement: 'A-1',
    qualifications: [held({ function: 'decision' })],
  });
  expect(codes({ function: 'decision', record: out })).toEqual(['decision-never-outsourced']);
  expect(codes({ function: 'lead-audit', record: { ...out, qualifications: [held()] } })).toEqual([]);
  const bare = record({ bond: 'contracted', agreement: '' });
  expect(codes({ record: bare })).toEqual(['external-without-agreement']);
});

test('rotation is a practice of the body, not a rule (row 42)', () => {
  const [rotation, ...others] = ableFor({ ...QUESTION, ledInARow: 6 });
  expect(others).toEqual([]);
  expect(rotation).toMatchObject({ code: 'rotation-due', own: true, because: [] });
  expect(codes({ ledInARow: 5 })).toEqual([]);
  expect(codes({ ledInARow: 60, policy: { ...POLICY, rotationAudits: null } })).toEqual([]);
  expect(codes({ ledInARow: 60, function: 'audit' })).toEqual([]);
});

test('observation at work becomes overdue by the interval of the body (7.2.10; row 39)', () => {
  const policy = { ...POLICY, witnessMonths: 12 };
  expect(codes({ policy })).toEqual(['witnessing-overdue']);
  const seen = record({
    monitorings: [
      {
        id: 'm',
        kind: 'witnessed',
        standard: 'ISO 9001',
        on: '2026-02-01',
        monitoredBy: 'tomas',
        audit: null,
        satisfactory: true,
        basis: 'Two days at a client',
        file: null,
      },
    ],
  });
  expect(codes({ policy, record: seen })).toEqual([]);
});

test('nobody is at two audits on one day', () => {
  const day = { from: '2026-11-24', to: '2026-11-26' };
  expect(codes({ booked: [day] })).toEqual(['auditor-double-booked']);
  expect(codes({ booked: [{ from: '2026-11-25', to: '2026-11-26' }] })).toEqual([]);
});

test('every reason is a sentence', () => {
  const all = ableFor({
    ...QUESTION,
    function: 'decision',
    ties: [{ kind: 'consultancy', from: '2020-01-01', until: '2026-01-01' }],
    booked: [{ from: '2026-11-23', to: '2026-11-23' }],
    onAuditTeam: true,
    objected: true,
  });
  expect(all.length).toBeGreaterThan(3);
  for (const one of all) {
    expect(refusalText(one.code, one.facts)).toMatch(/\.$/);
    expect(refusalText(one.code, one.facts)).not.toMatch(/undefined|\?/);
  }
});

test('another tie, another booking or an earlier end never makes somebody more able', () => {
  const day = fc.integer({ min: 0, max: 4_000 }).map(n => addDays('2018-01-01', n));
  const kind = fc.constantFrom('consultancy' as const, 'employment' as const, 'family' as const);
  fc.assert(
    fc.property(day, day, kind, day, (from, until, tieKind, end) => {
      const before = codes({ record: record({ qualifications: [held({ until: end })] }) });
      const ties = [{ kind: tieKind, from, ...(until < from ? {} : { until }) }];
      const after = codes({ ties, record: record({ qualifications: [held({ until: end })] }) });
      expect(before.filter(code => !after.includes(code))).toEqual([]);
    }),
  );
});

describe('the team together (9.2.2; row 8)', () => {
  const on = '2026-11-23';
  const needs = [{ standard: 'ISO 9001', areas: ['IAF 17', 'IAF 3'] }];
  const lead = { role: 'lead' as const, record: record() };
  const names = (members: Parameters<typeof teamAble>[0]['members'], of = needs) =>
    teamAble({ on, needs: of, members }).map(one => one.code);

  test('holds every technical area; an expert may bring one', () => {
    expect(names([lead])).toEqual(['team-area-missing']);
    const expert = record({
      person: 'eva',
      qualifications: [held({ function: 'expert', areas: ['IAF 3'] })],
    });
    expect(names([lead, { role: 'expert', record: expert }])).toEqual([]);
  });
  test('an expert does not act alone', () => {
    const expert = record({ qualifications: [held({ function: 'expert', areas: ['IAF 17', 'IAF 3'] })] });
    expect(names([{ role: 'expert', record: expert }])).toContain('expert-without-auditor');
  });
  test('nobody in training is alone', () => {
    const trainee = record({
      person: 'ben',
      qualifications: [held({ function: 'audit', training: true, areas: ['IAF 17', 'IAF 3'] })],
    });
    expect(names([{ role: 'auditor', record: trainee }])).toContain('trainee-alone');
    expect(names([lead, { role: 'auditor', record: trainee }])).toEqual(['team-area-missing']);
  });
  test('an observer brings nothing', () => {
    const other = record({ qualifications: [held({ areas: ['IAF 3'] })] });
    expect(names([lead, { role: 'observer', record: other }])).toEqual(['team-area-missing']);
  });
  test('holds every standard', () =>
    expect(names([lead], [{ standard: 'ISO 14001', areas: [] }])).toEqual(['team-standard-missing']));
});
