/** kill -9 in the middle of work, in small; `npm run bench -- endure` does it fifty times. */
import { expect, test } from 'vitest';
import { endure } from './enduring/endure.ts';

test('nothing acknowledged is lost and nothing done twice when program and database are killed at random moments', async () => {
  const { faults, told, kills } = await endure(6);
  expect(faults).toEqual([]);
  expect(kills.program + kills.database + kills.both).toBe(6);
  expect(
    Math.min(told.issues.size, told.nonconformities.size, told.files.size, told.letters),
  ).toBeGreaterThan(0);
}, 240_000);
