import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { advance, begin, chance, isOver, moves, offered, type Session, type TalkEvent } from '../../src/engine';
import { QUALITIES, type Scenario } from '../../src/scenario';
import { bestFrom } from '../../src/scoring';
import { bestWalk, keepFinished, scenarioOf, walkBy } from './kept';
import { expect, pastProbe, tabTo, test } from './watch';

const neil = scenarioOf('splint-in-the-van');
const george = scenarioOf('a-quarter-turn');
const TURNS = 6;

const say = (session: Session, reply: string): Session => advance(session, { type: 'reply.chosen', moment: session.at, reply });

/** The weakest replies that still leave six turns to talk, to an ending. */
function badly(): Session {
  let session = begin(neil, 1);
  while (!isOver(session)) {
    const here = session;
    const byQuality = [...offered(session)].sort((a, b) => QUALITIES[a.authored.quality] - QUALITIES[b.authored.quality]);
    const lasting = byQuality.find(({ id }) => bestFrom(say(here, id)).turns.length >= TURNS);
    session = say(session, (lasting ?? byQuality[0])?.id ?? '');
  }
  return session;
}

/** A long way round, by replies drawn from a seed. */
function roundabout(scenario: Scenario, seed: number): readonly TalkEvent[] {
  const next = chance(seed);
  const events: TalkEvent[] = [];
  for (let session = begin(scenario, 1); !isOver(session);) {
    const possible = moves(session);
    const event = possible[Math.floor(next() * possible.length)];
    if (event === undefined) break;
    events.push(event);
    session = advance(session, event);
  }
  return events;
}

async function sayByKey(page: Page, reply: string): Promise<void> {
  await expect(page.locator('[data-reply], [data-reads]').first()).toBeVisible();
  if ((await page.locator('[data-reads]').count()) > 0) {
    await tabTo(page, '[data-reads=""]');
    await page.keyboard.press('Enter');
  }
  await tabTo(page, `[data-reply="${reply}"]`);
  await page.keyboard.press('Enter');
  await expect.poll(async () => page.evaluate(() => document.activeElement?.tagName)).toMatch(/^(?:LI|SECTION)$/);
}

test('by keyboard alone: play badly, say how it was, read the debrief, try turn 5 again, compare, reach progress', async ({ page }) => {
  test.slow();
  const talk = badly();
  await page.goto('./');
  for (const { reply } of talk.turns) await sayByKey(page, reply);
  await tabTo(page, 'a[href*="/debrief/"]');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'How was that?' })).toBeFocused();
  await expect(page.getByRole('main')).not.toContainText(/\d+ of 100|turn \d/i);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "How was that?" [level=1]
      - paragraph
      - textbox
      - textbox
      - textbox "One thing you did that you would keep"
      - textbox "One thing you would do differently"
      - region "How often did you show it, when the moment asked for it?":
        - combobox "Patience"
        - combobox "People skills"
        - combobox "Effective communication"
        - combobox "Problem solving"
        - combobox "Compassion and empathy"
      - button "Show the debrief"
      - status: Only you see this. It stays in this browser.
  `);
  await tabTo(page, 'textarea');
  await page.keyboard.type('I wanted him to like me.');
  await tabTo(page, 'select');
  await page.keyboard.type('mostly');
  await expect(page.getByRole('combobox', { name: 'Patience' })).toHaveValue('70');
  await expect(page.getByRole('status').filter({ hasText: 'Kept in this browser.' })).toBeVisible();
  await tabTo(page, 'main button');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'How it ended' })).toBeFocused();
  await expect(page.getByText('I wanted him to like me.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Five principles' })).toMatchAriaSnapshot(`
    - region "Five principles":
      - heading "Five principles" [level=2]
      - paragraph: /Each number is how much you showed/
      - list:
        - listitem:
          - heading "Patience" [level=3]
          - paragraph: /Holding a steady/
          - paragraph
          - paragraph: /You said.*mostly/
        - listitem:
          - heading "People skills" [level=3]
        - listitem:
          - heading "Effective communication" [level=3]
        - listitem:
          - heading "Problem solving" [level=3]
        - listitem:
          - heading "Compassion and empathy" [level=3]
  `);

  const fifth = page.locator('details[data-quality]').nth(4);
  await tabTo(page, 'li:nth-child(5) > details[data-quality] > summary');
  await page.keyboard.press('Enter');
  await expect(fifth).toHaveAttribute('open', '');
  await tabTo(page, 'a[href*="/what-if/"][href$="/5"]');
  await page.keyboard.press('Enter');
  await expect(page.getByText('another way from turn 5', { exact: false })).toBeVisible();
  const again = talk.turns.slice(0, 4).reduce((session, { reply }) => say(session, reply), begin(neil, 1));
  const better = bestFrom(again).turns[4]?.reply ?? '';
  await sayByKey(page, better);
  await tabTo(page, 'a[href*="/compare/"]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Two ways from turn 5' })).toBeFocused();
  await expect(page.locator('li[data-first="true"] h3')).toContainText('Turn 5');

  await page.getByRole('link', { name: 'Progress' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeFocused();
  await expect(page.getByText('From 1 finished conversation.')).toBeVisible();
});

test('what is written is still there after a reload, and goes into a copy only when that is asked for', async ({ page }) => {
  await keepFinished(page, [{ scenario: neil, events: bestWalk(neil), saved: '2026-05-01T10:00:00.000Z' }]);
  await page.goto('./#/debrief/kept-1');
  await page.getByRole('textbox', { name: 'One thing you would do differently' }).fill('Ask about the van sooner.');
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'One thing you would do differently' })).toHaveValue('Ask about the van sooner.');
  await page.getByRole('button', { name: 'Show the debrief' }).click();
  const copy = async (name: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await file.path(), 'utf8');
  };
  const [plain, json] = [await copy('Download as text'), await copy('Download as a file (JSON)')];
  expect(plain).toContain('Patience: 100 of 100');
  expect(plain).not.toContain('Ask about the van sooner.');
  expect(JSON.parse(json)).toMatchObject({
    format: 'rapport-attempt',
    version: 1,
    scenario: { id: neil.id },
    seed: 1,
    events: bestWalk(neil),
  });
  await page.getByRole('checkbox', { name: 'Put my own words in as well' }).check();
  expect(await copy('Download as text')).toContain('Ask about the van sooner.');
  await page.getByRole('textbox', { name: 'If … happens, then I will …' }).fill('If he goes quiet, then I will wait.');
  await expect(page.getByText('Kept in this browser.').first()).toBeVisible();
  await page.goto('./#/people/seven-weeks-in');
  await expect(page.getByRole('heading', { level: 1, name: /^Before you meet/ })).toBeVisible();
  await expect(page.getByText('If he goes quiet, then I will wait.')).toBeVisible();
});

test('on paper a debrief is two pages, A4 or Letter, with nothing cut off', async ({ page }) => {
  await keepFinished(page, [
    { scenario: neil, events: bestWalk(neil), saved: '2026-05-01T10:00:00.000Z', ratings: {} },
    { scenario: neil, events: walkBy(neil, [1, 0]), saved: '2026-05-02T10:00:00.000Z', ratings: {} },
    { scenario: neil, events: roundabout(neil, 2312), saved: '2026-05-03T10:00:00.000Z', ratings: {} },
    { scenario: george, events: roundabout(george, 2397), saved: '2026-05-04T10:00:00.000Z', ratings: {} },
  ]);
  for (const attempt of ['kept-1', 'kept-2', 'kept-3', 'kept-4']) {
    await page.goto(`./#/debrief/${attempt}`);
    await expect(page.getByRole('heading', { level: 1, name: 'How it ended' })).toBeVisible();
    for (const [format, millimetres] of [
      ['A4', 210],
      ['Letter', 216],
    ] as const) {
      const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
      const pdf = (await page.pdf({ format, margin })).toString('latin1');
      expect({ attempt, format, pages: pdf.match(/\/Type\s*\/Page\b/g)?.length }).toEqual({ attempt, format, pages: 2 });
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: Math.round(((millimetres - 24) / 25.4) * 96), height: 1000 });
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('article *')]
          .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect({ attempt, format, cut }).toEqual({ attempt, format, cut: [] });
      await page.emulateMedia({ media: null });
    }
  }
});

