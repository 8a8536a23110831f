/** Proposals for one audit: able, free, complete together, inside the window, on working days, the best first with reasons. */
import { dayNumber } from '@certwright/rules/calendar-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ableFor, type AbleQuestion } from '../qualification/able.ts';
import type { CompetenceRecord } from '../qualification/competence.state.ts';
import { type ProposalQuestion, proposeTeams, type Someone } from './propose.ts';

const record = (
  person: string,
  areas: readonly string[],
  change: Partial<CompetenceRecord> = {},
): CompetenceRecord => ({
  phase: 'active',
  person,
  bond: 'employed',
  agreement: '',
  country: 'DE',
  languages: ['German'],
  since: '2020-01-01',
  ended: null,
  monitorings: [
    {
      id: 'm',
      kind: 'witnessed',
      standard: 'ISO 9001',
      on: '2026-01-01',
      monitoredBy: 'x',
      audit: null,
      satisfactory: true,
      basis: '',
      file: null,
    },
  ],
  declarations: [],
  ties: [],
  qualifications: [
    {
      id: 'q',
      function: 'lead-audit',
      standard: 'ISO 9001',
      areas,
      training: false,
      from: '2025-01-01',
      until: '2028-12-31',
      evaluatedBy: 'x',
      basis: '',
      file: null,
      suspended: null,
      withdrawn: null,
    },
  ],
  ...change,
});
const NEEDS = [{ standard: 'ISO 9001', areas: ['IAF 17', 'IAF 19'] }];
const policy = {
  phase: 'established' as const,
  since: '2020-01-01',
  by: 'x',
  on: '2020-01-01',
  revision: 1,
  qualificationMonths: 36,
  witnessMonths: 36,
  monitoringMonths: 12,
  declarationMonths: null,
  rotationAudits: null,
  evaluators: [],
};
function someone(
  person: string,
  areas: readonly string[],
  more: Partial<Someone> = {},
  asked: Partial<AbleQuestion> = {},
): Someone {
  const held = more.record ?? record(person, areas);
  const question = { from: '', to: '', needs: NEEDS, policy, record: held, ties: [], ...asked };
  return {
    person,
    lead: { ...question, function: 'lead-audit' },
    audit: { ...question, function: 'audit' },
    load: 0,
    knows: false,
    ...more,
    record: held,
  };
}
const asked = (people: readonly Someone[], change: Partial<ProposalQuestion> = {}): ProposalQuestion => ({
  needs: NEEDS,
  people,
  days: 4,
  earliest: '2026-10-01',
  latest: '2026-11-30',
  country: 'DE',
  language: 'German',
  ...change,
});
const both = someone('ana', ['IAF 17', 'IAF 19']);
const press = someone('ben', ['IAF 17']);
const optics = someone('cleo', ['IAF 19']);

