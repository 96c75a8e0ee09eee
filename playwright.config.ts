import { defineConfig } from '@playwright/test';
import { AUTHORED, browserPath, BUILT, FOLLOWING } from './tests/e2e/browser';

const path = browserPath();

export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'faults', testDir: 'tests/faults' },
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
      command: `npx tsx tests/e2e/authored.ts && npx vite --configLoader runner --host 127.0.0.1 --port ${new URL(FOLLOWING).port} --strictPort`,
      url: FOLLOWING,
      env: { RAPPORT_SCENARIOS: AUTHORED },
      reuseExistingServer: false,
    },
  ],
});
