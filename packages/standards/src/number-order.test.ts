// Standards in the order of their numbers.

import { expect, test } from 'vitest';
import { EDITIONS } from './library.ts';
import { byNumber } from './number-order.ts';

const edition = (standard: string, year = 2020) => ({ standard, year });

test('numbers are compared as numbers, whoever publishes them, then parts and years', () => {
  const sorted = [
    edition('Harrow Rail demands'),
    edition('ISO/TS 54001'),
    edition('ISO 56001'),
    edition('ISO/IEC 27001'),
    edition('ISO 9001', 2026),
    edition('ISO 34101-10'),
    edition('ISO 34101-2'),
    edition('ISO 34101'),
    edition('ISO 9001', 2015),
    edition('ISO 7101'),
  ].toSorted(byNumber);
  expect(sorted.map(one => `${one.standard}:${one.year}`)).toEqual([
    'ISO 7101:2020',
    'ISO 9001:2015',
    'ISO 9001:2026',
    'ISO/IEC 27001:2020',
    'ISO 34101:2020',
    'ISO 34101-2:2020',
    'ISO 34101-10:2020',
    'ISO/TS 54001:2020',
    'ISO 56001:2020',
    'Harrow Rail demands:2020',
  ]);
});

test('the library lists its editions in that order', () => {
  const ids = EDITIONS.map(one => one.id);
  expect(ids.indexOf('iso-7101-2023')).toBeLessThan(ids.indexOf('iso-9001-2015'));
  expect(ids.indexOf('iso-9001-2026')).toBeLessThan(ids.indexOf('iso-iec-27001-2022'));
  expect(ids.indexOf('iso-iec-27001-2022')).toBeLessThan(ids.indexOf('iso-56001-2024'));
  expect(EDITIONS.toSorted(byNumber)).toEqual(EDITIONS);
});
