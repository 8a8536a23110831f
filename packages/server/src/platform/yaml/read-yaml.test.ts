/** YAML from strangers: read when it is plain, refused before it costs memory when it is not. */
import { describe, expect, test } from 'vitest';
import { readYaml, UnreadableYaml } from './read-yaml.ts';

const MB = 1024 * 1024;
const sized = (part: string): string => part.repeat(Math.ceil((5 * MB) / part.length)).slice(0, 5 * MB);

test('plain YAML is read, brackets and quotes in its texts included', () => {
  expect(readYaml('a: {b: [1, yes]}\nc: it isn’t [closed\nd: "x {"\n')).toEqual({
    a: { b: [1, 'yes'] },
    c: 'it isn’t [closed',
    d: 'x {',
  });
});

describe('five megabytes', () => {
  test.each([
    ['of brackets within brackets', sized('{a: ['), /nested more than 64/],
    ['of lists within lists', sized('- '), /more than 500000 parts|nested too deep|not sound/],
    ['of keys', sized('k: 1\n'), /more than 500000 parts/],
  ])('%s are refused in bounded memory', (_, text, sentence) => {
    const before = process.memoryUsage().rss;
    let said = '';
    try {
      readYaml(text);
    } catch (error) {
      if (error instanceof UnreadableYaml) said = error.message;
    }
    expect(said).toMatch(sentence);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB);
  });
});

test('aliases, which make a bomb of a few lines, are not taken', () => {
  expect(() => readYaml('a: &a [x]\nb: [*a, *a]')).toThrow(/aliases/);
});

test('a tag of a programming language makes nothing but text', () => {
  expect(() => readYaml('a: !!js/function "x"')).not.toThrow();
  expect(readYaml('a: !!js/function "x"')).toEqual({ a: 'x' });
});
