import { expect, type Page } from '@playwright/test';
import { test as watched } from '../e2e/watch';
import { SHIPPED } from './builds';
import { host, type Host } from './host';

/** Tests on a host of their own, with a worker; what the host does not have is no trouble. */
export const test = watched.extend<{ served: string; hosted: Host }>({
  serviceWorkers: 'allow',
  allowed:
    /Failed to load resource|fetching the script|unsupported MIME|Failed to load module script|ERR_INTERNET_DISCONNECTED|Failed to fetch/,
  served: [SHIPPED, { option: true }],
  hosted: async ({ served }, use) => {
    const hosted = await host(served);
    await use(hosted);
    await hosted.close();
  },
  baseURL: async ({ hosted }, use) => {
    await use(hosted.url);
  },
});

export { expect };

/** How long the browser may take to see that the host has another worker: it puts that off while it is busy. */
export const UPDATE = { timeout: 25_000 };

/** Opens the page and waits until a whole copy of the app is kept. */
export async function installed(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.locator('html[data-started]')).toHaveCount(1);
  await expect.poll(async () => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  // A page that goes while the browser still settles its first worker can keep it from looking for another.
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
}

/** Waits until the whole of a new version is there and waits to be used: a page that goes before that has it fetched again. */
export async function arrived(page: Page): Promise<void> {
  const state = async () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state).catch(() => undefined);
  await expect.poll(state, UPDATE).toBe('installed');
}

/** The copies of the app in the browser's cache. */
export async function copies(page: Page): Promise<readonly string[]> {
  try {
    return await page.evaluate(async () => caches.keys());
  } catch {
    await page.waitForLoadState();
    return page.evaluate(async () => caches.keys());
  }
}

/** The turns of every attempt in the database, by its id. */
export async function turnsKept(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rapport');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('The database does not open.')));
    });
    const events = database.transaction('events').objectStore('events').getAll();
    await new Promise((resolve) => events.addEventListener('success', resolve));
    database.close();
    const counts = new Map<string, number>();
    for (const { attempt } of events.result as { attempt: string }[]) counts.set(attempt, (counts.get(attempt) ?? 0) + 1);
    return [...counts.values()];
  });
}
