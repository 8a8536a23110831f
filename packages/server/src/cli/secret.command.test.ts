/** Commands that need the installation's secret get it from the command that the operator set, or say why not. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { certwrightWith } from '../testing/program.ts';

const SECRET = 'a secret of some length, 0123456789';
const printing = (code: string): string => JSON.stringify([process.execPath, '-e', code]);

test('the key of the installation is the same whether its secret is set or printed by a command', async () => {
  const set = await certwrightWith({ CERTWRIGHT_SECRET: SECRET }, 'catalogue', 'key');
  const command = printing(`console.log(${JSON.stringify(SECRET)})`);
  const printed = await certwrightWith({ CERTWRIGHT_SECRET_COMMAND: command }, 'catalogue', 'key');
  expect(printed).toMatchObject({ code: 0, stdout: set.stdout, stderr: '' });
  expect(printed.stdout.trim()).toMatch(/^[\w-]{43}$/);
  expect(existsSync(join(printed.data, 'master.key'))).toBe(false);
});

test('a command that fails ends the program with a sentence, and no secret is made instead', async () => {
  const command = printing('console.error("access denied"); process.exitCode = 3');
  const { code, stderr, stdout, data } = await certwrightWith(
    { CERTWRIGHT_SECRET_COMMAND: command },
    'catalogue',
    'key',
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    `Certwright: CERTWRIGHT_SECRET_COMMAND gave no secret: ${process.execPath} ended with code 3: access denied.\n`,
  );
  expect(existsSync(join(data, 'master.key'))).toBe(false);
});
