import { answer, expect, replies, test } from '../e2e/watch';
import { bestWalk, keepFinished, scenarioOf } from '../e2e/kept';

test('F56 where the browser has no voice, nothing offers to read aloud and the conversation goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    localStorage.setItem('rapport.settings', JSON.stringify({ speed: 'instant', aloud: true }));
  });
  await page.goto('./');
  await answer(page);
  await expect(page.getByRole('button', { name: 'Read aloud' })).toHaveCount(0);
  await answer(page);
});

test.describe('with letters that do not come', () => {
  test.use({ allowed: /Failed to load resource|net::ERR_FAILED/ });

  test('F56 the page is read in the letters of the device', async ({ page }) => {
    await page.route('**/*.woff2', async (route) => route.abort());
    await page.addInitScript(() => localStorage.setItem('rapport.settings', JSON.stringify({ speed: 'instant', face: 'hyperlegible' })));
    await page.goto('./');
    await answer(page);
    await expect(replies(page).first()).toBeVisible();
  });
});

test('F56 where the browser knows no other language, words of every scenario are still shown', async ({ page }) => {
  await page.addInitScript(() => {
    Intl.DateTimeFormat.supportedLocalesOf = () => [];
    Intl.NumberFormat.supportedLocalesOf = () => [];
    Intl.PluralRules.supportedLocalesOf = () => [];
  });
  await page.goto('./?lng=xx');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await answer(page);
  await page.getByRole('link', { name: 'Rapport' }).click();
  await expect(page.getByRole('heading', { name: /^Go on with/ })).toBeVisible();
});

test('F56 a download that the browser refuses costs nothing of the debrief', async ({ page }) => {
  const neil = scenarioOf('splint-in-the-van');
  await keepFinished(page, [{ scenario: neil, events: bestWalk(neil), saved: '2026-04-20T10:00:00.000Z', ratings: { patience: 80 } }]);
  await page.addInitScript(() => {
    URL.createObjectURL = () => {
      throw new TypeError('No room.');
    };
  });
  await page.goto('./?again#/debrief/kept-1');
  await page.getByRole('button', { name: 'Download as a file (JSON)' }).click();
  await expect(page.getByRole('textbox', { name: 'This browser refused the download. Here it is to copy:' })).toHaveValue(
    /rapport-attempt/,
  );
});
