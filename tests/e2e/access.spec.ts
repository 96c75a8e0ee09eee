import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { begin } from '../../src/engine';
import { bestFrom } from '../../src/scoring';
import { shipped } from '../library';
import { bestWalk, keepFinished, scenarioOf, walkBy } from './kept';
import { answer, expect, test } from './watch';

const first = shipped.find(({ id }) => id === 'splint-in-the-van');
if (first === undefined) throw new Error('The first scenario is missing.');
const best = bestFrom(begin(first, 1)).turns;

const SCREENS = [
  '',
  '#/people',
  '#/people/splint-in-the-van',
  '#/progress',
  '#/people/splint-in-the-van/stronger/0K7-3QZ9',
  '#/meet/seven-weeks-in',
  '#/settings',
  '#/help',
  '#/play/nobody',
  '#/nowhere',
] as const;
const LANGUAGES = ['en', 'ar-XB'] as const;

async function noBarrier(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** The page of progress with everything on it: conversations that went well and not, own ratings, and one that cannot be played again. */
async function openProgress(page: Page, language: string): Promise<void> {
  const [neil, kai, george] = ['splint-in-the-van', 'seven-weeks-in', 'a-quarter-turn'].map(scenarioOf);
  if (neil === undefined || kai === undefined || george === undefined) throw new Error('A scenario is missing.');
  const ratings = { patience: 80, empathy: 40 };
  await keepFinished(page, [
    { scenario: neil, events: walkBy(neil, [1, 0]), saved: '2026-04-20T10:00:00.000Z', ratings },
    { scenario: kai, events: walkBy(kai, [0, 1]), saved: '2026-04-22T10:00:00.000Z', ratings },
    { scenario: george, events: bestWalk(george), saved: '2026-04-30T10:00:00.000Z', ratings },
    { scenario: neil, events: bestWalk(neil), saved: '2026-05-01T10:00:00.000Z' },
    { scenario: { ...kai, id: 'gone', start: 'nowhere' }, events: bestWalk(kai), saved: '2026-05-02T10:00:00.000Z' },
  ]);
  await page.goto(`./?lng=${language}#/progress`);
  await expect(page.locator('main details').first()).toBeVisible();
  for (const summary of await page.locator('main summary').all()) await summary.click();
}

/** Talks to the ending by the first reply offered each time. */
async function toTheEnd(page: Page): Promise<void> {
  while ((await page.locator('[data-ends]').count()) === 0) await answer(page);
}

for (const scheme of ['light', 'dark'] as const) {
  for (const language of LANGUAGES) {
    test.describe(`${scheme}, ${language === 'en' ? 'left to right' : 'right to left'}`, () => {
      test.beforeEach(async ({ page }) => page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' }));

      test('no screen has a known barrier', async ({ page }) => {
        for (const screen of SCREENS) {
          await page.goto(`./?lng=${language}${screen}`);
          await expect(page.locator('h1')).toBeVisible();
          await noBarrier(page, screen);
        }
      });

      test('progress over conversations has no known barrier', async ({ page }) => {
        await openProgress(page, language);
        await noBarrier(page, 'progress');
        await page.goto(`./?lng=${language}`);
        await expect(page.locator('#today')).toBeVisible();
        await noBarrier(page, 'practice due today');
      });

      test('no state of a conversation and its debrief has a known barrier', async ({ page }) => {
        test.slow();
        await page.goto(`./?lng=${language}`);
        await expect(page.locator('html')).toHaveAttribute('dir', language === 'en' ? 'ltr' : 'rtl');
        await answer(page);
        for (const [key, state] of [
          ['p', 'paused'],
          ['b', 'what was said'],
          ['?', 'keys'],
        ] as const) {
          await page.locator('li[tabindex="-1"]').last().focus();
          await page.keyboard.press(key);
          await expect(page.locator('dialog[open]')).toBeVisible();
          await noBarrier(page, state);
          await page.keyboard.press('Escape');
          await expect(page.locator('dialog')).toHaveCount(0);
        }
        await page.locator('li[tabindex="-1"]').last().focus();
        await page.keyboard.press('m');
        await noBarrier(page, 'mood in words');
        await page.goto(`./?lng=${language}#/meet/${first.id}`);
        for (const { reply } of best) {
          await expect(page.locator('[data-reply], [data-reads]').first()).toBeVisible();
          if ((await page.locator('[data-reads]').count()) > 0) break;
          await page.locator(`[data-reply="${reply}"]`).click();
          await expect(page.locator('[aria-disabled="true"]')).toHaveCount(0);
        }
        await expect(page.locator('[data-reads]').first()).toBeVisible();
        await noBarrier(page, 'a question about the client');
        await toTheEnd(page);
        await noBarrier(page, 'ended');
        await page.locator('a[href*="/debrief/"]').click();
        await expect(page.locator('h1')).toBeFocused();
        await noBarrier(page, 'before the debrief');
        await page.locator('main button').click();
        await expect(page.locator('h1')).toBeFocused();
        for (const summary of await page.locator('main summary').all()) await summary.click();
        await noBarrier(page, 'debrief, everything open');
        await page.goto(`./?lng=${language}#/meet/seven-weeks-in/check`);
        await expect(page.locator('input[data-reply]').first()).toBeVisible();
        await noBarrier(page, 'a check');
        await page.evaluate(() =>
          localStorage.setItem('rapport.settings', JSON.stringify({ speed: 'instant', mood: 'shown', coach: 'always' })),
        );
        await page.goto(`./?lng=${language}#/meet/seven-weeks-in`);
        await page.reload();
        await answer(page);
        await page.locator('li[tabindex="-1"]').last().focus();
        for (let step = 1; step <= 3; step++) {
          await page.keyboard.press('h');
          await expect(page.locator('aside ol > li')).toHaveCount(step);
        }
        await page.locator('aside summary').click();
        await noBarrier(page, 'mood shown, with a word after each reply and all hints');
        await page.goto(`./?lng=${language}`);
        await noBarrier(page, 'a talk to go on with');
      });
    });
  }
}

const wide = async (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Text that is cut off: what hides its overflow and has some. */
const cutOff = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip';
        return hides && element.clientWidth > 1 && element.textContent !== '' && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

for (const [name, prepare] of [
  ['at 320 pixels', async (page: Page) => page.setViewportSize({ width: 320, height: 640 })],
  [
    'with text of twice the size',
    async (page: Page) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.addInitScript(() => {
        const large = new CSSStyleSheet();
        large.replaceSync('html { font-size: 32px !important }');
        document.adoptedStyleSheets = [large];
      });
    },
  ],
  [
    'with the spacing that people may set',
    async (page: Page) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.addInitScript(() => {
        const spaced = new CSSStyleSheet();
        spaced.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
        );
        document.adoptedStyleSheets = [spaced];
      });
    },
  ],
] as const) {
  test(`nothing is lost and nothing needs two-way scrolling ${name}`, async ({ page }) => {
    await prepare(page);
    for (const language of ['en', 'en-XA', 'ar-XB']) {
      for (const screen of SCREENS) {
        await page.goto(`./?lng=${language}${screen}`);
        await expect(page.locator('h1')).toBeVisible();
        expect({ screen, language, wide: await wide(page), cut: await cutOff(page) }).toEqual({ screen, language, wide: false, cut: [] });
      }
    }
    await page.goto('./#/meet/splint-in-the-van');
    await answer(page);
    expect({ wide: await wide(page), cut: await cutOff(page) }).toEqual({ wide: false, cut: [] });
    await toTheEnd(page);
    await page.locator('a[href*="/debrief/"]').click();
    await expect(page.locator('h1')).toBeFocused();
    expect({ wide: await wide(page), cut: await cutOff(page) }).toEqual({ wide: false, cut: [] });
    await page.locator('main button').click();
    await expect(page.locator('h1')).toBeFocused();
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect({ wide: await wide(page), cut: await cutOff(page) }).toEqual({ wide: false, cut: [] });
  });

  test(`nothing of progress is lost or needs two-way scrolling ${name}`, async ({ page }) => {
    await prepare(page);
    for (const language of ['en', 'en-XA', 'ar-XB']) {
      await openProgress(page, language);
      expect({ language, wide: await wide(page), cut: await cutOff(page) }).toEqual({ language, wide: false, cut: [] });
    }
  });
}

