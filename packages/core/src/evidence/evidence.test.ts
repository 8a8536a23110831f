/** Handing in evidence, given/when/then. */
import { describe, expect, test } from 'vitest';
import { fold } from '../kernel/decider.ts';
import { given } from '../kernel/given.ts';
import type { EvidenceCommand } from './evidence.command.ts';
import { evidence, type EvidenceEvent, goesOn } from './evidence.decider.ts';
import { revisionOf } from './evidence.state.ts';
import { collectionOf, standingOf } from './expiry.ts';

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

const replaced: EvidenceEvent = { type: 'EvidenceReplaced', successor: 'e2', by: 'bo', on: '2026-11-24' };
const yearly = { everyMonths: 12, collector: 'cy', nextDue: '2027-05-04' };
const early = { nextDue: '2026-05-04' };
const revise = {
  file: 'f2',
  title: 'Training record, whole team',
  standsFor: '2026-05-06',
  expiresOn: null,
  why: 'A page was missing',
  by: 'bo',
  on: '2026-11-25',
};

test('what was handed in before links, periods and schedules existed is the same state as before', () => {
  expect(fold(evidence, [attached])).toEqual({
    phase: 'attached',
    file: 'f1',
    title: 'Training record',
    standsFor: '2026-05-04',
    expiresOn: '2027-05-04',
    requirements: [ref],
    attachedBy: 'bo',
    attachedOn: '2026-11-23',
  });
});

test('a schedule goes on with the next piece from the day that it stands for, and leaves the one before', () => {
  const scheduled: EvidenceEvent = { type: 'CollectionScheduled', ...yearly, by: 'bo', on: '2026-11-23' };
  const before = fold(evidence, [attached, scheduled, replaced]);
  expect(before).toMatchObject({ phase: 'attached', replacedBy: 'e2' });
  expect(before).not.toHaveProperty('collection');
  expect(goesOn(yearly, '2027-06-10').nextDue).toBe('2028-06-10');
});

test('putting it right keeps what it was, and an original that was seen was that of its revision', () => {
  const seen: EvidenceEvent = { type: 'OriginalSeen', by: 'cy', on: '2026-11-24' };
  const state = given(evidence, attached, seen).after({ type: 'Revise', ...revise });
  expect(state).toMatchObject({ file: 'f2', title: revise.title });
  expect(state.revisions).toMatchObject([{ file: 'f1', standsFor: '2026-05-04', why: 'A page was missing' }]);
  expect(state.verified?.some(one => one.revision === revisionOf(state))).toBe(false);
});

test('a piece whose successor was withdrawn is in use again with its schedule', () => {
  const command = { type: 'Reinstate', collection: yearly, by: 'bo', on: '2026-11-25' } as const;
  const state = given(evidence, attached, replaced).after(command);
  expect(state.collection).toEqual(yearly);
  expect(state).not.toHaveProperty('replacedBy');
});

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
  {
    refused: 'evidence-period-reversed',
    events: [],
    command: { ...attach, from: '2026-05-05' },
  },
  {
    refused: 'evidence-replaced',
    events: [attached, replaced],
    command: { ...revise, type: 'Revise' } as const,
  },
  {
    refused: 'evidence-replaced',
    events: [attached, replaced],
    command: {
      type: 'Replace',
      successor: 'e3',
      standsFor: '2026-11-01',
      by: 'bo',
      on: '2026-11-25',
    } as const,
  },
  {
    refused: 'successor-stands-earlier',
    events: [attached],
    command: {
      type: 'Replace',
      successor: 'e2',
      standsFor: '2026-05-03',
      by: 'bo',
      on: '2026-11-25',
    } as const,
  },
  {
    refused: 'collector-may-not-collect',
    events: [attached],
    command: { type: 'Schedule', ...yearly, collectorMay: false, by: 'bo', on: '2026-11-25' } as const,
  },
  {
    refused: 'collection-due-too-early',
    events: [attached],
    command: {
      type: 'Schedule',
      ...yearly,
      ...early,
      collectorMay: true,
      by: 'bo',
      on: '2026-11-25',
    } as const,
  },
  {
    refused: 'no-collection-scheduled',
    events: [attached],
    command: { type: 'EndCollection', by: 'bo', on: '2026-11-25' } as const,
  },
  {
    refused: 'own-evidence-not-verified',
    events: [{ ...attached, collectedBy: 'cy' }],
    command: { type: 'Verify', by: 'cy', on: '2026-11-25' } as const,
  },
  {
    refused: 'verified-before-handed-in',
    events: [attached],
    command: { type: 'Verify', by: 'cy', on: '2026-11-22' } as const,
  },
  {
    refused: 'original-already-seen',
    events: [attached, { type: 'OriginalSeen', by: 'cy', on: '2026-11-24' } as const],
    command: { type: 'Verify', by: 'cy', on: '2026-11-25' } as const,
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

describe('a collection due on 15 June', () => {
  test.each([
    ['2027-05-31', 'later'],
    ['2027-06-01', 'due'],
    ['2027-06-15', 'due'],
    ['2027-06-16', 'late'],
  ])('on %s is %s', (today, standing) => {
    expect(collectionOf({ nextDue: '2027-06-15' }, today)).toBe(standing);
  });
});
