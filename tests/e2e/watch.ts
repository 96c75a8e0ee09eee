import { expect, test as base, type Page } from '@playwright/test';

/** Everything that must never happen on a page: errors, and requests to other hosts. */
export const test = base.extend<{ trouble: readonly string[]; speed: string }>({
  speed: ['instant', { option: true }],
  page: async ({ page, speed }, use) => {
    await page.addInitScript((chosen) => {
      if (localStorage.getItem('rapport.settings') === null) localStorage.setItem('rapport.settings', JSON.stringify({ speed: chosen }));
    }, speed);
    await use(page);
  },
  trouble: [
    async ({ page, baseURL }, use) => {
      const trouble: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') trouble.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? '') && !url.startsWith('data:') && !url.startsWith('blob:')) trouble.push(`request: ${url}`);
      });
      await use(trouble);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const replies = (page: Page) => page.getByRole('region', { name: 'What do you say?' }).getByRole('button');

/** Goes past a question about the client's feelings, where there is one, to the replies. */
export async function pastProbe(page: Page): Promise<void> {
  await expect(page.locator('[data-reply], [data-reads], [data-ends]').first()).toBeVisible();
  const skip = page.locator('[data-reads=""]');
  if ((await skip.count()) > 0) await skip.click();
}

/** Says one of the replies offered, past a question about the client's feelings. */
export async function answer(page: Page, index = 0): Promise<void> {
  await pastProbe(page);
  await page.locator('[data-reply]').nth(index).click();
  await expect(page.locator('[aria-disabled="true"]')).toHaveCount(0);
}

/** Presses Tab until the focus is on an element that fits, as a person without a pointer does. */
export async function tabTo(page: Page, fits: string): Promise<void> {
  for (let presses = 0; presses < 160; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, fits)) return;
  }
  throw new Error(`Tab never reaches ${fits}.`);
}
