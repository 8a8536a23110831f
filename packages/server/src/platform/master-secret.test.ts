/** Where the installation's secret comes from: made, kept, handed over by a service manager. */
import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { masterSecret, UnusableSetting } from './config.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'certwright-secret-'));
const GOOD = 'a-secret-of-some-length-0123456789';
const fileWith = (text: string): string => {
  const path = join(folder(), 'secret');
  writeFileSync(path, text);
  return path;
};

test('it is made once, for nobody else to read, and kept', () => {
  const here = folder();
  const made = masterSecret(here, {});
  expect(made.length).toBeGreaterThan(40);
  expect(masterSecret(here, {})).toBe(made);
  expect(statSync(join(here, 'master.key')).mode & 0o777).toBe(0o600);
});

test('of a file it is what stands there; the data folder then holds none', () => {
  const here = folder();
  expect(masterSecret(here, { CERTWRIGHT_SECRET_FILE: fileWith(`${GOOD}\n`) })).toBe(GOOD);
  expect(existsSync(join(here, 'master.key'))).toBe(false);
});

test.each([
  { what: 'a file that is not there', env: () => ({ CERTWRIGHT_SECRET_FILE: '/nowhere/secret' }) },
  { what: 'an empty file', env: () => ({ CERTWRIGHT_SECRET_FILE: fileWith('\n') }) },
  { what: 'a short one', env: () => ({ CERTWRIGHT_SECRET_FILE: fileWith('short') }) },
  {
    what: 'a value and a file at once',
    env: () => ({ CERTWRIGHT_SECRET: GOOD, CERTWRIGHT_SECRET_FILE: fileWith(GOOD) }),
  },
])('$what is refused, and no secret is made instead', ({ env }) => {
  const here = folder();
  expect(() => masterSecret(here, env())).toThrow(UnusableSetting);
  expect(existsSync(join(here, 'master.key'))).toBe(false);
});
