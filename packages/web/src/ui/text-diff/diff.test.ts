// What a reader sees as changed.
import { expect, test } from 'vitest';
import { changesBetween } from './diff.ts';
import { linesOf } from './TextDiff.tsx';

test('what stayed, went and came is told apart', () => {
  expect(changesBetween(['a', 'b', 'c'], ['a', 'c', 'd'])).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'out', text: 'b' },
    { kind: 'same', text: 'c' },
    { kind: 'in', text: 'd' },
  ]);
});

test('a changed line is compared word by word', () => {
  const [line] = linesOf('We keep what we promised.', 'We keep all that we promised.');
  expect(line?.parts.filter(part => part.kind !== 'same')).toEqual([
    { kind: 'out', text: 'what ' },
    { kind: 'in', text: 'all ' },
    { kind: 'in', text: 'that ' },
  ]);
});

test('taking out what came and putting back what went gives the other text', () => {
  const before = 'one two\nthree\n\nfour five';
  const after = 'one 2\n\nfour\nsix seven';
  const parts = linesOf(before, after);
  const side = (left: 'in' | 'out') =>
    parts
      .filter(line => line.parts.some(part => part.kind !== left))
      .map(line =>
        line.parts
          .filter(part => part.kind !== left)
          .map(part => part.text)
          .join(''),
      )
      .join('\n');
  expect(side('in')).toBe(before);
  expect(side('out')).toBe(after);
});
