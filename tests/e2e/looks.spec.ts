import type { Page } from '@playwright/test';
import type { Mood, Scenario } from '../../src/scenario';
import { shipped } from '../library';
import { answer, expect, test } from './watch';

const first = shipped.find(({ id }) => id === 'splint-in-the-van');
if (first === undefined) throw new Error('The first scenario is missing.');
const neil = first;

/** Nine moods that should tell apart at a glance: agitation, valence, trust, hope. */
const MOODS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  neutral: [7, 10, 10, 10],
  warm: [8, 17, 17, 17],
  relieved: [3, 14, 14, 14],
  irritable: [15, 4, 5, 5],
  angry: [20, 1, 2, 2],
  sad: [5, 3, 9, 9],
  flat: [1, 5, 4, 4],
  anxious: [17, 6, 11, 11],
  guarded: [9, 8, 3, 3],
};
const SIZES = [
  [360, 740],
  [768, 1024],
  [1280, 800],
] as const;

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime('2026-05-04T10:00:00Z');
  await page.addInitScript(() => {
    localStorage.setItem('rapport.settings', JSON.stringify({ speed: 'instant', face: 'hyperlegible' }));
    crypto.getRandomValues = (numbers) => numbers;
  });
});

async function looks(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all(['400', '700'].map(async (weight) => document.fonts.load(`${weight} 16px "Atkinson Hyperlegible"`)));
    await document.fonts.ready;
  });
  await expect(page.locator('[class*="portraitPlace"]')).toHaveCount(0);
  await page.mouse.move(0, 0);
  await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.01 });
}

/** Keeps a conversation that has not begun, as if it had been left, and opens it. */
async function keepTalk(page: Page, scenario: Scenario): Promise<void> {
  await page.goto('./#/help');
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rapport');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('The database does not open.')));
    });
    const writing = database.transaction(['scenarios', 'attempts'], 'readwrite');
    writing.objectStore('scenarios').put({ hash: given.id, scenario: given });
    const now = '2026-05-04T09:00:00.000Z';
    const head = {
      id: given.id,
      scenario: given.id,
      hash: given.id,
      seed: 1,
      started: now,
      saved: now,
      events: 0,
      turns: 0,
      status: 'open',
    };
    writing.objectStore('attempts').put(head);
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    database.close();
  }, scenario);
  await page.goto(`./#/play/${scenario.id}`);
  await expect(page.locator('[data-reply], [data-reads]').first()).toBeVisible();
}

const feeling = ([agitation, valence, trust, hope]: readonly [number, number, number, number]): Mood => ({
  agitation,
  valence,
  trust,
  hope,
});

for (const scheme of ['light', 'dark'] as const) {
  test.describe(scheme, () => {
    test.beforeEach(async ({ page }) => page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' }));

    for (const [width, height] of SIZES) {
      test(`the screens look as they did, ${width} wide`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        const end = `${width}-${scheme}`;
        await page.goto('./');
        await expect(page.locator('#app:not([data-first])')).toHaveCount(1);
        await looks(page, `home-${end}`);
        await answer(page);
        await answer(page);
        await looks(page, `talk-${end}`);
        await page.keyboard.press('p');
        await expect(page.locator('dialog[open]')).toBeVisible();
        await looks(page, `pause-${end}`);
        await page.keyboard.press('Escape');
        while ((await page.locator('[data-ends]').count()) === 0) await answer(page);
        await looks(page, `ending-${end}`);
        await page.locator('a[href*="/debrief/"]').click();
        await expect(page.locator('h1')).toBeFocused();
        await looks(page, `before-${end}`);
        await page.locator('main button').click();
        await expect(page.locator('h1')).toBeFocused();
        await looks(page, `debrief-${end}`);
        for (const part of ['curve', 'technique', 'turns']) {
          await page.locator(`#debrief-${part}`).evaluate((title) => title.scrollIntoView({ block: 'start' }));
          await looks(page, `debrief-${part}-${end}`);
        }
        for (const screen of ['people', 'people/seven-weeks-in', 'progress', 'settings']) {
          await page.goto(`./#/${screen}`);
          await expect(page.locator('h1')).toBeFocused();
          await looks(page, `${screen.replace('/seven-weeks-in', '-briefing')}-${end}`);
        }
      });
    }

    test('nine moods look as they did', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      for (const [name, mood] of Object.entries(MOODS)) {
        await keepTalk(page, { ...neil, id: `mood-${name}`, client: { ...neil.client, mood: feeling(mood) } });
        await looks(page, `mood-${name}-${scheme}`);
      }
    });
  });
}

test('from right to left the screens look as they did', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./?lng=ar-XB');
  await expect(page.locator('h1')).toBeVisible();
  await answer(page);
  await expect(page.locator('aside')).toBeVisible();
  await looks(page, 'talk-360-right-to-left');
  await page.setViewportSize({ width: 1280, height: 800 });
  await looks(page, 'talk-1280-right-to-left');
  await page.goto('./?lng=ar-XB#/settings');
  await page.reload();
  await expect(page.locator('h1')).toBeFocused();
  await looks(page, 'settings-1280-right-to-left');
});
