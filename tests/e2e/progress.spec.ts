import type { Page } from '@playwright/test';
import { bestWalk, keepFinished, scenarioOf, walkBy } from './kept';
import { expect, test } from './watch';

const neil = scenarioOf('splint-in-the-van');
const george = scenarioOf('a-quarter-turn');
const kai = scenarioOf('seven-weeks-in');

test.beforeEach(async ({ page }) => page.clock.setFixedTime('2026-05-04T10:00:00Z'));

const patience = (page: Page) => page.getByRole('region', { name: 'Patience' });

test('two conversations give a principle its score, its band, what it rests on, and the mastery rule in the open', async ({ page }) => {
  await keepFinished(page, [
    { scenario: neil, events: bestWalk(neil), saved: '2026-04-25T10:00:00.000Z' },
    { scenario: george, events: bestWalk(george), saved: '2026-04-30T10:00:00.000Z' },
  ]);
  await page.goto('./#/progress');
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeFocused();
  await expect(page.getByText('From 2 finished conversations.')).toBeVisible();
  await expect(patience(page)).toContainText('100, likely 88 to 100: consistent');
  await expect(patience(page)).toContainText('From 17 moments in 2 scenarios.');
  await expect(patience(page).getByRole('heading', { name: 'Provisional mastery: met' })).toBeVisible();
  await expect(patience(page)).toContainText('Met. At least 3 days apart: 3 of 3 days');
  await patience(page).getByText('2 conversations behind it').click();
  await expect(patience(page).getByRole('row', { name: /^George Lennox/ })).toContainText('100, likely 77 to 100 (8 moments)');
  await patience(page)
    .getByRole('row', { name: /^George Lennox/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/#\/debrief\/kept-2$/);
});

test('a what-if leaves no trace, an unplayable conversation is named, and own ratings stand beside the scores', async ({ page }) => {
  await keepFinished(page, [
    { scenario: neil, events: bestWalk(neil), saved: '2026-05-01T10:00:00.000Z', ratings: { patience: 70 } },
    {
      scenario: george,
      events: bestWalk(george),
      saved: '2026-05-02T10:00:00.000Z',
      head: { parent: { attempt: 'kept-1', turn: 3 } },
    },
    { scenario: { ...kai, id: 'gone', start: 'nowhere' }, events: bestWalk(kai), saved: '2026-05-03T10:00:00.000Z' },
  ]);
  await page.goto('./#/progress');
  await expect(page.getByText('From 1 finished conversation.')).toBeVisible();
  await expect(page.getByText('1 finished conversation is left out, because its scenario can no longer be played again.')).toBeVisible();
  await expect(patience(page)).toContainText('From 9 moments in 1 scenario.');
  await expect(patience(page)).toContainText('Open. Two scenarios with 80 or more: 1 of 2');
  await expect(page.getByText(/on average you put yourself 30 points below the score, in 1 conversation\./)).toBeVisible();
});

test('where nobody has been met the page says so and leads to people', async ({ page }) => {
  await page.goto('./#/progress');
  await expect(page.getByText('Nobody yet.', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: 'Meet someone' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People to meet' })).toBeVisible();
});

test('the home page says what is due today, below the replies, and leads there', async ({ page }) => {
  await keepFinished(page, [{ scenario: neil, events: walkBy(neil, [1, 0]), saved: '2026-05-02T10:00:00.000Z' }]);
  await page.goto('./');
  const today = page.getByRole('region', { name: 'Today’s practice' });
  await expect(today).toContainText('hard last time, 2 days ago; try it here.');
  await expect(today.getByRole('link', { name: /^Meet / })).toHaveCount(2);
  const last = await page.locator('[data-reply]').last().boundingBox();
  const card = await today.boundingBox();
  expect(card?.y).toBeGreaterThan((last?.y ?? Infinity) + (last?.height ?? 0));
  await today.getByRole('link', { name: 'All your progress' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
});

test('the home page says nothing on the day of the practice, and a newcomer loads nothing of it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('./');
  await page.waitForFunction(() => document.documentElement.dataset['started'] === '');
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((url) => url.includes('Today'))).toEqual([]);
  await keepFinished(page, [{ scenario: neil, events: bestWalk(neil), saved: '2026-05-04T08:00:00.000Z' }]);
  await page.goto('./');
  await page.reload();
  await expect(page.locator('[data-reply]').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((url) => url.includes('Today')).length).toBeGreaterThan(0);
  await expect(page.getByText('Today’s practice')).toHaveCount(0);
});
