/** Assessing a requirement, given/when/then. */
import { expect, test } from 'vitest';
import { iso9001 } from '../kernel/citation.ts';
import { given } from '../kernel/given.ts';
import { assessment, type AssessmentCommand } from './assessment.decider.ts';

const assess = {
  type: 'Assess',
  edition: 'iso-9001-2015',
  key: '8.3.1',
  state: 'partly',
  note: 'Begun',
  strengths: '',
  gaps: 'No review of outputs',
  justification: '',
  owner: 'bo',
  dueOn: '2027-01-31',
  ownerIsMember: true,
  exclusion: { allowed: true, control: false, rule: iso9001('4.3') },
  by: 'ana',
  on: '2026-11-23',
} as const satisfies AssessmentCommand;

test('an assessment says state, gaps, owner and due date', () => {
  expect(given(assessment).after(assess)).toMatchObject({
    phase: 'partly',
    owner: 'bo',
    dueOn: '2027-01-31',
  });
});

test('an owner is given without touching the assessment', () => {
  const assign = {
    ...assess,
    type: 'Assign',
    owner: 'cy',
    dueOn: null,
  } as const;
  const { state, note, strengths, gaps, justification, edition, key, by, on } = assess;
  const said = { state, note, strengths, gaps, justification, edition, key, by, on };
  const events = [{ ...said, type: 'RequirementAssessed', owner: 'bo', dueOn: null } as const];
  expect(given(assessment, ...events).after(assign)).toMatchObject({ phase: 'partly', owner: 'cy' });
});

test.each([
  {
    refused: 'requirement-cannot-be-excluded',
    command: { ...assess, state: 'not-applicable', exclusion: { ...assess.exclusion, allowed: false } },
    because: [iso9001('4.3')],
  },
  {
    refused: 'applicability-decided-in-statement',
    command: { ...assess, state: 'not-applicable', exclusion: { ...assess.exclusion, control: true } },
    because: [iso9001('4.3')],
  },
  {
    refused: 'exclusion-without-justification',
    command: { ...assess, state: 'not-applicable' },
    because: [iso9001('4.3')],
  },
  {
    refused: 'owner-not-a-member',
    command: { ...assess, ownerIsMember: false },
    because: [iso9001('5.3')],
  },
] as const)('$refused', ({ refused, command, because }) => {
  expect(given(assessment).when(command)).toMatchObject({ refused, because });
});
