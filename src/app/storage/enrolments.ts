import type { IDBPDatabase } from 'idb';
import { lastBegunFirst, type Enrolments } from './enrolled';
import { STRICT, type Schema } from './schema';

/** Programmes that were begun, in the browser's database. */
export function databaseEnrolments(database: IDBPDatabase<Schema>): Enrolments {
  return {
    all: async () => lastBegunFirst(await database.getAll('enrolments')),
    one: async (id) => database.get('enrolments', id),
    async begin(enrolment) {
      const transaction = database.transaction('enrolments', 'readwrite', STRICT);
      const there = (await transaction.store.count(enrolment.id)) > 0;
      await Promise.all([there ? undefined : transaction.store.add(enrolment), transaction.done]);
      return !there;
    },
    async change(id, change) {
      const transaction = database.transaction('enrolments', 'readwrite', STRICT);
      const found = await transaction.store.get(id);
      const changed = found === undefined ? undefined : change(found);
      await Promise.all([changed === undefined ? undefined : transaction.store.put(changed), transaction.done]);
      return changed;
    },
  };
}
