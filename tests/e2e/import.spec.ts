import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answer, expect, tabTo, test } from './watch';

const TEA = readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8');

/** Hands a file to the page as its dialog would. */
async function choose(page: Page, text: string | Buffer, name = 'tea.yaml'): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
}

const cards = (page: Page, name: string) => page.getByRole('article', { name });

test('a scenario file is shown, added, met, played, and removed with its conversations left', async ({ page }) => {
  await page.goto('./#/people');
  await page.getByRole('link', { name: 'Bring in a scenario file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring in a scenario or a programme' })).toBeFocused();
  await choose(page, TEA);
  await expect(page.getByRole('heading', { level: 2, name: 'Bea Okafor, 70' })).toBeFocused();
  await expect(page.getByText('The tea round, version 1.0.0, in English')).toBeVisible();
  await expect(page.getByText('2 moments, 6 replies, and 2 endings')).toBeVisible();
  await page.getByText(/^It can be played\. \d+ things could be better\.$/).click();
  await expect(
    page
      .getByRole('list', { name: /could be better/ })
      .getByText(/^lint\//)
      .first(),
  ).toBeVisible();
  await page.goto('./#/people');
  await expect(cards(page, 'Neil Hargreaves, 47')).toBeVisible();
  await expect(cards(page, 'Bea Okafor, 70')).toHaveCount(0);
  await page.goto('./#/import');
  await choose(page, TEA);
  await page.getByRole('button', { name: 'Add to my people' }).click();
  await page.getByRole('link', { name: 'Meet Bea Okafor' }).click();
  await page.getByRole('link', { name: 'Start the conversation' }).click();
  await answer(page);
  await expect(page).toHaveURL(/#\/play\//);
  const played = page.url();
  await page.goto('./#/people');
  await expect(cards(page, 'Bea Okafor, 70').getByText(/^Not one of ours\. Imported on .+, version 1\.0\.0\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove Bea Okafor' }).click();
  await expect(cards(page, 'Bea Okafor, 70')).toHaveCount(0);
  await page.getByRole('button', { name: 'Put back' }).click();
  await expect(cards(page, 'Bea Okafor, 70')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Bea Okafor' }).click();
  await page.goto(played);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Bea Okafor' })).toBeVisible();
  await answer(page);
});

test('the same file twice is one; the same id with other words is two, side by side', async ({ page }) => {
  await page.goto('./#/import');
  await choose(page, TEA);
  await page.getByRole('button', { name: 'Add to my people' }).click();
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await choose(page, TEA, 'copy.yaml');
  await expect(page.getByText(/^You have brought in exactly this file already/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add to my people' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await choose(page, TEA.replace('version: 1.0.0', 'version: 1.1.0'));
  await expect(page.getByText(/^You have another version of it, 1\.0\.0 /)).toBeVisible();
  await page.getByRole('button', { name: 'Add to my people' }).click();
  await page.getByRole('link', { name: 'See everyone' }).click();
  await expect(cards(page, 'Bea Okafor, 70')).toHaveCount(2);
  await page.reload();
  await expect(cards(page, 'Bea Okafor, 70')).toHaveCount(2);
});

test('a file with a mistake is refused with line, column and what to do, and the keyboard alone is enough', async ({ page }) => {
  await page.goto('./#/import');
  await tabTo(page, 'main button');
  const dialog = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (
    await dialog
  ).setFiles({ name: 'bea.yaml', mimeType: 'text/yaml', buffer: Buffer.from(TEA.replace('goto: pours', 'goto: puors')) });
  await expect(page.getByRole('heading', { level: 2, name: 'We could not take in bea.yaml. Nothing was added.' })).toBeFocused();
  const told = page.getByRole('list', { name: '1 mistake' }).getByRole('listitem');
  await expect(told).toHaveText(/^Line 93, column 15 Unexpected `puors`, .*Did you mean `pours`\? link\/unknown-moment$/);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const language of ['en', 'ar-XB'] as const) {
    test(`the screens of bringing in have no known barrier and fit 320 pixels, ${scheme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(`./?lng=${language}#/import`);
      await expect(page.locator('h1')).toBeFocused();
      for (const text of ['', TEA.replace('minutes: 2', 'minutes: 0'), TEA]) {
        if (text !== '') {
          await choose(page, text);
          await expect(page.locator('h2')).toBeFocused();
        }
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
    });
  }
}
