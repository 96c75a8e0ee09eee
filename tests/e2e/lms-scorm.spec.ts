import type { BrowserContext, FrameLocator, Page } from '@playwright/test';
import type { TalkEvent } from '../../src/engine';
import { accountOf } from '../../src/records';
import { lmsHost, type LmsHost } from '../lms/host';
import { packedScenario } from '../lms/packed';
import { bestWalk, scenarioOf, walkBy } from './kept';
import { expect, test } from './watch';

const ID = 'splint-in-the-van';
const scenario = scenarioOf(ID);
const best = bestWalk(scenario);
const mixed = walkBy(scenario, [1, 1, 0, 1, 2]);

interface Cmi {
  readonly [key: string]: Cmi | string;
}
type Content = FrameLocator | Page;

/** The value that the system has at a path of its data. */
function at(cmi: Cmi, path: string): string {
  let now: Cmi | string = cmi;
  for (const part of path.split('.')) now = typeof now === 'string' ? '' : (now[part] ?? '');
  return typeof now === 'string' ? now : JSON.stringify(now);
}

const kept = async (page: Page): Promise<Cmi> =>
  page.evaluate(() => {
    const { lms } = window as unknown as { lms: { renderCMIToJSONObject: () => { cmi: unknown } } };
    return lms.renderCMIToJSONObject().cmi as never;
  });
const calls = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { calls: string[][] }).calls.map((one) => one.join(' ')));

