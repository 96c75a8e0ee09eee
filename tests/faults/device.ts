import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { browserPath, BUILT } from '../e2e/browser';
import type { Found } from './records';

export async function found(page: Page): Promise<Found> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rapport');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('The database does not open.')));
    });
    const all = async (store: string) =>
      database.objectStoreNames.contains(store)
        ? new Promise<never[]>((resolve) => {
            const asking = database.transaction(store).objectStore(store).getAll();
            asking.addEventListener('success', () => resolve(asking.result as never[]));
          })
        : [];
    const result = {
      heads: await all('attempts'),
      events: await all('events'),
      damaged: await all('damaged'),
      version: database.version,
    };
    database.close();
    return result;
  });
}

/** Puts records into the browser's database as they are, and takes others out by their keys. */
export async function bend(
  page: Page,
  store: string,
  put: readonly object[],
  remove: readonly (string | [string, number])[] = [],
): Promise<void> {
  await page.evaluate(
    async (given) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('rapport');
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const writing = database.transaction(given.store, 'readwrite');
      for (const key of given.remove) writing.objectStore(given.store).delete(key);
      for (const one of given.put) writing.objectStore(given.store).put(one);
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      database.close();
    },
    { store, put, remove },
  );
}

/** Settings under which everything comes at once. */
export const AT_ONCE = `if (localStorage.getItem('rapport.settings') === null) localStorage.setItem('rapport.settings', '{"speed":"instant"}');`;

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** A browser with a profile of its own that outlives it. */
export async function launch(profile: string): Promise<BrowserContext> {
  const path = browserPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(path === undefined ? {} : { executablePath: path }),
    args: ARGS,
    baseURL: BUILT,
  });
  await context.addInitScript(AT_ONCE);
  return context;
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'rapport-profile-'));

/** Kills every process of the browser with this profile, as a power cut of the app would. */
export function kill(profile: string): number {
  const ours = readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
    } catch {
      return false;
    }
  });
  spawnSync('kill', ['-9', ...ours]);
  return ours.length;
}

/** The replies that can be seen to be said: each stands in the conversation only once it is kept. */
export const said = async (page: Page): Promise<number> => page.locator('li[data-held]').count();

/** Waits until a reply can be given. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('[data-reply], [data-reads], [data-ends]').first()).toBeVisible();
}

/** Says the first reply, past a question about the client, and waits until it is kept. */
export async function say(page: Page): Promise<void> {
  const before = await said(page);
  await press(page);
  await expect(page.locator('li[data-held]')).toHaveCount(before + 1);
}

/** Presses the first reply, past a question about the client. */
export async function press(page: Page): Promise<void> {
  await ready(page);
  const skip = page.locator('[data-reads=""]');
  if ((await skip.count()) > 0) await skip.click();
  await page.locator('[data-reply]').first().click();
}

/** Begins the conversation of the home page with so many replies, and gives its address. */
export async function talked(page: Page, replies: number): Promise<string> {
  await page.goto('./');
  for (let turn = 0; turn < replies; turn++) await say(page);
  await expect(page).toHaveURL(/#\/play\//);
  return page.url();
}
