import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { databaseName } from '../../src/app/packed';
import { chained, believed } from '../../src/app/storage/chain';
import { connect } from '../../src/app/storage/connection';
import { databaseStorage } from '../../src/app/storage/database';
import type { Shelf, Storage } from '../../src/app/storage';
import { openDatabase } from '../../src/app/storage/opened';
import { upgrade, VERSION, type Schema } from '../../src/app/storage/schema';
import { openShelf } from '../../src/app/storage/shelf';
import { hashOf } from '../../src/scenario';
import { teaRound } from '../library';
import { fixture } from './database';
import { tell } from './figures';
import { torn } from './records';
import { bend, emptyBrowser, found, headOf, leaveHere, opened, reply, sayTo, tabWith, whileBroken } from './store';

beforeEach(emptyBrowser);

/** The check fails by what it expects, and by nothing else. */
async function caught(check: Promise<unknown>): Promise<void> {
  await expect(check).rejects.toMatchObject({ name: 'AssertionError' });
}

type Call = (...given: unknown[]) => unknown;
const STEPS = ['before begin', 'after add', 'after put', 'before complete', 'after complete'] as const;

/** A page that dies at a step of a writing, which ends its transaction. */
async function diesAt(step: (typeof STEPS)[number]): Promise<void> {
  const storage = await tabWith(1);
  const dies = (owner: object, name: string, how: (store: IDBObjectStore, request: IDBRequest) => void) =>
    whileBroken(
      owner,
      name,
      (own: Call) =>
        function dying(this: IDBObjectStore, ...given: unknown[]) {
          const request = own.apply(this, given) as IDBRequest;
          if (this.transaction.objectStoreNames.contains('events')) how(this, request);
          return request;
        },
      async () => sayTo(storage, 'a', 1).catch(() => undefined),
    );
  const { prototype } = IDBObjectStore;
  const end = ({ transaction }: IDBObjectStore): void => transaction.abort();
  if (step === 'before begin')
    await whileBroken(
      IDBDatabase.prototype,
      'transaction',
      () => () => {
        throw new Error('The page is gone.');
      },
      async () => sayTo(storage, 'a', 1).catch(() => undefined),
    );
  if (step === 'after add') await dies(prototype, 'add', end);
  if (step === 'after put') await dies(prototype, 'put', end);
  if (step === 'before complete') await dies(prototype, 'put', (store, request) => request.addEventListener('success', () => end(store)));
  if (step === 'after complete') await sayTo(storage, 'a', 1);
  const after = await found();
  expect({ torn: torn(after), events: after.events.length }).toEqual({ torn: [], events: step === 'after complete' ? 2 : 1 });
}

test.each(STEPS)('F02 a page that dies %s of a writing leaves the reply or nothing of it', diesAt);

test('F02, F04 guard: a head in a transaction of its own is found torn when a page dies after it', async () => {
  const split = (own: Call) =>
    function apart(this: IDBObjectStore, value: unknown) {
      if (this.name !== 'attempts') return own.call(this, value);
      const other = this.transaction.db.transaction('attempts', 'readwrite').objectStore('attempts');
      own.call(other, value);
      return this.count();
    };
  await caught(whileBroken(IDBObjectStore.prototype, 'put', split, async () => diesAt('after put')));
});

