import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { AT_ONCE, found, kill, launch, newProfile, press, ready, said, say, talked } from './device';
import { torn } from './records';

const STEPS = ['before begin', 'after add', 'after put', 'before complete', 'after complete'] as const;
type Step = (typeof STEPS)[number];

declare global {
  interface Window {
    /** The step of the next writing at which the page stops for good, or at which the writing is undone. */
    stopAt?: string | undefined;
    undo?: boolean;
    /** Transactions that say that they are complete before they are. */
    hasty?: boolean;
    filling?: Promise<IDBDatabase>;
  }
}

/** Lets a page stop at a step of a writing, or undo one that seemed to succeed. */
function watchWriting(): void {
  type Put = (this: IDBObjectStore, ...given: unknown[]) => IDBRequest<IDBValidKey>;
  type Begin = (this: IDBDatabase, ...given: unknown[]) => IDBTransaction;
  const transaction = Reflect.get(IDBDatabase.prototype, 'transaction') as Begin;
  const add = Reflect.get(IDBObjectStore.prototype, 'add') as Put;
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
  const stop = (step: string): void => {
    if (window.stopAt !== step) return;
    console.log('stopped');
    for (;;) if (Date.now() < 0) return;
  };
  const writes = (one: IDBTransaction): boolean => one.mode === 'readwrite' && one.objectStoreNames.contains('events');
  IDBDatabase.prototype.transaction = function begin(this: IDBDatabase, ...given: unknown[]) {
    if (given[1] === 'readwrite' && [given[0]].flat().includes('events')) stop('before begin');
    const begun = transaction.apply(this, given);
    if (writes(begun)) begun.addEventListener('complete', () => stop('after complete'));
    return begun;
  };
  IDBObjectStore.prototype.add = function adding(this: IDBObjectStore, ...given: unknown[]) {
    const request = add.apply(this, given);
    stop('after add');
    return request;
  };
  IDBObjectStore.prototype.put = function putting(this: IDBObjectStore, ...given: unknown[]) {
    const request = put.apply(this, given);
    if (!writes(this.transaction) || this.name !== 'attempts') return request;
    stop('after put');
    request.addEventListener('success', () => {
      stop('before complete');
      if (window.undo !== true) return;
      if (window.hasty === true) this.transaction.dispatchEvent(new Event('complete'));
      this.transaction.abort();
    });
    return request;
  };
}

test.beforeEach(async ({ context }) => {
  await context.addInitScript(AT_ONCE);
  await context.addInitScript(watchWriting);
});

async function stopped(page: Page, step: Step): Promise<void> {
  await page.evaluate((one) => {
    window.stopAt = one;
  }, step);
  const heard = page.waitForEvent('console', (message) => message.text() === 'stopped');
  await page.evaluate(() => void setTimeout(() => document.querySelector<HTMLElement>('[data-reply]')?.click()));
  await heard;
}

for (const step of STEPS)
  test(
    `F02 a page that dies ${step} of a writing comes back with the reply or without, and nothing between`,
    { tag: '@short' },
    async () => {
      const profile = newProfile();
      const context = await launch(profile);
      await context.addInitScript(watchWriting);
      const page = await context.newPage();
      const address = await talked(page, 1);
      await ready(page);
      await stopped(page, step);
      const gone = new Promise((resolve) => context.once('close', resolve));
      kill(profile);
      await gone;
      const after = await launch(profile);
      const again = await after.newPage();
      await again.goto('./#/help');
      await expect(again.locator('h1')).toBeVisible();
      const kept = await found(again);
      expect(torn(kept)).toEqual([]);
      expect(kept.events.length).toBe(step === 'after complete' ? 2 : 1);
      await again.goto(address);
      await ready(again);
      expect(await said(again)).toBe(kept.events.length);
      await say(again);
      await after.close();
      rmSync(profile, { recursive: true, force: true });
    },
  );

test('F03 a page that crashes frees its conversation within a second, with everything in it', async ({ page, context }) => {
  const address = await talked(page, 2);
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('button', { name: 'Use it here' })).toBeVisible();
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const began = Date.now();
  await expect(other.locator('[data-reply], [data-reads]').first()).toBeVisible();
  expect(Date.now() - began).toBeLessThan(1000);
  expect(await said(other)).toBe(2);
  await say(other);
  expect(torn(await found(other))).toEqual([]);
});

