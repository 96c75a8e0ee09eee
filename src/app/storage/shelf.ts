import { openDB, type IDBPDatabase } from 'idb';
import { databaseName } from '../packed';
import { databaseBin } from './bin';
import { databaseEnrolments } from './enrolments';
import { memoryEnrolments, type Enrolment } from './enrolled';
import type { Storage } from './kept';
import { STRICT, upgrade, VERSION, type Schema } from './schema';
import { binnedProgramme, binnedScenario, inOrder, isExpired, lastFirst, type Binned, type Imported, type Shelf } from './shelved';

/** The shelf beside a storage: in the database where that lasts, else for as long as the page is open. */
export async function openShelf(storage: Storage): Promise<Shelf> {
  if (!(await storage.lasting())) return memoryShelf();
  try {
    const database = await openDB<Schema>(databaseName(), VERSION, {
      upgrade,
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return databaseShelf(database);
  } catch {
    return memoryShelf();
  }
}

function databaseShelf(database: IDBPDatabase<Schema>): Shelf {
  return {
    imported: async () => inOrder(await database.getAll('shelf')),
    async add(one) {
      const transaction = database.transaction('shelf', 'readwrite', STRICT);
      const there = (await transaction.store.count(one.hash)) > 0;
      await Promise.all([there ? undefined : transaction.store.add(one), transaction.done]);
      return !there;
    },
    async remove(hash, now) {
      const transaction = database.transaction(['shelf', 'bin'], 'readwrite', STRICT);
      const one = await transaction.objectStore('shelf').get(hash);
      await Promise.all([
        one === undefined ? undefined : transaction.objectStore('bin').put(binnedScenario(one, now)),
        transaction.objectStore('shelf').delete(hash),
        transaction.done,
      ]);
      return `scenario-${hash}`;
    },
    enrolments: databaseEnrolments(database),
    bin: databaseBin(database),
    async clear() {
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores, 'readwrite', STRICT);
      await Promise.all([...stores.map(async (store) => transaction.objectStore(store).clear()), transaction.done]);
    },
  };
}

/** A shelf for as long as the page is open, whose bin holds no conversations. */
export function memoryShelf(): Shelf {
  const shelf = new Map<string, Imported>();
  const bin = new Map<string, Binned>();
  const enrolled = new Map<string, Enrolment>();
  return {
    imported: async () => inOrder([...shelf.values()]),
    async add(one) {
      const there = shelf.has(one.hash);
      if (!there) shelf.set(one.hash, one);
      return !there;
    },
    async remove(hash, now) {
      const one = shelf.get(hash);
      if (one !== undefined) bin.set(`scenario-${hash}`, binnedScenario(one, now));
      shelf.delete(hash);
      return `scenario-${hash}`;
    },
    enrolments: memoryEnrolments(enrolled),
    bin: {
      all: async (now) => lastFirst([...bin.values()].filter((one) => !isExpired(one, now))),
      takeConversation: async () => undefined,
      async takeProgramme(id, now) {
        const enrolment = enrolled.get(id);
        if (enrolment === undefined) return undefined;
        const taken = binnedProgramme(enrolment, now);
        bin.set(taken.key, taken);
        enrolled.delete(id);
        return taken.key;
      },
      async restore(key) {
        const one = bin.get(key);
        if (one?.kind === 'programme' && enrolled.has(one.enrolment.id)) return;
        if (one?.kind === 'programme') enrolled.set(one.enrolment.id, one.enrolment);
        if (one?.kind === 'scenario') shelf.set(one.imported.hash, one.imported);
        bin.delete(key);
      },
      async empty() {
        bin.clear();
      },
    },
    async clear() {
      shelf.clear();
      bin.clear();
      enrolled.clear();
    },
  };
}
