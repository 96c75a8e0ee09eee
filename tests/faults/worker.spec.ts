import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answer, replies } from '../e2e/watch';
import { BREAKABLE, SHIPPED } from './builds';
import { arrived, copies, expect, installed, test, turnsKept, UPDATE } from './hosted';

const page404 = { status: 404, type: 'text/plain', body: 'Not found' };
const login = { status: 200, type: 'text/html', body: '<!doctype html><title>Sign in</title>' };
const script = (body: string) => ({ status: 200, type: 'text/javascript', body });

/** A worker that cannot be had is an error on the console. */
test.use({ allowed: /./ });

for (const [said, worker] of [
  ['404', page404],
  ['a page', login],
  ['a script that throws', script('throw new Error("broken on purpose");')],
] as const) {
  test(`F51 where the worker becomes ${said}, what is kept works on, and Settings offers to repair it`, async ({
    page,
    hosted,
    context,
  }) => {
    await installed(page);
    await answer(page);
    hosted.answer((path) => (path === 'sw.js' ? worker : undefined));
    await page.goto('./#/settings');
    await page.reload();
    await page.getByRole('button', { name: 'Check for an update' }).click();
    await expect(page.getByText('That could not be checked.')).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Repair offline copy' }).click();
    await expect(page.getByText('No copy for use without a network')).toBeVisible();
    expect(await copies(page)).toEqual([]);
    expect(await turnsKept(page)).toEqual([1]);
  });

  test(`F51 where the worker was ${said} from the first, the app works with a network`, async ({ page, hosted }) => {
    hosted.answer((path) => (path === 'sw.js' ? worker : undefined));
    await page.goto('./');
    await answer(page);
    await page.reload();
    await expect(replies(page).first()).toBeVisible();
    expect(await turnsKept(page)).toEqual([1]);
  });
}

test('F51 behind a sign-in page that answers everything, the copy works on', async ({ page, hosted }) => {
  await installed(page);
  const before = await copies(page);
  hosted.answer(() => login);
  await page.reload();
  await answer(page);
  await page.goto('./#/people');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  expect(await copies(page)).toEqual(before);
});

/** A host on which a new version has only half arrived: its worker is there, one of its files is still another. */
const halfArrived = (worker: string) => (path: string) =>
  path === 'sw.js' ? script(worker) : path === 'icon.svg' ? { status: 200, type: 'image/svg+xml', body: '<svg/>' } : undefined;

test('F51 a version of which one file is not as it was built is never taken', { tag: '@short' }, async ({ page, hosted }) => {
  await installed(page);
  const before = await copies(page);
  hosted.serve(BREAKABLE);
  hosted.answer(halfArrived(readFileSync(`${BREAKABLE}/sw.js`, 'utf8')));
  await page.reload();
  await expect.poll(() => hosted.asked.filter((path) => path === 'icon.svg').length).toBeGreaterThan(1);
  await expect.poll(async () => copies(page)).toEqual(before);
});

test('F51 guard: a worker that looks at no digest is caught taking it', async ({ page, hosted }) => {
  await installed(page);
  hosted.serve(BREAKABLE);
  hosted.answer(halfArrived(readFileSync(`${BREAKABLE}/sw.js`, 'utf8').replace(/\{integrity:\w+,/, '{')));
  await page.reload();
  await arrived(page);
  expect(await copies(page)).toHaveLength(2);
});

const KILL = readFileSync(`${SHIPPED}/kill/sw.js`, 'utf8');

/** Another page, opened when every one before it is closed. */
async function visitLater(page: Page): Promise<Page> {
  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await later.goto('./');
  await expect(later.locator('html[data-started]')).toHaveCount(1);
  return later;
}

const workers = async (page: Page): Promise<number> => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

test(
  'F52 the worker that ends workers leaves no copy, no worker once its pages are closed, and every turn',
  { tag: '@short' },
  async ({ page, hosted }) => {
    test.setTimeout(120_000);
    await installed(page);
    await answer(page);
    hosted.answer((path) => (path === 'sw.js' ? script(KILL) : undefined));
    await page.reload();
    await expect.poll(async () => copies(page), UPDATE).toEqual([]);
    await expect(replies(page).first()).toBeVisible();
    const later = await visitLater(page);
    await expect.poll(async () => workers(later), UPDATE).toBe(0);
    await later.goto('./#/settings');
    await expect(later.getByText('1 conversation is kept')).toBeVisible();
    expect(await copies(later)).toEqual([]);
    expect(await turnsKept(later)).toEqual([1]);
  },
);

test('F52 guard: one that does not take its leave is caught', async ({ page, hosted }) => {
  test.setTimeout(120_000);
  await installed(page);
  hosted.answer((path) => (path === 'sw.js' ? script(KILL.replace('self.registration.unregister()', '0')) : undefined));
  await page.reload();
  await expect.poll(async () => copies(page), UPDATE).toEqual([]);
  const later = await visitLater(page);
  await expect.poll(async () => later.evaluate(async () => (await navigator.serviceWorker.ready).active?.state), UPDATE).toBe('activated');
  expect(await workers(later)).toBe(1);
});
