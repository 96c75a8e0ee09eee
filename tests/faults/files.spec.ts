import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/watch';
import { shipped } from '../library';

const TEA = readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8');

async function openImport(page: Page): Promise<void> {
  await page.goto('./#/import');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** Hands the page a file made in it, of so many bytes, and says how long it took until it was refused. */
async function refusedWithin(page: Page, bytes: number): Promise<{ readonly milliseconds: number; readonly read: number }> {
  return page.evaluate(async (size) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('There is no way to choose a file.');
    let read = 0;
    Blob.prototype.arrayBuffer = async function counted() {
      read++;
      return new ArrayBuffer(0);
    };
    const given = new DataTransfer();
    given.items.add(new File([new Uint8Array(size)], 'large.yaml'));
    input.files = given.files;
    const began = performance.now();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    while (document.querySelector('main h2') === null) await new Promise(requestAnimationFrame);
    return { milliseconds: performance.now() - began, read };
  }, bytes);
}

test('F35: a file of 50 MB is refused by its size within a tenth of a second, unread', { tag: '@short' }, async ({ page }) => {
  // A machine with much to do may be slow once; what reads the file is slow each time.
  let fastest = Infinity;
  for (let round = 0; round < 5 && fastest >= 100; round++) {
    await page.goto(`./?again=${round}#/import`);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const { milliseconds, read } = await refusedWithin(page, 50_000_000);
    await expect(page.getByText('Unexpected 50000000 bytes, expected at most 1000000.')).toBeVisible();
    expect(read).toBe(0);
    fastest = Math.min(fastest, milliseconds);
  }
  expect(fastest).toBeLessThan(100);
});

/** A page that draws nothing for so long stands still, even on a machine with much to do. */
const STOOD_STILL_MS = 1500;

/** Counts the longest time between two frames from now on. */
async function countFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let [longest, last] = [0, performance.now()];
    const next = (now: number): void => {
      longest = Math.max(longest, now - last);
      last = now;
      document.documentElement.dataset['longest'] = String(longest);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  return async () => Number(await page.evaluate(() => document.documentElement.dataset['longest']));
}

const WORST: readonly (readonly [string, string])[] = [
  ['quotation marks', '"'.repeat(1_000_000)],
  ['brackets', '['.repeat(40) + 'a,'.repeat(499_900)],
  ['keys', Array.from({ length: 60_000 }, (_, index) => `k${index}: v`).join('\n')],
];
for (const [name, text] of WORST)
  test(`F36: a megabyte of ${name} is refused or stopped in time, and the page goes on drawing meanwhile`, async ({ page }) => {
    await openImport(page);
    const longest = await countFrames(page);
    await page.locator('input[type="file"]').setInputFiles({ name: 'worst.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
    await expect(page.getByRole('heading', { level: 2, name: 'We could not take in worst.yaml. Nothing was added.' })).toBeVisible();
    expect(await longest()).toBeLessThan(STOOD_STILL_MS);
    await page.locator('input[type="file"]').setInputFiles({ name: 'tea.yaml', mimeType: 'text/yaml', buffer: Buffer.from(TEA) });
    await expect(page.getByRole('heading', { level: 2, name: 'Bea Okafor, 70' })).toBeVisible();
  });

test('F36: a reader that never comes to an end is ended after three seconds', { tag: '@short' }, async ({ page }) => {
  await page.route('**/assets/worker-*.js', async (route) => {
    const real = await route.fetch();
    // A small module of the same name says where the reader is.
    const reader = (await real.body()).length > 1000;
    await route.fulfill(reader ? { contentType: 'text/javascript', body: 'for (;;);' } : { response: real });
  });
  await openImport(page);
  await page.locator('input[type="file"]').setInputFiles({ name: 'tea.yaml', mimeType: 'text/yaml', buffer: Buffer.from(TEA) });
  await expect(page.getByText('Reading tea.yaml…')).toBeVisible();
  await expect(page.getByText(/^It took longer than 3 seconds to read, so it was stopped\./)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});

test('F36 guard: the same reader in the page itself would hold every frame', async ({ page }) => {
  await openImport(page);
  const longest = await countFrames(page);
  await page.evaluate(() => {
    const until = performance.now() + 2500;
    while (performance.now() < until) JSON.stringify(performance.now());
  });
  expect(await longest().then(async () => longest())).toBeGreaterThan(STOOD_STILL_MS);
});

test('F46: an archive is refused in one sentence, and nothing is kept', async ({ page }) => {
  await openImport(page);
  const archive = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(60)]);
  await page.locator('input[type="file"]').setInputFiles({ name: 'tea.zip', mimeType: 'application/zip', buffer: archive });
  await expect(page.getByText('Unexpected zip archive, expected a scenario file.')).toBeVisible();
  await page.goto('./#/people');
  await expect(page.getByText(`${shipped.length} people`)).toBeVisible();
});

test(
  'F26: the same file added from two pages at the same time is one person, and neither page has an error',
  { tag: '@short' },
  async ({ page, context }) => {
    const other = await context.newPage();
    for (const one of [page, other]) {
      await openImport(one);
      await one.locator('input[type="file"]').setInputFiles({ name: 'tea.yaml', mimeType: 'text/yaml', buffer: Buffer.from(TEA) });
      await expect(one.getByRole('button', { name: 'Add to my people' })).toBeVisible();
    }
    await Promise.all([page, other].map(async (one) => one.getByRole('button', { name: 'Add to my people' }).click()));
    for (const one of [page, other])
      await expect(one.getByRole('heading', { level: 2, name: 'Bea Okafor is among your people.' })).toBeVisible();
    await page.goto('./#/people');
    await expect(page.getByRole('article', { name: 'Bea Okafor, 70' })).toHaveCount(1);
  },
);
