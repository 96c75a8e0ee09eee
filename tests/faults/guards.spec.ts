import { expect, test, type Page } from '@playwright/test';
import { bestWalk, keepFinished, scenarioOf } from '../e2e/kept';
import { AT_ONCE, found, ready, said, say, talked } from './device';
import { torn } from './records';

const here = (page: Page) => page.getByRole('button', { name: 'Use it here' });
const asked = (page: Page) => page.locator('[data-reply], [data-reads]');

test.beforeEach(async ({ context }) => {
  await context.addInitScript(AT_ONCE);
});

/** Locks that are notes in a place that every tab reads, as those without the browser's own would be; a copy of a tab has its name. */
function noteLocks(): void {
  type Held = () => Promise<void>;
  const mine = sessionStorage.getItem('tab') ?? crypto.randomUUID();
  sessionStorage.setItem('tab', mine);
  LockManager.prototype.request = async function note(name: string, ...given: unknown[]) {
    const owner = localStorage.getItem(name);
    if (owner !== null && owner !== mine) return new Promise<never>(() => undefined);
    localStorage.setItem(name, mine);
    await (given.at(-1) as Held)();
    localStorage.removeItem(name);
    return undefined as never;
  };
}

test('F03, F21 guard: a lock that a crashed tab leaves behind is caught', async ({ page, context }) => {
  await context.addInitScript(noteLocks);
  const address = await talked(page, 1);
  await expect.poll(async () => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('attempt:')))).toBe(true);
  const other = await context.newPage();
  await other.goto(address);
  await expect(here(other)).toBeVisible();
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const began = Date.now();
  await expect.poll(() => Date.now() - began, { intervals: [100] }).toBeGreaterThan(3000);
  await expect(asked(other)).toHaveCount(0);
});

test('F23 guard: a tab that is known by what it remembers takes its duplicate for itself', async ({ page, context }) => {
  await context.addInitScript(noteLocks);
  await talked(page, 1);
  await expect.poll(async () => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('attempt:')))).toBe(true);
  const opening = context.waitForEvent('page');
  await page.evaluate(() => void window.open(location.href));
  const other = await opening;
  await ready(other);
  await expect(here(other)).toHaveCount(0);
});

test('F04 guard: where a head is kept at once and its reply a little later, a tab that closes between them is found torn', async ({
  page,
  context,
}) => {
  await talked(page, 1);
  await page.evaluate(() => {
    const add = Reflect.get(IDBObjectStore.prototype, 'add') as (this: IDBObjectStore, value: unknown) => IDBRequest<IDBValidKey>;
    IDBObjectStore.prototype.add = function late(this: IDBObjectStore, value: unknown) {
      const { db } = this.transaction;
      setTimeout(() => add.call(db.transaction('events', 'readwrite').objectStore('events'), value), 5000);
      return this.count() as unknown as IDBRequest<IDBValidKey>;
    };
  });
  await say(page);
  await page.close();
  const looking = await context.newPage();
  await looking.goto('./schema/scenario.v1.json');
  expect(torn(await found(looking))).toHaveLength(1);
});

test('F54 guard: a page that does not write down where it is forgets its conversation when it is loaded again', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    history.replaceState = () => undefined;
  });
  await page.goto('./#/meet/splint-in-the-van');
  await say(page);
  await say(page);
  await page.reload();
  await ready(page);
  expect(await said(page)).toBe(0);
});

test('F55 guard: an answer that waits for what a changed screen has stopped is caught', async ({ page, context }) => {
  await context.addInitScript(() => localStorage.setItem('rapport.settings', '{"speed":"calm"}'));
  await page.goto('./');
  await ready(page);
  await page.evaluate(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    query.addEventListener('change', () => {
      for (let timer = window.setTimeout(() => undefined); timer > 0; timer--) clearTimeout(timer);
      Reflect.set(window, 'setTimeout', () => 0);
      document.documentElement.dataset['stopped'] = String(query.matches);
    });
  });
  await page.locator('[data-reply]').first().click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html[data-stopped]')).toHaveCount(1);
  const began = Date.now();
  await expect.poll(() => Date.now() - began, { intervals: [500], timeout: 20_000 }).toBeGreaterThan(13_000);
  await expect(page.locator('[data-reply]:not([aria-disabled="true"]), [data-reads], [data-ends]')).toHaveCount(0);
});

test('F56 guard: a refusal of the browser that nobody hears leaves nothing to copy', async ({ page }) => {
  const neil = scenarioOf('splint-in-the-van');
  await keepFinished(page, [{ scenario: neil, events: bestWalk(neil), saved: '2026-04-20T10:00:00.000Z', ratings: { patience: 80 } }]);
  await page.addInitScript(() => {
    URL.createObjectURL = () => 'blob:nothing';
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await page.goto('./?again#/debrief/kept-1');
  await page.getByRole('button', { name: 'Download as a file (JSON)' }).click();
  await expect(page.getByRole('button', { name: 'Download as a file (JSON)' })).toBeEnabled();
  await expect(page.getByRole('textbox', { name: 'This browser refused the download. Here it is to copy:' })).toHaveCount(0);
});

test('F35 guard: a size that is not what it says has the file read', async ({ page }) => {
  await page.goto('./#/import');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const read = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    let reads = 0;
    const own = Reflect.get(Blob.prototype, 'arrayBuffer');
    Blob.prototype.arrayBuffer = async function counted(this: Blob) {
      reads++;
      return own.call(this);
    };
    Object.defineProperty(Blob.prototype, 'size', { get: () => 10 });
    const given = new DataTransfer();
    given.items.add(new File([new Uint8Array(50_000_000)], 'large.yaml'));
    if (input !== null) input.files = given.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    while (document.querySelector('main h2') === null) await new Promise(requestAnimationFrame);
    return reads;
  });
  expect(read).toBe(1);
});
