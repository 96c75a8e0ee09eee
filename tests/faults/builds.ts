import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT } from '../e2e/browser';

/** The build that people get. */
export const SHIPPED = 'dist';
/** Another build, in which parts can be made to break: see `tests/faults/breaking.spec.ts`. */
export const BREAKABLE = join(tmpdir(), `rapport-breakable-${new URL(BUILT).port}`);

/** Makes the second build before any test. */
export default function prepare(): () => void {
  execFileSync(
    'npx',
    ['vite', 'build', '--configLoader', 'runner', '--mode', 'faults', '--outDir', BREAKABLE, '--emptyOutDir', '--logLevel', 'warn'],
    {
      stdio: 'inherit',
    },
  );
  return () => rmSync(BREAKABLE, { recursive: true, force: true });
}