/** Where the focus is: on what, whether its ring shows, and whether anything covers its middle. */
const focused = async (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { on: 'body', ring: false, seen: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const there = document.elementFromPoint(x, y);
    return {
      on: `${element.tagName} ${element.textContent?.slice(0, 40)}`,
      ring: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      seen: there !== null && (element.contains(there) || there.contains(element)),
    };
  });

test('with Tab alone every stop of every screen is in sight, shows its ring, and is never the page itself', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  await answer(page);
  const talk = page.url();
  await page.goto('./#/meet/one-step-at-the-shower');
  await toTheEnd(page);
  const debrief = (await page.locator('a[href*="/debrief/"]').getAttribute('href')) ?? '';
  for (const screen of ['./#/people', './#/people/seven-weeks-in', './#/progress', './#/settings', './#/help', talk, `./${debrief}`]) {
    await page.goto(screen);
    await page.reload();
    await expect(page.locator('h1')).toBeVisible();
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      scrollTo(0, 0);
    });
    const stops = await page
      .locator('a[href], button, input, select, summary')
      .evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length);
    for (let stop = 0; stop < Math.min(stops, 60); stop++) {
      await page.keyboard.press('Tab');
      const where = await focused(page);
      if (where.on === 'body') break;
      expect({ screen, ...where }).toEqual({ screen, on: where.on, ring: true, seen: true });
    }
  }
});

test('where less motion is asked for, no face moves after the first frame', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await page.waitForFunction(() => document.documentElement.dataset['started'] === '');
  await page.waitForTimeout(800);
  await answer(page);
  const samples = await page.evaluate(async () => {
    const look = (): string =>
      [...document.querySelectorAll('main svg *')]
        .map((shape) => `${shape.getAttribute('d')} ${getComputedStyle(shape).transform} ${getComputedStyle(shape).opacity}`)
        .join('|');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const seen = new Set<string>();
    for (let sample = 0; sample < 10; sample++) {
      seen.add(look());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return seen.size;
  });
  expect(samples).toBe(1);
});

test('in the made-up language every word of the interface is made up, and no word of the scenario', async ({ page }) => {
  await page.goto('./?lng=en-XA#/meet/splint-in-the-van');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neil Hargreaves');
  const plain = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const owner = node.parentElement;
      if (
        !/[a-z]/i.test(text) ||
        owner === null ||
        owner.closest('[lang="en"]:not(html)') !== null ||
        owner.closest('bdi, script, style, noscript, #not-started') !== null
      )
        continue;
      if (!text.includes('[') && !text.includes('~')) found.push(text);
    }
    return found;
  });
  expect(plain).toEqual([]);
});
