import * as fakes from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { mineId, ownOf } from '../../src/app/mine';
import type { Imported, Shelf } from '../../src/app/storage';
import { memoryStorage } from '../../src/app/storage/memory';
import { memoryShelf, openShelf } from '../../src/app/storage/shelf';
import { canonical, hashOf, type Scenario } from '../../src/scenario';
import { shipped, teaRound } from '../library';

const NOW = '2026-05-04T10:00:00.000Z';
const importedOf = (scenario: Scenario, added = NOW): Imported => ({ hash: hashOf(scenario), scenario, file: 'tea.yaml', added });
const opened = async (): Promise<Shelf> => openShelf({ ...memoryStorage(), lasting: async () => true });
const tea = importedOf(teaRound);

beforeEach(() => {
  Object.assign(globalThis, fakes, { indexedDB: new fakes.IDBFactory() });
});

test('F26: the same file brought in from two tabs at once is one scenario, without an error', async () => {
  const tabs = await Promise.all([opened(), opened()]);
  const added = await Promise.all(tabs.map(async (shelf) => shelf.add(tea)));
  expect(added.filter(Boolean)).toHaveLength(1);
  expect(await tabs[1]?.imported()).toEqual([tea]);
});

test('F26 guard: if each tab gave the file a name of its own in place of its hash, the shelf would hold it twice', async () => {
  const tabs = await Promise.all([opened(), opened()]);
  await Promise.all(tabs.map(async (shelf, index) => shelf.add({ ...tea, hash: `name-${index}` })));
  expect(await tabs[0]?.imported()).toHaveLength(2);
});

describe.each([
  ['in the database', opened],
  ['in memory', async () => memoryShelf()],
])('F32: a shelf %s', (_where, open) => {
  test('F32: holds other words under the same id as another version beside the first', async () => {
    const shelf = await open();
    const newer = importedOf({ ...teaRound, version: '1.1.0' }, '2026-05-05T10:00:00.000Z');
    expect([await shelf.add(tea), await shelf.add(newer), await shelf.add(tea)]).toEqual([true, true, false]);
    expect((await shelf.imported()).map(({ scenario }) => scenario.version)).toEqual(['1.0.0', '1.1.0']);
    expect(mineId(tea.hash)).not.toBe(mineId(newer.hash));
  });

  test('F32: gives back from the bin what was taken away, byte for byte, for thirty days', async () => {
    const shelf = await open();
    await shelf.add(tea);
    const key = await shelf.remove(tea.hash, NOW);
    expect(await shelf.imported()).toEqual([]);
    expect((await shelf.bin.all('2026-06-03T09:59:59.000Z')).map((one) => one.key)).toEqual([key]);
    await shelf.bin.restore(key);
    expect((await shelf.imported()).map((one) => canonical(one))).toEqual([canonical(tea)]);
    await shelf.remove(tea.hash, NOW);
    expect(await shelf.bin.all('2026-06-03T10:00:00.000Z')).toEqual([]);
  });
});

test('a scenario that was brought in is met as a copy: the original stays as it was, and no id of ours begins like its own', () => {
  for (const scenario of shipped) {
    const imported = importedOf(scenario);
    const before = canonical(imported);
    const own = ownOf(imported);
    expect(canonical(imported)).toBe(before);
    expect(hashOf(imported.scenario)).toBe(imported.hash);
    expect(own.hash).toBe(hashOf(own.scenario));
    expect(own.scenario.id).toMatch(/^mine-[0-9a-f]{12}$/);
    expect(canonical({ ...own.scenario, id: scenario.id })).toBe(canonical(scenario));
    expect(scenario.id.startsWith('mine-')).toBe(false);
  }
});
