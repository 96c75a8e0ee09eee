import { answer, pastProbe, replies } from '../e2e/watch';
import { expect, installed, test } from './hosted';

test(
  'F49 after one visit the app opens without a network, at any address of it, and a hard reload too',
  { tag: '@short' },
  async ({ page, context }) => {
    await installed(page);
    await context.setOffline(true);
    await page.goto('./');
    await expect(replies(page).first()).toBeVisible();
    for (const [address, title] of [
      ['#/people', 'People'],
      ['#/settings', 'Settings'],
      ['#/help', 'Help'],
      ['#/progress', 'progress'],
      ['#/people/seven-weeks-in', 'Kai'],
    ] as const) {
      await page.goto(`./${address}`);
      await page.reload();
      await expect(page.locator('h1').filter({ hasText: new RegExp(title, 'i') })).toBeVisible();
    }
    const fresh = await context.newPage();
    await fresh.goto('./#/meet/home-by-two');
    await expect(replies(fresh).first()).toBeVisible();
  },
);

test('F49 a conversation is played to its debrief without a network, begun before any second load', async ({ page, context }) => {
  await installed(page);
  await context.setOffline(true);
  for (let turns = 0; turns < 60 && (await page.getByRole('link', { name: 'See how it went' }).count()) === 0; turns++) {
    await answer(page);
    await expect(page.locator('[data-reply], [data-reads], [data-ends]').first()).toBeVisible();
    if ((await page.locator('[data-ends]').count()) > 0) break;
    await pastProbe(page);
  }
  await page.getByRole('link', { name: 'See how it went' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Something broke')).toHaveCount(0);
});

test('F49 the contacts of the host are the newest that could be had', async ({ page, context, hosted }) => {
  await installed(page);
  const contacts = (name: string) => ({
    status: 200,
    type: 'application/json',
    body: JSON.stringify({ support: [{ name, detail: 'extension 4100' }] }),
  });
  hosted.answer((path) => (path === 'organisation.json' ? contacts('Staff counselling') : undefined));
  await page.goto('./#/help');
  await expect(page.getByText('Staff counselling')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Staff counselling')).toBeVisible();
});

test('F49 the copy can be installed as an app', async ({ page }) => {
  await installed(page);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '{}')).toMatchObject({ name: 'Rapport', start_url: './', scope: './', display: 'standalone' });
  expect(
    (await session.send('Page.getInstallabilityErrors')).installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
  ).toEqual([]);
});

test('F49 guard: with the copy removed the same visit fails', async ({ page, context }) => {
  await installed(page);
  await page.evaluate(async () => Promise.all((await caches.keys()).map(async (name) => caches.delete(name))));
  await context.setOffline(true);
  await expect(page.reload()).rejects.toThrow('net::ERR');
});
