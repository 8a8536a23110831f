/** Two people change one assessment at the same time: nothing that either said is lost without a choice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOT_ASSESSED } from './assessment.state.ts';
import { merged, SAID_FIELDS, type SaidFields, standingOf } from './merge.ts';

const base: SaidFields = { ...NOT_ASSESSED, phase: 'partly', note: 'Begun', owner: 'bo' };

test('what only one of them changed is taken from that one', () => {
  const yours = { ...base, note: 'Begun in March' };
  const theirs = { ...base, phase: 'in-place' as const, maturity: 3 as const };
  expect(merged(base, yours, theirs)).toMatchObject({
    phase: 'in-place',
    maturity: 3,
    note: 'Begun in March',
    owner: 'bo',
  });
});

test('what both changed differently is for a person to choose, the same change is not', () => {
  const yours = { ...base, note: 'Mine', owner: 'cy' };
  const theirs = { ...base, note: 'Theirs', owner: 'cy' };
  expect(standingOf('note', base, yours, theirs)).toBe('clash');
  expect(standingOf('owner', base, yours, theirs)).toBe('both');
  expect(standingOf('gaps', base, yours, theirs)).toBe('same');
  expect(merged(base, yours, theirs, { note: 'theirs' }).note).toBe('Theirs');
  expect(merged(base, yours, theirs).note).toBe('Mine');
});

test('a field that nobody had said and one that says nothing are the same', () => {
  expect(standingOf('maturity', base, { ...base, maturity: null }, base)).toBe('same');
});

const said = fc.record({
  phase: fc.constantFrom('not-started', 'partly', 'in-place'),
  maturity: fc.constantFrom(null, 1, 4),
  confidence: fc.constantFrom(null, 'low', 'high'),
  note: fc.constantFrom('', 'a', 'b'),
  gaps: fc.constantFrom('', 'a', 'b'),
  strengths: fc.constantFrom('', 'a', 'b'),
  justification: fc.constantFrom('', 'a'),
  owner: fc.constantFrom(null, 'bo', 'cy'),
  dueOn: fc.constantFrom(null, '2027-01-01'),
}) as fc.Arbitrary<SaidFields>;

test('every change of either person is in the result, or both changed it and a choice is asked for', () => {
  fc.assert(
    fc.property(said, said, said, (was, yours, theirs) => {
      const result = merged(was, yours, theirs);
      const certain = SAID_FIELDS.filter(field => standingOf(field, was, yours, theirs) !== 'clash');
      const meant = certain.map(field => (yours[field] === was[field] ? theirs : yours)[field]);
      expect(certain.map(field => result[field])).toEqual(meant);
    }),
  );
});
