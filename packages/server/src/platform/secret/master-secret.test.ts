/** Where the installation's secret comes from: made, kept, handed over by a service manager. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnusableSetting } from '../config.ts';
import { masterSecret, sourceOfSecret } from './master-secret.ts';
import { temporary } from '../../testing/temporary.ts';

const folder = temporary('certwright-secret-');
const GOOD = 'a-secret-of-some-length-0123456789';
const fileWith = (text: string): string => {
  const path = join(folder(), 'secret');
  writeFileSync(path, text);
  return path;
};

test('it is made once, for nobody else to read, and kept', async () => {
  const here = folder();
  const made = await masterSecret(here, {});
  expect(made.length).toBeGreaterThan(40);
  expect(await masterSecret(here, {})).toBe(made);
  expect(statSync(join(here, 'master.key')).mode & 0o777).toBe(0o600);
});

test('of a file it is what stands there; the data folder then holds none', async () => {
  const here = folder();
  expect(await masterSecret(here, { CERTWRIGHT_SECRET_FILE: fileWith(`${GOOD}\n`) })).toBe(GOOD);
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
  {
    what: 'a file and a command at once',
    env: () => ({ CERTWRIGHT_SECRET_FILE: fileWith(GOOD), CERTWRIGHT_SECRET_COMMAND: 'age' }),
  },
  { what: 'a command that fails', env: () => ({ CERTWRIGHT_SECRET_COMMAND: 'false' }) },
])('$what is refused, and no secret is made instead', async ({ env }) => {
  const here = folder();
  await expect(masterSecret(here, env())).rejects.toThrow(UnusableSetting);
  expect(existsSync(join(here, 'master.key'))).toBe(false);
});

test('where it comes from is known without reading it', () => {
  const env = { CERTWRIGHT_SECRET_COMMAND: '["/usr/bin/age", "-d", "secret.age"]' };
  expect(sourceOfSecret('/data', env)).toEqual({ from: 'command', program: '/usr/bin/age' });
  expect(sourceOfSecret('/data', {})).toEqual({ from: 'folder', path: '/data/master.key' });
});
