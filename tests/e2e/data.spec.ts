import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answer, expect, test } from './watch';

const TEA = readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8');

/** Talks to the ending by the first reply offered each time. */
async function toTheEnd(page: Page): Promise<void> {
  while ((await page.locator('[data-ends]').count()) === 0) await answer(page);
}

async function bringIn(page: Page, text: string): Promise<void> {
  await page.goto('./#/import');
  await page.locator('input[type="file"]').setInputFiles({ name: 'tea.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Add to my people' }).click();
}

/** Meets Bea, who was brought in, and talks with her to the end. */
async function talkWithBea(page: Page): Promise<void> {
  await page.goto('./#/people');
  await page.getByRole('article', { name: 'Bea Okafor, 70' }).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Start the conversation' }).click();
  await toTheEnd(page);
}

async function copyOf(page: Page): Promise<string> {
  await page.goto('./#/settings');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download everything' }).click();
  return readFileSync(await (await downloading).path(), 'utf8');
}

async function putBack(page: Page, text: string): Promise<void> {
  await page.goto('./#/settings');
  await page.locator('input[type="file"]').setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('everything goes out as one file, is deleted by a typed word, and comes back', async ({ page }) => {
  await bringIn(page, TEA);
  await talkWithBea(page);
  const copy = await copyOf(page);
  await expect(page.getByText(/^Last copy: /)).toBeVisible();
  await page.getByRole('textbox', { name: 'Type DELETE to go on' }).fill('delete it');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was deleted.' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Type DELETE to go on' }).fill('delete');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Neil Hargreaves' })).toBeVisible();
  await page.goto('./#/settings');
  await expect(page.getByText('0 conversations are kept in this browser.')).toBeVisible();
  await putBack(page, copy);
  await expect(page.getByText(/^A copy of .+, with 1 conversation and 1 person brought in\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Add what is missing' }).click();
  await expect(page.getByText('Added: 1 conversation and 1 person brought in.')).toBeVisible();
  await putBack(page, copy);
  await page.getByRole('button', { name: 'Add what is missing' }).click();
  await expect(page.getByText('2 were here already and stayed as they are.')).toBeVisible();
  await page.goto('./#/people');
  await page.getByRole('article', { name: 'Bea Okafor, 70' }).getByRole('link', { name: 'Last debrief' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a conversation goes to the bin and comes back with all that belongs to it', async ({ page }) => {
  await bringIn(page, TEA);
  await talkWithBea(page);
  await page.getByRole('link', { name: 'See how it went' }).click();
  await page
    .getByRole('button', { name: 'Go on without answering' })
    .or(page.getByRole('button', { name: /show|Show/ }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Delete this conversation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This conversation is in the bin' })).toBeFocused();
  await page.goto('./#/settings');
  await expect(page.getByText('0 conversations are kept in this browser.')).toBeVisible();
  await page.getByRole('button', { name: 'Put back Bea Okafor' }).click();
  await expect(page.getByText('The bin is empty.').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 conversation is kept in this browser.')).toBeVisible();
});

test('a file that is no copy is refused with its reason', async ({ page }) => {
  await putBack(page, '{ "format": "rapport-attempt" }');
  await expect(
    page.getByText('We could not restore copy.json. Nothing was added. It is not a copy made here. backup/not-a-backup'),
  ).toBeVisible();
});

for (const language of ['en', 'ar-XB'] as const)
  test(`what is kept, with somebody in the bin, has no known barrier and fits 320 pixels, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await bringIn(page, TEA);
    await page.goto('./#/people');
    await page.getByRole('button', { name: 'Remove Bea Okafor' }).click();
    await page.goto(`./?lng=${language}#/settings`);
    await expect(page.getByRole('button', { name: /Bea Okafor/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
