import { expect, test } from '@playwright/test';
import { AT_ONCE, bend, found, ready, said, say, talked } from './device';
import { torn } from './records';

test.beforeEach(async ({ context }) => {
  await context.addInitScript(AT_ONCE);
});

test('F27 a clock that goes back six years in mid-talk leaves the order as it was', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-05-04T10:00:00Z') });
  const address = await talked(page, 2);
  await page.clock.setSystemTime(new Date('2020-05-04T10:00:00Z'));
  await say(page);
  await say(page);
  const { heads, events } = await found(page);
  expect({ started: heads[0]?.started.slice(0, 4), saved: heads[0]?.saved.slice(0, 4) }).toEqual({ started: '2026', saved: '2020' });
  expect(events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
  await page.goto('./#/help');
  await page.goto(address);
  await page.reload();
  await ready(page);
  expect(await said(page)).toBe(4);
});

test('F29 a night with the lid closed takes no time from a reply and says nothing in anybody’s name', async ({ page, context }) => {
  await context.addInitScript(() => localStorage.setItem('rapport.settings', '{"speed":"instant","timer":"1"}'));
  await page.clock.install({ time: new Date('2026-05-04T20:00:00Z') });
  await page.goto('./#/meet/home-by-two');
  await ready(page);
  await expect(page.getByText(/^Time left: /).first()).toBeVisible();
  const before = await said(page);
  await page.clock.fastForward('08:00:00');
  await ready(page);
  await expect(page.getByText(/^Time left: /).first()).toBeVisible();
  expect(await said(page)).toBe(before);
});

test(
  'F30 a conversation goes on with the scenario that it began with, whatever the library has now',
  { tag: '@short' },
  async ({ page }) => {
    const address = await talked(page, 2);
    const { heads } = await found(page);
    await page.goto('./#/help');
    const old = '0'.repeat(64);
    await page.evaluate(
      async ({ from, to }) => {
        const opening = indexedDB.open('rapport');
        await new Promise((resolve) => opening.addEventListener('success', resolve));
        const writing = opening.result.transaction('scenarios', 'readwrite');
        const asking = writing.objectStore('scenarios').get(from);
        await new Promise((resolve) => asking.addEventListener('success', resolve));
        const kept = asking.result as { scenario: { client: { name: string } } };
        kept.scenario.client.name = 'Neil as he was';
        writing.objectStore('scenarios').put({ ...kept, hash: to });
        await new Promise((resolve) => writing.addEventListener('complete', resolve));
        opening.result.close();
      },
      { from: heads[0]?.hash ?? '', to: old },
    );
    await bend(
      page,
      'attempts',
      heads.map((head) => ({ ...head, hash: old })),
    );
    await page.goto(address);
    await page.reload();
    await expect(page.getByRole('list', { name: 'Conversation with Neil as he was' })).toBeVisible();
    const note = page.getByRole('status').filter({ hasText: "This person's story was updated since you began." });
    await expect(note).toBeVisible();
    await say(page);
    const after = await found(page);
    expect({ hash: after.heads[0]?.hash, torn: torn(after), said: await said(page) }).toEqual({ hash: old, torn: [], said: 3 });
    await note.getByRole('link', { name: 'Start the new one' }).click();
    await expect(page.getByRole('list', { name: 'Conversation with Neil as he was' })).toHaveCount(0);
    await say(page);
    await page.reload();
    await ready(page);
    await expect(note).toHaveCount(0);
  },
);

test('F31 a conversation whose scenario is no longer in the library goes on', async ({ page }) => {
  const address = await talked(page, 2);
  const { heads } = await found(page);
  await page.goto('./#/help');
  await bend(
    page,
    'attempts',
    heads.map((head) => ({ ...head, scenario: 'gone-from-here' })),
  );
  await page.goto(address);
  await page.reload();
  await ready(page);
  await say(page);
  expect(await said(page)).toBe(3);
});

test('F34 a conversation stays in its language when that of the page changes, and no name of a text is shown', async ({ page }) => {
  const address = await talked(page, 2);
  const talk = page.getByRole('list').filter({ has: page.locator('li[data-held]') });
  const before = (await talk.locator('p').allTextContents()).at(-1);
  await page.goto(`./?lng=ar-XB${new URL(address).hash}`);
  await ready(page);
  expect(await said(page)).toBe(2);
  expect((await talk.locator('p').allTextContents()).at(-1)).toBe(before);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect((await page.locator('body').textContent()) ?? '').not.toMatch(/\b(?:talk|app|nav|keeping)[.:][a-z]/i);
});
