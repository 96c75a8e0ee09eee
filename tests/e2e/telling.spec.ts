import { expect, pastProbe, replies, tabTo, test } from './watch';

test.describe('in the calm tempo', () => {
  test.use({ speed: 'calm' });

  test('all words are in the page at once, are seen piece by piece, and the focus is on them before the replies come', async ({ page }) => {
    await page.goto('./');
    await replies(page).first().click();
    const newest = page.locator('li:focus');
    await expect(newest).toHaveCount(1);
    const words = await newest.textContent();
    await expect(newest.locator('[data-told="false"]').first()).toBeAttached();
    await expect(replies(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(newest.locator('[data-told="false"]')).toHaveCount(0);
    expect(await newest.textContent()).toBe(words);
    await pastProbe(page);
    await expect(replies(page).first()).toBeVisible();
  });

  test('left alone, the client comes to the end, and the replies with it', async ({ page }) => {
    await page.goto('./');
    await replies(page).first().click();
    await expect(page.locator('[data-reply], [data-reads]').first()).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('[data-told="false"]')).toHaveCount(0);
  });
});

test('a silence is held in sight until the client answers, and stands still where nothing should move', async ({ page }) => {
  const held = async (): Promise<number> =>
    page.getByText('You say nothing.').evaluate((words) => words.getAnimations().filter(({ playState }) => playState === 'running').length);
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto('./#/meet/home-by-two');
    await page.evaluate(() => localStorage.setItem('rapport.settings', JSON.stringify({ speed: 'slow' })));
    await page.reload();
    await page.getByRole('button', { name: 'Say nothing' }).click();
    await expect(page.locator('li:focus [data-told="false"]').first()).toBeAttached();
    expect(await held()).toBe(reducedMotion === 'reduce' ? 0 : 1);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-told="false"]')).toHaveCount(0);
    expect(await held()).toBe(0);
  }
});

test('a key that was changed does what it is for, and the one before does nothing', async ({ page }) => {
  await page.goto('./#/settings');
  const key = page.getByRole('textbox', { name: 'what was said' });
  await key.fill('p');
  await expect(page.getByText('That key is taken: pause.')).toBeVisible();
  await key.fill('w');
  await expect(key).toHaveValue('W');
  await page.getByRole('link', { name: 'Rapport' }).click();
  await replies(page).first().focus();
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog', { name: 'What was said' })).toBeVisible();
});

test('single keys speak, look, list and take back, and do nothing elsewhere', async ({ page }) => {
  await page.goto('./');
  await tabTo(page, '[data-reply]');
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/#\/play\//);
  await expect(page.locator('li:focus')).toHaveCount(1);
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog', { name: 'What was said' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys in a conversation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('li[tabindex="-1"]').last().focus();
  await page.keyboard.press('m');
  await expect(page.locator('#status')).not.toBeEmpty();
  await page.keyboard.press('u');
  await expect(page.locator('#status')).toHaveText('Your last reply is taken back.');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await page.keyboard.press('2');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('single keys that are turned off do nothing in a conversation', async ({ page }) => {
  await page.goto('./#/settings');
  await page.getByRole('checkbox', { name: 'Single keys in a conversation' }).uncheck();
  await page.getByRole('link', { name: 'Rapport' }).click();
  await replies(page).first().focus();
  await page.keyboard.press('2');
  await page.keyboard.press('b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(replies(page).nth(1)).toBeFocused();
  expect(new URL(page.url()).hash).toBe('#/');
});

test('settings are in force at once and after a reload, before any script of the app', async ({ page }) => {
  await page.goto('./#/settings');
  await page.getByRole('combobox', { name: 'Text size' }).selectOption('150');
  await page.getByRole('radio', { name: 'Blue-grey' }).check();
  await page.getByRole('radio', { name: /Atkinson/ }).check();
  const look = async () =>
    page.evaluate(() => ({
      size: getComputedStyle(document.documentElement).fontSize,
      paper: getComputedStyle(document.body).backgroundColor,
      face: getComputedStyle(document.body).fontFamily.split(',')[0],
    }));
  const chosen = { size: '24px', paper: 'rgb(238, 243, 247)', face: '"Atkinson Hyperlegible"' };
  expect(await look()).toEqual(chosen);
  await expect.poll(async () => page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible"'))).toBe(true);
  await page.route('**/assets/*.js', async () => undefined);
  await page.goto('./?again', { waitUntil: 'commit' });
  await expect.poll(look).toEqual(chosen);
});

test('faces blink and breathe by themselves, and a pause stops them', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('./');
  await replies(page).first().click();
  await expect(page).toHaveURL(/#\/play\//);
  const looks = async (milliseconds: number): Promise<number> =>
    page.evaluate(async (long) => {
      const seen = new Set<string>();
      const end = performance.now() + long;
      while (performance.now() < end) {
        const shapes = [...document.querySelectorAll('main svg *')];
        seen.add(shapes.map((shape) => `${shape.getAttribute('d')} ${getComputedStyle(shape).transform}`).join('|'));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return seen.size;
    }, milliseconds);
  await expect.poll(async () => looks(1500)).toBeGreaterThan(3);
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  await looks(1500);
  expect(await looks(4000)).toBe(1);
});

test('where a time is wanted, more can be had, it stands while nobody is in the talk, and at its end silence is an answer', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('rapport.settings', JSON.stringify({ speed: 'instant', timer: '1', motion: 'still' })),
  );
  await page.clock.install();
  await page.goto('./#/meet/home-by-two');
  const timer = page.getByRole('timer');
  await expect(timer).toBeVisible();
  const left = async (): Promise<string> => (await timer.textContent()) ?? '';
  const full = await left();
  await page.clock.runFor(30_000);
  expect(await left()).toBe(full);
  await replies(page).first().focus();
  await page.clock.runFor(30_000);
  const later = await left();
  expect(later).not.toBe(full);
  await page.keyboard.press('e');
  expect(await left()).not.toBe(later);
  expect(new URL(page.url()).hash).toBe('#/meet/home-by-two');
  await page.clock.runFor(150_000);
  await expect(page).toHaveURL(/#\/play\//);
  await expect(page.getByText('You say nothing.')).toBeVisible();
});
