/** The register's sentence says whose statement it is, and never more than was published. */
import { expect, test } from 'vitest';
import { answerSentence } from './answer.ts';

test.each([
  ['valid', 'Meridian states: valid today.'],
  ['suspended', 'Meridian states: suspended, and so not valid today.'],
  ['withdrawn', 'Meridian states: withdrawn, and so not valid today.'],
  ['expired', 'Meridian states: expired, and so not valid today.'],
  ['not-yet', 'Meridian states: not valid yet today.'],
  ['unknown-certificate', 'Meridian states: not published today.'],
] as const)('a certificate that is %s', (state, sentence) => {
  expect(answerSentence('Meridian', state, '2026-11-23', '2026-11-23')).toBe(sentence);
});

test('an earlier day is named', () => {
  expect(answerSentence('Meridian', 'valid', '2025-01-31', '2026-11-23')).toBe(
    'Meridian states: valid on 2025-01-31.',
  );
});
