import type { IDBPDatabase } from 'idb';
import { eventsOf, STRICT, type Schema } from './schema';
import { binnedProgramme, isExpired, lastFirst, type Bin, type BinnedConversation, type BinnedProgramme } from './shelved';

const KEPT = ['attempts', 'events', 'notes', 'bin'] as const satisfies readonly string[];

/** The bin in the browser's database. A conversation goes there and comes back in one transaction. */
export function databaseBin(database: IDBPDatabase<Schema>): Bin {
  return {
    async all(now) {
      const transaction = database.transaction('bin', 'readwrite', STRICT);
      const found = await transaction.store.getAll();
      const gone = found.filter((one) => isExpired(one, now));
      await Promise.all([...gone.map(async ({ key }) => transaction.store.delete(key)), transaction.done]);
      return lastFirst(found.filter((one) => !isExpired(one, now)));
    },
    async takeConversation(id, name, now) {
      const transaction = database.transaction([...KEPT], 'readwrite', STRICT);
      const attempts = transaction.objectStore('attempts');
      const events = transaction.objectStore('events');
      const notes = transaction.objectStore('notes');
      const [head, happened, written] = await Promise.all([attempts.get(id), events.getAll(eventsOf(id)), notes.get(id)]);
      const key = `conversation-${id}`;
      if (head !== undefined)
        await Promise.all([
          transaction.objectStore('bin').put({ key, kind: 'conversation', removed: now, name, head, events: happened, notes: written }),
          attempts.delete(id),
          events.delete(eventsOf(id)),
          notes.delete(id),
        ]);
      await transaction.done;
      return head === undefined ? undefined : key;
    },
    async takeProgramme(id, now) {
      const transaction = database.transaction(['enrolments', 'bin'], 'readwrite', STRICT);
      const enrolment = await transaction.objectStore('enrolments').get(id);
      const taken = enrolment === undefined ? undefined : binnedProgramme(enrolment, now);
      await Promise.all([
        taken === undefined ? undefined : transaction.objectStore('bin').put(taken),
        transaction.objectStore('enrolments').delete(id),
        transaction.done,
      ]);
      return taken?.key;
    },
    async restore(key) {
      const one = await database.get('bin', key);
      if (one?.kind === 'scenario') {
        const transaction = database.transaction(['shelf', 'bin'], 'readwrite', STRICT);
        await Promise.all([
          transaction.objectStore('shelf').put(one.imported),
          transaction.objectStore('bin').delete(key),
          transaction.done,
        ]);
      }
      if (one?.kind === 'conversation') await putBack(database, one);
      if (one?.kind === 'programme') await putProgrammeBack(database, one);
    },
    empty: async () => database.clear('bin'),
  };
}

async function putBack(database: IDBPDatabase<Schema>, { key, head, events, notes }: BinnedConversation): Promise<void> {
  const transaction = database.transaction([...KEPT], 'readwrite', STRICT);
  const taken = (await transaction.objectStore('attempts').count(head.id)) > 0;
  await Promise.all([
    ...(taken
      ? []
      : [
          transaction.objectStore('attempts').put(head),
          ...events.map(async (event) => transaction.objectStore('events').put(event)),
          notes === undefined ? undefined : transaction.objectStore('notes').put(notes),
        ]),
    transaction.objectStore('bin').delete(key),
    transaction.done,
  ]);
}

async function putProgrammeBack(database: IDBPDatabase<Schema>, { key, enrolment }: BinnedProgramme): Promise<void> {
  const transaction = database.transaction(['enrolments', 'bin'], 'readwrite', STRICT);
  const taken = (await transaction.objectStore('enrolments').count(enrolment.id)) > 0;
  await Promise.all([
    taken ? undefined : transaction.objectStore('enrolments').put(enrolment),
    taken ? undefined : transaction.objectStore('bin').delete(key),
    transaction.done,
  ]);
}
