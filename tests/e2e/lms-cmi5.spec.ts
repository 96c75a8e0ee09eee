import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import type { TalkEvent } from '../../src/engine';
import { accountOf } from '../../src/records';
import { Lrs, type Session } from '../lrs/lrs';
import { lmsHost, type LmsHost } from '../lms/host';
import { packedScenario } from '../lms/packed';
import { bestWalk, scenarioOf, walkBy } from './kept';
import { expect, test } from './watch';

/** The browser writes every 404, 409 and refused connection on its console; here they are part of the play. */
test.use({ allowed: /Failed to load resource/ });

const ID = 'splint-in-the-van';
const scenario = scenarioOf(ID);
const best = bestWalk(scenario);
const mixed = walkBy(scenario, [1, 1, 0, 1, 2]);

let host: LmsHost;
test.beforeAll(async () => {
  host = await lmsHost(await packedScenario(ID, 'cmi5', 'http://127.0.0.1:*'), undefined);
});
test.afterAll(async () => host.close());

const session = (registration: string = randomUUID(), more: Partial<Session> = {}): Session => ({
  registration,
  session: randomUUID(),
  ...more,
});

async function launch(context: BrowserContext, query: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem('rapport~splint-in-the-van.settings', '{"speed":"instant"}'));
  await page.goto(`${host.url}content/index.html?${query}`);
  return page;
}

async function say(page: Page, { type, ...event }: TalkEvent): Promise<void> {
  if (type !== 'reply.chosen' || !('reply' in event)) return;
  await expect(page.locator('[data-reply], [data-reads]').first()).toBeVisible();
  const skip = page.locator('[data-reads=""]');
  if ((await skip.count()) > 0) await skip.click();
  await page.locator(`[data-reply="${event.reply}"]`).click();
  await expect(page.locator('[aria-disabled="true"]')).toHaveCount(0);
}

const start = async (page: Page): Promise<void> => page.getByRole('link', { name: 'Start the conversation' }).click();
const times = (count: number, verb: string): readonly string[] => Array.from({ length: count }, () => verb);
const resultOf = (lrs: Lrs, verb: string): unknown =>
  lrs.statements.find((one) => (one['verb'] as { id: string }).id.endsWith(`/${verb}`))?.['result'];

test('R-AU 1 to 9: launched, played, left half-way, resumed in a fresh browser and finished, a strict store takes every statement in order', async ({
  context,
  browser,
}) => {
  test.slow();
  const lrs = await new Lrs().open();
  const one = session();
  const half = Math.floor(mixed.length / 2);
  const page = await launch(context, lrs.launch(one));
  await expect(page.getByText('Connected to your LMS.')).toBeVisible();
  await start(page);
  for (const event of mixed.slice(0, half)) await say(page, event);
  await expect.poll(() => lrs.verbs()).toEqual(['initialized', ...times(half, 'answered')]);
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page.getByText('Saved. You can close this window now.')).toBeVisible();
  expect(lrs.verbs().at(-1)).toBe('terminated');
  expect(lrs.asked.slice(0, 5)).toEqual([
    `POST fetch/${one.session} 200`,
    'GET activities/state 200',
    'GET agents/profile 404',
    'GET activities/state 404',
    'POST statements 200',
  ]);

  const other = await browser.newContext();
  const again = await launch(other, lrs.launch(session(one.registration)));
  for (const event of mixed.slice(half)) await say(again, event);
  await expect.poll(() => lrs.verbs().at(-1)).toBe('failed');
  await again.getByRole('button', { name: 'Save and close' }).click();
  await expect(again.getByText('Saved. You can close this window now.')).toBeVisible();
  expect(lrs.verbs()).toEqual([
    'initialized',
    ...times(half, 'answered'),
    'terminated',
    'initialized',
    ...times(mixed.length - half, 'answered'),
    'completed',
    'failed',
    'terminated',
  ]);
  expect(lrs.trouble).toEqual([]);
  const { score, principles } = accountOf('any', scenario, 1, mixed);
  expect(resultOf(lrs, 'failed')).toMatchObject({ success: false, score: { scaled: (score ?? 0) / 100, raw: score } });
  expect(Object.values((resultOf(lrs, 'failed') as { extensions: object }).extensions)).toEqual([
    Object.fromEntries(principles.map((each) => [each.principle, each.score])),
  ]);
  await other.close();
  await lrs.close();
});

test('R-AU 2 R-AU 8: a reload goes on in the same session, with the key that was given once', async ({ context }) => {
  const lrs = await new Lrs().open();
  const page = await launch(context, lrs.launch(session()));
  await start(page);
  await say(page, best[0] as TalkEvent);
  await expect.poll(() => lrs.verbs()).toEqual(['initialized', 'answered']);
  await page.reload();
  await say(page, best[1] as TalkEvent);
  await expect.poll(() => lrs.verbs()).toEqual(['initialized', 'answered', 'answered']);
  await expect(page.getByText('Connected to your LMS.')).toBeVisible();
  expect(lrs.trouble).toEqual([]);
  await lrs.close();
});

