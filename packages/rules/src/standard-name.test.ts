/** One name for many spellings, and nothing taken for what it is not. */
import { expect, test } from 'vitest';
import { canonicalStandard, editionYear } from './standard-name.ts';

test.each([
  ['iso 9001:2015', 'ISO 9001'],
  ['DIN EN ISO 9001:2015', 'ISO 9001'],
  ['ISO 9001:2015+A1:2024', 'ISO 9001'],
  ['ISO 9001 2015', 'ISO 9001'],
  ['ISO-14001', 'ISO 14001'],
  ['AS/NZS ISO 45001:2018', 'ISO 45001'],
  ['ISO27001', 'ISO/IEC 27001'],
  ['ISO / IEC 27001:2022', 'ISO/IEC 27001'],
  ['FSSC 22000 v6', 'FSSC 22000'],
  ['ISO/IEC 20000-1:2018', 'ISO/IEC 20000-1'],
  ['ISO 22003-1', 'ISO 22003-1'],
  ['AS 9100', 'EN 9100'],
  ['no standard', 'NO STANDARD'],
])('%s is %s', (name, canonical) => expect(canonicalStandard(name)).toBe(canonical));

test('the year of an edition is read, not guessed', () => {
  expect(editionYear('ISO 9001:2015')).toBe('2015');
  expect(editionYear('ISO 9001')).toBeUndefined();
});
