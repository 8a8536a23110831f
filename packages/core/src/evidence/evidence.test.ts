/** Handing in evidence, given/when/then. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { evidence, type EvidenceCommand, type EvidenceEvent } from './evidence.decider.ts';
import { standingOf } from './expiry.ts';

const ref = { edition: 'iso-9001-2015', key: '7.2' };
const attach = {
  type: 'Attach',
  file: 'f1',
  title: 'Training record',
  standsFor: '2026-05-04',
  expiresOn: '2027-05-04',
  requirements: [ref],
  by: 'bo',
  on: '2026-11-23',
} as const satisfies EvidenceCommand;
const attached: EvidenceEvent = { ...attach, type: 'EvidenceAttached' };
const withdrawn: EvidenceEvent = { type: 'EvidenceWithdrawn', why: 'Wrong file', by: 'bo', on: '2026-11-24' };

test('evidence stands for its own day, not for the day of the upload', () => {
  expect(given(evidence).after(attach)).toMatchObject({ standsFor: '2026-05-04', attachedOn: '2026-11-23' });
});

test('evidence is related to more requirements, each once', () => {
  const more = [ref, { edition: 'iso-iec-27001-2022', key: '7.2' }];
  const command = { type: 'Relate', requirements: more, by: 'bo', on: '2026-11-23' } as const;
  expect(given(evidence, attached).after(command).requirements).toEqual(more);
});

test.each([
  { refused: 'evidence-stands-for-the-future', events: [], command: { ...attach, standsFor: '2026-11-24' } },
  {
    refused: 'evidence-expires-before-it-stands',
    events: [],
    command: { ...attach, expiresOn: '2026-05-03' },
  },
  {
    refused: 'evidence-withdrawn',
    events: [attached, withdrawn],
    command: { type: 'Relate', requirements: [ref], by: 'bo', on: '2026-11-25' } as const,
  },
])('$refused', ({ refused, events, command }) => {
  expect(given(evidence, ...events).when(command)).toMatchObject({ refused });
});

describe('standing on a day', () => {
  test.each([
    ['2027-04-03', 'current'],
    ['2027-04-04', 'expiring'],
    ['2027-05-04', 'expiring'],
    ['2027-05-05', 'expired'],
  ])('on %s it is %s', (today, standing) => {
    expect(standingOf({ phase: 'attached', expiresOn: '2027-05-04' }, today)).toBe(standing);
  });
});
