import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { VERSION } from '../../src/app/storage/schema';
import { AT_ONCE, found, launch, newProfile, ready, said, say, talked } from './device';
import { torn } from './records';

const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

test.beforeEach(async ({ context }) => {
  await context.addInitScript(`try { ${AT_ONCE} } catch {}`);
});

const silent = (): void => {
  const mute = { addEventListener: () => undefined, removeEventListener: () => undefined };
  IDBFactory.prototype.open = () => Object.assign(Object.create(IDBOpenDBRequest.prototype), mute) as IDBOpenDBRequest;
};

test(
  'F08 a database that never answers gives way to memory in three seconds, with a file to take along',
  { tag: '@short' },
  async ({ page, context }) => {
    await context.addInitScript(silent);
    await page.goto('./');
    await say(page);
    await expect(told(page, 'This browser is not letting us save.')).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download what I have' }).click();
    const text = readFileSync(await (await downloading).path(), 'utf8');
    expect((JSON.parse(text) as { events: readonly unknown[] }).events).toHaveLength(1);
  },
);

test('F08 guard: without the three seconds no reply would ever be kept', async ({ page, context }) => {
  await context.addInitScript(silent);
  await context.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    Reflect.set(window, 'setTimeout', (work: () => void, wait?: number) => (wait === 3000 ? 0 : later(work, wait)));
  });
  await page.goto('./');
  await ready(page);
  await page.locator('[data-reply]').first().click();
  await expect(page.getByText('Saving…')).toBeVisible();
  const began = Date.now();
  await expect.poll(() => Date.now() - began).toBeGreaterThan(4000);
  expect(await said(page)).toBe(0);
});

async function holdOld(page: Page, letsGo: boolean): Promise<void> {
  await page.goto('./schema/scenario.v1.json');
  await page.evaluate(
    async (polite) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('rapport', 2);
        opening.addEventListener('upgradeneeded', () => {
          opening.result.createObjectStore('scenarios', { keyPath: 'hash' });
          opening.result.createObjectStore('attempts', { keyPath: 'id' });
          opening.result.createObjectStore('events', { keyPath: ['attempt', 'seq'] });
          opening.result.createObjectStore('notes', { keyPath: 'attempt' });
        });
        opening.addEventListener('success', () => {
          if (polite) opening.result.addEventListener('versionchange', () => opening.result.close());
          resolve();
        });
      }),
    letsGo,
  );
}

test('F09 an old tab that lets go is in nobody’s way', async ({ page, context }) => {
  await holdOld(await context.newPage(), true);
  await talked(page, 1);
  expect((await found(page)).version).toBe(VERSION);
});

test('F09 an old tab that does not let go is named after three seconds, and the talk goes on in memory', async ({ page, context }) => {
  const old = await context.newPage();
  await holdOld(old, false);
  await old.evaluate(() => localStorage.setItem('rapport.begun', 'yes'));
  await page.goto('./');
  await expect(told(page, 'Close the other tabs of Rapport')).toBeVisible();
  await say(page);
});

test(
  'F10 a database that is deleted during play is made again from memory by the next reply, with nothing lost',
  { tag: '@short' },
  async ({ page }) => {
    const address = await talked(page, 3);
    await page.evaluate(
      async () => new Promise<void>((resolve) => indexedDB.deleteDatabase('rapport').addEventListener('success', () => resolve())),
    );
    await say(page);
    await expect(told(page, 'It is saved again, as a recovered copy.')).toBeVisible();
    const after = await found(page);
    expect({ torn: torn(after), events: after.events.length }).toEqual({ torn: [], events: 4 });
    await page.goto('./#/help');
    await page.goto(address);
    await page.reload();
    await ready(page);
    expect(await said(page)).toBe(4);
  },
);

test('F11 where all site data is gone between visits, the next visit is a first one, and an old address says that nothing is here', async ({
  page,
  baseURL,
}) => {
  const address = await talked(page, 2);
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL ?? '').origin, storageTypes: 'all' });
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'This conversation is not on this device.' })).toBeVisible();
  await page.getByRole('link', { name: 'Restore from a copy' }).click();
  await expect(page.getByRole('button', { name: 'Restore from a copy' })).toBeVisible();
  await page.goto('./');
  await page.reload();
  await ready(page);
  expect(await said(page)).toBe(0);
  await say(page);
});

test('F12 where site data is blocked a conversation is played to its debrief, and can be taken along', async () => {
  test.setTimeout(120_000);
  const profile = newProfile();
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const context = await launch(profile);
  const page = await context.newPage();
  await page.goto('./');
  await ready(page);
  expect(await page.evaluate(() => localStorage.length).catch(() => 'blocked')).toBe('blocked');
  while ((await page.locator('[data-ends]').count()) === 0) {
    await page.locator('[data-reply], [data-reads=""], [data-ends]').first().waitFor();
    if ((await page.locator('[data-ends]').count()) > 0) break;
    await page.locator('[data-reads=""], [data-reply]').first().click();
    await page.keyboard.press('Enter');
    await expect(page.locator('[aria-disabled="true"]')).toHaveCount(0);
  }
  await expect(told(page, 'This browser is not letting us save.')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what I have' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.json$/);
  await page.getByRole('link', { name: 'See how it went' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How was that?' })).toBeVisible();
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});
