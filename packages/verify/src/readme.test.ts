// The README's examples do what the README says.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = (language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(found => found[1] ?? '');

const examples = blocks('js').map((code, index) => ({
  name: `example ${index + 1}`,
  code,
  printed: blocks('text')[index],
}));

test('there are two examples with their output', () => {
  expect(examples.map(example => Boolean(example.printed))).toEqual([true, true]);
});

test.each(examples)('$name prints what stands below it', ({ code, printed }) => {
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(out.startsWith(printed ?? 'nothing')).toBe(true);
});
