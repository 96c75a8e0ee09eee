import { defineConfig } from 'vitest/config';

/** The tests that say whether a change of the core is noticed: without screens, and without what takes long by playing whole scenarios. */
export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    env: { FEW_RUNS: 'yes' },
    exclude: ['tests/scenario/guide.test.ts'],
    include: ['tests/{engine,scoring,scenario}/**/*.test.ts', 'tests/app/storage.test.ts'],
  },
});
