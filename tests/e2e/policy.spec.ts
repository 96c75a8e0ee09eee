import { expect, test } from './watch';

/** Every refusal is an error on the console. */
test.use({ allowed: /./ });

/** What page code meets that tries it. A test's own call passes the policy by; that of a timer does not. */
const HOSTILE = {
  eval: () => (Reflect.get(globalThis, 'eval') as (text: string) => void)('document.title = "got in"'),
  'a function from a text': () => [globalThis.Function].map((made) => made('document.title = "got in"')()),
  'an inline handler': () => {
    document.body.setAttribute('onclick', 'document.title = "got in"');
    document.body.click();
  },
  'an inline script': () => {
    const script = document.createElement('script');
    script.append('document.title = "got in"');
    document.head.append(script);
  },
  'markup from a text': () => document.body.insertAdjacentHTML('beforeend', '<b id="got-in"></b>'),
  'a foreign script': () => document.head.append(Object.assign(document.createElement('script'), { src: 'https://other.example/x.js' })),
  'a foreign style sheet': () =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://other.example/x.css' })),
  'a foreign picture': () => document.body.append(Object.assign(document.createElement('img'), { src: 'https://other.example/x.png' })),
  'a request to another host': async () => fetch('https://other.example/'),
  'a frame': () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://other.example/' })),
  'a worker past the policy': () => [window.Worker].map((Made) => new Made('./assets/none.js')),
  'a second policy': () => window.trustedTypes?.createPolicy('other', { createScriptURL: (address) => address }),
} as const;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      document.documentElement.dataset['refused'] = effectiveDirective;
    });
  });
  await page.goto('./');
  await expect(page.locator('html[data-started]')).toHaveCount(1);
});

for (const [what, attempt] of Object.entries(HOSTILE)) {
  test(`the policy refuses ${what}`, async ({ page }) => {
    await page.evaluate(`setTimeout(${attempt.toString()})`);
    await expect(page.locator('html[data-refused]')).toHaveCount(1);
    await expect(page).not.toHaveTitle('got in');
    await expect(page.locator('#got-in')).toHaveCount(0);
  });
}