test('R-AU 5: where somebody only looks, they come and go, and nothing else is said', async ({ context }) => {
  const lrs = await new Lrs().open();
  const page = await launch(context, lrs.launch(session(undefined, { mode: 'Review' })));
  await expect(page.getByText('You are only looking')).toBeVisible();
  await start(page);
  await say(page, best[0] as TalkEvent);
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page.getByText('Saved. You can close this window now.')).toBeVisible();
  expect([lrs.verbs(), lrs.trouble]).toEqual([['initialized', 'terminated'], []]);
  await lrs.close();
});

test('R-Q 1 R-Q 3: a store that is down, busy and down again loses nothing and delays no reply', async ({ context }) => {
  test.slow();
  const lrs = await new Lrs().open();
  const page = await launch(context, lrs.launch(session()));
  await expect(page.getByText('Connected to your LMS.')).toBeVisible();
  await start(page);
  lrs.fault = () => 'down';
  for (const event of best.slice(0, 3)) await say(page, event);
  await expect(page.getByText('Your LMS could not save just now.')).toBeVisible();
  lrs.fault = () => 503;
  await page.getByRole('button', { name: 'Try now' }).click();
  await say(page, best[3] as TalkEvent);
  await expect(page.getByText('Your LMS could not save just now.')).toBeVisible();
  // What is on the disk goes out after a reload as well.
  lrs.fault = undefined;
  await page.reload();
  await expect(page.getByText('Connected to your LMS.')).toBeVisible();
  await expect.poll(() => lrs.verbs()).toEqual(['initialized', ...times(4, 'answered')]);
  expect(lrs.trouble).toEqual([]);
  await lrs.close();
});

test('R-Q 2: an answer that is lost on the way makes nothing double and loses nothing of the batch', async ({ context }) => {
  const lrs = await new Lrs().open();
  const page = await launch(context, lrs.launch(session()));
  await start(page);
  await expect.poll(() => lrs.verbs()).toEqual(['initialized']);
  // The first statement is stored by another way than the page learns of, as when the answer gets lost.
  let lost = 0;
  lrs.fault = (method, path, body) => {
    if (method !== 'POST' || !path.endsWith('/statements') || lost > 0) return undefined;
    lost++;
    lrs.statements.push(...(JSON.parse(body) as typeof lrs.statements));
    return 'down';
  };
  for (const event of best.slice(0, 2)) await say(page, event);
  await expect.poll(() => lrs.verbs(), { timeout: 20_000 }).toEqual(['initialized', 'answered', 'answered']);
  expect(new Set(lrs.statements.map(({ id }) => id)).size).toBe(3);
  expect(lost).toBe(1);
  await lrs.close();
});

test('R-Q 3 R-Q 5: when the key is over, one sentence says so, and the next launch sends what was left', async ({ context }) => {
  test.slow();
  const lrs = await new Lrs().open();
  const one = session();
  const page = await launch(context, lrs.launch(one));
  await start(page);
  for (const event of best.slice(0, 2)) await say(page, event);
  await expect.poll(() => lrs.verbs()).toHaveLength(3);
  lrs.end(one.session);
  for (const event of best.slice(2)) await say(page, event);
  await expect(page.getByText('Your LMS has ended this session.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download a copy' })).toBeVisible();
  await page.close();

  const again = await launch(context, lrs.launch(session(one.registration)));
  await expect(again.getByText('Connected to your LMS.')).toBeVisible();
  await expect
    .poll(() => lrs.verbs())
    .toEqual(['initialized', ...times(2, 'answered'), 'initialized', ...times(best.length - 2, 'answered'), 'completed', 'passed']);
  expect(lrs.trouble).toEqual([]);
  await lrs.close();
});

test('R-Q 4: whoever closes the page after the end has the session ended as well', async ({ context }) => {
  test.slow();
  const lrs = await new Lrs().open();
  const page = await launch(context, lrs.launch(session()));
  await start(page);
  for (const event of best) await say(page, event);
  await expect.poll(() => lrs.verbs().at(-1)).toBe('passed');
  await expect.poll(() => [...lrs.documents.values()].at(-1) ?? '').toContain('"passed":true');
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => lrs.verbs().at(-1)).toBe('terminated');
  expect(lrs.trouble).toEqual([]);
  await lrs.close();
});

test('R-AU 10: a launch that fails is practised here, with a sentence and no blank page', async ({ browser }) => {
  const lrs = await new Lrs().open();
  lrs.fault = () => 'down';
  for (const query of [lrs.launch(session()), 'endpoint=nowhere&actor=x', '']) {
    const context = await browser.newContext();
    const page = await launch(context, query);
    await expect(page.getByText('Not connected to your LMS')).toBeVisible();
    await start(page);
    await say(page, best[0] as TalkEvent);
    await expect(page.getByText('Saved on this device only')).toBeVisible();
    await context.close();
  }
  await lrs.close();
});

test('R-Q 6: a TinCan launch with the key in its address is told the same', async ({ context }) => {
  const lrs = await new Lrs().open();
  const page = await launch(context, lrs.tincan(session()));
  await start(page);
  for (const event of best.slice(0, 2)) await say(page, event);
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page.getByText('Saved. You can close this window now.')).toBeVisible();
  expect([lrs.verbs(), lrs.trouble]).toEqual([['initialized', 'answered', 'answered', 'terminated'], []]);
  await lrs.close();
});