/** A device with no room for the second reply, which is made later. */
async function full(): Promise<void> {
  const storage = await tabWith(1);
  const undone = (own: Call) =>
    function putting(this: IDBObjectStore, value: unknown) {
      const request = own.call(this, value) as IDBRequest;
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
  const said = await whileBroken(IDBObjectStore.prototype, 'put', undone, async () =>
    sayTo(storage, 'a', 1).then(
      () => 'kept',
      () => 'not kept',
    ),
  );
  const { events } = await found();
  expect({ said, events: events.length }).toEqual({ said: 'not kept', events: 1 });
  await sayTo(storage, 'a', 1);
  expect(torn(await found())).toEqual([]);
}

test('F06, F07 a writing that is undone after it seemed to succeed is said not to be kept, and goes through once there is room', full);

test('F07 guard: a store that takes the end of a writing for its success is caught', async () => {
  const trusting = (own: Call) =>
    function listen(this: IDBTransaction, type: string, listener: unknown, ...more: unknown[]) {
      if (type === 'abort') return undefined;
      if (type === 'complete') own.call(this, 'abort', listener, ...more);
      return own.call(this, type, listener, ...more);
    };
  await caught(whileBroken(IDBTransaction.prototype, 'addEventListener', trusting, full));
});

/** A tab of the second version that does not let go of the database. */
async function inTheWay(): Promise<void> {
  await leaveHere(fixture(2));
  const old = await opened(2);
  const storage = await openDatabase();
  const told = await storage.troubles();
  old.close();
  expect({ lasting: await storage.lasting(), told }).toEqual({ lasting: false, told: [{ kind: 'blocked' }] });
}

test('F09 an old tab that does not let go of the database is named, and the talk goes on in memory', inTheWay);

test('F09 guard: a start that does not hear that it is blocked is caught', async () => {
  const deaf = (own: Call) =>
    function listen(this: IDBOpenDBRequest, type: string, ...more: unknown[]) {
      return type === 'blocked' ? undefined : own.call(this, type, ...more);
    };
  await caught(whileBroken(IDBOpenDBRequest.prototype, 'addEventListener', deaf, inTheWay));
});

/** Says a fourth thing when nothing is left of the three before, as the player does. */
async function goesOn(lose: () => Promise<void>, append: (storage: Storage) => Promise<void>): Promise<void> {
  const storage = await tabWith(3);
  await lose();
  try {
    await append(storage);
  } catch (error) {
    expect(error).toMatchObject({ name: 'NotFoundError' });
    await storage.rebase({ head: headOf('a', 4), scenario: teaRound, events: ['r0', 'r1', 'r2', 'r3'].map(reply) });
  }
  const after = await found();
  expect({ torn: torn(after), events: after.events.length }).toEqual({ torn: [], events: 4 });
}
const dropped = async (): Promise<void> =>
  new Promise((resolve) => indexedDB.deleteDatabase('rapport').addEventListener('success', () => resolve()));
const deleted = async (): Promise<void> => {
  await bend('attempts', (heads) => heads.clear());
  await bend('events', (events) => events.clear());
};
const says = async (storage: Storage): Promise<void> => sayTo(storage, 'a', 3);

test('F10 a database that is deleted during play is made again by the next reply', async () => goesOn(dropped, says));
test('F25 a conversation that is deleted in another tab is kept again by the next reply', async () => goesOn(deleted, says));

test.each([
  ['F10', dropped],
  ['F25', deleted],
])('%s guard: a store that does not look for the reply before is caught', async (_fault, lose) => {
  const blind = async (): Promise<void> => {
    const [record] = await chained('a', 3, '', [reply('r3')]);
    const again = await openDB<Schema>(databaseName(), VERSION, { upgrade });
    again.close();
    await bend('events', (events) => events.put(record));
    await bend('attempts', (heads) => heads.put(headOf('a', 4)));
  };
  await caught(goesOn(lose, blind));
});

/** Says two things where the browser has no database for this page. */
async function blocked(open: () => Promise<Storage>): Promise<void> {
  const refused = (): never => {
    throw new DOMException('Site data is blocked.', 'SecurityError');
  };
  const talk = async (): Promise<void> => {
    const storage = await open().catch(() => undefined);
    expect(storage).toBeDefined();
    if (storage === undefined) return;
    await sayTo(storage, 'a', 0);
    await sayTo(storage, 'a', 1);
    expect({ lasting: await storage.lasting(), events: (await storage.attempt('a'))?.events.length }).toEqual({
      lasting: false,
      events: 2,
    });
  };
  await whileBroken(IDBFactory.prototype, 'open', () => refused, talk);
}

test('F12 where site data is blocked a conversation is kept for as long as the page is open', async () => blocked(openDatabase));
test('F12 guard: a store without memory to fall back on is caught', async () => {
  await caught(blocked(async () => databaseStorage(await connect())));
});

type ReadHead = (storage: Storage) => Promise<number | undefined>;
/** Reads a conversation of three events whose head says something else. */
async function headsFollow(read: ReadHead): Promise<void> {
  const storage = await tabWith(3);
  for (const events of [0, 1, 2, 4, 9]) {
    await bend('attempts', (heads) => heads.put(headOf('a', events)));
    expect(await read(storage)).toBe(3);
    expect((await found()).heads.map((head) => head.events)).toEqual([3]);
  }
}

test('F16 a head that is ahead of or behind its events is read as they are, and put right', async () =>
  headsFollow(async (storage) => (await storage.attempt('a'))?.head.events));
test('F16 guard: a reader that believes the head is caught', async () => {
  await caught(headsFollow(async () => (await found()).heads[0]?.events));
});

/** Looks in every way at a conversation that a newer version has kept. */
async function newerStays(): Promise<void> {
  const storage = await tabWith(2);
  const newer = { ...headOf('a', 2), version: 7, status: 'resting', pages: [1, 2] };
  await bend('attempts', (heads) => heads.put(newer));
  const before = await found();
  const told = await storage.troubles();
  await storage.attempts();
  await storage.attempt('a');
  expect({ told, after: await found() }).toEqual({ told: [{ kind: 'newer', attempt: 'a' }], after: before });
}

test('F17 a conversation of a newer version is named, and not a byte of it changes', newerStays);
test('F17 guard: a reader that does not see the version is caught', async () => {
  const unseeing = (own: Call) =>
    function get(this: IDBObjectStore, ...given: unknown[]) {
      const request = own.apply(this, given) as IDBRequest;
      if (this.name !== 'attempts') return request;
      let result: object | undefined;
      Object.defineProperty(request, 'result', {
        get: () => (result === undefined ? undefined : { ...result, version: 1 }),
        set: (value: object | undefined) => {
          result = value;
        },
      });
      return request;
    };
  await caught(whileBroken(IDBObjectStore.prototype, 'get', unseeing, newerStays));
});

type Upgrade = typeof upgrade;
const open = async (by: Upgrade) => openDB<Schema>(databaseName(), VERSION, { upgrade: by });

/** Everything that an earlier version left is there after the migration, once and again. */
async function migrates(by: Upgrade, version: number): Promise<void> {
  emptyBrowser();
  const before = fixture(version);
  await leaveHere(before);
  for (let start = 0; start < 2; start++) {
    const database = await open(by);
    const kept = await Promise.all(
      Object.keys(before.stores).map(async (name) => [name, await database.getAll(name as 'events')] as const),
    );
    database.close();
    const sorted = (records: readonly object[]): readonly string[] => records.map((record) => JSON.stringify(record)).sort();
    for (const [name, records] of kept) expect(sorted(records)).toEqual(sorted(before.stores[name] ?? []));
  }
  const storage = await openDatabase();
  for (const head of before.stores['attempts'] ?? []) {
    const id = String(head['id']);
    const events = (before.stores['events'] ?? []).filter(({ attempt }) => attempt === id).map(({ event }) => event);
    expect((await storage.attempt(id))?.events).toEqual(events);
  }
}

const OLDER = [1, 2, 3] as const;
test('F18 everything that each earlier version left is read after the migration', async () => {
  for (const version of OLDER) await migrates(upgrade, version);
  tell('old versions', OLDER.length);
});
test('F18 guard: a migration that makes its stores anew is caught', async () => {
  const anew: Upgrade = (database, _from, ...more) => {
    for (const name of Array.from(database.objectStoreNames)) database.deleteObjectStore(name);
    upgrade(database, 0, ...more);
  };
  await caught(migrates(anew, 2));
});

/** A migration that fails at its first, second and further steps leaves all as it was, and succeeds at the next start. */
async function migratesLater(by: Upgrade, version: number, step: number): Promise<void> {
  emptyBrowser();
  const before = fixture(version);
  await leaveHere(before);
  let steps = 0;
  const failing = (own: Call) =>
    function create(this: IDBDatabase, ...given: unknown[]) {
      if (++steps === step) throw new Error('The migration is made to fail.');
      return own.apply(this, given);
    };
  await whileBroken(IDBDatabase.prototype, 'createObjectStore', failing, async () =>
    open(by)
      .then((database) => database.close())
      .catch(() => undefined),
  );
  const old = await opened();
  const failed = { version: old.version, stores: [...old.objectStoreNames] };
  old.close();
  expect(failed).toEqual({ version, stores: Object.keys(before.stores).sort() });
  const database = await open(by);
  expect(await database.count('events')).toBe(before.stores['events']?.length);
  expect([...database.objectStoreNames]).toHaveLength(8);
  database.close();
}

test.each([
  [1, 1],
  [1, 2],
  [1, 3],
  [1, 4],
  [2, 1],
  [2, 2],
  [2, 3],
  [3, 1],
])(
  'F19 a migration from version %i that fails at step %i leaves the old data whole, and is done at the next start',
  async (version, step) => migratesLater(upgrade, version, step),
);
test('F19 guard: a migration that goes on where a step has failed is caught', async () => {
  const careless: Upgrade = (...given) => {
    try {
      upgrade(...given);
    } catch {
      // What could not be made is missing.
    }
  };
  await caught(migratesLater(careless, 2, 2));
});

type Order = (records: readonly (object & { readonly seq: number; readonly clock: number })[]) => readonly object[];
/** Puts records in order whose clock went back six years in the middle. */
async function readInOrder(order: Order): Promise<void> {
  const records = await chained('a', 0, '', ['r0', 'r1', 'r2', 'r3'].map(reply));
  const clocks = [2026, 2026.5, 2020, 2020.5];
  const shuffled = records.map((record, index) => ({ ...record, clock: clocks[index] ?? 0 })).reverse();
  const bare = order(shuffled).map(({ clock: _clock, ...record }: { clock?: number }) => record);
  expect((await believed('a', bare)).records).toEqual(records);
}

test('F27 records are read in the order of their numbers, whatever the clock said', async () =>
  readInOrder((records) => [...records].sort((a, b) => a.seq - b.seq)));
test('F27 guard: an order by the clock is caught', async () => {
  await caught(readInOrder((records) => [...records].sort((a, b) => a.clock - b.clock)));
});

/** Takes a scenario from the shelf during a conversation about it. */
async function outlives(remove: (shelf: Shelf, hash: string) => Promise<unknown>): Promise<void> {
  const storage = await tabWith(2);
  const shelf = await openShelf(storage);
  const hash = hashOf(teaRound);
  await shelf.add({ hash, scenario: teaRound, file: 'tea.yaml', added: '2026-05-04T10:00:00.000Z' });
  await remove(shelf, hash);
  await shelf.bin.empty();
  await sayTo(storage, 'a', 2).catch(() => undefined);
  const kept = await storage.attempt('a');
  expect({ name: kept?.scenario.client.name, events: kept?.events.length }).toEqual({ name: teaRound.client.name, events: 3 });
}
const NOW = '2026-05-04T11:00:00.000Z';

test('F31 a conversation goes on when its scenario is taken from the shelf and from the bin', async () =>
  outlives(async (shelf, hash) => shelf.remove(hash, NOW)));
test('F31 guard: a shelf that takes the copy of the conversation along is caught', async () => {
  await caught(
    outlives(async (shelf, hash) => {
      await shelf.remove(hash, NOW);
      await bend('scenarios', (scenarios) => scenarios.clear());
    }),
  );
});

/** Brings in two scenarios of one id. */
async function sideBySide(name: (hash: string, id: string) => string): Promise<void> {
  const shelf = await openShelf(await tabWith(0));
  for (const version of ['1.0.0', '1.1.0']) {
    const scenario = { ...teaRound, version };
    await shelf.add({ hash: name(hashOf(scenario), scenario.id), scenario, file: 'tea.yaml', added: NOW });
  }
  expect((await shelf.imported()).map(({ scenario }) => scenario.version).sort()).toEqual(['1.0.0', '1.1.0']);
}

test('F32 two scenarios of one id stand beside each other', async () => sideBySide((hash) => hash));
test('F32 guard: a shelf that knows scenarios by their id is caught', async () => {
  await caught(sideBySide((_hash, id) => id));
});
