/** The competence of a team is judged together. */
import { expect, test } from 'vitest';
import type { Competence } from './assignment.ts';
import type { TeamQuestion } from './team.ts';
import { teamObjections } from './team.ts';

const can = (
  act: Competence['function'],
  standard: string,
  technicalAreas: string[],
  until?: string,
): Competence => ({
  function: act,
  standard,
  technicalAreas,
  from: '2024-01-01',
  ...(until === undefined ? {} : { until }),
});
const codes = (members: TeamQuestion['members'], areas = ['IAF 17']) =>
  teamObjections({
    on: '2026-11-23',
    standards: [{ standard: 'ISO 9001', technicalAreas: areas }],
    members,
  }).map(one => one.code);
const leader = { role: 'auditor', competences: [can('lead-audit', 'ISO 9001', ['IAF 17'])] } as const;

test('one leader with the area is a team', () => expect(codes([leader])).toEqual([]));
test('an area may come from another auditor or from an expert', () => {
  const expert = { role: 'expert', competences: [can('audit', 'ISO 9001', ['IAF 19'])] } as const;
  expect(codes([leader], ['IAF 17', 'IAF 19'])).toEqual(['team-area-missing']);
  expect(codes([leader, expert], ['IAF 17', 'IAF 19'])).toEqual([]);
});
test('nobody to lead', () =>
  expect(codes([{ role: 'auditor', competences: [can('audit', 'ISO 9001', ['IAF 17'])] }])).toEqual([
    'team-without-leader',
  ]));
test('competence that ended does not count', () =>
  expect(
    codes([{ role: 'auditor', competences: [can('lead-audit', 'ISO 9001', ['IAF 17'], '2026-11-22')] }]),
  ).toEqual(['team-standard-missing', 'team-without-leader', 'team-area-missing']));
test('a team of experts is none', () =>
  expect(codes([{ role: 'expert', competences: [] }])).toEqual(['team-empty']));
