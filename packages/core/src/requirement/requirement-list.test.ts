/** The one list and readiness, on the real editions. */
import { loadEdition } from '@certwright/standards/library';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '@certwright/standards/edition';
import { assessment } from './assessment.decider.ts';
import { assessableOf, nameOf } from './edition-parts.ts';
import type { SystemRecord } from './likely-major.table.ts';
import { type DatedRecord, isCurrent, proofOf } from './proof.ts';
import { readinessOf } from './readiness.ts';
import { NOTHING_RECORDED, recordedOf } from './recorded.ts';
import { type Known, narrowed, requirementList, stateOfRequirement } from './requirement-list.ts';

const today = '2026-11-23';
const nothing: Known = { assessments: new Map(), records: new Map(), excluded: new Map(), system: [] };
const noRecord: SystemRecord = { audits: [], reviews: [], statements: new Map(), overdueMajors: [] };
let quality: Edition;
let security: Edition;
beforeAll(async () => {
  quality = await loadEdition('iso-9001-2015');
  security = await loadEdition('iso-iec-27001-2022');
});

const record = (standsFor: string, more: Partial<DatedRecord> = {}): DatedRecord => ({
  kind: 'evidence',
  id: 'e1',
  title: 'Minutes',
  standsFor,
  ...more,
});

/** Everything in place with a record for each, and the system's own records where wanted. */
const complete = (edition: Edition, standsFor = '2026-10-01'): Known => ({
  ...nothing,
  assessments: new Map(
    assessableOf(edition).map(one => {
      const state = { ...assessment.initial, phase: 'in-place' as const, edition: edition.id, key: one.key };
      return [nameOf(state), { version: 1, state }];
    }),
  ),
  records: new Map(
    assessableOf(edition).map(one => [
      nameOf({ edition: edition.id, key: one.key }),
      recordedOf([record(standsFor)], today),
    ]),
  ),
});
const states = (edition: Edition, known: Known) =>
  assessableOf(edition).map(one => stateOfRequirement(edition.id, one, known, today));
const fullAudit = (edition: Edition, completedOn: string): SystemRecord['audits'][number] => ({
  completedOn,
  scope: assessableOf(edition).map(one => ({ edition: edition.id, key: one.key })),
});

describe('the integrated list', () => {
  test('holds each requirement of each edition exactly once', () => {
    const list = requirementList([quality, security], nothing, today);
    const names = list.flatMap(line => line.members.map(nameOf));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(assessableOf(quality).length + assessableOf(security).length);
  });

  test('shows a common requirement once with the state of each standard side by side', () => {
    const list = requirementList([quality, security], complete(quality), today);
    const programme = list.find(line => line.members.some(one => one.key === '9.2.2'));
    expect(programme).toMatchObject({ common: true });
    expect(programme?.members.map(one => [one.edition, one.state])).toEqual([
      ['iso-9001-2015', 'in-place'],
      ['iso-iec-27001-2022', 'not-started'],
    ]);
  });

  test('is narrowed by state, edition and words', () => {
    const list = requirementList([quality, security], nothing, today);
    const found = narrowed(list, { text: 'supplier', edition: 'iso-iec-27001-2022' });
    expect(found.map(line => line.members[0]?.key)).toContain('A.5.19');
    expect(narrowed(list, { state: 'effective' })).toEqual([]);
    expect(narrowed(list, { owner: 'nobody' })).toHaveLength(list.length);
  });

  test('takes the applicability of a control from the statement', () => {
    const excluded = new Map([['iso-iec-27001-2022:A.8.30', 'Nothing is developed outside']]);
    const state = states(security, { ...nothing, excluded }).find(one => one.key === 'A.8.30');
    expect(state?.state).toBe('not-applicable');
  });
});