for (const [kind, version] of [
  ['scorm12', '1.2'],
  ['scorm2004', '2004'],
] as const) {
  test.describe(`SCORM ${version}`, () => {
    let host: LmsHost;
    test.beforeAll(async () => {
      host = await lmsHost(await packedScenario(ID, kind), kind);
    });
    test.afterAll(async () => host.close());

    const launch = async (
      context: BrowserContext,
      how: string,
      given?: Cmi,
    ): Promise<{ readonly page: Page; readonly content: Content }> => {
      const page = await context.newPage();
      await page.addInitScript((cmi) => {
        if (cmi !== undefined) Object.assign(window, { kept: { cmi } });
        localStorage.setItem('rapport~splint-in-the-van.settings', '{"speed":"instant"}');
      }, given);
      await page.goto(`${host.url}?${how}`);
      const opened = how.includes('popup') ? page.waitForEvent('popup') : undefined;
      await page.getByRole('button', { name: 'Launch' }).click();
      return { page, content: opened === undefined ? page.frameLocator('iframe') : await opened };
    };
    const say = async (content: Content, { type, ...event }: TalkEvent): Promise<void> => {
      if (type !== 'reply.chosen' || !('reply' in event)) return;
      await expect(content.locator('[data-reply], [data-reads]').first()).toBeVisible();
      const skip = content.locator('[data-reads=""]');
      if ((await skip.count()) > 0) await skip.click();
      await content.locator(`[data-reply="${event.reply}"]`).click();
      await expect(content.locator('[aria-disabled="true"]')).toHaveCount(0);
    };
    const old = version === '1.2';
    const fn = (name: string): string => (old ? `LMS${name}` : name === 'Finish' ? 'Terminate' : name);
    const el = (name: string): string => (old ? `core.${name}` : name);

    const figures = (cmi: Cmi) => ({
      status: at(cmi, old ? 'core.lesson_status' : 'success_status'),
      score: at(cmi, el('score.raw')),
      objectives: Object.values(cmi['objectives'] ?? {})
        .filter((one) => at(one as Cmi, 'score.raw') !== '')
        .map((one) => `${at(one as Cmi, 'id')} ${at(one as Cmi, 'score.raw')}`),
    });
    const expected = (events: readonly TalkEvent[]) => {
      const { score, principles, safe } = accountOf('any', scenario, 1, events);
      return {
        status: safe && (score ?? 0) >= 65 ? 'passed' : 'failed',
        score: String(score),
        objectives: principles.flatMap((one) => (one.score === undefined ? [] : [`${one.principle.replaceAll('-', '_')} ${one.score}`])),
      };
    };
    const finished = async (page: Page): Promise<void> => {
      await expect.poll(async () => (await calls(page)).at(-1)).toBe(`${fn('Finish')}  true`);
    };

    for (const [how, events] of [
      ['frame', mixed],
      ['popup', best],
    ] as const) {
      test(`R-RTE 1 R-RTE 7: in a ${how}, played to the end, the system has the figures of the debrief`, async ({ context }) => {
        test.slow();
        const { page, content } = await launch(context, `in=${how}`);
        await expect(content.getByRole('heading', { level: 1 })).toHaveText(/^Before you meet/);
        await expect(content.getByText('Connected to your LMS.')).toBeVisible();
        await content.getByRole('link', { name: 'Start the conversation' }).click();
        for (const event of events) await say(content, event);
        await expect.poll(async () => figures(await kept(page))).toEqual(expected(events));
        const cmi = await kept(page);
        expect(at(cmi, 'suspend_data').length).toBeLessThanOrEqual(4096);
        expect(Object.keys(cmi['interactions'] ?? {}).filter((key) => /^\d+$/.test(key))).toHaveLength(events.length);
        await content.getByRole('link', { name: 'See how it went' }).click();
        await content.getByRole('button', { name: 'Show the debrief' }).click();
        await expect(content.locator('[data-principle] p strong')).toHaveCount(5);
        const shown = await content.locator('[data-principle] p strong').allTextContents();
        expect(shown.map((text) => Number.parseInt(text, 10))).toEqual(
          expected(events).objectives.map((text) => Number(text.split(' ')[1])),
        );
        const closing = how === 'popup' ? (content as Page).waitForEvent('close') : undefined;
        await content.getByRole('button', { name: 'Save and close' }).click();
        await finished(page);
        if (closing === undefined) await expect(content.getByText('Saved. You can close this window now.')).toBeVisible();
        else await closing;
        expect(at(await kept(page), old ? 'core.exit' : 'exit')).toBe(old ? '' : 'normal');
        expect(host.missing.filter((name) => name !== 'favicon.ico')).toEqual([]);
      });
    }

    test('R-RTE 5 R-RTE 8: closed half-way without a word, it goes on in a fresh browser where it was, to the same figures', async ({
      context,
      browser,
    }) => {
      test.slow();
      const half = Math.floor(mixed.length / 2);
      const { page, content } = await launch(context, 'in=popup');
      await content.getByRole('link', { name: 'Start the conversation' }).click();
      for (const event of mixed.slice(0, half)) await say(content, event);
      await expect
        .poll(
          async () =>
            at(await kept(page), 'suspend_data')
              .split('|')
              .at(-1)?.length,
        )
        .toBe(half);
      const offered = await content.locator('[data-reply]').evaluateAll((all) => all.map((one) => one.getAttribute('data-reply')));
      await (content as Page).close();
      await finished(page);
      const left = await kept(page);
      expect(at(left, old ? 'core.exit' : 'exit')).toBe('suspend');

      const other = await browser.newContext();
      const again = await launch(other, 'in=frame', left);
      await expect(again.content.locator('[data-reply]').first()).toBeVisible();
      expect(await again.content.locator('[data-reply]').evaluateAll((all) => all.map((one) => one.getAttribute('data-reply')))).toEqual(
        offered,
      );
      for (const event of mixed.slice(half)) await say(again.content, event);
      await expect.poll(async () => figures(await kept(again.page))).toEqual(expected(mixed));
      expect(Object.keys((await kept(again.page))['interactions'] ?? {}).filter((key) => /^\d+$/.test(key))).toHaveLength(mixed.length);
      await other.close();
    });

    test('R-RTE 3: where somebody only looks, nothing is written', async ({ context }) => {
      const cmi: Cmi = old
        ? { core: { lesson_mode: 'review', lesson_status: 'passed' } }
        : { mode: 'review', completion_status: 'completed' };
      const { page, content } = await launch(context, 'in=frame', cmi);
      await expect(content.getByText('You are only looking')).toBeVisible();
      await content.getByRole('link', { name: 'Start the conversation' }).click();
      await say(content, best[0] as TalkEvent);
      await content.getByRole('button', { name: 'Save and close' }).click();
      await finished(page);
      expect((await calls(page)).filter((one) => one.includes('SetValue'))).toEqual([]);
    });

    test('R-RTE 2: where there is no run-time, one sentence says so, and everything works and is kept here', async ({ context }) => {
      const { content } = await launch(context, 'in=frame&missing');
      await expect(content.getByText('Not connected to your LMS: no result goes there.')).toBeVisible();
      await content.getByRole('link', { name: 'Start the conversation' }).click();
      for (const event of best.slice(0, 2)) await say(content, event);
      await expect(content.getByText('Saved on this device only')).toBeVisible();
      await expect(content.getByRole('button', { name: 'Download a copy' })).toBeVisible();
    });

    test('R-RTE 2 R-RTE 6: a system that refuses, throws or is slow delays no reply, and gets everything once it can', async ({
      context,
    }) => {
      test.slow();
      const { page, content } = await launch(context, 'in=frame');
      await expect(content.getByText('Connected to your LMS.')).toBeVisible();
      await content.getByRole('link', { name: 'Start the conversation' }).click();
      const refuse = async (script: string): Promise<void> => page.evaluate(`window.refusing = ${script}`);
      await refuse(`{ ${fn('Commit')}: 'false' }`);
      await say(content, best[0] as TalkEvent);
      await expect(content.getByText('Your LMS could not save just now.')).toBeVisible();
      await expect(content.getByRole('button', { name: 'Download a copy' })).toBeVisible();
      await refuse(`{ ${fn('SetValue')}: () => { throw new Error('broken'); } }`);
      await say(content, best[1] as TalkEvent);
      await content.getByRole('button', { name: 'Save and close' }).click();
      await expect(content.getByText('Your LMS could not save just now.')).toBeVisible();
      await refuse(`{}`);
      await content.getByRole('button', { name: 'Try now' }).click();
      await finished(page);
      const cmi = await kept(page);
      expect(at(cmi, 'suspend_data').split('|').at(-1)).toHaveLength(2);
      expect(Object.keys(cmi['interactions'] ?? {}).filter((key) => /^\d+$/.test(key))).toHaveLength(2);
    });
  });
}

