/** Kept out of the public register at the client's request: in every phase that is published, until it is shown again. */
import { describe, expect, test } from 'vitest';
import { fold } from '../kernel/decider.ts';
import { given } from '../kernel/given.ts';
import { certification } from './certification.decider.ts';
import { certified, opened, suspended, withdrawn } from './certification.fixture.ts';
import type { CertificationEvent } from './certification.state.ts';
import type { ConfidenceCommand } from './confidence.ts';

const by = 'omar';
const keep: ConfidenceCommand = { type: 'KeepConfidential', by, on: '2027-01-10', reason: 'Guarded works' };
const end: ConfidenceCommand = { type: 'EndConfidence', by, on: '2027-03-01', reason: 'It asks no longer' };
const erase: ConfidenceCommand = { type: 'EraseFromLog', by, on: '2027-02-01', reason: 'A trader, a person' };
const kept: CertificationEvent = { ...keep, type: 'KeptConfidential' };
const erased: CertificationEvent = { ...erase, type: 'ErasedFromLog' };
const refusedOne: CertificationEvent = { type: 'CertificationRefused', by, on: '2026-03-20', reason: '' };

describe('a certification is kept confidential', () => {
  test.each([
    ['before its first certificate', [opened]],
    ['while it is in force', certified],
    ['while it is suspended', [...certified, suspended]],
    ['when it has ended', [...certified, withdrawn]],
  ])('%s', (_, events) => {
    expect(given(certification, ...events).when(keep)).toEqual([kept]);
  });

  test('with its day and its reason, until it ends; what was decided meanwhile stays', () => {
    const state = fold(certification, [...certified, kept, suspended]);
    expect(state).toMatchObject({
      phase: 'suspended',
      confidence: { since: '2027-01-10', reason: 'Guarded works' },
    });
    const shown = certification.evolve(state, { ...end, type: 'ConfidenceEnded' });
    expect(shown.confidence).toBeUndefined();
    expect(shown.phase).toBe('suspended');
  });

  test('and what the log says of it may be erased, again for what came since, with its last day', () => {
    expect(given(certification, ...certified, kept, erased).when(erase)).toEqual([erased]);
    const state = fold(certification, [...certified, kept, erased]);
    expect(state.confidence).toEqual({
      since: '2027-01-10',
      reason: 'Guarded works',
      erasedOn: '2027-02-01',
    });
  });
});

test.each([
  ['nothing-published', [opened, refusedOne], keep],
  ['already-confidential', [...certified, kept], keep],
  ['not-confidential', certified, end],
  ['not-confidential', certified, erase],
  ['erased-from-log', [...certified, kept, erased], end],
] as const)('%s', (refused, events, command) => {
  expect(given(certification, ...events).when(command)).toMatchObject({ refused });
});
