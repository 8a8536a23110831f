/** Codes of the library in words. */
import { DISCIPLINES } from '@certwright/standards/edition';
import { expect, test } from 'vitest';
import { capital, plainWords } from './edition.words.tsx';

test.each([
  ['it-service-management', 'IT service management'],
  ['occupational-health-and-safety', 'Occupational health and safety'],
  ['ohs', 'OH&S'],
  ['ai-governance', 'AI governance'],
  ['security', 'Security'],
])('%s is written %s', (code, words) => {
  expect(capital(plainWords(code))).toBe(words);
});

test('no discipline of the library loses a word', () => {
  for (const one of DISCIPLINES) expect(plainWords(one).toLowerCase()).toBe(one.replaceAll('-', ' '));
});
