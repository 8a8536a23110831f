/** The Statement of Applicability, given/when/then. */
import { describe, expect, test } from 'vitest';
import { iso27001 } from '../kernel/citation.ts';
import { given } from '../kernel/given.ts';
import { type ControlDecision, soa, type SoaCommand, type SoaEvent } from './soa.decider.ts';
import { soaIssue } from './soa-issue.decider.ts';

const edition = 'iso-iec-27001-2022';
const included: ControlDecision = { key: 'A.5.1', applicable: true, bases: ['risk'], reason: '' };
const excluded: ControlDecision = {
  key: 'A.8.30',
  applicable: false,
  bases: [],
  reason: 'Nothing outsourced',
};
const by = { by: 'ana', on: '2026-11-01' };
const decided = (...decisions: ControlDecision[]): SoaEvent => ({
  type: 'ControlsDecided',
  edition,
  decisions,
  ...by,
});
const issue: SoaCommand = { type: 'Issue', edition, controls: ['A.5.1', 'A.8.30'], ...by };
const issued: SoaEvent = { type: 'StatementIssued', edition, number: 1, ...by };

test('a statement with every control decided is issued as version 1', () => {
  const state = given(soa, decided(included, excluded)).after(issue);
  expect(state).toMatchObject({ phase: 'issued', issues: [{ number: 1, by: 'ana' }] });
});

test('a decision after the issue is changed content, and the next issue is version 2', () => {
  const changed = given(soa, decided(included, excluded), issued).after({
    type: 'Decide',
    edition,
    decisions: [{ ...excluded, applicable: true, bases: ['contract'] }],
    ...by,
  });
  expect(changed.phase).toBe('changed');
  expect(given(soa, decided(included, excluded), issued).after(issue).issues.at(-1)?.number).toBe(2);
});

describe('refused:', () => {
  test('while a control is undecided, naming it', () => {
    expect(given(soa, decided(included)).when(issue)).toEqual({
      refused: 'controls-undecided',
      because: [iso27001('6.1.3 d')],
      facts: { count: 1, controls: ['A.8.30'] },
    });
  });

  test.each([
    ['an exclusion', { ...excluded, reason: ' ' }],
    ['an inclusion without basis', { ...included, bases: [] }],
  ])('%s needs its reason', (_, decision) => {
    const command: SoaCommand = { type: 'Decide', edition, decisions: [decision], ...by };
    expect(given(soa).when(command)).toMatchObject({ refused: 'control-without-reason' });
  });

  test('an issue dated before the last one', () => {
    const earlier: SoaCommand = { ...issue, on: '2026-10-31' };
    expect(given(soa, decided(included, excluded), issued).when(earlier)).toMatchObject({
      refused: 'issue-dated-before-the-last',
    });
  });

  test('a change of an issued version', () => {
    const kept = { edition, number: 1, scope: 'IT', lines: [], issuedBy: 'ana', issuedOn: '2026-11-01' };
    const again = given(soaIssue, { type: 'IssueKept', ...kept }).when({
      type: 'Keep',
      ...kept,
      scope: 'All',
    });
    expect(again).toMatchObject({ refused: 'issued-statement-unchangeable' });
  });
});
