import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const FIRST_PORT = Number(process.env['E2E_PORT'] ?? 4174);
/** Where the built page is served, and the one that follows an author's changes; `E2E_PORT` moves both. */
export const BUILT = `http://127.0.0.1:${FIRST_PORT}/`;
export const FOLLOWING = `http://127.0.0.1:${FIRST_PORT + 1}/`;

/** Where the test in which an author edits a scenario keeps its copy. */
export const AUTHORED = join(tmpdir(), `rapport-authored-${FIRST_PORT}`);

const DEBIAN = '/usr/bin/chromium';

/** The Chromium to test with: `CHROMIUM_PATH`, else Debian's, else Playwright's own. */
export function browserPath(): string | undefined {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined && asked !== '') return asked;
  return existsSync(DEBIAN) ? DEBIAN : undefined;
}

const works = (path: string | undefined): boolean => existsSync(path ?? chromium.executablePath());
const runs = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

function install(): void {
  if (process.getuid?.() === 0 && runs('apt-get')) {
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
  } else {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  }
}

/** Finds a browser, or installs one; throws one sentence that says what to install where neither works. */
export function ensureBrowser(): void {
  if (works(browserPath())) return;
  try {
    install();
  } catch {
    // The sentence below says what is missing.
  }
  if (!works(browserPath())) {
    throw new Error(
      'No browser was found and none could be installed: install Chromium (on Debian or Ubuntu `apt-get install chromium`), or set CHROMIUM_PATH to one.',
    );
  }
}
