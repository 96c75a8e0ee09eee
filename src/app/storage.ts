import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { TalkEvent } from '../engine';
import type { Dial, Principle, Scenario } from '../scenario';

/** *Practice* has helps, and replies can be taken back; in a *check* each reply is confirmed and stays. */
export const PURPOSES = ['practice', 'check'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How a conversation is begun; none of it changes while it goes on. */
export interface Start {
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number;
  readonly mode: Purpose;
  readonly dial: Dial;
  /** Where a what-if leaves another attempt, before the turn of that number, counted from 1. A what-if never counts. */
  readonly parent: { readonly attempt: string; readonly turn: number } | undefined;
}

/** The head of an attempt: what a list shows of it without replaying its events. */
export interface AttemptHead extends Start {
  readonly id: string;
  readonly scenario: string;
  /** SHA-256 of the scenario as it was written. */
  readonly hash: string;
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
  /** As it was written, whatever the dial. */
  readonly scenario: Scenario;
  readonly events: readonly TalkEvent[];
}

/** What a learner writes about an attempt, for nobody else. */
export interface Notes {
  readonly attempt: string;
  readonly feeling: string;
  /** What happened, in two sentences. */
  readonly summary: string;
  /** What the learner would keep, and what they would change. */
  readonly plus: string;
  readonly delta: string;
  /** From 0 to 100, given before any score was seen. */
  readonly ratings: { readonly [principle in Principle]?: number | undefined };
  readonly intention: string;
  /** The scores have been seen: what was rated before stays as it was. */
  readonly opened: boolean;
  /** ISO time. */
  readonly saved: string;
}

export interface Storage {
  /** Resolves to false where this browser does not let anything be saved beyond the page. */
  readonly lasting: () => Promise<boolean>;
  /** Adds the last events and the head that follows from them, in one transaction; resolves once it is complete. The scenario is kept with the first. */
  readonly append: (head: AttemptHead, events: readonly TalkEvent[], scenario: Scenario) => Promise<void>;
  /** Keeps a scenario with its lessons in the place of the same one without. */
  readonly complete: (hash: string, scenario: Scenario) => Promise<void>;
  /** Replaces the events of an attempt, for authors whose scenario has just changed. */
  readonly rebase: (attempt: Attempt) => Promise<void>;
  readonly attempt: (id: string) => Promise<Attempt | undefined>;
  /** Heads, the one saved last first. */
  readonly attempts: () => Promise<readonly AttemptHead[]>;
  readonly notes: (attempt: string) => Promise<Notes | undefined>;
  /** Everything that was written, the newest first. */
  readonly allNotes: () => Promise<readonly Notes[]>;
  readonly keepNotes: (notes: Notes) => Promise<void>;
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
  notes: { key: string; value: Notes };
}

const NAME = 'rapport';
const VERSION = 2;
const OPEN_WITHIN_MS = 3000;
const STRICT = { durability: 'strict' } as const;

const newestFirst = <Kept extends { readonly saved: string }>(kept: readonly Kept[]): readonly Kept[] =>
  [...kept].sort((a, b) => b.saved.localeCompare(a.saved));

/** A head as it is now: the first version of the database knew neither modes nor dials. */
const upToDate = (head: AttemptHead): AttemptHead => ({ ...PLAIN_START, ...head });
const PLAIN_START = { mode: 'practice', dial: 'as-written', parent: undefined } as const;

/** Opens the browser's database; where there is none, or it does not answer within three seconds, keeps everything in memory and says so. */
export async function openStorage(): Promise<Storage> {
  try {
    const opening = openDB<Schema>(NAME, VERSION, {
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('scenarios', { keyPath: 'hash' });
          database.createObjectStore('attempts', { keyPath: 'id' });
          database.createObjectStore('events', { keyPath: ['attempt', 'seq'] });
        }
        if (from < 2) database.createObjectStore('notes', { keyPath: 'attempt' });
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
    notes: async (attempt) => (await opening).notes(attempt),
    allNotes: async () => (await opening).allNotes(),
    keepNotes: async (notes) => (await opening).keepNotes(notes),
  };
}

const eventsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

function databaseStorage(database: IDBPDatabase<Schema>): Storage {
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

function memoryStorage(): Storage {
  const kept = new Map<string, Attempt>();
  const written = new Map<string, Notes>();
  return {
    lasting: async () => false,
    async append(head, events, scenario) {
      kept.set(head.id, { head, scenario, events: [...(kept.get(head.id)?.events ?? []), ...events] });
    },
    async complete(hash, scenario) {
      for (const [id, attempt] of kept) if (attempt.head.hash === hash) kept.set(id, { ...attempt, scenario });
    },
    async rebase(attempt) {
      kept.set(attempt.head.id, attempt);
    },
    attempt: async (id) => kept.get(id),
    attempts: async () => newestFirst([...kept.values()].map(({ head }) => head)),
    notes: async (attempt) => written.get(attempt),
    allNotes: async () => newestFirst([...written.values()]),
    async keepNotes(notes) {
      written.set(notes.attempt, notes);
    },
  };
}
