import type { Storage } from './kept';
import { memoryStorage } from './memory';

/** Loads what knows the browser's database, and opens it; where it does not come, everything is kept in memory. */
export async function openStorage(): Promise<Storage> {
  try {
    return await (await import('./opened')).openDatabase();
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
    mend: async (head) => (await opening).mend(head),
    troubles: async () => (await opening).troubles(),
    onTrouble(listener) {
      let here = true;
      let stop = (): void => undefined;
      const listen = async (): Promise<void> => {
        const storage = await opening;
        if (here) stop = storage.onTrouble(listener);
      };
      void listen();
      return () => {
        here = false;
        stop();
      };
    },
    settle: async (trouble) => (await opening).settle(trouble),
    original: async (trouble) => (await opening).original(trouble),
  };
}
