/** The examples run, and the README shows them as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const files = readdirSync(new URL('.', import.meta.url)).filter(name => name.endsWith('.example.ts'));

test('there are examples', () => expect(files.length).toBeGreaterThanOrEqual(4));

test.each(files)('%s runs and stands in the README', async file => {
  await expect(import(new URL(file, import.meta.url).href)).resolves.toBeDefined();
  const [, ...code] = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  expect(readme).toContain(code.join('\n').trim());
});
