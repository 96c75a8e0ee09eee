import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { begin } from '../../src/engine';
import { dialled } from '../../src/scenario';
import { bestFrom } from '../../src/scoring';
import { bestWalk, keepFinished, scenarioOf } from './kept';
import { expect, pastProbe, tabTo, test } from './watch';

const LINK = './#/programme/placement-preparation/2026-05-04';
const maureen = scenarioOf('one-step-at-the-shower');
const best = bestFrom(begin(maureen, 1)).turns;

/** A tab that is opened at a time. */
async function tabAt(context: BrowserContext, time: string): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime(time);
  return page;
}

async function press(page: Page, fits: string): Promise<void> {
  await tabTo(page, fits);
  await page.keyboard.press('Enter');
}

/** Says the best replies of some turns with the keyboard. */
async function sayBest(page: Page, from: number, to: number): Promise<void> {
  for (const { reply } of best.slice(from, to)) {
    await expect(page.locator('[data-reply], [data-reads]').first()).toBeVisible();
    if ((await page.locator('[data-reads=""]').count()) > 0) await press(page, '[data-reads=""]');
    await press(page, `[data-reply="${reply}"]`);
    await expect(page.locator('[aria-disabled="true"]')).toHaveCount(0);
  }
}

const row = (page: Page, name: string | RegExp) => page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
const done = (page: Page, count: number) => expect(page.getByText(`${count} of 7 done`, { exact: true })).toBeVisible();

/** What remains of the programme, as if it had been had in the days after. */
async function restOf(page: Page, more: Parameters<typeof keepFinished>[1] = []): Promise<void> {
  const milder = bestFrom(begin(dialled(maureen, 'milder'), 1)).turns;
  await keepFinished(page, [
    ...['one-slice-hers', 'home-by-two'].map((id) => ({
      scenario: scenarioOf(id),
      events: bestWalk(scenarioOf(id)),
      saved: '2026-05-07T10:00:00.000Z',
    })),
    {
      scenario: maureen,
      events: milder.map(({ moment, reply }) => ({ type: 'reply.chosen' as const, moment, reply })),
      saved: '2026-05-08T10:00:00.000Z',
      head: { mode: 'check', dial: 'milder' },
    },
    ...more,
  ]);
}

