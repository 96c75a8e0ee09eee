import * as fakes from 'fake-indexeddb';
import { openDatabase } from '../../src/app/storage/opened';
import type { AttemptHead, Storage } from '../../src/app/storage';
import type { TalkEvent } from '../../src/engine';
import { teaRound } from '../library';
import { KEYS, type Fixture } from './database';
import type { Found } from './records';

/** A browser with nothing in it. */
export function emptyBrowser(): void {
  Object.assign(globalThis, fakes, { indexedDB: new fakes.IDBFactory() });
}

export const reply = (name: string): TalkEvent => ({ type: 'reply.chosen', moment: 'cold-cup', reply: name });

export const headOf = (id: string, events: number): AttemptHead => ({
  id,
  scenario: teaRound.id,
  hash: 'tea',
  seed: 7,
  mode: 'practice',
  dial: 'as-written',
  parent: undefined,
  started: '2026-05-04T10:00:00.000Z',
  saved: '2026-05-04T10:00:00.000Z',
  events,
  turns: events,
  status: 'open',
});

/** Says one more thing in a conversation of so many. */
export const sayTo = async (storage: Storage, id: string, before: number): Promise<void> =>
  storage.append(headOf(id, before + 1), [reply(`r${before}`)], teaRound);

/** A tab in which so much was said. */
export async function tabWith(events: number): Promise<Storage> {
  const storage = await openDatabase();
  for (let before = 0; before < events; before++) await sayTo(storage, 'a', before);
  return storage;
}

export async function opened(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('rapport', version);
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(new Error('The database does not open.')));
  });
}

/** What stands in the database, as it is. */
export async function found(): Promise<Found> {
  const database = await opened();
  const all = async (store: string): Promise<never[]> =>
    new Promise((resolve) => {
      const asking = database.transaction(store).objectStore(store).getAll();
      asking.addEventListener('success', () => resolve(asking.result as never[]));
    });
  const result = { heads: await all('attempts'), events: await all('events'), damaged: await all('damaged'), version: database.version };
  database.close();
  return result;
}

/** Changes records as nothing of ours would. */
export async function bend(store: string, change: (records: IDBObjectStore) => void): Promise<void> {
  const database = await opened();
  const writing = database.transaction(store, 'readwrite');
  change(writing.objectStore(store));
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  database.close();
}

/** Runs a check while something of the database does otherwise, and puts it right again. */
export async function whileBroken<Result>(
  owner: object,
  name: string,
  other: (own: (...given: unknown[]) => unknown) => (this: never, ...given: never[]) => unknown,
  work: () => Promise<Result>,
): Promise<Result> {
  const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
  Reflect.set(owner, name, other(own));
  try {
    return await work();
  } finally {
    Reflect.set(owner, name, own);
  }
}

/** Makes a database as an earlier version left it. */
export async function leaveHere({ version, stores }: Fixture): Promise<void> {
  const opening = indexedDB.open('rapport', version);
  opening.addEventListener('upgradeneeded', () => {
    for (const [name, records] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, { keyPath: KEYS[name] ?? null, autoIncrement: name === 'damaged' });
      for (const one of records) store.put(one);
    }
  });
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  opening.result.close();
}
