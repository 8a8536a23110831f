/** Recognition of accreditations by day. */
import { expect, test } from 'vitest';
import { arrangementOn } from './arrangement.table.ts';

test.each([
  ['1997-01-01', undefined],
  ['2025-12-31', 'arrangement/iaf-mla'],
  ['2026-01-01', 'arrangement/global-aci'],
  ['2031-05-01', 'arrangement/global-aci'],
])('on %s the arrangement is %s', (day, id) => {
  expect(arrangementOn(day)?.id).toBe(id);
});
