/** The check of the library from the command line, without server and database. */
import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { certwright } from '../testing/program.ts';

test('the library is checked without a database and without a data folder', async () => {
  const { code, stdout, data } = await certwright('standards', 'check');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ISO 9001:2026 +complete/m);
  expect(stdout.trimEnd()).toMatch(/no fault$/);
  expect(existsSync(data)).toBe(false);
});

test('a faulty file ends the command with 1, its line and the reason', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'edition-')), 'iso-1-2020.json');
  await writeFile(file, '{\n  "id": "iso-1-2020",\n  "year": "soon"\n}\n');
  const { code, stdout } = await certwright('standards', 'check', file);
  expect(code).toBe(1);
  expect(stdout).toContain(`${file}:3: year is "soon", expected a whole number from 1987 to 2100`);
});
