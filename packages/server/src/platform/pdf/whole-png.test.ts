/** Pictures that would end the program when they are drawn are found before, and whole ones are left alone. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { flowingPdf } from './flowing.pdf.ts';
import type { Flowing } from './flowing.ts';
import { png, type PngKind } from './png.fixture.ts';
import { requireWholePng } from './whole-png.ts';

const KINDS: readonly (readonly [string, PngKind])[] = [
  ['of grey', { colour: 0 }],
  ['of colours', { colour: 2 }],
  ['of colours one can see through', { colour: 6 }],
  ['of grey one can see through, of two bytes a sample', { colour: 4, bits: 16 }],
  ['in passes', { colour: 6, interlaced: true }],
  ['of one point in passes', { colour: 2, interlaced: true, width: 1, height: 1 }],
];

test.each(KINDS)('a whole picture %s is drawn', (_, kind) => {
  expect(() => requireWholePng(png(kind))).not.toThrow();
});

/** What a library throws beside the call is thrown here after the sheet is drawn, and loses the test. */
const sheetWith = (content: Buffer): Flowing => ({
  over: '',
  title: 'Sheet',
  facts: [],
  blocks: [{ kind: 'image', file: 'p', words: 'Bench' }],
  pictures: new Map([['p', { content, mediaType: 'image/png' }]]),
  foot: 'Sheet',
  across: null,
  author: 'Northlight',
});

const BROKEN: readonly (readonly [string, PngKind, RegExp])[] = [
  ['whose points are no stream', { colour: 6, packed: Buffer.from('nothing that unpacks') }, /header/],
  [
    'whose stream is cut short',
    { colour: 6, packed: deflateSync(Buffer.alloc(500)).subarray(0, 8) },
    /end of file/,
  ],
  ['with too few points', { colour: 6, packed: deflateSync(Buffer.alloc(3)) }, /missing/],
  ['with more points than it has', { colour: 6, packed: deflateSync(Buffer.alloc(5_000_000)) }, /larger/],
  ['with a filter that there is not', { colour: 6, filter: 9 }, /filter/],
  ['in passes with a filter that there is not', { colour: 2, interlaced: true, filter: 5 }, /filter/],
  ['of a colour that there is not', { colour: 5 }, /colour/],
];

describe('a broken picture', () => {
  test.each(BROKEN)('%s is refused', (_, kind, why) => {
    expect(() => requireWholePng(png(kind))).toThrow(why);
  });
  test('cut within a chunk is refused', () => {
    expect(() => requireWholePng(png({ colour: 6 }).subarray(0, 50))).toThrow(/cut short/);
  });
  test.each(BROKEN)('%s is told by its words on paper, and the program goes on', async (_, kind) => {
    const bytes = await flowingPdf(sheetWith(png(kind)), '2026-11-29T00:00:00.000Z');
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});

test('what is no PNG is left to others', () => {
  expect(() => requireWholePng(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).not.toThrow();
});
