import { hashOf, readScenario, type Scenario } from '../../src/scenario';
import { answer, expect, test } from '../e2e/watch';
import { teaRound } from '../library';
import { tell } from './figures';

/** Words that would do something if they were ever taken for more than letters. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<style>*{background:url(https://example.org/x)}</style>',
  '<iframe src="https://example.org/">',
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '![x](https://example.org/x.png)',
  '<link rel=stylesheet href=//example.org/x.css>',
  '<base href="https://example.org/">',
  '<meta http-equiv=refresh content="0;url=https://example.org/">',
  '<form action="https://example.org/"><button>x</button></form>',
  '$t(app.name)',
  '{{name}} {{count}}',
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '"><img src=x onerror=alert(1)>',
  '</p></main><script>alert(1)</script>',
  '&lt;img src=x onerror=alert(1)&gt; *<b>x</b>*',
] as const;
/** Fields that hold one of the words of the format, an id, or a pattern, so that a payload is refused before it is shown. */
const NO_WORDS =
  /(?:^|\.)(?:id|version|language|temperament|start|goto|move|mode|quality|who|on|when|state|kind|answer-by|hair|hair-colour|unless|presentation\.\d+|events\.\d+|tests\.\d+|shows\.\d+|sets\.\d+)$/;

/** The same data with a payload in every text that people read. */
function poisoned(data: unknown, payload: string, path = ''): unknown {
  if (typeof data === 'string') return NO_WORDS.test(path) ? data : payload;
  if (Array.isArray(data)) return data.map((one, index) => poisoned(one, payload, `${path}.${index}`));
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(
      Object.entries(data).map(([key, one]) => [key, poisoned(one, payload, path === '' ? key : `${path}.${key}`)]),
    );
  return data;
}

function scenarioOf(payload: string): Scenario {
  const { scenario, diagnostics } = readScenario(poisoned(teaRound, payload), 'poisoned');
  if (scenario === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return scenario;
}

test('F43: twenty payloads in every text of a scenario are letters on every screen: no dialog, no request, no violation', async ({
  page,
  trouble,
}) => {
  test.setTimeout(240_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`violation: ${event.violatedDirective}`));
  });
  for (const payload of PAYLOADS) {
    const scenario = scenarioOf(payload);
    await page.goto('./#/import');
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'x.yaml', mimeType: 'text/yaml', buffer: Buffer.from(JSON.stringify(scenario)) });
    await expect(page.getByRole('heading', { level: 2, name: `${payload}, 70`, exact: true })).toBeFocused();
    await page.getByRole('button', { name: 'Add to my people' }).click();
    await page.goto('./#/people');
    const id = `mine-${hashOf(scenario).slice(0, 12)}`;
    await expect(page.locator(`[id="person-${id}"]`)).toHaveText(`${payload}, 70`);
    await page.goto(`./#/people/${id}`);
    await expect(page.locator('main').getByText(payload, { exact: true }).first()).toBeVisible();
    await page.goto(`./#/meet/${id}`);
    while ((await page.locator('[data-ends]').count()) === 0) await answer(page);
    await expect(page.locator('main').getByText(payload).first()).toBeVisible();
    await page.getByRole('link', { name: 'See how it went' }).click();
    await page.getByRole('button', { name: 'Show the debrief' }).click();
    await expect(page.locator('main').getByText(payload).first()).toBeVisible();
    expect(await page.locator('main :is(script, iframe, style, form[action], img, link, meta, base)').count()).toBe(0);
  }
  tell('payloads', PAYLOADS.length);
  tell('payloads at work', dialogs.length + trouble.length);
  expect(dialogs).toEqual([]);
  expect(trouble).toEqual([]);
});

test('F43 guard: if words were written as markup, the same payloads would be seen at work', async ({ browser }) => {
  const page = await browser.newPage();
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push('dialog');
    void dialog.dismiss();
  });
  page.on('request', (request) => seen.push(request.url().startsWith('https://example.org/') ? 'request' : 'other'));
  await page.route('https://example.org/**', async (route) => route.abort());
  await page.setContent('<main></main>');
  for (const payload of PAYLOADS.slice(0, 5))
    await page.evaluate((words) => {
      const main = document.querySelector('main');
      if (main !== null) main.innerHTML = words;
    }, payload);
  await expect.poll(() => [...new Set(seen)].filter((one) => one !== 'other').sort()).toEqual(['dialog', 'request']);
  await page.close();
});

test('F45: a word of two thousand letters and marks that stand on each other stay inside their box', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const long = { ...teaRound, situation: 'W'.repeat(120), briefing: `W\u0335\u0336\u0337${'w'.repeat(1900)}`, title: 'T'.repeat(120) };
  await page.goto('./#/import');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'x.yaml', mimeType: 'text/yaml', buffer: Buffer.from(JSON.stringify(long)) });
  await page.getByRole('button', { name: 'Add to my people' }).click();
  for (const screen of ['#/people', `#/people/mine-${hashOf(long).slice(0, 12)}`, `#/meet/mine-${hashOf(long).slice(0, 12)}`]) {
    await page.goto(`./${screen}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.getByText(/Bea Okafor/).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
