import { expect, test as base, type Page } from '@playwright/test';

/** Playwright says this of a page that registers a service worker where tests do without one. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

interface Watched {
  /** Everything that must never happen on a page: errors, warnings, what the policy refused, and requests to other hosts. */
  readonly trouble: readonly string[];
  readonly speed: string;
  /** The trouble that a test makes on purpose. */
  readonly allowed: RegExp;
}

export const test = base.extend<Watched>({
  speed: ['instant', { option: true }],
  allowed: [/^(?!)/, { option: true }],
  context: async ({ context, speed }, use) => {
    await context.addInitScript((chosen) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        console.error(`violation: ${effectiveDirective} ${blockedURI}`);
      });
      try {
        if (localStorage.getItem('rapport.settings') === null) localStorage.setItem('rapport.settings', JSON.stringify({ speed: chosen }));
      } catch {
        // Where site data is blocked there are no settings to choose.
      }
    }, speed);
    await use(context);
  },
  trouble: [
    async ({ context, baseURL, allowed }, use) => {
      const trouble: string[] = [];
      context.on('console', (message) => {
        const said = `${message.type()}: ${message.text()}`;
        if (/^(?:error|warning):/.test(said) && !said.includes(BLOCKED)) trouble.push(said);
      });
      context.on('weberror', (error) => trouble.push(`error: ${error.error().message}`));
      context.on('request', (request) => {
        const url = request.url();
        const own = [baseURL ?? '', 'data:', 'blob:', 'http://127.0.0.1:'].some((start) => url.startsWith(start));
        if (!own) trouble.push(`request: ${url}`);
      });
      await use(trouble);
      expect(trouble.filter((one) => !allowed.test(one))).toEqual([]);
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
