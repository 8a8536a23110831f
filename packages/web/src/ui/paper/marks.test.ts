// Marks that a writer of procedures uses without being told.
import { expect, test } from 'vitest';
import { blocksOf } from './marks.ts';

test('headings, lists and paragraphs are told apart', () => {
  expect(
    blocksOf('# Purpose\nWe measure.\nEvery day.\n\n- ask\n- note\n  and sign\n1. first\n2) second'),
  ).toEqual([
    { kind: 'heading', level: 2, text: 'Purpose' },
    { kind: 'paragraph', text: 'We measure.\nEvery day.' },
    { kind: 'list', ordered: false, items: ['ask', 'note\nand sign'] },
    { kind: 'list', ordered: true, items: ['first', 'second'] },
  ]);
});

test('a text without marks is paragraphs', () => {
  expect(blocksOf('One.\n\nTwo.')).toHaveLength(2);
  expect(blocksOf(' \n ')).toEqual([]);
});
