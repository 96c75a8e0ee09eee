import type { Page } from '@playwright/test';
import { answer, expect, pastProbe, replies, test } from '../e2e/watch';
import { turnsKept } from './hosted';

/** All that was said, as the transcript shows it. */
const said = async (page: Page): Promise<string> => page.getByRole('list', { name: /^Conversation with/ }).innerText();

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'after a first reply': async (page) => answer(page),
  'after three replies': async (page) => {
    for (let turn = 0; turn < 3; turn++) await answer(page);
  },
  paused: async (page) => {
    await answer(page);
    await page.getByRole('button', { name: 'Pause' }).click();
  },
};

for (const [state, walk] of Object.entries(STATES)) {
  test(`F54 Back, Forward and reload ${state} bring the same turns, none twice`, async ({ page }) => {
    await page.goto('./#/help');
    await page.goto('./#/meet/splint-in-the-van');
    await walk(page);
    await expect(page).toHaveURL(/#\/play\//);
    const turns = await turnsKept(page);
    const shown = await said(page);
    await page.reload();
    await pastProbe(page);
    expect(await said(page)).toBe(shown);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
    await page.goForward();
    await pastProbe(page);
    expect(await said(page)).toBe(shown);
    expect(await turnsKept(page)).toEqual(turns);
    await answer(page);
    expect(await turnsKept(page)).toEqual(turns.map((count) => count + 1));
  });
}

test('F54 a page that comes back from the cache of Back goes on where it was', async ({ page }) => {
  await page.goto('./');
  await answer(page);
  await page.goto('about:blank');
  await page.goBack();
  await pastProbe(page);
  await answer(page);
  expect(await turnsKept(page)).toEqual([2]);
});

test('F54 a reply pressed just before a reload is there once or not at all', { tag: '@short' }, async ({ page }) => {
  await page.goto('./');
  await answer(page);
  await pastProbe(page);
  const pressed = replies(page).first();
  await pressed.evaluate((button: HTMLElement) => {
    button.click();
    window.location.reload();
  });
  await page.waitForLoadState();
  await pastProbe(page);
  const [turns = 0] = await turnsKept(page);
  expect([1, 2]).toContain(turns);
  await answer(page);
  expect(await turnsKept(page)).toEqual([turns + 1]);
});

test.describe('while the client speaks and moves', () => {
  test.use({ speed: 'calm' });

  const SWITCHES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    'reduced motion': async (page) => page.emulateMedia({ reducedMotion: 'reduce' }),
    'a dark page': async (page) => page.emulateMedia({ colorScheme: 'dark' }),
    'forced colours': async (page) => page.emulateMedia({ forcedColors: 'active' }),
    'print and back': async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.emulateMedia({ media: 'screen' });
    },
    'a turned phone': async (page) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.setViewportSize({ width: 740, height: 360 });
    },
    'four times the zoom': async (page) => page.setViewportSize({ width: 320, height: 200 }),
  };

  /** Until the client has said everything, in their own time. */
  const heard = async (page: Page): Promise<void> =>
    expect(page.locator('[data-reply], [data-reads], [data-ends]').first()).toBeVisible({ timeout: 30_000 });

  for (const [what, change] of Object.entries(SWITCHES)) {
    test(`F55 ${what} in the middle of an answer leaves nothing stuck`, async ({ page }) => {
      test.setTimeout(90_000);
      await page.goto('./');
      await replies(page).first().click();
      await change(page);
      await heard(page);
      await answer(page);
      await change(page);
      await heard(page);
      await expect(page.locator('[aria-disabled="true"]')).toHaveCount(0);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await turnsKept(page)).toEqual([2]);
    });
  }
});
