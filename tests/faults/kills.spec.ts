import { rmSync } from 'node:fs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { VERSION } from '../../src/app/storage/schema';
import { fixture, leave } from './database';
import { found, kill, launch, newProfile, ready, said, talked } from './device';
import { tell } from './figures';
import { torn, type Found } from './records';

const KILLS = Number(process.env['KILLS'] ?? 15);
/** So many of them while records of an earlier version are brought to this one. */
const OF_A_MIGRATION = Math.max(3, Math.round(KILLS / 10));
const OF_A_TALK = KILLS - OF_A_MIGRATION;
const LONGEST_MS = 1200;
const MOST_TURNS = 5;
/** How long a machine with much to do may take until the first reply is kept. */
const PATIENCE = { timeout: 60_000 };

/** Speaks and takes back without end, and says each time how much has been seen to be kept. */
async function playOn(page: Page): Promise<() => number> {
  let acked = 0;
  page.on('console', (message) => {
    const [, count] = /^acked (\d+)$/.exec(message.text()) ?? [];
    if (count !== undefined) acked = Number(count);
  });
  await page.evaluate((most) => {
    // A press may come while the page reads its records again, and is then said to nobody.
    const AGAIN_AFTER_MS = 1000;
    let [kept, turns, asked] = [0, document.querySelectorAll('li[data-held]').length, 0];
    const step = (): void => {
      const now = document.querySelectorAll('li[data-held]').length;
      if (asked > 0 && now !== turns) {
        kept += 1;
        asked = 0;
        console.log(`acked ${kept}`);
      }
      turns = now;
      if (asked > 0 && performance.now() - asked < AGAIN_AFTER_MS) return;
      const back = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Take back');
      const skip = document.querySelector<HTMLElement>('[data-reads=""]');
      if (turns >= most && back !== undefined) back.click();
      else if (skip === null) document.querySelector<HTMLElement>('[data-reply]')?.click();
      else skip.click();
      asked = skip === null || turns >= most ? performance.now() : 0;
    };
    setInterval(step, 8);
  }, MOST_TURNS);
  return () => acked;
}

/** Lets some time pass that nobody knows beforehand, and kills every process of the browser. */
async function killSoon(context: BrowserContext, profile: string, longest: number): Promise<void> {
  const wait = Math.random() * longest;
  const began = Date.now();
  await expect.poll(() => Date.now() - began, { intervals: [20] }).toBeGreaterThan(wait);
  const gone = new Promise((resolve) => context.once('close', resolve));
  expect(kill(profile)).toBeGreaterThan(2);
  await gone;
}

interface Started {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly found: Found;
}

/** Opens the browser, and tells what stands in its database before anything is said. */
async function start(profile: string, broken?: () => void): Promise<Started> {
  const context = await launch(profile);
  if (broken !== undefined) await context.addInitScript(broken);
  const [page = await context.newPage()] = context.pages();
  await page.goto('./#/help');
  await expect(page.locator('h1')).toBeVisible();
  return { context, page, found: await found(page) };
}

/** Plays on until the browser is killed; gives how many events were seen to be kept before that. */
async function playAndKill({ context, page, found: before }: Started, profile: string, attempt: string): Promise<number> {
  await page.goto(attempt);
  await ready(page);
  const acked = await playOn(page);
  await expect.poll(acked, PATIENCE).toBeGreaterThan(0);
  await killSoon(context, profile, LONGEST_MS);
  return before.events.length + acked();
}

async function begun(profile: string): Promise<string> {
  const context = await launch(profile);
  const attempt = await talked(await context.newPage(), 1);
  await context.close();
  return attempt;
}

test(
  `F01 a browser killed ${OF_A_TALK} times while a reply is kept loses none that was seen to be kept, and tears nothing`,
  { tag: '@short' },
  async () => {
    test.setTimeout(60_000 + OF_A_TALK * 30_000);
    const profile = newProfile();
    const attempt = await begun(profile);
    let [acked, lost, broken] = [1, 0, 0];
    for (let round = 0; round < OF_A_TALK; round++) {
      const started = await start(profile);
      lost += Math.max(0, acked - started.found.events.length);
      broken += torn(started.found).length;
      acked = await playAndKill(started, profile, attempt);
    }
    const { context, page, found: last } = await start(profile);
    lost += Math.max(0, acked - last.events.length);
    broken += torn(last).length;
    tell('kills', OF_A_TALK);
    tell('turns lost', lost);
    tell('torn records', broken);
    expect({ lost, broken }).toEqual({ lost: 0, broken: 0 });
    await page.goto(attempt);
    await ready(page);
    const turns = last.events.reduce(
      (sum, { event }) => sum + (event.type === 'reply.chosen' ? 1 : event.type === 'turn.taken-back' ? -1 : 0),
      0,
    );
    expect(await said(page)).toBe(turns);
    expect(await page.getByRole('region', { name: 'About what is saved here' }).count()).toBe(0);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
);

test('F01 guard: a head that is kept in a transaction of its own is found torn', { tag: '@short' }, async () => {
  test.setTimeout(300_000);
  const profile = newProfile();
  const attempt = await begun(profile);
  let caught = 0;
  const broken = (): void => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (this: IDBObjectStore, value: unknown) => IDBRequest<IDBValidKey>;
    IDBObjectStore.prototype.put = function split(this: IDBObjectStore, value: unknown) {
      const { db } = this.transaction;
      if (this.name !== 'attempts' || this.transaction.objectStoreNames.length === 1) return put.call(this, value);
      setTimeout(() => db.transaction('attempts', 'readwrite').objectStore('attempts').put(value), 5);
      return this.count() as unknown as IDBRequest<IDBValidKey>;
    };
  };
  for (let round = 0; round < 15 && caught === 0; round++) {
    await playAndKill(await start(profile, broken), profile, attempt);
    const { context, found: after } = await start(profile);
    caught += torn(after).length;
    await context.close();
  }
  expect(caught).toBeGreaterThan(0);
  rmSync(profile, { recursive: true, force: true });
});

/** Long enough for the whole of a start, so that a kill may come before, in and after the migration. */
const START_MS = 700;

test(
  `F19 a browser killed ${OF_A_MIGRATION} times while it brings old records to this version has all of them at the next start`,
  { tag: '@short' },
  async () => {
    test.setTimeout(60_000 + OF_A_MIGRATION * 30_000);
    let [lost, broken] = [0, 0];
    for (let round = 0; round < OF_A_MIGRATION; round++) {
      const profile = newProfile();
      const before = fixture((round % 3) + 1);
      const old = await launch(profile);
      await leave(await old.newPage(), before);
      await old.close();
      const context = await launch(profile);
      void (await context.newPage()).goto('./#/help').catch(() => undefined);
      await killSoon(context, profile, START_MS);
      const started = await start(profile);
      lost += Math.max(0, (before.stores['events']?.length ?? 0) - started.found.events.length);
      broken += torn(started.found).length;
      expect(started.found.version).toBe(VERSION);
      await started.context.close();
      rmSync(profile, { recursive: true, force: true });
    }
    tell('kills', OF_A_MIGRATION);
    tell('turns lost', lost);
    tell('torn records', broken);
    expect({ lost, broken }).toEqual({ lost: 0, broken: 0 });
  },
);
