import { openDB } from 'idb';
import { databaseStorage } from './database';
import type { Storage } from './kept';
import { memoryStorage } from './memory';
import { NAME, upgrade, VERSION, type Schema } from './schema';

const OPEN_WITHIN_MS = 3000;

/** Opens the browser's database; where there is none, or it does not answer within three seconds, keeps everything in memory and says so. */
export async function openStorage(): Promise<Storage> {
  try {
    const opening = openDB<Schema>(NAME, VERSION, {
      upgrade,
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('The database did not answer.')), OPEN_WITHIN_MS);
    });
    return databaseStorage(await Promise.race([opening, late]));
  } catch {
    return memoryStorage();
  }
}

/** Storage that can be asked at once; each answer waits until it is open. */
export function laterStorage(opening: Promise<Storage>): Storage {
  return {
    lasting: async () => (await opening).lasting(),
    append: async (...given) => (await opening).append(...given),
    complete: async (...given) => (await opening).complete(...given),
    rebase: async (attempt) => (await opening).rebase(attempt),
    attempt: async (id) => (await opening).attempt(id),
    attempts: async () => (await opening).attempts(),
    notes: async (attempt) => (await opening).notes(attempt),
    allNotes: async () => (await opening).allNotes(),
    keepNotes: async (notes) => (await opening).keepNotes(notes),
  };
}
