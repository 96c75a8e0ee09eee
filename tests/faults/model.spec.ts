import { expect, test } from '@playwright/test';
import { FOLLOWING } from '../e2e/browser';
import { tell } from './figures';
import { walk, walks } from './model';

const RUNS = Number(process.env['MODEL_RUNS'] ?? 2000) / 10;
const BATCH = 50;
const source = '/src/app/storage/opened.ts';

test(`the store does as a map of lists does, under ${RUNS} walks of at most 40 commands in two tabs`, async ({ page }) => {
  test.setTimeout(60_000 + RUNS * 400);
  await page.goto(`${FOLLOWING}#/help`);
  await expect(page.locator('h1')).toBeVisible();
  let commands = 0;
  for (let done = 0; done < RUNS; done += BATCH) {
    const runs = walks(BATCH);
    commands += runs.flat().length;
    expect(await page.evaluate(walk, { runs, careless: false, source })).toBeUndefined();
  }
  tell('model commands', commands);
});
