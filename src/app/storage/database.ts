import type { IDBPDatabase, IDBPObjectStore } from 'idb';
import type { Scenario } from '../../scenario';
import { newestFirst, upToDate, type Storage } from './kept';
import { STRICT, type Schema } from './schema';

const eventsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** What is kept in the browser's database. */
export function databaseStorage(database: IDBPDatabase<Schema>): Storage {
  return {
    lasting: async () => true,
    async append(head, events, scenario) {
      const first = head.events - events.length;
      const transaction = database.transaction(['scenarios', 'attempts', 'events'], 'readwrite', STRICT);
      await Promise.all([
        first === 0 ? keepIfNew(transaction.objectStore('scenarios'), head.hash, scenario) : undefined,
        ...events.map((event, index) => transaction.objectStore('events').add({ attempt: head.id, seq: first + index, event })),
        transaction.objectStore('attempts').put(head),
        transaction.done,
      ]);
    },
    async complete(hash, scenario) {
      await database.put('scenarios', { hash, scenario });
    },
    async rebase({ head, scenario, events }) {
      const transaction = database.transaction(['scenarios', 'attempts', 'events'], 'readwrite', STRICT);
      const store = transaction.objectStore('events');
      await Promise.all([
        transaction.objectStore('scenarios').put({ hash: head.hash, scenario }),
        transaction.objectStore('attempts').put(head),
        store.delete(eventsOf(head.id)),
        ...events.map((event, seq) => store.add({ attempt: head.id, seq, event })),
        transaction.done,
      ]);
    },
    async attempt(id) {
      const transaction = database.transaction(['scenarios', 'attempts', 'events']);
      const head = await transaction.objectStore('attempts').get(id);
      if (head === undefined) return undefined;
      const [packed, records] = await Promise.all([
        transaction.objectStore('scenarios').get(head.hash),
        transaction.objectStore('events').getAll(eventsOf(id)),
      ]);
      return packed === undefined
        ? undefined
        : { head: upToDate(head), scenario: packed.scenario, events: records.map(({ event }) => event) };
    },
    attempts: async () => newestFirst(await database.getAll('attempts')).map(upToDate),
    notes: async (attempt) => database.get('notes', attempt),
    allNotes: async () => newestFirst(await database.getAll('notes')),
    async keepNotes(notes) {
      const transaction = database.transaction('notes', 'readwrite', STRICT);
      await Promise.all([transaction.store.put(notes), transaction.done]);
    },
  };
}

/** A scenario that is there already may have its lessons, and stays. */
async function keepIfNew(
  store: IDBPObjectStore<Schema, ('scenarios' | 'attempts' | 'events')[], 'scenarios', 'readwrite'>,
  hash: string,
  scenario: Scenario,
): Promise<void> {
  if ((await store.count(hash)) === 0) await store.put({ hash, scenario });
}
