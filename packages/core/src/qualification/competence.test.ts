/** The competence record: each act, every row that stands in its way, what becomes due, and who evaluates. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { isRefusal } from '../kernel/decider.ts';
import { areaCode, areasFor } from './areas.ts';
import { held, POLICY, record } from './able.fixture.ts';
import type { CompetenceCommand, CompetenceEvent, Of } from './competence.command.ts';
import { competence } from './competence.decider.ts';
import { COMPETENCE_GUARDS } from './competence.guards.ts';
import { standingOn } from './competence.state.ts';
import { personDue } from './due.ts';
import { mayEvaluate } from './evaluator.ts';
import { peoplePolicy, POLICY_GUARDS } from './policy.decider.ts';
import { separationEnd } from './separation.ts';

const who = { by: 'tomas', on: '2026-01-05' };
const particulars = { bond: 'employed' as const, agreement: '', country: 'DE', languages: ['German'] };
const opened: CompetenceEvent = { type: 'CompetenceRecordOpened', person: 'iris', ...particulars, ...who };
const qualify: Of<'Qualify'> = {
  type: 'Qualify',
  id: 'q1',
  function: 'lead-audit',
  standard: 'ISO 9001',
  areas: ['IAF 17'],
  training: false,
  from: '2026-01-05',
  until: '2029-01-04',
  evaluator: { person: 'tomas', competent: true },
  basis: 'Ten audits seen',
  file: null,
  ...who,
};
const { evaluator: _, ...said } = qualify;
const qualified: CompetenceEvent = { ...said, type: 'PersonQualified', evaluatedBy: 'tomas' };
const judge = { qualification: 'q1', reason: 'Two late reports', ...who };
const suspended: CompetenceEvent = { type: 'QualificationSuspended', ...judge };
const withdrawn: CompetenceEvent = { type: 'QualificationWithdrawn', ...judge };
const tie: Of<'RecordTie'> = {
  type: 'RecordTie',
  id: 't1',
  kind: 'consultancy',
  engagement: null,
  organization: 'Acme',
  from: '2024-01-01',
  until: null,
  ...who,
};
const tied: CompetenceEvent = { ...tie, type: 'TieRecorded' };
const monitor: Of<'Monitor'> = {
  type: 'Monitor',
  id: 'm1',
  kind: 'witnessed',
  standard: 'ISO 9001',
  audit: null,
  satisfactory: true,
  basis: 'Two days',
  file: null,
  evaluator: { person: 'tomas', competent: true },
  ...who,
};
const declare: Of<'Declare'> = {
  type: 'Declare',
  id: 'd1',
  from: '2026-01-01',
  until: '2026-12-31',
  file: null,
  ...who,
};
const self = { person: 'iris', competent: true };
const strange = { person: 'omar', competent: false };

const { by: __, on: ___, ...before } = said;
const takeOver: Of<'TakeOver'> = {
  type: 'TakeOver',
  run: 'r1',
  person: 'iris',
  ...particulars,
  qualifications: [before],
  ...who,
};

type Row = { after: readonly CompetenceEvent[]; when: CompetenceCommand; refused: string };
const ROWS: readonly Row[] = [
  { after: [], when: qualify, refused: 'no-competence-record' },
  {
    after: [opened],
    when: { type: 'Open', person: 'iris', ...particulars, ...who },
    refused: 'competence-record-exists',
  },
  {
    after: [],
    when: { type: 'Open', person: 'iris', ...particulars, bond: 'contracted', ...who },
    refused: 'external-without-agreement',
  },
  {
    after: [opened],
    when: { type: 'Revise', ...particulars, bond: 'outsourced', ...who },
    refused: 'external-without-agreement',
  },
  { after: [opened], when: { ...qualify, evaluator: self }, refused: 'evaluated-oneself' },
  { after: [opened], when: { ...qualify, evaluator: strange }, refused: 'evaluator-not-competent' },
  { after: [opened], when: { ...qualify, until: '2025-12-31' }, refused: 'period-ends-before-it-begins' },
  { after: [opened], when: { ...qualify, training: true }, refused: 'training-only-for-auditing' },
  {
    after: [{ ...opened, bond: 'outsourced', agreement: 'A-1' }],
    when: { ...qualify, function: 'decision' },
    refused: 'decision-never-outsourced',
  },
  { after: [opened], when: { type: 'Suspend', ...judge }, refused: 'no-such-qualification' },
  {
    after: [opened, qualified, withdrawn],
    when: { type: 'Suspend', ...judge },
    refused: 'qualification-withdrawn',
  },
  {
    after: [opened, qualified, suspended],
    when: { type: 'Suspend', ...judge },
    refused: 'qualification-already-suspended',
  },
  {
    after: [opened, qualified],
    when: { type: 'Reinstate', ...judge },
    refused: 'qualification-not-suspended',
  },
  { after: [opened], when: { type: 'Reinstate', ...judge }, refused: 'no-such-qualification' },
  {
    after: [opened, qualified, withdrawn],
    when: { type: 'Reinstate', ...judge },
    refused: 'qualification-withdrawn',
  },
  { after: [opened], when: { type: 'Withdraw', ...judge }, refused: 'no-such-qualification' },
  {
    after: [opened, qualified, withdrawn],
    when: { type: 'Withdraw', ...judge },
    refused: 'qualification-withdrawn',
  },
  { after: [opened], when: { ...monitor, evaluator: self }, refused: 'evaluated-oneself' },
  { after: [opened], when: { ...monitor, evaluator: strange }, refused: 'evaluator-not-competent' },
  { after: [opened], when: { ...declare, until: '2025-01-01' }, refused: 'period-ends-before-it-begins' },
  { after: [opened], when: { ...tie, organization: ' ' }, refused: 'tie-without-organization' },
  { after: [opened], when: { ...tie, until: '2023-01-01' }, refused: 'period-ends-before-it-begins' },
  {
    after: [opened],
    when: { type: 'EndTie', tie: 't1', until: '2026-01-01', ...who },
    refused: 'no-such-tie',
  },
  {
    after: [opened, tied],
    when: { type: 'EndTie', tie: 't1', until: '2023-01-01', ...who },
    refused: 'period-ends-before-it-begins',
  },
  { after: [opened], when: takeOver, refused: 'competence-record-exists' },
  {
    after: [],
    when: { ...takeOver, bond: 'contracted', agreement: ' ' },
    refused: 'external-without-agreement',
  },
  {
    after: [],
    when: { ...takeOver, qualifications: [{ ...before, until: '2025-12-31' }] },
    refused: 'period-ends-before-it-begins',
  },
  {
    after: [],
    when: {
      ...takeOver,
      bond: 'outsourced',
      agreement: 'Frame contract 3',
      qualifications: [{ ...before, function: 'decision' }],
    },
    refused: 'decision-never-outsourced',
  },
  { after: [opened], when: { type: 'UndoTakeOver', ...who }, refused: 'take-over-built-on' },
  {
    after: [opened, { type: 'CompetenceRecordEnded', reason: 'Left', ...who }],
    when: qualify,
    refused: 'competence-record-ended',
  },
];

describe('a record', () => {
  test.each(ROWS)('is refused: $refused', ({ after, when, refused }) =>
    expect(given(competence, ...after).when(when)).toMatchObject({ refused }),
  );
  test('has a case for every row of its guards', () => {
    for (const [type, guards] of Object.entries(COMPETENCE_GUARDS)) {
      const reached = new Set(ROWS.filter(row => row.when.type === type).map(row => row.refused));
      expect([type, guards.map(one => one.refused).filter(code => !reached.has(code))]).toEqual([type, []]);
    }
  });
  test('is opened, evaluated, observed, declared, tied and ended', () => {
    let state = competence.initial;
    const commands: CompetenceCommand[] = [
      { type: 'Open', person: 'iris', ...particulars, ...who },
      qualify,
      monitor,
      declare,
      tie,
      { type: 'Suspend', ...judge },
      { type: 'Reinstate', ...judge },
      { type: 'EndTie', tie: 't1', until: '2026-01-04', ...who },
      { type: 'End', reason: 'Retired', ...who },
      { ...tie, id: 't2' },
    ];
    for (const command of commands) {
      const decided = competence.decide(command, state);
      if (isRefusal(decided)) throw new Error(decided.refused);
      for (const event of decided) state = competence.evolve(state, event);
    }
    expect(state).toMatchObject({ phase: 'ended', qualifications: [{ suspended: null }] });
    expect(state.ties.map(one => one.until)).toEqual(['2026-01-04', null]);
    expect(JSON.stringify(state)).not.toContain('name');
  });
});

describe('what becomes due', () => {
  const due = (change = {}) =>
    personDue(record(change), POLICY, '2026-11-23').map(one => [one.code, one.due]);
  test('by the intervals of the body, in the order of days', () =>
    expect(due()).toEqual([
      ['monitoring', '2026-01-01'],
      ['declaration', '2026-12-31'],
      ['qualification-lapses', '2027-12-31'],
      ['witnessing', '2028-01-01'],
    ]));
  test('of two qualifications for the same only the longer lapses', () => {
    const twice = [held({ id: 'a', until: '2026-12-01' }), held({ id: 'b', until: '2029-12-01' })];
    expect(due({ qualifications: twice }).filter(([code]) => code === 'qualification-lapses')).toEqual([
      ['qualification-lapses', '2029-12-01'],
    ]);
  });
  test('nothing, of somebody who has left', () => expect(due({ phase: 'ended' })).toEqual([]));
  test('the day decides whether a qualification holds', () => {
    expect(standingOn(held(), '2027-12-31')).toBe('in-force');
    expect(standingOn(held(), '2028-01-01')).toBe('lapsed');
  });
});

describe('who evaluates (7.1.3)', () => {
  const asked = { function: 'audit', standard: 'ISO 9001', on: '2026-11-23' } as const;
  test('whom the leadership named, for the standards it named', () => {
    expect(mayEvaluate(POLICY, undefined, { ...asked, person: 'tomas' })).toBe(true);
    const narrow = { ...POLICY, evaluators: [{ person: 'tomas', standards: ['ISO 14001'], basis: 'x' }] };
    expect(mayEvaluate(narrow, undefined, { ...asked, person: 'tomas' })).toBe(false);
  });
  test('who leads audits to the standard; not who only audits, or has lapsed', () => {
    expect(mayEvaluate(POLICY, record(), { ...asked, person: 'iris' })).toBe(true);
    const auditor = record({ qualifications: [held({ function: 'audit' })] });
    expect(mayEvaluate(POLICY, auditor, { ...asked, person: 'iris' })).toBe(false);
    expect(mayEvaluate(POLICY, record(), { ...asked, on: '2028-06-01', person: 'iris' })).toBe(false);
  });
});

test('rules about people name somebody who evaluates; what is chosen later keeps the first day', () => {
  const establish = { ...POLICY, type: 'Establish' as const };
  expect(POLICY_GUARDS.map(one => one.refused)).toEqual(['nobody-evaluates']);
  expect(given(peoplePolicy).when({ ...establish, evaluators: [] })).toMatchObject({
    refused: 'nobody-evaluates',
  });
  const first = given(peoplePolicy).after({ ...establish, on: '2025-03-01' });
  const decided = peoplePolicy.decide({ ...establish, on: '2026-03-01' }, first);
  if (isRefusal(decided)) throw new Error(decided.refused);
  expect(decided.reduce((s, e) => peoplePolicy.evolve(s, e), first)).toMatchObject({
    since: '2025-03-01',
    revision: 2,
  });
});

test('codes of technical areas are written one way', () => {
  expect(['17', 'EA 17', 'iaf17', 'FSMS ci', ' Cloud  services '].map(areaCode)).toEqual([
    'IAF 17',
    'IAF 17',
    'IAF 17',
    'FSMS CI',
    'Cloud services',
  ]);
  expect(areasFor('ISO 9001')).toHaveLength(39);
  expect(areasFor('ISO 22000').map(one => one.code)).toContain('FSMS CI');
});

test('a tie that ended keeps away by the rule of its kind', () => {
  expect(separationEnd('consultancy', '2024-02-29')).toBe('2026-02-28');
  expect(separationEnd('consultancy', '2024-02-29', 4)).toBe('2028-02-29');
  expect(separationEnd('internal-audit', '2024-02-29', 4)).toBe('2026-02-28');
  expect(separationEnd('family', '2024-02-29')).toBe('2024-02-29');
});
