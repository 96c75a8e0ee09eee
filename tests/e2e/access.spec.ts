import { AxeBuilder } from '@axe-core/playwright';
import { expect, pastProbe, replies, test } from './watch';

const SCREENS = ['', '#/people', '#/people/splint-in-the-van', '#/meet/splint-in-the-van', '#/help', '#/play/nobody', '#/nowhere'] as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`no screen has a known barrier (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const screen of SCREENS) {
      await page.goto(`./${screen}`);
      await expect(page.locator('h1')).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html}`)).toEqual(
        [],
      );
    }
  });

  test(`no state of a conversation and its debrief has a known barrier (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto('./');
    const check = async (state: string): Promise<void> => {
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes[0]?.html}`)).toEqual(
        [],
      );
    };
    await replies(page).first().click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
    await check('paused');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await check('talking');
    while ((await page.locator('[data-ends]').count()) === 0) {
      await pastProbe(page);
      await replies(page).first().click();
      await expect(page.locator('[aria-disabled="true"]')).toHaveCount(0);
    }
    await check('ended');
    await page.getByRole('link', { name: 'See how it went' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await check('debrief');
  });
}

test('nothing needs two-way scrolling at 320 pixels, in English and in the longer made-up language', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const language of ['en', 'en-XA']) {
    for (const screen of SCREENS) {
      await page.goto(`./?lng=${language}${screen}`);
      await expect(page.locator('h1')).toBeVisible();
      expect({
        screen,
        language,
        wide: await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
      }).toEqual({ screen, language, wide: false });
    }
  }
});

test('in the made-up language every word of the interface is made up, and no word of the scenario', async ({ page }) => {
  await page.goto('./?lng=en-XA#/meet/splint-in-the-van');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neil Hargreaves');
  const plain = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const owner = node.parentElement;
      if (
        !/[a-z]/i.test(text) ||
        owner === null ||
        owner.closest('[lang="en"]:not(html)') !== null ||
        owner.closest('bdi, script, style') !== null
      )
        continue;
      if (!text.includes('[') && !text.includes('~')) found.push(text);
    }
    return found;
  });
  expect(plain).toEqual([]);
});
