/** The last line of a test run, for people and programs: `N passed, N failed`. */
import type { Reporter, TestModule } from 'vitest/node';

type Count = { passed: number; failed: number; skipped: number };

/** A file that could not be read counts as one failure, as does an error outside of any test. */
export function countTests(modules: readonly TestModule[], strayErrors: number): Count {
  const count: Count = { passed: 0, failed: strayErrors, skipped: 0 };
  for (const module of modules) {
    count.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') count.passed += 1;
      else if (state === 'skipped') count.skipped += 1;
      else count.failed += 1;
    }
  }
  return count;
}

export const sentence = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const line = sentence(countTests(modules, errors.length));
    // Other reporters write their summary at the same moment; the line comes after all of it.
    process.once('exit', () => console.log(line));
  }
}
