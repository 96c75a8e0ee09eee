import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { browserPath } from '../e2e/browser';
import { MOVING_MS, watch, type Seen, type Wanted } from './pages-watch';

const CPU = 4;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SIZE = { width: 1280, height: 800 };

/** A fresh page, slowed down and watched. */
export interface Watched {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly seen: () => Promise<Seen>;
  readonly close: () => Promise<void>;
}

export async function launch(): Promise<Browser> {
  const path = browserPath();
  return chromium.launch({ ...(path === undefined ? {} : { executablePath: path }), args: ['--no-sandbox'] });
}

/** Opens an empty page of a context of its own, in which nothing is cached. */
export async function watched(
  browser: Browser,
  wanted: Wanted,
  how: { readonly slow: boolean; readonly still: boolean },
): Promise<Watched> {
  const context = await browser.newContext({ viewport: SIZE, reducedMotion: how.still ? 'reduce' : 'no-preference' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (how.slow) await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  // What runs the bench wraps named functions in a helper of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.addInitScript(watch, { wanted, moving: MOVING_MS });
  return { page, devtools, seen: async () => page.evaluate(() => window.seen), close: async () => context.close() };
}
