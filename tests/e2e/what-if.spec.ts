import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answer, expect, pastProbe, test } from './watch';

/** Everything that is kept, apart from scenarios. */
const kept = async (page: Page): Promise<{ readonly heads: readonly { id: string }[]; readonly events: readonly { attempt: string }[] }> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rapport');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('The database does not open.')));
    });
    const reading = database.transaction(['attempts', 'events']);
    const all = async <Value>(store: string): Promise<readonly Value[]> =>
      new Promise((resolve) => {
        const asking: IDBRequest<Value[]> = reading.objectStore(store).getAll();
        asking.addEventListener('success', () => resolve(asking.result));
      });
    const found = { heads: await all<{ id: string }>('attempts'), events: await all<{ attempt: string }>('events') };
    database.close();
    return found;
  });

const ofAttempt = ({ heads, events }: Awaited<ReturnType<typeof kept>>, id: string) => ({
  head: heads.find((head) => head.id === id),
  events: events.filter(({ attempt }) => attempt === id),
});

/** Talks for some turns on the home page; the name of the attempt. */
async function talk(page: Page, language: string, turns: number): Promise<string> {
  await page.goto(`./?lng=${language}`);
  for (let turn = 0; turn < turns; turn++) await answer(page);
  await expect(page).toHaveURL(/#\/play\//);
  return page.url().split('/').at(-1) ?? '';
}

/** Opens another way from before a turn of an attempt. */
async function openWhatIf(page: Page, language: string, id: string, turn: number): Promise<void> {
  await page.goto(`./?lng=${language}#/what-if/${id}/${turn}`);
  await expect(page.locator(`a[href="#/debrief/${id}"]`)).toBeVisible();
}

test('a turn is said another way: kept apart, compared, and the conversation it comes from stays as it was', async ({ page }) => {
  test.slow();
  const id = await talk(page, 'en', 4);
  const before = await kept(page);
  await openWhatIf(page, 'en', id, 2);
  await expect(page.getByText('What if – another way from turn 2. It never counts.')).toBeVisible();
  expect(await kept(page)).toEqual(before);
  await pastProbe(page);
  await answer(page, 1);
  await page.getByRole('link', { name: 'Compare so far' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two ways from turn 2' })).toBeFocused();
  await expect(page.locator('li[data-first="true"] h3')).toHaveText('Turn 2 The first difference');
  await expect(page.getByText('Turn 1 is the same')).toBeVisible();
  await page.getByRole('link', { name: 'Go on with the what-if' }).click();
  while ((await page.locator('[data-ends]').count()) === 0) await answer(page);
  await page.getByRole('link', { name: 'Compare the two ways' }).click();
  await expect(page.locator('li[data-first="true"]')).toHaveCount(1);
  expect(ofAttempt(await kept(page), id)).toEqual(ofAttempt(before, id));
  await page.goto('./#/people');
  await page.getByRole('link', { name: 'Rapport' }).click();
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page).toHaveURL(new RegExp(`#/play/${id}$`));
});

test('a reload in the middle of a what-if comes back to it', async ({ page }) => {
  const id = await talk(page, 'en', 3);
  await openWhatIf(page, 'en', id, 2);
  await answer(page, 1);
  await expect(page).not.toHaveURL(/what-if/);
  await page.reload();
  await expect(page.getByText('What if – another way from turn 2. It never counts.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Compare so far' })).toBeVisible();
});

test('the client’s side goes step by step with the keyboard, from the first turn to the end and back', async ({ page }) => {
  const id = await talk(page, 'en', 3);
  await page.goto(`./#/debrief/${id}/client`);
  await expect(page.getByRole('heading', { level: 1, name: 'From Neil Hargreaves’s chair' })).toBeFocused();
  for (const title of ['Turn 1 of 3', 'Turn 2 of 3', 'Turn 3 of 3', 'How it is for them so far']) {
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(title);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-step="3"]')).toBeFocused();
  await page.reload();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Turn 3 of 3');
  await page.getByRole('link', { name: 'All at once' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Turn 1 of 3',
    'Turn 2 of 3',
    'Turn 3 of 3',
    'How it is for them so far',
  ]);
});

async function noBarrier(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect({ state, wide }).toEqual({ state, wide: false });
}

for (const [scheme, width] of [
  ['light', 320],
  ['dark', 1280],
] as const) {
  for (const language of ['en', 'ar-XB']) {
    test(`another way and the client’s side have no known barrier, ${scheme}, ${language}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 740 });
      const id = await talk(page, language, 4);
      await openWhatIf(page, language, id, 2);
      await answer(page, 1);
      const compare = page.locator('a[href*="/compare/"]');
      await noBarrier(page, 'a what-if');
      await compare.click();
      await expect(page.locator('li[data-first="true"]')).toBeVisible();
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await noBarrier(page, 'compared');
      await page.goto(`./?lng=${language}#/debrief/${id}/client`);
      await expect(page.locator('[data-step="1"]')).toBeVisible();
      await noBarrier(page, 'the client’s side');
      await page.goto(`./?lng=${language}#/debrief/${id}/client/all`);
      await expect(page.locator('main ol > li').first()).toBeVisible();
      await noBarrier(page, 'the client’s side at once');
    });
  }
}