test('somebody new opens the link, does the first things, comes back the next day, finishes and prints, with the keyboard alone', async ({
  context,
}) => {
  test.slow();
  const monday = await tabAt(context, '2026-05-04T09:00:00');
  await monday.goto(LINK);
  await expect(monday.getByRole('heading', { level: 1, name: 'Preparing for placement' })).toBeFocused();
  await expect(monday.getByText('Your first day is Monday, May 4, as the link says.')).toBeVisible();
  await press(monday, 'main button');
  await done(monday, 0);
  await expect(monday).toHaveURL(/#\/programme\/placement-preparation$/);
  await expect(monday.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(row(monday, 'Maureen Doyle')).toContainText('Cannot start yet (finish “You are allowed to be new” first)');
  await expect(row(monday, 'Maureen Doyle').getByRole('link')).toHaveCount(0);
  await press(monday, 'a[href$="/step/allowed-to-be-new"]');
  await expect(monday.getByRole('heading', { level: 1, name: 'You are allowed to be new' })).toBeFocused();
  await press(monday, 'main button');
  await done(monday, 1);
  await expect(row(monday, 'You are allowed to be new')).toContainText('Done May 4');
  await expect(row(monday, 'Maureen Doyle')).toContainText('Due Tuesday, May 5');
  await press(monday, 'a[href="#/people/one-step-at-the-shower"]');
  await press(monday, 'a[href^="#/meet/one-step-at-the-shower"]');
  await sayBest(monday, 0, 2);
  await pastProbe(monday);
  await monday.close();

  const wednesday = await tabAt(context, '2026-05-06T18:00:00');
  await wednesday.goto('./');
  const yours = wednesday.getByRole('region', { name: 'Your programme' });
  await expect(yours).toContainText('Preparing for placement: 1 of 7 done.');
  await expect(yours).toContainText('Late by 1 day, still open');
  await expect(yours.getByRole('link', { name: 'Maureen Doyle, turn 3' })).toBeVisible();
  await wednesday.goto(LINK);
  await expect(row(wednesday, 'Maureen Doyle')).toContainText('In progress (turn 3)');
  await press(wednesday, 'main a[href^="#/play/"]');
  await sayBest(wednesday, 2, best.length);
  await expect(wednesday.locator('[data-ends]')).toBeVisible();
  await wednesday.goto('./#/programme/placement-preparation');
  await done(wednesday, 2);
  await expect(row(wednesday, 'Maureen Doyle')).toContainText('Done May 6');
  await press(wednesday, 'a[href$="/step/what-you-noticed"]');
  await press(wednesday, 'main button');
  await expect(wednesday.getByRole('alert').filter({ hasText: 'Write a few words first.' })).toBeVisible();
  await wednesday.getByRole('textbox', { name: 'Your answer' }).focus();
  await wednesday.keyboard.type('When she held on to the door frame.');
  await expect(wednesday.getByText('Kept in this browser.')).toBeVisible();
  await press(wednesday, 'main button');
  await done(wednesday, 3);
  await press(wednesday, 'a[href$="/step/when-you-do-not-know"]');
  await press(wednesday, 'main button');
  await done(wednesday, 4);
  await wednesday.goto('./#/programme/placement-preparation/certificate');
  await expect(wednesday.getByText('Not all that it needs is done yet. 3 more steps are needed to pass.')).toBeVisible();
  await restOf(wednesday);
  await wednesday.close();

  const friday = await tabAt(context, '2026-05-08T18:00:00');
  await friday.goto('./#/programme/placement-preparation');
  await done(friday, 7);
  await expect(friday.getByText('You passed on May 8, 2026.')).toBeVisible();
  await press(friday, 'a[href$="/certificate"]');
  await tabTo(friday, 'main input');
  await friday.keyboard.type('Amina Yusuf');
  const paper = friday.getByRole('article', { name: 'Certificate of practice' });
  await expect(paper).toContainText('Amina Yusuf');
  await expect(paper).toContainText('Recorded on the trainee’s device; not proctored.');
  const downloading = friday.waitForEvent('download');
  await friday.getByRole('button', { name: 'Save the record' }).click();
  const record = await downloading;
  const code = (await friday.locator('output').textContent()) ?? '';
  await expect(paper).toContainText(`Code of the record that belongs to it: ${code}`);
  await expect(
    paper.getByRole('row', { name: /^Maureen Doyle May 6, 2026 Two steps, both hers; 100 · 100 · 100 · 100 · 100 [0-9a-f]{12}$/ }),
  ).toBeVisible();
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = (await friday.pdf({ format, margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })).toString('latin1');
    expect({ format, pages: pdf.match(/\/Type\s*\/Page\b/g)?.length }).toEqual({ format, pages: 1 });
  }
  await friday.reload();
  await expect(friday.getByRole('textbox')).toHaveValue('');

  await friday.goto('./#/verify');
  await friday.locator('input[type="file"][multiple]').setInputFiles({
    name: record.suggestedFilename(),
    mimeType: 'application/json',
    buffer: readFileSync(await record.path()),
  });
  await expect(friday.getByRole('table').locator('tbody tr')).toHaveText([/Amina Yusuf.*Unchanged.*passed May 8, 2026/]);
  await friday.getByRole('textbox').fill(code);
  await friday.getByRole('button', { name: 'Compare' }).click();
  await expect(friday.getByText('made for Amina Yusuf, and nothing in that file was changed.')).toBeVisible();
});

test('what was written is there after the tab is closed, and a lost answer comes back', async ({ page }) => {
  await page.clock.setFixedTime('2026-05-04T09:00:00');
  await page.goto('./#/programme/placement-preparation');
  await page.getByRole('button', { name: 'Begin this programme' }).click();
  await done(page, 0);
  await page.goto('./#/programme/placement-preparation/step/what-you-noticed');
  await expect(page.getByText('This comes after “Maureen Doyle”.')).toBeVisible();
  await page.getByRole('textbox').fill('I wanted to fill the silence.');
  await expect(page.getByText('Kept in this browser.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox')).toHaveValue('I wanted to fill the silence.');
  await page.getByRole('textbox').fill('');
  await page.getByRole('button', { name: 'Bring back what was there' }).click();
  await expect(page.getByRole('textbox')).toHaveValue('I wanted to fill the silence.');
});

test('a link with another first day changes nothing until that is asked for, and a programme that is left comes back', async ({ page }) => {
  await page.clock.setFixedTime('2026-05-04T09:00:00');
  await page.goto('./#/programme/placement-preparation?start=2026-05-11');
  await page.getByRole('button', { name: 'Begin this programme' }).click();
  await expect(page.getByText('It begins on Monday, May 11. You may start earlier.')).toBeVisible();
  await page.goto('./#/programme/placement-preparation/2026-06-01');
  await expect(row(page, 'You are allowed to be new')).toContainText('Due Monday, May 11');
  await page.getByRole('button', { name: 'Change the first day to June 1, 2026' }).click();
  await expect(row(page, 'You are allowed to be new')).toContainText('Due Monday, June 1');
  await page.getByRole('button', { name: 'Leave this programme' }).click();
  await expect(page.getByRole('button', { name: 'Begin this programme' })).toBeVisible();
  await page.getByRole('button', { name: 'Go back to it' }).click();
  await done(page, 0);
  await page.goto('./#/programme/placement-preparation/2026-02-30');
  await done(page, 0);
  await page.goto('./#/programme/new-staff/2026-02-30');
  await expect(page.getByText('The link names a first day that cannot be read', { exact: false })).toBeVisible();
  await page.goto('./#/programme/no-such-programme');
  await expect(page.getByRole('heading', { level: 1, name: /^There is no programme at this address/ })).toBeFocused();
});

test('a programme file is refused with its places, or shown, begun and found again', async ({ page }) => {
  await page.clock.setFixedTime('2026-05-04T09:00:00');
  const file = readFileSync('scenarios/programmes/placement-preparation.yaml', 'utf8').replace('id: placement-preparation', 'id: our-own');
  const bring = async (text: string): Promise<void> =>
    page.locator('input[type="file"]').setInputFiles({ name: 'our-own.yaml', mimeType: 'text/yaml', buffer: Buffer.from(text) });
  await page.goto('./#/programmes');
  await page.getByRole('link', { name: 'Bring in a programme from a file' }).click();
  await bring(file.replace('meet: home-by-two', 'meet: home-by-tow'));
  await expect(page.getByText('Unexpected `home-by-tow`, expected the id of a scenario.')).toBeVisible();
  await expect(page.getByText('Did you mean `home-by-two`?', { exact: false })).toBeVisible();
  await bring(file);
  await expect(page.getByText('A programme with 7 steps, version 1.0.0, in English')).toBeVisible();
  await page.getByRole('button', { name: 'Begin this programme' }).click();
  await done(page, 0);
  await expect(page).toHaveURL(/#\/programme\/mine-[0-9a-f]{12}$/);
  await page.goto('./#/programmes');
  await page.getByRole('article', { name: 'Preparing for placement' }).getByRole('link', { name: 'Go on' }).click();
  await done(page, 0);
});

for (const scheme of ['light', 'dark'] as const)
  for (const language of ['en', 'ar-XB'])
    for (const width of [360, 1280])
      test(`programmes have no known barrier and nothing runs out of the screen: ${scheme}, ${language}, ${width} wide`, async ({
        page,
      }) => {
        await page.clock.setFixedTime('2026-05-12T09:00:00');
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        const look = async (address: string, ready: string): Promise<void> => {
          await page.goto(`./?lng=${language}#/${address}`);
          await expect(page.locator(ready).first()).toBeVisible();
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${address}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          ).toBeLessThanOrEqual(0);
        };
        await look('programmes', 'article');
        await look('programme/placement-preparation/2026-05-04', 'main button');
        await page.locator('main button').first().click();
        await expect(page.locator('progress')).toBeVisible();
        for (const step of ['allowed-to-be-new', 'when-you-do-not-know']) {
          await look(`programme/placement-preparation/step/${step}`, 'main button');
          await page.locator('main button').first().click();
          await expect(page.locator('progress')).toBeVisible();
        }
        await look('programme/placement-preparation', 'progress');
        await look('programme/placement-preparation/certificate', 'h1');
        await restOf(page, [{ scenario: maureen, events: bestWalk(maureen), saved: '2026-05-05T10:00:00.000Z' }]);
        await look('programme/placement-preparation/step/what-you-noticed', 'textarea');
        await page.locator('textarea').fill('…');
        await page.locator('main button').first().click();
        await expect(page.locator('progress')).toBeVisible();
        await look('programme/placement-preparation', 'progress');
        await look('programme/placement-preparation/certificate', 'article tbody tr');
      });
