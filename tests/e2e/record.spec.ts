import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { textOfRecord } from '../../src/records';
import { teaRound } from '../library';
import { recordable, recorded } from '../records/made';
import { bestWalk, keepFinished, scenarioOf } from './kept';
import { expect, tabTo, test } from './watch';

const neil = scenarioOf('splint-in-the-van');
const SAVED = '2026-05-11T08:09:30.000Z';
const kept = { scenario: neil, events: bestWalk(neil), saved: SAVED };

interface Dropped {
  readonly name: string;
  readonly text: string;
}

const inputFiles = (files: readonly Dropped[]) =>
  files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) }));

/** Hands files to the page as its dialog would. */
const choose = async (page: Page, files: readonly Dropped[]): Promise<void> =>
  page.locator('input[type="file"][multiple]').setInputFiles(inputFiles(files));

/** Drops files on the page; their texts are made there from one text, with another name in each. */
async function dropMany(page: Page, texts: readonly string[], count: number): Promise<void> {
  const place = page.getByRole('button', { name: 'Choose files' });
  const data = await page.evaluateHandle(
    ({ given, many }) => {
      const transfer = new DataTransfer();
      for (let index = 0; index < many; index++)
        transfer.items.add(new File([given[index % given.length] ?? ''], `record-${index + 1}.json`, { type: 'application/json' }));
      return transfer;
    },
    { given: texts, many: count },
  );
  await place.dispatchEvent('drop', { dataTransfer: data });
}

const rows = (page: Page) => page.getByRole('table').locator('tbody tr');
const sum = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: new RegExp(`^${words}$`) });

/** What a download holds. */
async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

async function expectNoBarrier(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a record is made of what is finished, checked as it is, and told where one reply was changed', async ({ page }) => {
  await keepFinished(page, [kept, { ...kept, head: { status: 'open' } }]);
  await page.goto('./#/settings');
  await page.getByRole('link', { name: 'Record for my employer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A record for my employer' })).toBeFocused();
  await expect(page.getByText('1 conversation:')).toBeVisible();
  await expect(page.getByText('Neil Hargreaves, May 11, 2026')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name or learner code' }).fill('Amina Khan');
  const { name, text } = await downloaded(page, 'Save the record');
  await expect(page.getByRole('heading', { name: `Saved as ${name}` })).toBeFocused();
  const code = await page.locator('output').textContent();
  expect(name).toBe(`rapport-record-amina-khan-${new Date().toISOString().slice(0, 10)}-${code?.slice(0, 4).toLowerCase()}.json`);

  await page.getByRole('link', { name: 'Check a record' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check records' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Code from paper or a message' }).fill(code?.toLowerCase().replaceAll('-', ' ') ?? '');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('There is no record here yet.')).toBeVisible();
  await choose(page, [{ name, text }]);
  await expect(page.getByText(`It is the code of ${name}, made for Amina Khan, and nothing in that file was changed.`)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Records' }).locator('tbody tr')).toHaveText([/Amina Khan.*Unchanged.*1 of 1 finished/]);

  const { moment, reply } = /"moment":"(?<moment>[^"]+)","reply":"(?<reply>[^"]+)"/.exec(text)?.groups ?? {};
  const others = neil.moments[moment ?? '']?.replies.map(({ id }) => id).filter((id) => id !== reply) ?? [];
  await choose(page, [{ name: 'changed.json', text: text.replace(`"reply":"${reply}"`, `"reply":"${others[0]}"`) }]);
  await expect(sum(page, '1 changed')).toBeVisible();
  await page.getByRole('button', { name: 'Details of changed.json' }).click();
  await expect(page.getByText('Turn 1 of conversation 1, with Neil Hargreaves, is not what it was')).toBeVisible();
  await expect(page.getByText(`Conversation 1 is also in ${name}.`)).toBeVisible();
});

test('one conversation is recorded from its debrief, without what was written about it', async ({ page }) => {
  await keepFinished(page, [{ ...kept, ratings: { patience: 40 } }]);
  await page.goto('./#/debrief/kept-1');
  await page.getByRole('link', { name: 'Record for my employer' }).click();
  await expect(page.getByText('Neil Hargreaves, May 11, 2026')).toBeVisible();
  const { text } = await downloaded(page, 'Save the record');
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['app', 'attempts', 'code', 'format', 'made', 'scenarios', 'version', 'who']);
});

