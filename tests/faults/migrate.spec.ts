import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { VERSION } from '../../src/app/storage/schema';
import { fixture, leave } from './database';
import { AT_ONCE, bend, found, ready, said, say, talked } from './device';
import { torn, type Found } from './records';

async function turnsOf(page: Page, id: string): Promise<number> {
  await page.goto('./#/help');
  await page.goto(`./#/play/${id}`);
  await page.locator('[data-reply], [data-reads], [data-ends]').first().waitFor();
  return said(page);
}

const older = ({ heads, events }: Found) => ({ heads: heads.map(({ id, events: count }) => ({ id, count })), events });

test.beforeEach(async ({ context }) => {
  await context.addInitScript(AT_ONCE);
});

for (const version of [1, 2, 3])
  test(`F18 what version ${version} kept is read as it was, twice, and gone on with`, async ({ page }) => {
    const before = fixture(version);
    await leave(page, before);
    for (let visit = 0; visit < 2; visit++) {
      await page.goto('./#/help');
      await page.reload();
      expect({ left: await turnsOf(page, 'left'), done: await turnsOf(page, 'done') }).toEqual({ left: 2, done: 2 });
      const after = await found(page);
      expect({ version: after.version, events: after.events, damaged: after.damaged }).toEqual({
        version: VERSION,
        events: [...(before.stores['events'] ?? [])].sort((a, b) => (String(a['attempt']) < String(b['attempt']) ? -1 : 1)),
        damaged: [],
      });
    }
  });

test('F18 a conversation begun before records were linked goes on with linked ones', async ({ page }) => {
  await talked(page, 2);
  const { events } = await found(page);
  await page.goto('./#/help');
  await bend(
    page,
    'events',
    events.map(({ attempt, seq, event }) => ({ attempt, seq, event })),
  );
  await page.goBack();
  await page.reload();
  await ready(page);
  await say(page);
  await page.reload();
  await ready(page);
  expect({ said: await said(page), damaged: (await found(page)).damaged }).toEqual({ said: 3, damaged: [] });
});

for (const step of ['createObjectStore', 'abort'])
  test(`F19 a migration that fails at ${step} leaves the old data whole, and the next start tries again`, async ({ page, context }) => {
    const before = fixture(2);
    await leave(page, before);
    const failing = await context.newPage();
    await failing.addInitScript((name) => {
      const create = Reflect.get(IDBDatabase.prototype, 'createObjectStore') as (this: IDBDatabase, ...given: unknown[]) => IDBObjectStore;
      IDBDatabase.prototype.createObjectStore = function fail(this: IDBDatabase, ...given: unknown[]) {
        if (name === 'createObjectStore') throw new Error('The migration is made to fail.');
        const store = create.apply(this, given);
        store.transaction.abort();
        return store;
      };
    }, step);
    await failing.goto('./#/settings');
    await expect(failing.getByText('This browser does not let anything be saved.')).toBeVisible();
    const kept = await found(failing);
    expect({ version: kept.version, ...older(kept) }).toMatchObject({ version: 2, events: expect.any(Array) });
    expect(torn(kept)).toEqual([]);
    expect(kept.events).toHaveLength(before.stores['events']?.length ?? 0);
    await failing.close();
    expect(await turnsOf(page, 'left')).toBe(2);
    expect((await found(page)).version).toBe(VERSION);
  });

const notice = (page: Page) => page.getByRole('region', { name: 'About what is saved here' });

test(
  'F14 a conversation with a bad record opens as far as it goes, keeps its original to take along, and goes on; others are untouched',
  { tag: '@short' },
  async ({ page }) => {
    await talked(page, 2);
    const whole = await found(page);
    await page.goto('./#/meet/splint-in-the-van');
    for (let turn = 0; turn < 3; turn++) await say(page);
    await expect(page).toHaveURL(/#\/play\//);
    const address = page.url();
    const id = address.split('/').at(-1) ?? '';
    await page.goto('./#/help');
    const bad = (await found(page)).events.filter(({ attempt, seq }) => attempt === id && seq === 1);
    await bend(
      page,
      'events',
      bad.map((record) => ({ ...record, event: { type: 'reply.chosen', moment: 7 } })),
    );
    await page.goto(address);
    await page.reload();
    await expect(notice(page)).toContainText('We recovered 1 of 3 turns and kept the original.');
    await ready(page);
    expect(await said(page)).toBe(1);
    const downloading = page.waitForEvent('download');
    await notice(page).getByRole('button', { name: 'Download original' }).click();
    const original = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as { records: readonly unknown[] };
    expect(original.records).toHaveLength(3);
    await say(page);
    const after = await found(page);
    expect(torn(after)).toEqual([]);
    expect(after.events.filter(({ attempt }) => attempt !== id)).toEqual(whole.events);
    await notice(page).getByRole('button', { name: 'Close this message' }).click();
    await expect(notice(page)).toHaveCount(0);
    expect((await found(page)).damaged).toHaveLength(1);
  },
);

test('F16 a head that is behind its events, or wrong about them, is put right by them', async ({ page }) => {
  const address = await talked(page, 3);
  const { heads } = await found(page);
  for (const wrong of [{ events: 1, turns: 1 }, { turns: 9 }, { status: 'over' }, { events: 'many', saved: null }]) {
    await page.goto('./#/help');
    await bend(
      page,
      'attempts',
      heads.map((head) => ({ ...head, ...wrong })),
    );
    await page.goto(address);
    await page.reload();
    await ready(page);
    expect(await said(page)).toBe(3);
    const [head] = (await found(page)).heads;
    expect({ events: head?.events, turns: head?.turns, status: head?.status }).toEqual({ events: 3, turns: 3, status: 'open' });
  }
  expect((await found(page)).damaged).toEqual([]);
});

test('F17 a conversation of a newer version is named, can be taken along, and is not changed', async ({ page }) => {
  const address = await talked(page, 2);
  const { heads, events } = await found(page);
  await page.goto('./#/help');
  const newer = heads.map((head) => ({ ...head, version: 7, status: 'resting', pages: [1, 2] }));
  await bend(page, 'attempts', newer);
  for (const place of [address, './', './#/progress', './#/people']) {
    await page.goto(place);
    await page.reload();
    await expect(notice(page)).toContainText('One conversation was saved by a newer version.');
  }
  const after = await found(page);
  expect({ heads: after.heads, events: after.events }).toEqual({ heads: newer, events });
});
