import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { scenarioLibrary } from './src/cli/library';

/** A law that plays hundreds of conversations may take this long on a busy machine. */
const PATIENCE_MS = 30_000;

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          environment: 'node',
          testTimeout: PATIENCE_MS,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/app/**'],
        },
      },
      {
        plugins: [react(), scenarioLibrary()],
        test: {
          name: 'screens',
          environment: 'jsdom',
          testTimeout: PATIENCE_MS,
          include: ['tests/app/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/app/setup.ts'],
        },
      },
    ],
  },
});
