/** The text of a document as blocks. */
import { describe, expect, test } from 'vitest';
import { type Block, wordsOf } from '../kernel/blocks.ts';
import { blocksOf } from './text-blocks.ts';

const FILE = '00000000-0000-4000-8000-000000000001';

test('headings, lists, tables, emphasis are blocks and runs', () => {
  const blocks = blocksOf(
    [
      '# Scope',
      '',
      'All **sites**, *also* `abroad`.',
      '',
      '- one',
      '  1. inner',
      '- two',
      '',
      '| Who | What |',
      '|---|---|',
      '| Ana | buys\\|sells |',
    ].join('\n'),
  );
  expect(blocks.map(one => one.kind)).toEqual(['heading', 'paragraph', 'list', 'table']);
  expect(blocks[1]).toMatchObject({
    runs: [{ text: 'All ' }, { text: 'sites', strong: true }, {}, { em: true }, {}, { code: true }, {}],
  });
  expect(blocks[3]).toMatchObject({ head: [[{ text: 'Who' }], [{ text: 'What' }]] });
  const table = blocks[3] as Extract<Block, { kind: 'table' }>;
  expect(wordsOf(table.rows[0]?.[1] ?? [])).toBe('buys|sells');
});

test('a picture of the organization is one; any other address is words', () => {
  expect(blocksOf(`![The line](file:${FILE})`)).toEqual([{ kind: 'image', file: FILE, words: 'The line' }]);
  expect(blocksOf('![x](https://evil.example/x.png)')).toMatchObject([
    { kind: 'paragraph', runs: [{ text: 'x' }] },
  ]);
});

describe('what would be markup or a script elsewhere', () => {
  test.each([
    '<script>x()</script>',
    '<img src=x onerror=x()>',
    'before <b onclick="x()">bold</b> after',
    '<iframe srcdoc="x"></iframe>',
  ])('%s is text, sign by sign', text => {
    const said = blocksOf(text)
      .map(one => ('runs' in one ? wordsOf(one.runs) : ''))
      .join('');
    expect(said).toBe(text);
  });

  test.each(['javascript:x()', 'data:text/html,x', 'vbscript:x', '//evil.example'])(
    '%s leads nowhere',
    href => {
      const [block] = blocksOf(`[words](${href})`);
      expect(block).toMatchObject({ runs: [{ text: 'words' }] });
      expect(JSON.stringify(block)).not.toContain('"href"');
    },
  );

  test('a long row of marks is read in no time', () => {
    const started = performance.now();
    blocksOf('*'.repeat(50_000));
    blocksOf('['.repeat(20_000));
    blocksOf(`${'> '.repeat(2_000)}x`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test('signs that editors write as entities are read as what they stand for', () => {
  expect(blocksOf('A &lt; B &amp; C')).toEqual([{ kind: 'paragraph', runs: [{ text: 'A < B & C' }] }]);
});