test('F04 a reply that is pressed as the tab closes is there as a whole or not at all, ten times', async ({ page, context }) => {
  const address = await talked(page, 1);
  await page.close();
  let before = 1;
  for (let round = 0; round < 10; round++) {
    const tab = await context.newPage();
    await tab.goto(address);
    await ready(tab);
    void tab.evaluate(() => document.querySelector<HTMLElement>('[data-reads=""], [data-reply]')?.click()).catch(() => undefined);
    await tab.close();
    const looking = await context.newPage();
    await looking.goto('./#/help');
    await expect(looking.locator('h1')).toBeVisible();
    const after = await found(looking);
    expect(torn(after)).toEqual([]);
    expect([before, before + 1]).toContain(after.events.length);
    before = after.events.length;
    await looking.close();
    if (before > 4) break;
  }
});

test('F05 a double press, a held key and two keys at once each say one thing', { tag: '@short' }, async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.locator('[data-reply]').first().dblclick();
  await expect(page.locator('li[data-held]')).toHaveCount(1);
  await ready(page);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-reply]')?.focus();
    for (const key of ['1', '2']) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await expect(page.locator('li[data-held]')).toHaveCount(2);
  await ready(page);
  const skip = page.locator('[data-reads=""]');
  if ((await skip.count()) > 0) await skip.click();
  await page.locator('[data-reply]').first().focus();
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.locator('li[data-held]')).toHaveCount(3);
  expect((await found(page)).events.filter(({ event }) => event.type === 'reply.chosen')).toHaveLength(3);
});

test('F05 guard: without the key of a record, two writers of the same turn are both believed to be first', async ({ page, context }) => {
  const address = await talked(page, 1);
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'locks', { value: undefined });
    IDBObjectStore.prototype.add = function over(this: IDBObjectStore, value: unknown) {
      return this.put(value);
    };
  });
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  for (const tab of tabs) await tab.goto(address);
  for (const [index, tab] of tabs.entries()) {
    await ready(tab);
    await tab.locator('[data-reply]').nth(index).click();
  }
  for (const tab of tabs) await expect(tab.locator('li[data-held]')).toHaveCount(2);
});

test(
  'F06 a writing that is undone after it seemed to succeed shows no reply, says so, and can be tried again',
  { tag: '@short' },
  async ({ page }) => {
    await talked(page, 1);
    await page.evaluate(() => {
      window.undo = true;
    });
    await press(page);
    await expect(page.getByRole('alert').filter({ hasText: 'This reply is not saved.' })).toBeVisible();
    expect(await said(page)).toBe(1);
    await page.evaluate(() => {
      window.undo = false;
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('li[data-held]')).toHaveCount(2);
    expect((await found(page)).events).toHaveLength(2);
  },
);

test('F06 guard: a reply that is believed before its writing is complete is shown and lost', { tag: '@short' }, async ({ page }) => {
  await talked(page, 1);
  await page.evaluate(() => {
    window.undo = true;
    window.hasty = true;
  });
  await press(page);
  await expect(page.locator('li[data-held]')).toHaveCount(2);
  expect((await found(page)).events).toHaveLength(1);
});

test('F07 a device that is full shows the reply as not saved, gives the conversation as a file, and goes on once there is room', async ({
  baseURL,
}) => {
  test.setTimeout(90_000);
  const profile = newProfile();
  const context = await launch(profile);
  const page = await context.newPage();
  await talked(page, 1);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(baseURL ?? '');
  await page.evaluate(() => {
    window.filling = new Promise((resolve, reject) => {
      const opening = indexedDB.open('filler', 1);
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('all', { autoIncrement: true }));
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('The filler does not open.')));
    });
  });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });
  const filled = await page.evaluate(async () => {
    const database = await window.filling;
    let refused = 0;
    for (let size = 60_000; size > 500 && refused < 40;) {
      const kept = await new Promise<boolean>((resolve) => {
        const writing = database?.transaction('all', 'readwrite', { durability: 'strict' });
        writing?.objectStore('all').add(crypto.getRandomValues(new Uint8Array(size)));
        writing?.addEventListener('complete', () => resolve(true));
        writing?.addEventListener('abort', () => resolve(false));
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (kept) continue;
      refused += 1;
      size = Math.floor(size / 2);
    }
    return refused;
  });
  expect(filled).toBeGreaterThan(0);
  await press(page);
  await expect(page.getByRole('alert').filter({ hasText: 'This reply is not saved.' })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what I have' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^rapport-.*\.json$/);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('li[data-held]')).toHaveCount(2);
  expect(torn(await found(page))).toEqual([]);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
