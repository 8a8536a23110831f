/** Outside certificates, given/when/then: facts in any order, deadlines and lateness from the dates alone. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { fold } from '../kernel/decider.ts';
import { outsideCertificate } from './outside-certificate.decider.ts';
import { outsideDue, outsideStatus } from './outside-certificate.due.ts';
import { MOST } from './outside-certificate.guards.ts';
import { outsideLate } from './outside-certificate.late.ts';
import type { OutsideCommand, OutsideEvent, OutsideFinding, Visit } from './outside-certificate.state.ts';

const NAME = 'ISO 9001:2015';
const by = 'ana';
const facts = {
  edition: 'iso-9001-2015',
  body: 'Nordcert',
  accreditation: 'Example Accreditation, no. 7',
  number: 'NC-4711',
  scope: 'Cheese and yoghurt',
  sites: ['Dairy'],
  issuedOn: '2025-06-10',
  validUntil: '2028-06-09',
  cycleStart: '2025-06-10',
  firstCertifiedOn: null,
};
const on = '2026-11-23';
const recorded: OutsideEvent = { type: 'OutsideCertificateRecorded', ...facts, by, on };
const visited = (id: string, kind: Visit['kind'], from: string, to = from): OutsideEvent => ({
  type: 'OutsideVisitRecorded',
  visit: { id, kind, from, to, days: 1.5, report: null },
  by,
  on,
});
const minor: Omit<OutsideFinding, 'nonconformity'> = {
  id: 'f1',
  visit: 'v1',
  grade: 'minor',
  requirement: { edition: 'iso-9001-2015', key: '8.4.1' },
  statement: 'One supplier was not evaluated',
  dueOn: '2026-07-15',
  answeredOn: null,
  closedOn: null,
};
const found = (more: Partial<typeof minor> = {}): OutsideEvent => ({
  type: 'OutsideFindingRecorded',
  finding: { ...minor, ...more },
  by,
  on,
});
const first = visited('v1', 'surveillance', '2026-05-19', '2026-05-20');
const stateAfter = (...events: OutsideEvent[]) => fold(outsideCertificate, events);
const dueOn = (today: string, ...events: OutsideEvent[]) =>
  outsideDue(stateAfter(...events), today, NAME).map(({ code, due, from, overdue }) => [
    code,
    from,
    due,
    overdue,
  ]);

describe('deadlines follow from the dates of the certificate, each with its clause:', () => {
  test('the first surveillance within twelve months of the first decision, the expiry for recertification', () => {
    expect(dueOn('2025-12-01', recorded)).toEqual([
      ['surveillance', '2025-06-10', '2026-06-10', false],
      ['recertification', null, '2028-06-09', false],
    ]);
    const clauses = outsideDue(stateAfter(recorded), on, NAME).map(one => one.because.clause);
    expect(clauses).toEqual(['9.1.3.3', '9.6.3.2.3']);
  });

  test('after it, one in each calendar year without recertification, with the year as its window', () => {
    expect(dueOn(on, recorded, first)[0]).toEqual(['surveillance', '2027-01-01', '2027-12-31', false]);
    const second = visited('v2', 'surveillance', '2027-05-10');
    expect(dueOn('2027-06-01', recorded, first, second).map(([code]) => code)).toEqual(['recertification']);
  });

  test('in a later cycle the year alone counts', () => {
    const later = { ...recorded, firstCertifiedOn: '2019-06-10' };
    expect(dueOn(on, later)[0]).toEqual(['surveillance', '2026-01-01', '2026-12-31', false]);
    expect(dueOn('2027-01-01', later)[0]?.at(-1)).toBe(true);
  });

  test('an answer until it is handed in, a major of the recertification until the body verified it', () => {
    expect(dueOn(on, recorded, first, found())[0]).toEqual(['answer', null, '2026-07-15', true]);
    const answered: OutsideEvent = { type: 'OutsideFindingAnswered', finding: 'f1', by, on };
    expect(dueOn(on, recorded, first, found(), answered).map(([code]) => code)).not.toContain('answer');
    const again = visited('v9', 'recertification', '2028-03-01');
    const major = found({ id: 'f2', visit: 'v9', grade: 'major', dueOn: null });
    expect(dueOn('2028-04-01', recorded, again, major)).toContainEqual([
      'recertification-majors',
      null,
      '2028-06-09',
      false,
    ]);
  });

  test('past the expiry there is a time to restore, and nothing of an ended certificate is due', () => {
    expect(dueOn('2028-06-10', recorded)).toEqual([['restore', null, '2028-12-09', false]]);
    expect(outsideStatus(stateAfter(recorded), '2028-06-10')).toBe('expired');
    const ended: OutsideEvent = { type: 'OutsideCertificateEnded', why: 'Moved to another body', by, on };
    expect(dueOn('2028-06-10', recorded, ended)).toEqual([]);
  });
});

describe('late facts keep their true date and are marked:', () => {
  const late = (...events: OutsideEvent[]) =>
    outsideLate(stateAfter(...events)).map(({ code, due, actual, about }) => [code, due, actual, about]);

  test('nothing is late of a certificate whose dates hold', () => {
    expect(late(recorded, first, found({ answeredOn: '2026-07-01' }))).toEqual([]);
  });

  test('a first surveillance after twelve months, in whatever order visits are entered', () => {
    const tardy = visited('v1', 'surveillance', '2026-07-02');
    const next = visited('v2', 'surveillance', '2027-05-02');
    const expected = [['first-surveillance-late', '2026-06-10', '2026-07-02', 'v1']];
    expect(late(recorded, tardy, next)).toEqual(expected);
    expect(late(recorded, next, tardy)).toEqual(expected);
  });

  test('a year without a surveillance between others, an answer after its day, a renewal after the expiry', () => {
    const later = { ...recorded, firstCertifiedOn: '2022-06-10' };
    expect(late(later, visited('v2', 'surveillance', '2027-05-02'))).toEqual([
      ['surveillance-year-missed', '2026-12-31', '2027-05-02', 'v2'],
    ]);
    expect(late(recorded, first, found({ answeredOn: '2026-08-01' }))).toEqual([
      ['answer-late', '2026-07-15', '2026-08-01', 'f1'],
    ]);
    const renewed: OutsideEvent = {
      ...recorded,
      type: 'OutsideCertificateRenewed',
      number: 'NC-4711-2',
      issuedOn: '2028-08-01',
      cycleStart: '2028-08-01',
      validUntil: '2031-06-09',
    };
    expect(late(recorded, renewed)).toEqual([['recertified-late', '2028-06-09', '2028-08-01', null]]);
  });
});

test('a visit that is held takes the place of the planned one; one of long ago does not', () => {
  const planned: OutsideEvent = {
    type: 'OutsideVisitPlanned',
    kind: 'surveillance',
    from: '2027-05-10',
    to: '2027-05-11',
    by,
    on,
  };
  expect(stateAfter(recorded, planned, first).next).toMatchObject({ from: '2027-05-10', preparedOn: null });
  expect(stateAfter(recorded, planned, visited('v2', 'special', '2027-02-01')).next).not.toBeNull();
  expect(stateAfter(recorded, planned, visited('v2', 'surveillance', '2027-05-12')).next).toBeNull();
});

test('a renewal keeps what the certificate said before', () => {
  const renewal = { ...facts, number: 'NC-5', cycleStart: '2028-06-10', validUntil: '2031-06-09' };
  const state = given(outsideCertificate, recorded).after({
    type: 'Renew',
    ...renewal,
    by,
    on: '2028-05-20',
  });
  expect(state).toMatchObject({ number: 'NC-5', validUntil: '2031-06-09', earlier: [{ number: 'NC-4711' }] });
});

describe('refused is what cannot have been so, and what was done before:', () => {
  const change: OutsideEvent = { type: 'ChangeNoted', change: 'c1', what: 'New hall', changesOn: on, by, on };
  const told: OutsideEvent = { type: 'BodyToldOfChange', change: 'c1', by, on };
  const planned: OutsideEvent = { type: 'OutsideVisitPlanned', kind: 'special', from: on, to: on, by, on };
  const prepared: OutsideEvent = { type: 'OutsideVisitPrepared', by, on };
  const opportunity = found({ id: 'f2', grade: 'opportunity', dueOn: null });
  const rows: readonly (readonly [string, readonly OutsideEvent[], OutsideCommand])[] = [
    ['outside-certificate-recorded', [recorded], { type: 'Record', ...facts, by, on }],
    ['record-not-begun', [], { type: 'Prepare', by, on }],
    [
      'outside-certificate-ended',
      [recorded, { type: 'OutsideCertificateEnded', why: 'Left', by, on }],
      { type: 'Prepare', by, on },
    ],
    ['cycle-ends-before-it-begins', [], { type: 'Record', ...facts, validUntil: '2025-06-10', by, on }],
    ['issued-after-expiry', [], { type: 'Record', ...facts, issuedOn: '2028-06-10', by, on }],
    ['first-certified-after-cycle', [], { type: 'Record', ...facts, firstCertifiedOn: '2025-07-01', by, on }],
    [
      'visit-ends-before-it-begins',
      [recorded],
      { type: 'PlanVisit', kind: 'special', from: '2027-02-02', to: '2027-02-01', by, on },
    ],
    [
      'visit-already-recorded',
      [recorded, first],
      {
        type: 'RecordVisit',
        visit: {
          id: 'v2',
          kind: 'surveillance',
          from: '2026-05-19',
          to: '2026-05-19',
          days: 1,
          report: null,
        },
        by,
        on,
      },
    ],
    ['visit-not-recorded', [recorded], { type: 'RecordFinding', finding: minor, by, on }],
    [
      'no-answer-asked',
      [recorded, first],
      { type: 'RecordFinding', finding: { ...minor, grade: 'opportunity' }, by, on },
    ],
    [
      'dated-before-the-visit',
      [recorded, first],
      { type: 'RecordFinding', finding: { ...minor, closedOn: '2026-05-01' }, by, on },
    ],
    ['finding-not-recorded', [recorded], { type: 'Answer', finding: 'f1', by, on }],
    ['no-answer-asked', [recorded, first, opportunity], { type: 'Answer', finding: 'f2', by, on }],
    [
      'finding-answered-before',
      [recorded, first, found({ answeredOn: on })],
      { type: 'Answer', finding: 'f1', by, on },
    ],
    [
      'dated-before-the-visit',
      [recorded, first, found()],
      { type: 'Answer', finding: 'f1', by, on: '2026-05-01' },
    ],
    [
      'finding-closed-before',
      [recorded, first, found({ closedOn: on })],
      { type: 'Close', finding: 'f1', by, on },
    ],
    [
      'only-nonconformities-taken-over',
      [recorded, first, opportunity],
      { type: 'TakeOver', finding: 'f2', nonconformity: 'n1', by, on },
    ],
    [
      'finding-taken-over-before',
      [
        recorded,
        first,
        found(),
        { type: 'OutsideFindingTakenOver', finding: 'f1', nonconformity: 'n1', by, on },
      ],
      { type: 'TakeOver', finding: 'f1', nonconformity: 'n2', by, on },
    ],
    ['no-visit-planned', [recorded], { type: 'Prepare', by, on }],
    ['visit-already-prepared', [recorded, planned, prepared], { type: 'Prepare', by, on }],
    ['change-not-noted', [recorded], { type: 'TellChange', change: 'c1', by, on }],
    ['change-told-before', [recorded, change, told], { type: 'TellChange', change: 'c1', by, on }],
    ['renewal-ends-no-later', [recorded], { type: 'Renew', ...facts, by, on }],
    ['renewal-begins-no-later', [recorded], { type: 'Renew', ...facts, validUntil: '2031-06-09', by, on }],
    [
      'outside-certificate-full',
      [recorded, ...Array.from({ length: MOST.changes }, () => change)],
      { type: 'NoteChange', change: 'c9', what: 'One more', changesOn: on, by, on },
    ],
  ];
  test.each(rows)('%s', (refused, events, command) => {
    expect(given(outsideCertificate, ...events).when(command)).toMatchObject({ refused });
  });
});
