/** Every refusal and every late fact that the domain can say has a sentence for people. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LATE_CODES, lateText } from './late.messages.ts';
import { REFUSAL_CODES, refusalText } from './refusal.messages.ts';

const CORE = dirname(dirname(fileURLToPath(import.meta.url)));

/** Codes that the sources make, in the shape `refused: 'code'` or `refuse('code'`. */
const made = (pattern: RegExp): readonly string[] => {
  const files = globSync('**/*.ts', { cwd: CORE }).filter(file => !file.endsWith('.test.ts'));
  const codes = files.flatMap(file =>
    [...readFileSync(join(CORE, file), 'utf8').matchAll(pattern)].map(match => match[1] ?? ''),
  );
  return [...new Set(codes)];
};

test('every refusal of a decider has a sentence', () => {
  const codes = made(/(?:\brefuse\(\s*|\brefused: )'([a-z0-9-]+)'/g);
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter(code => !REFUSAL_CODES.includes(code))).toEqual([]);
});

test('every late fact has its consequence in words', () => {
  const codes = made(/\bcode: '((?:[a-z0-9]+-)*late|suspension-past[a-z-]*)'/g);
  expect(codes.length).toBeGreaterThan(1);
  expect(codes.filter(code => !LATE_CODES.includes(code))).toEqual([]);
  for (const code of codes) expect(lateText(code)).toMatch(/\.$/);
});

test('a sentence is a sentence, with and without facts', () => {
  for (const code of REFUSAL_CODES) {
    for (const text of [refusalText(code), refusalText(code, { key: '8.2', on: '2026-01-01' })]) {
      expect(text, code).toMatch(/[.?!…]$/);
      expect(text, code).not.toMatch(/undefined|\[object|NaN/);
      expect(text, code).not.toBe(code);
    }
  }
});

test('facts stand in the sentence, a long list is cut', () => {
  expect(refusalText('shortfall-without-reason', { planned: 6, actual: 5.5 })).toContain('6 days, spent 5.5');
  const controls = Array.from({ length: 20 }, (_, i) => `A.5.${i}`);
  expect(refusalText('controls-undecided', { count: 20, controls })).toMatch(/^20 controls .*A\.5\.11 …/);
});