test('R-RTE 6: a slow commit begins after the answer is on the screen', async ({ context }) => {
  const host = await lmsHost(await packedScenario(ID, 'scorm12'), 'scorm12');
  const page = await context.newPage();
  await page.addInitScript(() => {
    const slow = (): string => {
      const frame = document.querySelector('iframe')?.contentDocument;
      const shown = frame?.querySelectorAll('main ol > li').length ?? 0;
      document.title = `${shown} shown`;
      const until = performance.now() + 700;
      while (performance.now() < until);
      return 'true';
    };
    Object.assign(window, { refusing: { LMSCommit: slow } });
    localStorage.setItem('rapport~splint-in-the-van.settings', '{"speed":"instant"}');
  });
  await page.goto(`${host.url}?in=frame`);
  await page.getByRole('button', { name: 'Launch' }).click();
  const content = page.frameLocator('iframe');
  await content.getByRole('link', { name: 'Start the conversation' }).click();
  await content.locator(`[data-reply]`).first().click();
  await expect(content.locator('[aria-disabled="true"]')).toHaveCount(0);
  const lines = await content.locator('main ol > li').count();
  await expect(page).toHaveTitle(`${lines} shown`);
  await host.close();
});

test('R-PKG 8: a package asks nothing of other hosts, keeps no worker, and its storage has its own names', async ({ context }) => {
  const host = await lmsHost(await packedScenario(ID, 'scorm12'), 'scorm12');
  const page = await context.newPage();
  await page.goto(`${host.url}?in=frame`);
  await page.getByRole('button', { name: 'Launch' }).click();
  const content = page.frameLocator('iframe');
  await content.getByRole('link', { name: 'Start the conversation' }).click();
  await content.locator('[data-reply]').first().click();
  await expect(content.getByText('Saved on this device only')).toBeVisible();
  const found = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    databases: (await indexedDB.databases()).map(({ name }) => name?.split('~').slice(0, 2).join('~')),
    keys: Object.keys(localStorage).filter((key) => !key.startsWith('rapport.') && !key.startsWith('rapport~splint-in-the-van.')),
  }));
  expect(found).toEqual({ workers: 0, databases: ['rapport~splint-in-the-van'], keys: [] });
  await expect(content.locator('link[rel="manifest"]')).toHaveCount(0);
  await host.close();
});