test('a hint goes a step further each time, costs nothing, and is told in the debrief', async ({ page }) => {
  await page.goto('./#/meet/splint-in-the-van');
  await pastProbe(page);
  await page.getByRole('button', { name: 'A hint', exact: true }).click();
  await expect(page.getByText('Look again. This moment is about', { exact: false })).toBeFocused();
  await page.getByRole('button', { name: 'A further hint, step 2 of 3' }).click();
  await expect(page.getByText('A reply that works here has done this:', { exact: false })).toBeFocused();
  await page.getByRole('button', { name: 'A further hint, step 3 of 3' }).click();
  await expect(page.getByText('This one would cost:', { exact: false })).toBeFocused();
  await page.reload();
  await expect(page.getByText('This one would cost:', { exact: false })).toBeVisible();
  for (const { reply } of bestFrom(begin(neil, 1)).turns) {
    await pastProbe(page);
    await page.locator(`[data-reply="${reply}"]`).click();
    await expect(page.locator('[aria-disabled="true"]')).toHaveCount(0);
  }
  await page.getByRole('link', { name: 'See how it went' }).click();
  await page.getByRole('button', { name: 'Show the debrief' }).click();
  await page.locator('details[data-quality] > summary').first().click();
  await expect(page.getByText('Before this reply you looked at: a hint')).toBeVisible();
  await expect(page.getByText('100 of 100, likely', { exact: false })).toHaveCount(10);
});

test('in a check choosing is not saying: a reply is confirmed, and there is no help and no way back', async ({ page }) => {
  await page.goto('./#/people/splint-in-the-van');
  await page.getByRole('radio', { name: 'Check' }).check();
  await page.getByRole('link', { name: 'Start the conversation' }).click();
  const choices = page.getByRole('group', { name: 'What do you say?' }).getByRole('radio');
  await choices.first().check();
  await expect(page).toHaveURL(/#\/meet\//);
  await page.keyboard.press('ArrowDown');
  await expect(choices.nth(1)).toBeChecked();
  await expect(page).toHaveURL(/#\/meet\//);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/play\//);
  for (const name of ['Take back', 'A hint', 'What do I see?']) await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.locator('li[tabindex="-1"]').last().focus();
  await page.keyboard.press('u');
  await page.keyboard.press('h');
  await expect(page.getByRole('group', { name: 'What do you say?' }).or(page.locator('[data-reads]').first())).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: 'Paused' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await pastProbe(page);
  await expect(page.getByRole('button', { name: 'Say this' })).toBeVisible();
});
