/** JSON text is read as the language reads it, and every value knows its line. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotJson, readJson } from './json-lines.ts';

const FILE = `{
  "id": "iso-1-2020",
  "requirements": [
    { "key": "4", "looksFor": [] },
    {
      "key": "4.1",
      "looksFor": [
        "First?",
        "Second?"
      ]
    }
  ]
}
`;

test.each([
  ['', 1],
  ['id', 2],
  ['requirements[0].key', 4],
  ['requirements[1]', 5],
  ['requirements[1].looksFor[1]', 9],
  ['requirements[1].missing', 5],
  ['requirements[7].key', 3],
  ['nowhere.at.all', 1],
])('the value at "%s" stands on line %i, or the nearest above it does', (path, line) => {
  expect(readJson(FILE).lineOf(path)).toBe(line);
});

test('reads whatever JSON writes, with any indentation', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(readJson(text).value).toEqual(JSON.parse(text));
    }),
  );
});

test('accepts and refuses the same texts as the language does', () => {
  const scrap = fc.array(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '.', 'true', ' ', '\n', '"'),
    {
      maxLength: 9,
    },
  );
  const holds = (read: () => unknown): boolean => {
    try {
      read();
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(scrap, pieces => {
      const text = pieces.join('');
      fc.pre(!/"a".*"a"/s.test(text));
      expect(holds(() => readJson(text))).toBe(holds(() => JSON.parse(text)));
    }),
    { numRuns: 2_000 },
  );
});

const refused = (text: string): NotJson | undefined => {
  try {
    readJson(text);
    return undefined;
  } catch (error) {
    return error instanceof NotJson ? error : undefined;
  }
};

describe('what is no JSON', () => {
  test.each([
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, '"\\"" stands here, expected , or }'],
    ['a text over a line end', '[\n  "a\n"]', 2, 'expected a text that ends on its line'],
    ['an escape that there is not', '[\n"\\x"]', 2, 'expected a text that ends on its line'],
    ['an end too early', '{\n  "a": [1,\n', 3, 'the file ends here, expected a value'],
    ['a field that stands twice', '{\n  "a": 1,\n  "a": 2\n}', 3, 'another field: a stands twice'],
    ['something after the end', '{}\n{}', 2, 'expected the end of the file'],
  ])('%s is shown on its line', (_name, text, line, reason) => {
    const refusal = refused(text);
    expect(refusal).toMatchObject({ line });
    expect(refusal?.message).toContain(reason);
  });
});
