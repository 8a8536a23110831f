/** Which stage of an audit is at hand. */
import { expect, test } from 'vitest';
import { type Audit, auditSteps, nextStage } from './audit-steps.ts';

const planned: Audit = {
  id: 'a1',
  version: 1,
  phase: 'planned',
  kind: 'initial',
  engagement: 'e1',
  client: { id: 'c1', name: 'Northlight' },
  body: { id: 'b1', name: 'Meridian' },
  certifications: [],
  plannedFrom: '2026-03-02',
  plannedTo: '2026-04-10',
  plannedDays: 10,
  team: [],
  needs: [],
  notice: 'announced',
  announcement: null,
  agreed: null,
  stage1: null,
  stage2By: null,
  visit: null,
  report: null,
};
const team: Audit['team'] = [{ person: 'p1', name: 'Iris Vale', role: 'lead', days: [] }];
const stage1 = {
  from: '2026-03-02',
  to: '2026-03-03',
  days: 3,
  conclusion: 'Complete.',
  spent: [],
  ready: true,
};
const visit = {
  from: '2026-04-07',
  to: '2026-04-10',
  days: 7,
  conclusion: 'In use.',
  spent: [],
  shortfallReason: '',
};

test('an initial audit goes from team to stage 1, stage 2 and report', () => {
  expect(nextStage(planned)).toBe('team');
  expect(nextStage({ ...planned, team })).toBe('stage1');
  expect(nextStage({ ...planned, team, stage1 })).toBe('visit');
  expect(nextStage({ ...planned, team, stage1, visit })).toBe('report');
});

test('a client that was not ready in stage 1 is not visited for stage 2', () => {
  expect(nextStage({ ...planned, team, stage1: { ...stage1, ready: false } })).toBeUndefined();
});

test('a surveillance has no stage 1', () => {
  const surveillance: Audit = { ...planned, kind: 'surveillance', team };
  expect(nextStage(surveillance)).toBe('visit');
  expect(auditSteps(surveillance, day => day).map(step => step.label)).toEqual([
    'Planned',
    'Team',
    'Visit',
    'Report',
  ]);
});

test('steps behind say when they were, the one at hand is current', () => {
  const steps = auditSteps({ ...planned, team, stage1 }, day => day);
  expect(steps.map(step => step.state)).toEqual(['done', 'done', 'done', 'current', 'ahead']);
  expect(steps[2]?.note).toBe('2026-03-02 – 2026-03-03');
});
