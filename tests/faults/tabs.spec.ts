import { expect, test, type Page } from '@playwright/test';
import { AT_ONCE, bend, found, press, ready, said, say, talked } from './device';
import { torn } from './records';

const here = (page: Page) => page.getByRole('button', { name: 'Use it here' });
const asked = (page: Page) => page.locator('[data-reply], [data-reads]');

test.beforeEach(async ({ context }) => {
  await context.addInitScript(AT_ONCE);
});

test(
  'F20 a conversation that is open in another tab can be read, not played, until it is brought over',
  { tag: '@short' },
  async ({ page, context }) => {
    const address = await talked(page, 2);
    const other = await context.newPage();
    await other.goto(address);
    await expect(here(other)).toBeVisible();
    await expect(asked(other)).toHaveCount(0);
    await expect(other.getByRole('alert').filter({ hasText: 'This conversation is open in another tab.' })).toBeVisible();
    await say(page);
    const began = Date.now();
    await here(other).click();
    await expect(here(page)).toBeVisible();
    await ready(other);
    expect(Date.now() - began).toBeLessThan(1500);
    expect(await said(other)).toBe(3);
    await expect(asked(page)).toHaveCount(0);
    await say(other);
    expect(torn(await found(page))).toEqual([]);
  },
);

const withoutLocks = (): void => {
  Object.defineProperty(navigator, 'locks', { value: undefined });
};

test('F20 where there are no locks, two presses keep one reply, and the later tab reads it and goes on', async ({ page, context }) => {
  await context.addInitScript(withoutLocks);
  const address = await talked(page, 1);
  const other = await context.newPage();
  await other.goto(address);
  await ready(other);
  await say(page);
  await press(other);
  await expect(here(other)).toBeVisible();
  expect((await found(page)).events).toHaveLength(2);
  await here(other).click();
  await ready(other);
  expect(await said(other)).toBe(2);
  await say(other);
  expect(torn(await found(page))).toEqual([]);
});

test('F20 guard: without locks the second tab does not know of the first', async ({ page, context }) => {
  await context.addInitScript(withoutLocks);
  const address = await talked(page, 1);
  const other = await context.newPage();
  await other.goto(address);
  await expect(asked(other).first()).toBeVisible();
  await expect(here(other)).toHaveCount(0);
});

test('F21 a tab takes over within three seconds when the one that played crashes', async ({ page, context }) => {
  const address = await talked(page, 2);
  const other = await context.newPage();
  await other.goto(address);
  await expect(here(other)).toBeVisible();
  const crashed = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await expect(asked(other).first()).toBeVisible({ timeout: 3000 });
  await say(other);
  expect(torn(await found(other))).toEqual([]);
});

/** A tab whose scripts stand still for so long, as those of a frozen one do. */
function freeze(page: Page, milliseconds: number): void {
  page
    .evaluate((wait) => {
      const end = Date.now() + wait;
      while (Date.now() < end);
    }, milliseconds)
    .catch(() => undefined);
}

test(
  'F22 a conversation is taken from a frozen tab after two seconds; thawed, that tab writes nothing',
  { tag: '@short' },
  async ({ page, context }) => {
    const address = await talked(page, 2);
    const other = await context.newPage();
    await other.goto(address);
    await expect(here(other)).toBeVisible();
    freeze(page, 7000);
    const began = Date.now();
    await here(other).click();
    await expect(asked(other).first()).toBeVisible();
    expect(Date.now() - began).toBeGreaterThan(1500);
    expect(Date.now() - began).toBeLessThan(4500);
    await say(other);
    await expect(here(page)).toBeVisible({ timeout: 9000 });
    await expect(asked(page)).toHaveCount(0);
    expect((await found(other)).events).toHaveLength(3);
  },
);

test('F22 guard: where a lock cannot be taken by force, a frozen tab keeps its conversation', async ({ page, context }) => {
  await context.addInitScript(() => {
    const request = Reflect.get(LockManager.prototype, 'request') as (this: LockManager, ...given: unknown[]) => Promise<unknown>;
    LockManager.prototype.request = function patient(this: LockManager, ...given: unknown[]) {
      return request.call(this, given[0], {}, given[2]) as Promise<never>;
    };
  });
  const address = await talked(page, 1);
  const other = await context.newPage();
  await other.goto(address);
  await expect(here(other)).toBeVisible();
  freeze(page, 8000);
  await here(other).click();
  const began = Date.now();
  await expect.poll(() => Date.now() - began).toBeGreaterThan(4500);
  await expect(asked(other)).toHaveCount(0);
});

test('F23 a tab that was duplicated is another tab', async ({ page, context }) => {
  await talked(page, 1);
  const opening = context.waitForEvent('page');
  await page.evaluate(() => void window.open(location.href));
  const other = await opening;
  await expect(here(other)).toBeVisible();
  await expect(asked(page).first()).toBeVisible();
});

const NEWER = 9;
const openNewer = (version: number): void => {
  indexedDB.open('rapport', version);
};

test(
  'F24 a tab with the old version stops writing when a newer one opens, says so, and does not load again by itself',
  { tag: '@short' },
  async ({ page, context }) => {
    const address = await talked(page, 2);
    let loads = 0;
    page.on('load', () => (loads += 1));
    const other = await context.newPage();
    await other.goto('./schema/scenario.v1.json');
    await other.evaluate(openNewer, NEWER);
    await expect(page.getByRole('status').filter({ hasText: 'A newer version is open in another tab.' })).toBeVisible();
    await press(page);
    await expect(page.getByRole('alert').filter({ hasText: 'This reply is not saved.' })).toBeVisible();
    expect({ loads, events: (await found(other)).events.length }).toEqual({ loads: 0, events: 2 });
    const late = await context.newPage();
    await late.goto(address);
    await expect(late.getByRole('status').filter({ hasText: 'saved by a newer version' })).toBeVisible();
    expect({ version: (await found(other)).version, events: (await found(other)).events.length }).toEqual({ version: NEWER, events: 2 });
  },
);

test('F24 guard: a tab that keeps its connection stands in the way of the newer version', async ({ page, context }) => {
  await context.addInitScript(() => {
    IDBDatabase.prototype.close = () => undefined;
  });
  await talked(page, 1);
  const other = await context.newPage();
  await other.goto('./schema/scenario.v1.json');
  const blocked = await other.evaluate(
    async (version) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('rapport', version);
        opening.addEventListener('blocked', () => resolve(true));
        opening.addEventListener('success', () => resolve(false));
      }),
    NEWER,
  );
  expect(blocked).toBe(true);
});

test('F25 a conversation that is deleted in another tab goes on, is kept again, and says so', async ({ page }) => {
  await talked(page, 2);
  const before = await found(page);
  const [id = ''] = before.heads.map((head) => head.id);
  await bend(page, 'attempts', [], [id]);
  await bend(
    page,
    'events',
    [],
    before.events.map(({ attempt, seq }) => [attempt, seq] as [string, number]),
  );
  await say(page);
  await expect(page.getByRole('status').filter({ hasText: 'It is saved again, as a recovered copy.' })).toBeVisible();
  const after = await found(page);
  expect({ torn: torn(after), events: after.events.length }).toEqual({ torn: [], events: 3 });
  await page.reload();
  await ready(page);
  expect(await said(page)).toBe(3);
});
