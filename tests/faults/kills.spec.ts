import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { found, kill, launch, newProfile, ready, said, talked, torn, type Found } from './device';

const KILLS = Number(process.env['KILLS'] ?? 15);
const LONGEST_MS = 1200;
const MOST_TURNS = 5;

/** Speaks and takes back without end, and says each time how much has been seen to be kept. */
async function playOn(page: Page): Promise<{ readonly acked: () => number }> {
  let acked = 0;
  page.on('console', (message) => {
    const [, count] = /^acked (\d+)$/.exec(message.text()) ?? [];
    if (count !== undefined) acked = Number(count);
  });
  await page.evaluate((most) => {
    let [kept, turns, asked] = [0, document.querySelectorAll('li[data-held]').length, false];
    const step = (): void => {
      const now = document.querySelectorAll('li[data-held]').length;
      if (asked && now !== turns) {
        kept += 1;
        asked = false;
        console.log(`acked ${kept}`);
      }
      turns = now;
      const back = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Take back');
      const skip = document.querySelector<HTMLElement>('[data-reads=""]');
      if (!asked) {
        if (turns >= most && back !== undefined) back.click();
        else if (skip === null) document.querySelector<HTMLElement>('[data-reply]')?.click();
        else skip.click();
        asked = skip === null || turns >= most;
      }
    };
    setInterval(step, 8);
  }, MOST_TURNS);
  return { acked: () => acked };
}

/** Plays until a moment by chance, then kills every process of the browser; gives what was acknowledged and what is found after. */
async function killed(profile: string, attempt: string, broken?: () => void): Promise<{ readonly acked: number; readonly after: Found }> {
  const context = await launch(profile);
  if (broken !== undefined) await context.addInitScript(broken);
  const page = await context.newPage();
  await page.goto('./#/help');
  await expect(page.locator('h1')).toBeVisible();
  const before = await found(page);
  await page.goto(attempt);
  await ready(page);
  const { acked } = await playOn(page);
  await expect.poll(acked).toBeGreaterThan(0);
  const wait = Math.random() * LONGEST_MS;
  const began = Date.now();
  await expect.poll(() => Date.now() - began, { intervals: [20] }).toBeGreaterThan(wait);
  const gone = new Promise((resolve) => context.once('close', resolve));
  expect(kill(profile)).toBeGreaterThan(2);
  await gone;
  const told = acked() + before.events.length;
  const again = await launch(profile);
  const looking = await again.newPage();
  await looking.goto('./#/help');
  await expect(looking.locator('h1')).toBeVisible();
  const after = await found(looking);
  await again.close();
  return { acked: told, after };
}

async function begun(profile: string): Promise<string> {
  const context = await launch(profile);
  const attempt = await talked(await context.newPage(), 1);
  await context.close();
  return attempt;
}

test(`F01 a browser killed ${KILLS} times while a reply is kept loses none that was seen to be kept, and tears nothing`, async () => {
  test.setTimeout(30_000 + KILLS * 15_000);
  const profile = newProfile();
  const attempt = await begun(profile);
  let events = 0;
  for (let round = 0; round < KILLS; round++) {
    const { acked, after } = await killed(profile, attempt);
    expect(torn(after)).toEqual([]);
    expect(after.events.length).toBeGreaterThanOrEqual(acked);
    events = after.events.length;
  }
  const context = await launch(profile);
  const page = await context.newPage();
  await page.goto(attempt);
  await ready(page);
  const { events: all } = await found(page);
  const turns = all.reduce((sum, { event }) => sum + (event.type === 'reply.chosen' ? 1 : event.type === 'turn.taken-back' ? -1 : 0), 0);
  expect(await said(page)).toBe(turns);
  expect(await page.getByRole('region', { name: 'About what is saved here' }).count()).toBe(0);
  await context.close();
  test.info().annotations.push({ type: 'kills', description: `${KILLS} kills, ${events} events kept` });
  rmSync(profile, { recursive: true, force: true });
});

test('F01 guard: a head that is kept in a transaction of its own is found torn', async () => {
  test.setTimeout(240_000);
  const profile = newProfile();
  const attempt = await begun(profile);
  let caught = 0;
  for (let round = 0; round < 15 && caught === 0; round++) {
    const { after } = await killed(profile, attempt, () => {
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as (this: IDBObjectStore, value: unknown) => IDBRequest<IDBValidKey>;
      IDBObjectStore.prototype.put = function split(this: IDBObjectStore, value: unknown) {
        const { db } = this.transaction;
        if (this.name !== 'attempts' || this.transaction.objectStoreNames.length === 1) return put.call(this, value);
        setTimeout(() => db.transaction('attempts', 'readwrite').objectStore('attempts').put(value), 5);
        return this.count() as unknown as IDBRequest<IDBValidKey>;
      };
    });
    caught += torn(after).length;
  }
  expect(caught).toBeGreaterThan(0);
  rmSync(profile, { recursive: true, force: true });
});
