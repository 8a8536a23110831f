/** Who may act for a client: two years after consultancy and internal audits, not on one's own audit, and competent. */
import { describe, expect, test } from 'vitest';
import type { AssignmentQuestion } from './assignment.ts';
import { FUNCTIONS, objectionsTo } from './assignment.ts';

const BASE: AssignmentQuestion = {
  on: '2026-11-23',
  function: 'audit',
  client: 'Acme',
  standard: 'ISO 9001',
  technicalAreas: ['IAF 17'],
  competences: FUNCTIONS.map(act => ({
    function: act,
    standard: 'ISO 9001',
    technicalAreas: ['IAF 17', 'IAF 18'],
    from: '2020-01-01',
  })),
  ties: [],
};
const codes = (change: Partial<AssignmentQuestion>) =>
  objectionsTo({ ...BASE, ...change }).map(one => one.code);

describe('an assignment', () => {
  test.each(FUNCTIONS)('nothing speaks against a competent person without ties: %s', act =>
    expect(codes({ function: act })).toEqual([]),
  );

  test.each([
    ['2024-11-23', ['tie-consultancy']],
    ['2024-11-22', []],
    ['2024-11-24', ['tie-consultancy']],
  ])('consultancy that ended on %s', (until, expected) =>
    expect(codes({ ties: [{ client: 'Acme', kind: 'consultancy', from: '2020-01-01', until }] })).toEqual(
      expected,
    ),
  );

  test('the two years are counted on the calendar and told', () => {
    const [objection] = objectionsTo({
      ...BASE,
      on: '2026-02-28',
      ties: [{ client: 'Acme', kind: 'internal-audit', from: '2024-01-01', until: '2024-02-29' }],
    });
    expect(objection).toMatchObject({
      code: 'tie-internal-audit',
      until: '2026-02-28',
      rule: { clause: '5.2' },
    });
  });

  test('a tie with another client, or one that begins later, does not count', () =>
    expect(
      codes({
        ties: [
          { client: 'Other', kind: 'consultancy', from: '2020-01-01' },
          { client: 'Acme', kind: 'consultancy', from: '2027-01-01' },
        ],
      }),
    ).toEqual([]));

  test('consultancy counts longer where the body chose so, and never shorter than the rule', () => {
    const ties = [{ client: 'Acme', kind: 'consultancy', from: '2020-01-01', until: '2023-11-23' }] as const;
    const asked = (on: string, consultancyYears: number) => codes({ ties, on, consultancyYears });
    expect(asked('2025-11-23', 1)).toEqual(['tie-consultancy']);
    expect(asked('2025-11-24', 1)).toEqual([]);
    expect(asked('2028-11-23', 5)).toEqual(['tie-consultancy']);
    expect(asked('2028-11-24', 5)).toEqual([]);
    const [audits] = [{ ...ties[0], kind: 'internal-audit' as const }];
    expect(codes({ ties: [audits], on: '2025-11-24', consultancyYears: 5 })).toEqual([]);
  });

  test('an interest counts while it lasts, employment two years longer by the choice of the body', () => {
    expect(codes({ ties: [{ client: 'Acme', kind: 'ownership', from: '2020-01-01' }] })).toEqual([
      'tie-ownership',
    ]);
    expect(
      codes({ ties: [{ client: 'Acme', kind: 'family', from: '2020-01-01', until: '2026-11-22' }] }),
    ).toEqual([]);
    const [objection] = objectionsTo({
      ...BASE,
      ties: [{ client: 'Acme', kind: 'employment', from: '2020-01-01', until: '2026-01-01' }],
    });
    expect(objection?.rule.confidence).toBe('body-parameter');
  });

  test.each(['technical-review', 'decision'] as const)('who was on the team does not do the %s', act =>
    expect(codes({ function: act, onAuditTeam: true })).toEqual(['was-on-audit-team']),
  );
  test('the technical reviewer may decide', () =>
    expect(codes({ function: 'decision', decidedBefore: true })).toEqual([]));
  test('an appeal is for neither auditors nor deciders', () =>
    expect(codes({ function: 'appeal', onAuditTeam: true, decidedBefore: true })).toEqual([
      'was-on-audit-team',
      'made-the-decision',
    ]));

  test('competence is for function, standard and day', () => {
    expect(codes({ standard: 'ISO 14001' })).toEqual(['competence-missing']);
    expect(codes({ on: '2019-12-31' })).toEqual(['competence-missing']);
    expect(
      codes({
        competences: [
          {
            function: 'audit',
            standard: 'ISO 9001',
            technicalAreas: ['IAF 17'],
            from: '2020-01-01',
            until: '2026-11-22',
          },
        ],
      }),
    ).toEqual(['competence-missing']);
  });
  test('auditing and deciding need every technical area, reviewing an application none', () => {
    const technicalAreas = ['IAF 17', 'IAF 28', 'IAF 3'];
    expect(codes({ technicalAreas })).toEqual(['technical-area-missing', 'technical-area-missing']);
    expect(codes({ technicalAreas, function: 'application-review' })).toEqual([]);
  });

  test('an auditor in training is accompanied and does not lead', () => {
    expect(codes({ training: { accompanied: false } })).toEqual(['trainee-alone']);
    expect(codes({ training: { accompanied: true } })).toEqual([]);
    expect(codes({ function: 'lead-audit', training: { accompanied: true } })).toEqual(['trainee-leads']);
  });

  test('every objection is told at once', () =>
    expect(
      codes({
        function: 'decision',
        onAuditTeam: true,
        technicalAreas: ['IAF 1'],
        ties: [{ client: 'Acme', kind: 'consultancy', from: '2025-01-01' }],
      }),
    ).toEqual(['tie-consultancy', 'was-on-audit-team', 'technical-area-missing']));
});
