/** Where visits may come unannounced: as the body says of its scheme, else as the standard is known to have it. */
import { expect, test } from 'vitest';
import { knowsUnannounced, schemesWithoutUnannounced } from './unannounced.table.ts';

test('what the body says comes before what is known', () => {
  expect(knowsUnannounced('ISO 22000')).toBe(true);
  expect(knowsUnannounced('ISO 22000', false)).toBe(false);
  expect(knowsUnannounced('ISO 9001')).toBe(false);
  expect(knowsUnannounced('ISO 9001', true)).toBe(true);
});
test('one standard that knows such visits is enough; without one, all are named', () => {
  expect(schemesWithoutUnannounced(['ISO 9001', 'ISO 22000'], new Map())).toEqual([]);
  expect(schemesWithoutUnannounced(['ISO 9001', 'ISO 22000'], new Map([['ISO 22000', false]]))).toEqual([
    'ISO 9001',
    'ISO 22000',
  ]);
});
