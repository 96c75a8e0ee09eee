import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { TalkEvent } from '../engine';
import type { Scenario } from '../scenario';

/** The head of an attempt: what a list shows of it without replaying its events. */
export interface AttemptHead {
  readonly id: string;
  readonly scenario: string;
  /** SHA-256 of the scenario that it is played with. */
  readonly hash: string;
  readonly seed: number;
  /** ISO time, for display only; order is by event. */
  readonly started: string;
  readonly saved: string;
  readonly events: number;
  readonly turns: number;
  readonly status: 'open' | 'over';
}

/** An attempt with everything that is needed to make its conversation again. */
export interface Attempt {
  readonly head: AttemptHead;
  readonly scenario: Scenario;
  readonly events: readonly TalkEvent[];
}

export interface Storage {
  /** Resolves to false where this browser does not let anything be saved beyond the page. */
  readonly lasting: () => Promise<boolean>;
  /** Adds one event and the head that follows from it, in one transaction; resolves once it is complete. The scenario is kept with the first. */
  readonly append: (head: AttemptHead, event: TalkEvent, scenario: Scenario) => Promise<void>;
  /** Keeps a scenario with its lessons in the place of the same one without. */
  readonly complete: (hash: string, scenario: Scenario) => Promise<void>;
  /** Replaces the events of an attempt, for authors whose scenario has just changed. */
  readonly rebase: (attempt: Attempt) => Promise<void>;
  readonly attempt: (id: string) => Promise<Attempt | undefined>;
  /** Heads, the one saved last first. */
  readonly attempts: () => Promise<readonly AttemptHead[]>;
}

interface EventRecord {
  readonly attempt: string;
  readonly seq: number;
  readonly event: TalkEvent;
}

interface Schema extends DBSchema {
  scenarios: { key: string; value: { hash: string; scenario: Scenario } };
  attempts: { key: string; value: AttemptHead };
  events: { key: [string, number]; value: EventRecord };
}

const NAME = 'rapport';
const VERSION = 1;
const OPEN_WITHIN_MS = 3000;
const STRICT = { durability: 'strict' } as const;

const newestFirst = (heads: readonly AttemptHead[]): readonly AttemptHead[] => [...heads].sort((a, b) => b.saved.localeCompare(a.saved));

/** Opens the browser's database; where there is none, or it does not answer within three seconds, keeps everything in memory and says so. */
export async function openStorage(): Promise<Storage> {
  try {
    const opening = openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        database.createObjectStore('scenarios', { keyPath: 'hash' });
        database.createObjectStore('attempts', { keyPath: 'id' });
        database.createObjectStore('events', { keyPath: ['attempt', 'seq'] });
      },
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
  };
}

const eventsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

function databaseStorage(database: IDBPDatabase<Schema>): Storage {
  return {
    lasting: async () => true,
    async append(head, event, scenario) {
      const transaction = database.transaction(['scenarios', 'attempts', 'events'], 'readwrite', STRICT);
      await Promise.all([
        head.events === 1 ? keepIfNew(transaction.objectStore('scenarios'), head.hash, scenario) : undefined,
        transaction.objectStore('events').add({ attempt: head.id, seq: head.events - 1, event }),
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
      return packed === undefined ? undefined : { head, scenario: packed.scenario, events: records.map(({ event }) => event) };
    },
    attempts: async () => newestFirst(await database.getAll('attempts')),
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

function memoryStorage(): Storage {
  const kept = new Map<string, Attempt>();
  return {
    lasting: async () => false,
    async append(head, event, scenario) {
      kept.set(head.id, { head, scenario, events: [...(kept.get(head.id)?.events ?? []), event] });
    },
    async complete(hash, scenario) {
      for (const [id, attempt] of kept) if (attempt.head.hash === hash) kept.set(id, { ...attempt, scenario });
    },
    async rebase(attempt) {
      kept.set(attempt.head.id, attempt);
    },
    attempt: async (id) => kept.get(id),
    attempts: async () => newestFirst([...kept.values()].map(({ head }) => head)),
  };
}
