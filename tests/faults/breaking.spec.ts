import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { bestWalk, keepFinished, scenarioOf } from '../e2e/kept';
import { answer, replies } from '../e2e/watch';
import { BREAKABLE, SHIPPED } from './builds';
import { expect, test } from './hosted';

test.use({ served: BREAKABLE, serviceWorkers: 'block', allowed: /./ });

/** From the next time that it is drawn, the part of that name throws. */
const breaks = async (page: Page, name: string): Promise<void> =>
  page.evaluate((part) => {
    Reflect.set(window, 'rapportBreak', part);
  }, name);

/** Every part of a conversation, what must still be there beside it, and whether it can still be gone on with. */
const OF_A_TALK = [
  { name: 'stage', goesOn: true },
  { name: 'transcript', goesOn: true },
  { name: 'tools', goesOn: true },
  { name: 'asked', goesOn: false },
] as const;

for (const { name, goesOn } of OF_A_TALK) {
  test(`F53 the ${name} of a conversation breaks alone; its turns are safe, and can be taken out`, async ({ page }) => {
    await page.goto('./');
    await answer(page);
    await breaks(page, name);
    await answer(page);
    const broken = page.locator(`[data-broken="${name}"]`);
    await expect(broken).toHaveCount(1);
    await expect(page.locator('[data-broken]')).toHaveCount(1);
    await expect(broken.getByText('Your 2 turns are safe.')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await expect(broken.getByRole('textbox')).toHaveValue(new RegExp(`${name}\nError: ${name} is broken on purpose`));
    const downloading = page.waitForEvent('download');
    await broken.getByRole('button', { name: 'Export this conversation' }).click();
    const file: unknown = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
    expect(file).toMatchObject({ format: 'rapport-attempt', scenario: { id: 'splint-in-the-van' } });
    expect((file as { events: unknown[] }).events).toHaveLength(2);
    if (goesOn) await expect(replies(page).first()).toBeVisible();
    await broken.getByRole('button', { name: 'Reload' }).click();
    await expect(page.locator('[data-broken]')).toHaveCount(0);
    await expect(replies(page).first()).toBeVisible();
  });
}

async function finished(page: Page): Promise<void> {
  const neil = scenarioOf('splint-in-the-van');
  await keepFinished(page, [{ scenario: neil, events: bestWalk(neil), saved: '2026-04-20T10:00:00.000Z', ratings: { patience: 80 } }]);
}

/** Each other part by its name, and the address at which it stands. */
const ELSEWHERE = [
  ['#/settings', 'Reading'],
  ['#/settings', 'In a conversation'],
  ['#/settings', 'Movement and keys'],
  ['#/settings', 'What is kept here'],
  ['#/settings', 'about'],
  ['#/progress', 'next'],
  ['#/progress', 'patience'],
  ['#/progress', 'own view'],
  ['#/debrief/kept-1', 'debrief technique'],
  ['#/debrief/kept-1', 'debrief turns'],
  ['#/debrief/kept-1', 'debrief key'],
  ['', 'today'],
] as const;

for (const [address, name] of ELSEWHERE) {
  test(`F53 “${name}” at ${address === '' ? 'home' : address} breaks alone`, async ({ page }) => {
    await finished(page);
    await page.addInitScript((part) => {
      Reflect.set(window, 'rapportBreak', part);
    }, name);
    await page.goto(`./?again${address}`);
    await expect(page.locator(`[data-broken="${name}"]`).first()).toBeVisible();
    await expect(page.locator(`[data-broken]:not([data-broken="${name}"])`)).toHaveCount(0);
    await expect(page.locator('h1')).toBeVisible();
  });
}

test('F53 the card of a conversation to go on with breaks alone', async ({ page }) => {
  await page.goto('./');
  await answer(page);
  await breaks(page, 'resume');
  await page.getByRole('link', { name: 'Rapport' }).click();
  await expect(page.locator('[data-broken="resume"]')).toBeVisible();
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
});

for (const name of ['screen', 'app'] as const) {
  test(`F53 where the whole ${name} breaks, the page says so, with what is safe and a way out`, { tag: '@short' }, async ({ page }) => {
    await page.goto('./');
    await answer(page);
    await page.addInitScript((part) => {
      Reflect.set(window, 'rapportBreak', part);
    }, name);
    await page.reload();
    await expect(page.getByText('Something broke here.')).toBeVisible();
    await expect(page.getByText('Your 1 turn is safe.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Export this conversation' })).toBeVisible();
  });
}

for (const { name } of OF_A_TALK) {
  test(`F53 guard: the ${name} of a conversation without its boundary is caught taking the screen along`, async ({ page }) => {
    await page.goto('./');
    await answer(page);
    await page.evaluate((part) => {
      Reflect.set(window, 'rapportBoundless', part);
    }, name);
    await breaks(page, name);
    await replies(page).first().click();
    await expect(page.locator('[data-broken="screen"]')).toBeVisible();
    await expect(page.locator(`[data-broken="${name}"]`)).toHaveCount(0);
    await expect(replies(page)).toHaveCount(0);
  });
}

test('F56 a clipboard that refuses leaves the report in its box, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(window, 'rapportBreak', 'about');
    navigator.clipboard.writeText = async () => {
      throw new DOMException('Refused.', 'NotAllowedError');
    };
  });
  await page.goto('./#/settings');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByText('This browser does not let it be copied.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^For whoever mends this/ })).toHaveValue(/about is broken on purpose/);
});

test('F53 the build that people get holds no way to break a part', { tag: '@short' }, () => {
  const scripts = readdirSync(`${SHIPPED}/assets`).filter((name) => name.endsWith('.js'));
  const withSwitch = scripts.filter(
    (name) => readFileSync(`${SHIPPED}/assets/${name}`, 'utf8').match(/rapportBreak|rapportBoundless/) !== null,
  );
  expect(withSwitch).toEqual([]);
});
