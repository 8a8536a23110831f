// SHA-256 gives what other implementations give, at every length around its blocks.
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const other = (...parts: readonly Uint8Array[]): string =>
  createHash('sha256').update(Buffer.concat(parts)).digest('hex');
const own = (...parts: readonly Uint8Array[]): string => Buffer.from(sha256(...parts)).toString('hex');

test('the example of FIPS 180-4', () => {
  expect(own(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('every length up to three blocks', () => {
  for (let length = 0; length <= 192; length += 1) {
    const bytes = Buffer.alloc(length, length);
    expect(own(bytes), String(length)).toBe(other(bytes));
  }
});

test('any bytes in any parts', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 5 }), parts => {
      expect(own(...parts)).toBe(other(...parts));
    }),
  );
});