describe('a proposal', () => {
  test('is one person where one is enough, else the fewest who are complete together', () => {
    expect(proposeTeams(asked([both, press]))[0]?.members).toEqual([{ person: 'ana', role: 'lead' }]);
    const [pair] = proposeTeams(asked([press, optics]));
    expect(pair?.members.map(one => one.person).toSorted()).toEqual(['ben', 'cleo']);
    expect(proposeTeams(asked([press]))).toEqual([]);
  });
  test('begins on a Monday to Friday inside the window and leaves out days on which the house is closed', () => {
    const [best] = proposeTeams(
      asked([both], {
        earliest: '2026-10-03',
        calendar: { holidays: [{ on: '2026-10-05', name: 'Closed' }] },
      }),
    );
    // 3 October 2026 is a Saturday; four days that begin on Tuesday end on Friday.
    expect(best).toMatchObject({ from: '2026-10-06', to: '2026-10-09' });
  });
  test('keeps to the week of the body', () => {
    // Sunday to Thursday: three days from Saturday 3 October on begin on the Sunday.
    const week = { calendar: { weekdays: [7, 1, 2, 3, 4] }, earliest: '2026-10-03', days: 3 };
    expect(proposeTeams(asked([both], week))[0]).toMatchObject({ from: '2026-10-04', to: '2026-10-06' });
    // Where no run is without a day off, the first that there is.
    const broken = {
      calendar: { weekdays: [1, 3, 5] },
      earliest: '2026-10-05',
      latest: '2026-10-09',
      days: 3,
    };
    expect(proposeTeams(asked([both], broken))[0]).toMatchObject({ from: '2026-10-05', to: '2026-10-09' });
  });
  test('asks a technical expert for what no auditor holds, whose time shortens nothing', () => {
    const plain = record('ela', ['IAF 19']);
    const held = {
      ...plain,
      qualifications: plain.qualifications.map(one => ({ ...one, function: 'expert' as const })),
    };
    const able: Someone = {
      person: 'ela',
      expert: { function: 'expert', from: '', to: '', needs: NEEDS, policy, record: held, ties: [] },
      record: held,
      load: 0,
      knows: false,
    };
    const [best] = proposeTeams(asked([press, able]));
    expect(best?.members).toEqual([
      { person: 'ben', role: 'lead' },
      { person: 'ela', role: 'expert' },
    ]);
    expect(best?.because).toContain('one is a technical expert, whose time is not audit time');
    expect(dayNumber(best?.to ?? '') - dayNumber(best?.from ?? '')).toBe(3);
    // Alone, and beside auditors who hold all, nobody asks for an expert.
    expect(proposeTeams(asked([able]))).toEqual([]);
    expect(proposeTeams(asked([both, able]))[0]?.members).toEqual([{ person: 'ana', role: 'lead' }]);
  });
  test('names nobody who is taken, away, objected to or tied', () => {
    const whole = [{ from: '2026-10-01', to: '2026-11-30' }];
    for (const more of [
      { booked: whole },
      { away: whole },
      { objected: true },
      { ties: [{ kind: 'consultancy' as const, from: '2025-01-01' }] },
    ])
      expect(proposeTeams(asked([someone('ana', ['IAF 17', 'IAF 19'], {}, more)]))).toEqual([]);
  });
  test('prefers who speaks the language and is near, and says so', () => {
    const far = someone('dora', ['IAF 17', 'IAF 19'], {
      record: record('dora', ['IAF 17', 'IAF 19'], { country: 'PT', languages: ['Portuguese'] }),
    });
    const [best, second] = proposeTeams(asked([far, both]));
    expect([best?.members[0]?.person, second?.members[0]?.person]).toEqual(['ana', 'dora']);
    expect(best?.because).toContain('everybody speaks German');
  });
  test('prefers who has time', () => {
    const busy = someone('ada', ['IAF 17', 'IAF 19'], { load: 40 });
    expect(proposeTeams(asked([busy, both]))[0]?.members[0]?.person).toBe('ana');
  });
  test('whatever the bookings: everybody proposed is able and free on the proposed days, inside the window', () => {
    const span = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 6 }))
      .map(([day, more]) => ({
        from: `2026-10-${String(day).padStart(2, '0')}`,
        to: `2026-10-${String(Math.min(31, day + more)).padStart(2, '0')}`,
      }));
    const bookings = fc.array(fc.array(span, { maxLength: 8 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(bookings, fc.integer({ min: 1, max: 9 }), (taken, days) => {
        const people = [
          someone('ana', ['IAF 17', 'IAF 19'], {}, { booked: taken[0] ?? [] }),
          someone('ben', ['IAF 17'], {}, { booked: taken[1] ?? [] }),
          someone('cleo', ['IAF 19'], {}, { booked: taken[2] ?? [] }),
        ];
        for (const one of proposeTeams(asked(people, { days, latest: '2026-11-06' }))) {
          expect(one.from >= '2026-10-01' && one.to <= '2026-11-06' && one.from <= one.to).toBe(true);
          expect((dayNumber(one.from) - dayNumber('2026-10-05')) % 7).not.toBe(5);
          for (const { person, role } of one.members) {
            const found = people.find(p => p.person === person);
            const question = role === 'lead' ? found?.lead : found?.audit;
            expect(question && ableFor({ ...question, from: one.from, to: one.to })).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
