/** Assessing a requirement, given/when/then. */
import { expect, test } from 'vitest';
import { iso9001 } from '../kernel/citation.ts';
import { given } from '../kernel/given.ts';
import { assessment, type AssessmentCommand, type AssessmentEvent } from './assessment.decider.ts';

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

test('maturity and confidence are said, kept when they are left out, and gone with what does not apply', () => {
  const graded = { ...assess, maturity: 3, confidence: 'high' } as const;
  const events = given(assessment).when(graded) as AssessmentEvent[];
  expect(given(assessment, ...events).after(assess)).toMatchObject({ maturity: 3, confidence: 'high' });
  expect(given(assessment, ...events).after({ ...assess, maturity: null })).toMatchObject({
    maturity: null,
    confidence: 'high',
  });
  const out = { ...graded, state: 'not-applicable', justification: 'Designs come from customers' } as const;
  expect(given(assessment, ...events).after(out)).toMatchObject({ maturity: null });
});

test('an event of before there was maturity gives the row that it gave then', () => {
  const { state, note, strengths, gaps, justification, edition, key, owner, dueOn, by, on } = assess;
  const said = { state, note, strengths, gaps, justification, edition, key, owner, dueOn, by, on };
  const old = { ...said, type: 'RequirementAssessed' } as const;
  expect(Object.keys(assessment.evolve(assessment.initial, old)).toSorted()).toEqual(
    Object.keys(assessment.initial).toSorted(),
  );
});

test('where an answer was taken over from stays until the requirement is assessed itself', () => {
  const takenFrom = {
    edition: 'iso-iec-27001-2022',
    key: '7.2',
    state: 'partly',
    by: 'bo',
    on: '2026-10-01',
    kind: 'equal',
    says: 'library',
  } as const;
  const taken = given(assessment).when({ ...assess, takenFrom }) as AssessmentEvent[];
  expect(given(assessment, ...taken).after({ ...assess, type: 'Assign' })).toMatchObject({ takenFrom });
  expect(given(assessment, ...taken).after(assess).takenFrom).toBeUndefined();
});

test('what was declined last stands, and an assessment keeps it', () => {
  const declined = (on: string) => ({
    type: 'DeclineProposal' as const,
    edition: assess.edition,
    key: assess.key,
    declined: { edition: 'x', key: '1', state: 'partly' as const, maturity: null, on },
    by: 'ana',
    on: '2026-11-23',
  });
  const events = [
    ...(given(assessment).when(declined('2026-10-01')) as AssessmentEvent[]),
    ...(given(assessment).when(declined('2026-11-01')) as AssessmentEvent[]),
  ];
  expect(given(assessment, ...events).after(assess).declined).toEqual([declined('2026-11-01').declined]);
});
