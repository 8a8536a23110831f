/** Sector codes typed by people. */
import { expect, test } from 'vitest';
import { codesOf, codeWords } from './sector-codes.ts';

test('codes are read with or without their system, a line or a comma each', () => {
  const codes = codesOf('IAF 19\nnace 26.51, 33\n\nfood CI');
  expect(codes).toEqual([
    { system: 'iaf', code: '19' },
    { system: 'nace', code: '26.51' },
    { system: 'iaf', code: '33' },
    { system: 'food', code: 'CI' },
  ]);
  expect(codeWords(codes)).toBe('IAF 19, NACE 26.51, IAF 33, FOOD CI');
});
