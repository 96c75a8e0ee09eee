import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AUTHORED, FOLLOWING } from './browser';
import { pastProbe } from './watch';

const FILE = join(AUTHORED, 'tea-round', 'scenario.yaml');

test.use({ baseURL: FOLLOWING });
test.describe.configure({ mode: 'serial' });

test('saving a scenario shows the change at once and keeps the conversation where it is', async ({ page }) => {
  const original = readFileSync(FILE, 'utf8');
  try {
    await page.goto('./');
    await pastProbe(page);
    await page.getByRole('button', { name: 'You would rather make your own.' }).click();
    await expect(page.getByText('So, do I get near that kettle?')).toBeVisible();
    writeFileSync(FILE, original.replace('So, do I get near that kettle?', 'Well, do I get near that kettle?'));
    await expect(page.getByText('Well, do I get near that kettle?')).toBeVisible();
    await expect(page.getByText('You would rather make your own.')).toBeVisible();
    await expect(page.locator('#status')).toHaveText('The scenario changed. The talk stays where it was.');
    await page.reload();
    await expect(page.getByText('Well, do I get near that kettle?')).toBeVisible();
  } finally {
    writeFileSync(FILE, original);
  }
});

test('where the events no longer fit, the talk goes back to the last moment that does, and says so', async ({ page }) => {
  const original = readFileSync(FILE, 'utf8');
  try {
    await page.goto('./');
    await pastProbe(page);
    await page.getByRole('button', { name: 'You would rather make your own.' }).click();
    await page.getByRole('button', { name: 'Tell me that once more.' }).click();
    await expect(page.getByText('Tell me that once more.').first()).toBeVisible();
    writeFileSync(FILE, original.replace('- id: ask-again', '- id: ask-once-more'));
    await expect(page.locator('#status')).toHaveText(
      'The scenario changed. One turn no longer fits; the talk is back at the last moment that does.',
    );
    await expect(page.getByText('So, do I get near that kettle?')).toBeVisible();
  } finally {
    writeFileSync(FILE, original);
  }
});

test('a mistake is shown with its place, and goes when it is mended', async ({ page }) => {
  const original = readFileSync(FILE, 'utf8');
  try {
    await page.goto('./');
    await pastProbe(page);
    await expect(page.getByRole('button', { name: 'You would rather make your own.' })).toBeVisible();
    writeFileSync(FILE, original.replace('goto: pours', 'goto: pour'));
    await expect(page.locator('vite-error-overlay')).toContainText('link/unknown-moment');
    writeFileSync(FILE, original.replace('Looks at the kettle.', 'Looks at the tap.'));
    await expect(page.locator('vite-error-overlay')).toHaveCount(0);
    await expect(page.getByText('Looks at the tap.')).toBeVisible();
  } finally {
    writeFileSync(FILE, original);
  }
});
