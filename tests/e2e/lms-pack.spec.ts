import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { packedScenario } from '../lms/packed';
import { expect, test } from './watch';

const ID = 'splint-in-the-van';

test('the page and the command line make the same package, byte for byte', async ({ page }) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'rapport-pack-'));
  const out = join(folder, 'package.zip');
  const said = execFileSync('npx', ['tsx', 'src/cli/main.ts', 'pack', ID, '--as', 'scorm12', '--out', out], { encoding: 'utf8' });
  expect(said).toContain('Upload it to your LMS as it is.');
  await page.goto(`./#/people/${ID}`);
  await page.getByText('For your LMS').click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the package' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('rapport-splint-in-the-van-scorm12.zip');
  await expect(page.getByText('The package is made.')).toBeVisible();
  const made = readFileSync(await download.path());
  expect(made.equals(readFileSync(out))).toBe(true);
  expect(made.equals(Buffer.from(await packedScenario(ID, 'scorm12')))).toBe(true);
  expect(Object.keys(unzipSync(made)).filter((name) => /^(?:sw\.js|kill\/|lms\/|schema\/|manifest\.webmanifest)/.test(name))).toEqual([]);
  await rm(folder, { recursive: true });
});

test('a wrong pass mark and a missing part are said in a sentence, and the next try works', async ({ page }) => {
  await page.goto(`./#/people/${ID}`);
  await page.getByText('For your LMS').click();
  await page.getByLabel('Pass mark').fill('a lot');
  await page.getByRole('button', { name: 'Download the package' }).click();
  await expect(page.getByText('That is not a pass mark.')).toBeVisible();
  await page.getByLabel('Pass mark').fill('70');
  await page.evaluate(() => {
    const real = window.fetch.bind(window);
    Object.assign(window, {
      fetch: async (path: string) => (path.startsWith('lms/') ? new Response('', { status: 404 }) : real(path)),
      real,
    });
  });
  await page.getByRole('button', { name: 'Download the package' }).click();
  await expect(page.getByText('The package could not be made.')).toBeVisible();
  await page.evaluate(() => Object.assign(window, { fetch: (window as unknown as { real: unknown }).real }));
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the package' }).click();
  const files = unzipSync(readFileSync(await (await downloading).path()));
  expect(Buffer.from(files['imsmanifest.xml'] ?? []).toString()).toContain('<adlcp:masteryscore>70</adlcp:masteryscore>');
});
