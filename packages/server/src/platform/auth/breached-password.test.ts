/** A password that others know is found without asking anybody. */
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { breachedBy, inHashFile } from './breached-password.ts';

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex').toUpperCase();

test.each(['password', 'Password', 'password123!', 'Football2026', 'qwertyuiop'])(
  '%s is known',
  async one => {
    expect(await breachedBy(undefined)(one)).toBe(true);
  },
);

test.each(['calibrate the gauge on monday', 'vT8#rrnq02kd', '荷物はまだ港にある'])('%s is not', async one => {
  expect(await breachedBy(undefined)(one)).toBe(false);
});

test('every line of a file of hashes is found, and nothing else', async () => {
  const words = Array.from({ length: 500 }, (_, at) => `correct horse ${at}`);
  const path = join(mkdtempSync(join(tmpdir(), 'certwright-hashes-')), 'hashes.txt');
  const lines = words.map((word, at) => `${sha1(word)}:${at * 37 + 1}`).sort();
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  for (const word of words) expect(await inHashFile(path, word), word).toBe(true);
  for (const word of words) expect(await inHashFile(path, `${word}!`)).toBe(false);
  expect(await breachedBy(path)('correct horse 77')).toBe(true);
});

test('a file without lines knows nothing', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'certwright-hashes-')), 'hashes.txt');
  writeFileSync(path, '');
  expect(await inHashFile(path, 'anything')).toBe(false);
});
