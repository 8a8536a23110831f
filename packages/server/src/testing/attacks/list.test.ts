/** The list of attacks in docs/operating/attacks.md names tests that are there. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../../../..');
const rows = readFileSync(join(ROOT, 'docs/operating/attacks.md'), 'utf8')
  .split('\n')
  .filter(line => /^\| \d/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, number, attack, words, file]) => ({
    number: Number(number),
    attack: attack ?? '',
    words: words ?? '',
    file: file ?? '',
  }));

test.each(rows)('$number $attack is tried', ({ words, file }) => {
  const path = file.startsWith('e2e/') ? file : `packages/server/src/${file}`;
  expect(readFileSync(join(ROOT, path), 'utf8')).toContain(words);
});

test('the list has sixty attacks and more, each with its own number', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(rows.map(row => row.number)).toEqual(rows.map((_, i) => i + 1));
});
