import { begin, planOf } from '../../src/engine';
import { bestFrom } from '../../src/scoring';
import { shipped } from '../library';
import { expect, pastProbe, replies, tabTo, test } from './watch';

const first = shipped.find(({ id }) => id === 'splint-in-the-van');
if (first === undefined) throw new Error('The first scenario is missing.');
const best = bestFrom(begin(first, 1)).turns;
const said = (moment: string, reply: string): string => {
  const node = planOf(first).nodes.get(moment);
  return (node?.kind === 'moment' && node.byId.get(reply)?.id) || '';
};

test('with the keyboard alone, from the home page to the best ending and its debrief', async ({ page }) => {
  test.slow();
  await page.goto('./');
  await expect(replies(page).first()).toBeVisible();
  for (const { moment, reply } of best) {
    await expect(page.locator('[data-reply], [data-reads]').first()).toBeVisible();
    if ((await page.locator('[data-reads]').count()) > 0) {
      await tabTo(page, '[data-reads=""]');
      await page.keyboard.press('Enter');
    }
    await expect(page.locator(`[data-reply="${said(moment, reply)}"]`)).toBeVisible();
    await tabTo(page, `[data-reply="${reply}"]`);
    await page.keyboard.press('Enter');
    await expect.poll(async () => page.evaluate(() => document.activeElement?.tagName)).toBe('LI');
  }
  await tabTo(page, 'a[href*="/debrief/"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'How was that?' })).toBeFocused();
  await tabTo(page, 'main button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'How it ended' })).toBeFocused();
  await expect(page.locator('[data-principle] p strong')).toHaveText(Array.from({ length: 5 }, () => /^100 of 100, likely \d+ to \d+:$/));
  await expect(page.getByRole('region', { name: 'Safety' })).toContainText('No safety error.');
  await tabTo(page, 'details[data-quality] > summary');
  await page.keyboard.press('Enter');
  await expect(page.locator('details[data-quality]').first()).toHaveAttribute('open', '');
});

test('a reload in mid-talk comes back to the same moment, with the same order of replies', async ({ page }) => {
  await page.goto('./');
  for (let turn = 0; turn < 4; turn++) {
    await pastProbe(page);
    await replies(page).first().click();
    await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
    await expect(page.locator('[aria-disabled="true"]')).toHaveCount(0);
  }
  await pastProbe(page);
  const before = {
    address: page.url(),
    replies: await replies(page).allTextContents(),
    talk: await page.getByRole('list', { name: /^Conversation with/ }).textContent(),
  };
  await page.reload();
  await pastProbe(page);
  await expect(replies(page).first()).toBeVisible();
  expect({
    address: page.url(),
    replies: await replies(page).allTextContents(),
    talk: await page.getByRole('list', { name: /^Conversation with/ }).textContent(),
  }).toEqual(before);
  await expect(page.locator('#status')).toHaveText(/^Welcome back\. You are at turn 5\.$/);
});

test('the home page offers to go on with what was left, and the address of a debrief opens its turn', async ({ page }) => {
  await page.goto('./');
  await replies(page).first().click();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
  await page.goto('./#/people');
  await page.getByRole('link', { name: 'Rapport' }).click();
  await expect(page.getByRole('heading', { name: 'Go on with Neil Hargreaves' })).toBeVisible();
  const attempt = (await page.getByRole('link', { name: 'Go on' }).getAttribute('href'))?.split('/').at(-1);
  await page.goto(`./#/debrief/${attempt}/turn/1`);
  await expect(page.locator('details[data-quality]').first()).toHaveAttribute('open', '');
  await page.reload();
  await expect(page.locator('details[data-quality]').first()).toHaveAttribute('open', '');
});

test('taking back brings back the replies and puts the focus on the one that was taken', async ({ page }) => {
  await page.goto('./');
  await expect(replies(page).first()).toBeVisible();
  const before = await replies(page).allTextContents();
  await replies(page).nth(1).click();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.locator('#status')).toHaveText('Your last reply is taken back.');
  expect(await replies(page).allTextContents()).toEqual(before);
  await expect(replies(page).nth(1)).toBeFocused();
});

test('a double press says one thing', async ({ page }) => {
  await page.goto('./');
  await replies(page).first().dblclick();
  await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
  const events = await page.evaluate(
    async () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('rapport');
        opening.addEventListener('error', () => reject(new Error('The database does not open.')));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('events').objectStore('events').count();
          counting.addEventListener('success', () => resolve(counting.result));
        });
      }),
  );
  expect(events).toBe(1);
});
