/** Where a finding stands on its way. */
import { expect, test } from 'vitest';
import type { Finding } from './finding.columns.tsx';
import { findingSteps } from './finding-steps.ts';

const person = { id: 'p1', name: 'Iris Vale' };
const open: Finding = {
  id: 'f1',
  version: 1,
  phase: 'open',
  audit: 'a1',
  engagement: 'e1',
  client: { id: 'c1', name: 'Northlight' },
  body: { id: 'b1', name: 'Meridian' },
  certification: 'n1',
  requirement: { edition: 'iso-9001-2015', key: '7.1.5.2' },
  grade: 'minor',
  statement: 'A gauge was past its date.',
  evidence: 'Gauge G-114.',
  recordedOn: '2026-04-10',
  recordedBy: person,
  takenOver: null,
  answerDue: { on: '2026-05-10', days: 30, late: false },
  answer: null,
  returned: null,
  accepted: null,
  verified: null,
};
const answer = {
  by: person,
  on: '2026-04-20',
  correction: 'Calibrated',
  cause: 'List kept by one',
  correctiveAction: 'Moved',
  dueOn: '2026-06-01',
};
const states = (finding: Finding) => findingSteps(finding, day => day).map(step => step.state);

test('an open finding waits for its answer', () => {
  expect(states(open)).toEqual(['done', 'current', 'ahead', 'ahead']);
});

test('an answer waits to be judged; a returned one has to be given again', () => {
  expect(states({ ...open, phase: 'answered', answer })).toEqual(['done', 'done', 'current', 'ahead']);
  const returned = { by: person, on: '2026-04-25', why: 'The cause is missing' };
  expect(states({ ...open, phase: 'returned', answer, returned })).toEqual([
    'done',
    'current',
    'ahead',
    'ahead',
  ]);
});

test('an opportunity for improvement asks for no steps', () => {
  expect(findingSteps({ ...open, grade: 'opportunity', phase: 'noted' }, day => day)).toEqual([]);
});
