/** What is typed to find a deliverable, understood as a number or as words. */
import { expect, test } from 'vitest';
import { readSearch } from './search-query.ts';

test.each([
  ['iso9001', { number: 9001 }],
  ['ISO/IEC 27001:2022', { number: 27001, year: 2022 }],
  ['27001 2022', { number: 27001, year: 2022 }],
  ['ISO 27001-2022', { number: 27001, year: 2022 }],
  ['EN ISO 14001', { number: 14001 }],
  ['DIN EN ISO 9001:2015-11', { number: 9001, year: 2015 }],
  ['ISO/IEC TS 27006-2:2021/Amd 1', { number: 27006, part: '2', year: 2021 }],
  ['ISO/HL7 10781', { number: 10781 }],
  ['I.S.O. 9001', { number: 9001 }],
  ['iec 62443', { number: 62443 }],
])('%s is a number', (typed, expected) => {
  expect(readSearch(typed)).toEqual({ kind: 'number', ...expected });
});

test.each([
  ['quality management', ['quality', 'management']],
  ['the management of the risk', ['management', 'risk']],
  ['the', ['the']],
  ['Qualité', ['qualite']],
  ['9001 quality', ['9001', 'quality']],
])('%s is words', (typed, words) => {
  expect(readSearch(typed)).toEqual({ kind: 'words', words });
});

test('no text takes long to understand', () => {
  const started = performance.now();
  for (const text of [
    'a'.repeat(200),
    'iso '.repeat(50),
    '1-'.repeat(100),
    `${' '.repeat(199)}x`,
    'iso/-. '.repeat(28),
  ])
    expect(readSearch(text).kind).toMatch(/words|number/);
  expect(performance.now() - started).toBeLessThan(50);
});
