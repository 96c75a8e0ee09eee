import type { Page } from '@playwright/test';
import { expect, replies, test } from './watch';

const LINE = 'Forty minutes to park';

/** Lets no script of the app come until the function that it returns is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test.describe('without any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first turn is there: the person, their words, and the replies', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1, name: 'Neil Hargreaves' })).toBeVisible();
    await expect(page.getByText(LINE)).toBeVisible();
    await expect(page.locator('svg').first()).toBeVisible();
    expect(await replies(page).count()).toBeGreaterThanOrEqual(3);
  });
});

test('the app takes the page over where it is: nothing moves, and the same elements stay', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const release = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  const first = replies(page).first();
  await expect(first).toBeVisible();
  const before = await first.elementHandle();
  release();
  await expect(page.locator('#app:not([data-first])')).toHaveCount(1);
  expect(await first.evaluate((element, same) => element === same, before)).toBe(true);
  const shift = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0));
  expect(shift).toBeLessThanOrEqual(0.02);
});

test('a reply that is pressed before the app has started shows as pressed, and is said once it has', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  const second = replies(page).nth(1);
  const words = (await second.locator('span').last().textContent()) ?? '';
  await second.click();
  await expect(second).toHaveAttribute('data-chosen', 'true');
  await replies(page).nth(0).click({ force: true });
  await expect(replies(page).nth(0)).toHaveAttribute('data-chosen', 'false');
  release();
  await expect(page).toHaveURL(/#\/play\//);
  await expect(page.getByRole('list', { name: /^Conversation with/ }).getByText(words)).toBeVisible();
});

test('where the app never comes, the page says so and offers to load it again', async ({ page }) => {
  await page.clock.install();
  await page.route('**/assets/*.js', async () => undefined);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(replies(page).first()).toBeVisible();
  await page.clock.fastForward(4000);
  await expect(page.getByText('The app did not start.')).toBeHidden();
  await page.clock.fastForward(5000);
  await expect(page.getByText('The app did not start.')).toBeVisible();
});

test('who has begun a conversation is offered to go on, and never sees the first turn flash by', async ({ page }) => {
  await page.goto('./');
  await replies(page).first().click();
  await expect(page).toHaveURL(/#\/play\//);
  const release = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.goto('./?again', { waitUntil: 'commit' });
  await expect(page.locator('html[data-first="hidden"]')).toHaveCount(1);
  await expect(page.getByText(LINE)).toBeHidden();
  release();
  await expect(page.getByRole('heading', { name: 'Go on with Neil Hargreaves' })).toBeVisible();
});
