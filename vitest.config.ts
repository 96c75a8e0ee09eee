import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { scenarioLibrary } from './src/cli/library';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', environment: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', 'tests/app/**'] } },
      {
        plugins: [react(), scenarioLibrary()],
        test: { name: 'screens', environment: 'jsdom', include: ['tests/app/**/*.test.{ts,tsx}'], setupFiles: ['tests/app/setup.ts'] },
      },
    ],
  },
});
