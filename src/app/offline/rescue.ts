import { databaseName } from '../packed';

/** Everything that is kept in this browser as one text, read with nothing of the app but this; throws where nothing is kept. */
export async function everythingKept(now: string): Promise<string> {
  const database = await opened();
  const names = [...database.objectStoreNames];
  const reading = database.transaction(names);
  const stores = await Promise.all(names.map(async (name) => [name, await answerOf(reading.objectStore(name).getAll())] as const));
  const { version } = database;
  database.close();
  return `${JSON.stringify({ format: 'rapport-rescued', version: 1, saved: now, database: version, stores: Object.fromEntries(stores) })}\n`;
}

async function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open(databaseName());
  // A database that was not there must not come to be, since it would be one of no version of the app.
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  return answerOf(opening);
}

const answerOf = async <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('It cannot be read.')));
  });
