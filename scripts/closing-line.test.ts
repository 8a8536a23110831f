/** The closing line of a run says what happened, also when a file could not be read at all. */
import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { countTests, sentence } from './closing-line.ts';

const moduleOf = (states: readonly string[], errors: number): TestModule =>
  ({
    errors: () => Array.from({ length: errors }),
    children: { allTests: () => states.map(state => ({ result: () => ({ state }) })) },
  }) as unknown as TestModule;

test('passed and failed tests are counted over all files', () => {
  const modules = [moduleOf(['passed', 'passed'], 0), moduleOf(['failed', 'passed'], 0)];
  expect(sentence(countTests(modules, 0))).toBe('3 passed, 1 failed');
});

test('a file that cannot be read, an error beside the tests and a test that never ended are failures', () => {
  expect(sentence(countTests([moduleOf([], 1)], 1))).toBe('0 passed, 2 failed');
  expect(sentence(countTests([moduleOf(['pending'], 0)], 0))).toBe('0 passed, 1 failed');
});

test('skipped tests are said, not hidden', () => {
  expect(sentence(countTests([moduleOf(['passed', 'skipped'], 0)], 0))).toBe('1 passed, 0 failed, 1 skipped');
});
