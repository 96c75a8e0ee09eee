import { cpSync, rmSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { AUTHORED, browserPath, BUILT, FOLLOWING } from './tests/e2e/browser';

const path = browserPath();

/** A copy of one scenario, for the test in which an author edits it while it is played. */
if (process.env['TEST_WORKER_INDEX'] === undefined) {
  rmSync(AUTHORED, { recursive: true, force: true });
  cpSync('tests/corpus/good', AUTHORED, { recursive: true });
}

export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'faults', testDir: 'tests/faults' },
    { name: 'short faults', testDir: 'tests/faults', grep: /@short/ },
  ],
  globalSetup: './tests/faults/builds.ts',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: '{snapshotDir}/{testFileDir}/{testFileName}-snapshots/{arg}{-snapshotSuffix}{ext}',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  /** A browser that is killed and frozen on purpose may fail to start again once; a fault that is there fails each time. */
  retries: process.env['CI'] === undefined ? 0 : 2,
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: BUILT,
    serviceWorkers: 'block',
    launchOptions: {
      ...(path === undefined ? {} : { executablePath: path }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
    trace: 'retain-on-failure',
  },
  webServer: [
    {
      command: `npx vite preview --configLoader runner --host 127.0.0.1 --port ${new URL(BUILT).port} --strictPort`,
      url: BUILT,
      reuseExistingServer: false,
    },
    {
      command: `npx vite --configLoader runner --host 127.0.0.1 --port ${new URL(FOLLOWING).port} --strictPort`,
      url: FOLLOWING,
      env: { RAPPORT_SCENARIOS: AUTHORED },
      reuseExistingServer: false,
    },
  ],
});