describe('a record', () => {
  test.each([
    ['of last month', record('2026-10-23'), true],
    ['of a day to come', record('2026-12-01'), false],
    ['older than twelve months', record('2025-11-22'), false],
    ['of twelve months ago', record('2025-11-23'), true],
    ['old, with an expiry to come', record('2024-01-01', { expiresOn: '2027-01-01' }), true],
    ['young, but expired', record('2026-11-01', { expiresOn: '2026-11-22' }), false],
    ['that is a released document of 2019', record('2019-01-01', { kind: 'document' }), true],
  ])('%s', (_, one, current) => {
    expect(isCurrent(one, today)).toBe(current);
  });

  test('that is a document shows only what has to be in writing', () => {
    const { showing } = recordedOf([record('2026-01-01', { kind: 'document' })], today);
    expect(proofOf('in-place', 'maintain', showing)).toBe('shown');
    expect(proofOf('in-place', 'none', showing)).toBe('claimed');
    expect(proofOf('partly', 'maintain', showing)).toBe('none');
  });

  test('counts by its kind, and shows by its kind where one of that kind is current', () => {
    const old = record('2020-01-01');
    const document = record('2019-01-01', { kind: 'document' });
    expect(recordedOf([old, document], today)).toEqual({ evidence: 1, documents: 1, showing: ['document'] });
    expect(recordedOf([old, record('2026-11-01')], today)).toMatchObject({
      evidence: 2,
      showing: ['evidence'],
    });
    expect(recordedOf([], today)).toEqual(NOTHING_RECORDED);
  });
});

describe('readiness', () => {
  test('of nothing done: everything missing, audit, review, statement and risk work likely majors', () => {
    const requirements = states(security, nothing);
    const found = readinessOf('ISO/IEC 27001', {
      edition: security.id,
      requirements,
      system: noRecord,
      today,
    });
    expect(found.missing).toBe(requirements.length);
    expect(found.likelyMajors.map(one => one.code)).toEqual(
      expect.arrayContaining([
        'no-full-internal-audit',
        'no-management-review',
        'no-statement-of-applicability',
      ]),
    );
    expect(found.likelyMajors.map(one => one.key)).toEqual(expect.arrayContaining(['6.1.2', '8.2', '8.3']));
    expect(found.sentence).toMatch(/^ISO\/IEC 27001: \d+ gaps, \d+ of them likely to be raised as major\.$/);
  });

  test('claims nothing missing only with records, a full internal audit and a review', () => {
    const system = {
      ...noRecord,
      audits: [fullAudit(quality, '2026-09-01')],
      reviews: [{ heldOn: '2026-10-01' }],
    };
    const requirements = states(quality, complete(quality));
    const found = readinessOf('ISO 9001', { edition: quality.id, requirements, system, today });
    expect(found).toMatchObject({
      nothingKnownMissing: true,
      sentence: 'ISO 9001: nothing known is missing.',
    });
  });

  test.each([
    ['no-full-internal-audit', { ...noRecord, reviews: [{ heldOn: '2026-10-01' }] }],
    ['no-management-review', { ...noRecord, reviews: [{ heldOn: '2025-10-01' }] }],
  ])('stays short of it: %s', (code, system) => {
    const requirements = states(quality, complete(quality));
    const found = readinessOf('ISO 9001', { edition: quality.id, requirements, system, today });
    expect(found.likelyMajors.map(one => one.code)).toContain(code);
    expect(found.nothingKnownMissing).toBe(false);
  });

  test('calls what no current record shows only claimed', () => {
    const system = {
      ...noRecord,
      audits: [fullAudit(quality, '2026-09-01')],
      reviews: [{ heldOn: '2026-10-01' }],
    };
    const requirements = states(quality, complete(quality, '2024-01-01'));
    const found = readinessOf('ISO 9001', { edition: quality.id, requirements, system, today });
    expect(found).toMatchObject({ shown: 0, missing: 0, nothingKnownMissing: false });
    expect(found.sentence).toBe(`ISO 9001: ${requirements.length} only claimed, shown by no dated record.`);
  });
});
