import { expect, replies, tabTo, test } from './watch';

const LINK = /#\/people\/seven-weeks-in\/stronger\/[0-9A-Z]{3}-[0-9A-Z]{4}$/;

test('a class meets the same client: a link made with the keyboard brings others to the same words and the same order', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./#/people/seven-weeks-in');
  await tabTo(page, 'input[name="dial"]');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'A harder day' })).toBeChecked();
  await tabTo(page, 'summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#status')).toHaveText('The link is copied.');
  await expect(page.locator('details').getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(async () => navigator.clipboard.readText());
  expect(link).toMatch(LINK);

  const meet = async () => {
    await page.goto('./#/help');
    await page.goto(link);
    await expect(page.getByRole('radio', { name: 'A harder day' })).toBeChecked();
    await page.getByRole('link', { name: 'Start the conversation' }).click();
    await expect(page.getByText(/One slow blink\. Nothing else moves when you come in\./)).toBeVisible();
    await expect(replies(page).first()).toBeVisible();
    return replies(page).allTextContents();
  };
  expect(await meet()).toEqual(await meet());
});

test('where nothing can be copied, the link stands in a field, selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('./#/people/splint-in-the-van/milder/0K7-3QZ9');
  await page.getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByRole('textbox', { name: /^This browser does not let us copy\./ });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/#\/people\/splint-in-the-van\/milder\/0K7-3QZ9$/);
  await page.getByRole('radio', { name: 'As written' }).click();
  await expect(page.getByRole('radio', { name: 'As written' })).toBeFocused();
  await expect(field).toHaveValue(/#\/people\/splint-in-the-van\/0K7-3QZ9$/);
});

for (const language of ['en-XA', 'ar-XB'])
  test(`the briefing fits 320 pixels in ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`./?lng=${language}#/people/one-step-at-the-shower/stronger/0K7-3QZ9`);
    await expect(page.getByText('0K7-3QZ9', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