test('a thousand files dropped at once show how far the check is, and a table', async ({ page }) => {
  test.setTimeout(180_000);
  const who = (index: number): string => `Learner ${index}`;
  const texts = Array.from({ length: 50 }, (_, index) =>
    textOfRecord(recorded([recordable(neil, `talk-${index}`, [0, 1, 2, 0, 1, 2, 0, 1, 0, 0], index)], [neil], who(index))),
  );
  await page.goto('./#/verify');
  await dropMany(page, texts, 1000);
  await expect(page.getByRole('progressbar', { name: 'Files checked' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ of 1000 checked$/ })).toBeVisible();
  await expect(sum(page, '1000 files')).toBeVisible({ timeout: 150_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(sum(page, '1000 unchanged')).toBeVisible();
  await expect(sum(page, '1000 found more than once')).toBeVisible();
  await expect(rows(page)).toHaveCount(100);
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  await expect(rows(page)).toHaveCount(200);
  const { name, text } = await downloaded(page, 'Download the table (CSV)');
  expect(name).toMatch(/^rapport-records-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(text.split('\r\n')).toHaveLength(1002);
});

test('a check is stopped and gone on with; nothing of it stays', async ({ page }) => {
  const text = textOfRecord(recorded([recordable(neil, 'talk', [0, 1, 2], 1)], [neil]));
  await page.goto('./#/verify');
  await dropMany(page, [text], 400);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/^Stopped\. \d+ files? (?:is|are) not checked\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Check the rest' }).click();
  await expect(sum(page, '400 files')).toBeVisible({ timeout: 40_000 });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Check records' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Amina');
});

const MIXED: readonly Dropped[] = [
  { name: 'amina.json', text: textOfRecord(recorded([recordable(neil, 'one', [0, 1, 2, 0, 1, 2], 1)], [neil], 'Amina Khan')) },
  { name: 'zoe.json', text: textOfRecord(recorded([recordable(teaRound, 'two', [1, 1, 1, 1, 1], 2)], [teaRound], 'Zoë')) },
  { name: 'backup.json', text: '{"format":"rapport-backup","version":1}' },
  { name: 'newer.json', text: '{"format":"rapport-record","version":2}' },
  { name: 'half.json', text: '{"format":"rapport-rec' },
];

test('files that are no records are told for what they are, and the table is sorted and filtered by the keyboard alone', async ({
  page,
}) => {
  await page.goto('./#/verify');
  await choose(page, MIXED);
  await expect(sum(page, '5 files')).toBeVisible();
  const names = async () => rows(page).locator('th bdi:last-of-type').allTextContents();
  await tabTo(page, 'thead button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  expect(await names()).toEqual(['amina.json', 'zoe.json', 'backup.json', 'half.json', 'newer.json']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  expect(await names()).toEqual(['zoe.json', 'amina.json', 'backup.json', 'half.json', 'newer.json']);
  for (const [file, words] of [
    ['backup.json', 'It is a copy of everything that somebody has in Rapport.'],
    ['newer.json', 'It was made by a newer version of Rapport. Check it there.'],
    ['half.json', 'It is not complete, or something else than a record.'],
    ['zoe.json', 'A story that is not part of this app'],
  ] as const) {
    await tabTo(page, `[aria-label="Details of ${file}"]`);
    await page.keyboard.press('Enter');
    await expect(page.getByText(words)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(words)).toHaveCount(0);
  }
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Not read');
  expect((await names()).sort()).toEqual(['backup.json', 'half.json', 'newer.json']);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Changed');
  await expect(page.getByText('No file is like that.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the list' }).click();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('files of other names are left out, and said', async ({ page }) => {
  await page.goto('./#/verify');
  await choose(page, [{ name: 'notes.pdf', text: '%PDF' }]);
  await expect(page.getByText('No file in there has a name that ends in .json.')).toBeVisible();
  await choose(page, [{ name: 'notes.pdf', text: '%PDF' }, ...MIXED.slice(0, 1)]);
  await expect(page.getByText('1 file was left out, as its name does not end in .json.')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

for (const scheme of ['light', 'dark'] as const)
  for (const [width, language] of [
    [360, 'en'],
    [1280, 'en'],
    [320, 'ar-XB'],
  ] as const)
    test(`making and checking have no known barrier and fit ${width} pixels, ${scheme}, ${language}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 740 });
      const fits = async () => {
        await expectNoBarrier(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      };
      await page.goto(`./?lng=${language}#/verify`);
      await expect(page.locator('h1')).toBeFocused();
      await fits();
      await choose(page, MIXED);
      await expect(rows(page)).toHaveCount(5);
      for (const button of await page.locator('tbody button').all()) await button.click();
      await fits();
      await page.goto(`./?lng=${language}#/record`);
      await expect(page.locator('h1')).toBeFocused();
      await fits();
      await keepFinished(page, [kept]);
      await page.goto(`./?lng=${language}#/record/kept-1`);
      await page.locator('main form button').click();
      await expect(page.locator('output')).toBeVisible();
      await fits();
    });
