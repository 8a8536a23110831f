// One run for all tests, sized by place: pure packages, the server on a real database, journeys in a browser; at the
// end, alone, what is measured in time.
import { defineConfig } from 'vitest/config';

/** What measures time in seconds that a person feels. */
const TIMED = '**/*.timed.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          isolate: false,
          include: [
            'packages/{rules,standards,verify,core,web}/src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          environment: 'node',
          // Beside others, on two cores.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          // Modules are read once a worker, not once a file: no test changes what a module keeps for good.
          isolate: false,
          include: ['packages/server/src/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['packages/server/src/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          exclude: [TIMED],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'timed',
          include: [TIMED],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // After all others, and one by one.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
        },
      },
    ],
    maxWorkers: 2,
    // What a file does at once: more would take the cores from the file beside it.
    maxConcurrency: 2,
    reporters: ['default', './scripts/closing-line.ts'],
  },
});
