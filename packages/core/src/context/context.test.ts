/** Context of the organization: issues, interested parties, processes and how they act upon each other, scope. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { interestedParty, type InterestedParty } from './interested-party.decider.ts';
import { issue, type Issue } from './issue.decider.ts';
import { linksOf, organizationProcess, type Process } from './process.decider.ts';
import { covers, scope } from './scope.decider.ts';

const on = { by: 'mira', on: '2026-11-24' };
const heat: Issue = {
  title: 'Hotter summers',
  side: 'external',
  effect: 'hinders',
  topic: 'climate',
  meaning: 'The calibration room cannot be kept at 20 °C on ten days a year.',
  editions: [],
  owner: null,
  reviewOn: null,
};

describe('an issue', () => {
  test('is written, written anew, and ended with a reason; then it stays as it was', () => {
    const first = given(issue).after({ type: 'Write', content: heat, ...on });
    expect(first).toMatchObject({ phase: 'current', content: { title: 'Hotter summers' } });
    const written = { type: 'IssueWritten', content: heat, ...on } as const;
    const ended = { type: 'IssueEnded', why: 'New cooling', ...on } as const;
    expect(given(issue, written).after({ type: 'End', why: 'New cooling', ...on })).toMatchObject({
      phase: 'ended',
      ended: { why: 'New cooling' },
      content: heat,
    });
    expect(given(issue, written, ended).when({ type: 'Write', content: heat, ...on })).toMatchObject({
      refused: 'record-ended',
    });
  });

  test('cannot be ended before it was written', () => {
    expect(given(issue).when({ type: 'End', why: 'no', ...on })).toMatchObject({
      refused: 'record-not-begun',
    });
  });

  test('about the climate says what it means here', () => {
    const silent = { ...heat, meaning: '  ' };
    expect(given(issue).when({ type: 'Write', content: silent, ...on })).toMatchObject({
      refused: 'climate-issue-without-meaning',
    });
  });
});

const party: InterestedParty = {
  name: 'Trade supervisory office',
  kind: 'regulator',
  relevance: '',
  demands: [],
  editions: [],
  owner: null,
  reviewOn: null,
};
const demand = { text: 'Yearly emission report', source: 'Permit of 2021', how: '', takenUp: true } as const;

describe('an interested party', () => {
  test.each([
    ['legal-demand-not-taken-up', { ...demand, binding: 'law', takenUp: false }],
    ['binding-demand-without-source', { ...demand, binding: 'contract', source: ' ' }],
  ] as const)('is refused: %s', (refused, one) => {
    const content = { ...party, demands: [one] };
    expect(given(interestedParty).when({ type: 'Write', content, ...on })).toMatchObject({ refused });
  });

  test('may demand what the organization chooses not to take up', () => {
    const content = {
      ...party,
      demands: [{ ...demand, binding: 'none', takenUp: false, source: '' } as const],
    };
    expect(given(interestedParty).after({ type: 'Write', content, ...on }).phase).toBe('current');
  });
});

const work = (id: string, more: Partial<Process> = {}): Process & { id: string } => ({
  id,
  name: id,
  kind: 'core',
  order: 0,
  purpose: '',
  owner: null,
  inputs: [],
  outputs: [{ what: 'a record', process: null, party: '' }],
  resources: '',
  risks: '',
  indicators: [],
  requirements: [],
  documents: [],
  ...more,
});

describe('processes', () => {
  test('have an output', () => {
    const content = work('sell', { outputs: [] });
    expect(given(organizationProcess).when({ type: 'Write', content, ...on })).toMatchObject({
      refused: 'process-without-output',
    });
  });

  test('are linked by what either of the two names, each flow once', () => {
    const sell = work('sell', { outputs: [{ what: 'Order', process: 'make', party: '' }] });
    const make = work('make', {
      inputs: [
        { what: 'order', process: 'sell', party: '' },
        { what: 'parts', process: 'buy', party: '' },
        { what: 'advice', process: 'gone', party: '' },
        { what: 'itself', process: 'make', party: '' },
      ],
    });
    expect(linksOf([sell, make, work('buy')])).toEqual([
      { from: 'sell', to: 'make', what: 'Order' },
      { from: 'buy', to: 'make', what: 'parts' },
    ]);
  });
});

describe('a scope', () => {
  const bounds = { edition: 'iso-9001-2015', sites: ['kiel', 'lübeck'], processes: ['sell', 'make'] };
  const known = { sites: ['kiel', 'lübeck', 'rostock'], processes: ['sell', 'make'] };
  const determine = { type: 'Determine', ...bounds, leftOut: [], known, ...on } as const;

  test('covers its processes at its sites but those left out', () => {
    const leftOut = [{ site: 'lübeck', process: 'make', why: 'Only sales there' }];
    const state = given(scope).after({ ...determine, leftOut });
    expect(state.phase).toBe('determined');
    expect(covers(state, 'kiel', 'make')).toBe(true);
    expect(covers(state, 'lübeck', 'make')).toBe(false);
    expect(covers(state, 'rostock', 'sell')).toBe(false);
  });

  test.each([
    ['scope-without-site', { sites: [] }],
    ['scope-names-unknown', { processes: ['dream'] }],
    ['left-out-without-reason', { leftOut: [{ site: 'kiel', process: 'make', why: ' ' }] }],
    ['left-out-is-not-in-scope', { leftOut: [{ site: 'rostock', process: 'make', why: 'far' }] }],
  ])('is refused: %s', (refused, part) => {
    expect(given(scope).when({ ...determine, ...part })).toMatchObject({ refused });
  });
});
