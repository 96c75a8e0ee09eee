import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answer, replies } from '../e2e/watch';
import { BREAKABLE, SHIPPED } from './builds';
import type { Answer, Host } from './host';
import { arrived, copies, expect, installed, test, turnsKept } from './hosted';

const LOGIN = { status: 200, type: 'text/html', body: '<!doctype html><title>Sign in</title>' };
const MISSING = { status: 404, type: 'text/plain', body: 'Not found' };
const noWorker: Answer = (path) => (path === 'sw.js' ? MISSING : undefined);

/** How many times the page is loaded from now on. */
function loads(page: Page): () => number {
  let count = 0;
  page.on('domcontentloaded', () => count++);
  return () => count;
}

/** The page of an old build, kept by something on the way, over the files of a new one. */
const stale: Answer = (path) =>
  path === '' ? { status: 200, type: 'text/html', body: readFileSync(`${SHIPPED}/index.html`, 'utf8') } : noWorker(path);

test(
  'F50 a new version is offered at home and nowhere else, and is used when that is wanted; every turn stays',
  { tag: '@short' },
  async ({ page, hosted }) => {
    await installed(page);
    const [before] = await copies(page);
    await answer(page);
    hosted.serve(BREAKABLE);
    await page.reload();
    await arrived(page);
    await expect(replies(page).first()).toBeVisible();
    await expect(page.getByText('New version ready.')).toHaveCount(0);
    await page.getByRole('link', { name: 'Rapport' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'New version ready.' })).toHaveCount(1);
    const loading = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Use it now' }).click();
    await loading;
    await expect.poll(async () => (await copies(page)).length).toBe(1);
    expect(await copies(page)).not.toContain(before);
    await expect(page.getByRole('heading', { name: /^Go on with/ })).toBeVisible();
    await expect(page.getByText('New version ready.')).toHaveCount(0);
    expect(await turnsKept(page)).toEqual([1]);
  },
);

test('F50 a page of the old version goes on to work offline while the new one waits', async ({ page, hosted, context }) => {
  await installed(page);
  hosted.serve(BREAKABLE);
  await page.reload();
  await arrived(page);
  await page.reload();
  await context.setOffline(true);
  await page.goto('./#/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.goto('./#/meet/home-by-two');
  await expect(replies(page).first()).toBeVisible();
  expect(await copies(page)).toHaveLength(2);
});

for (const [said, missing] of [
  ['404', MISSING],
  ['a page and 200', LOGIN],
] as const) {
  test(`F50 a part that the host has no more and answers with ${said} costs one reload and no turn`, async ({ page, hosted }) => {
    hosted.answer(noWorker);
    await page.goto('./');
    await answer(page);
    hosted.serve(BREAKABLE);
    hosted.answer((path) =>
      path === 'sw.js' ? MISSING : path.startsWith('assets/') && !existsSync(`${BREAKABLE}/${path}`) ? missing : undefined,
    );
    const count = loads(page);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    expect(count()).toBe(1);
    expect(await turnsKept(page)).toEqual([1]);
  });
}

test('F50 a part that never comes again costs one reload, and then its screen says so', async ({ page, hosted }) => {
  hosted.answer((path) => (/SettingsScreen/.test(path) ? MISSING : noWorker(path)));
  await page.goto('./');
  await answer(page);
  const count = loads(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect.poll(count).toBe(1);
  await expect(page.getByText(/^Something broke/)).toBeVisible();
  expect(count()).toBe(1);
  expect(await turnsKept(page)).toEqual([1]);
});

test('F50 an old page over new files loads once more, and then says that the app did not start; the first turn can be read', async ({
  page,
  hosted,
}) => {
  hosted.serve(BREAKABLE);
  hosted.answer(stale);
  const count = loads(page);
  await page.goto('./');
  await expect(page.getByText('The app did not start.')).toBeVisible();
  await expect(replies(page).first()).toBeVisible();
  expect(count()).toBe(2);
  hosted.answer(noWorker);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('html[data-started]')).toHaveCount(1);
});

async function loadsWithoutMemory(page: Page, hosted: Host): Promise<() => number> {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => undefined;
  });
  hosted.serve(BREAKABLE);
  hosted.answer(stale);
  return loads(page);
}

test('F50 guard: a page that forgets that it was loaded again is caught loading for ever', { tag: '@short' }, async ({ page, hosted }) => {
  const count = await loadsWithoutMemory(page, hosted);
  await page.goto('./').catch(() => undefined);
  await expect.poll(count).toBeGreaterThan(3);
  hosted.answer(noWorker);
});
