import { readFileSync } from 'node:fs';
import { answer, replies } from '../e2e/watch';
import { expect, installed, test, turnsKept } from './hosted';

test.use({ allowed: /fetching the script|broken on purpose|Failed to load resource/ });

const broken = (path: string) =>
  path.startsWith('assets/index-') ? { status: 200, type: 'text/javascript', body: 'throw new Error("broken on purpose");' } : undefined;

test('F51 an app that throws while it starts says so after eight seconds, and gives out what is kept', async ({ page, hosted }) => {
  hosted.answer((path) => (path === 'sw.js' ? { status: 404, type: 'text/plain', body: '' } : undefined));
  await page.goto('./');
  await answer(page);
  hosted.answer((path) => broken(path));
  await page.clock.install();
  await page.reload();
  await page.clock.fastForward(7000);
  await expect(page.getByText('The app did not start.')).toBeHidden();
  await page.clock.fastForward(1500);
  await expect(page.getByText('The app did not start.')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download my data' }).click();
  const kept: unknown = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
  expect(kept).toMatchObject({ format: 'rapport-rescued', version: 1, stores: { attempts: [{ turns: 1 }], events: [{ seq: 0 }] } });
});

test('F51 where nothing was ever kept it says that there is nothing, and makes no database', async ({ page, hosted }) => {
  hosted.answer(broken);
  await page.clock.install();
  await page.goto('./');
  await page.clock.fastForward(8500);
  await page.getByRole('button', { name: 'Download my data' }).click();
  await expect(page.getByText('There is nothing here that can be read.')).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('F51 a copy that is damaged is repaired from the panel, and every turn stays', async ({ page }) => {
  await installed(page);
  await answer(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const files = (await cache.keys()).filter(({ url }) => /assets\/index-/.test(url));
      for (const file of files) {
        const damaged = new Response('throw new Error("broken on purpose");', { headers: { 'content-type': 'text/javascript' } });
        await cache.put(file, damaged);
      }
    }
  });
  await page.clock.install();
  await page.reload();
  await page.clock.fastForward(8500);
  await page.getByRole('button', { name: 'Repair offline copy' }).click();
  await expect(page.locator('html[data-started]')).toHaveCount(1);
  await expect(replies(page).first()).toBeVisible();
  expect(await turnsKept(page)).toEqual([1]);
});
