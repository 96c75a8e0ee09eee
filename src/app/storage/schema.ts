import type { DBSchema, IDBPDatabase } from 'idb';
import type { Scenario } from '../../scenario';
import type { EventRecord } from './chain';
import type { Enrolment } from './enrolled';
import type { AttemptHead, Notes } from './kept';
import type { Binned, Imported } from './shelved';

/** A conversation as it was found before it was cut to what could be read of it. */
export interface DamagedRecord {
  readonly key?: number;
  readonly attempt: string;
  readonly head: unknown;
  readonly records: readonly unknown[];
  /** How many replies were read, and how many there seem to have been. */
  readonly turns: number;
  readonly of: number;
  readonly seen: boolean;
}

export interface Schema extends DBSchema {
  scenarios: { key: string; value: { hash: string; scenario: Scenario } };
  attempts: { key: string; value: AttemptHead };
  events: { key: [string, number]; value: EventRecord };
  notes: { key: string; value: Notes };
  damaged: { key: number; value: DamagedRecord };
  shelf: { key: string; value: Imported };
  bin: { key: string; value: Binned };
  enrolments: { key: string; value: Enrolment };
}

export const VERSION = 4;
/** A record is on the disk before it is said to be kept. */
export const STRICT = { durability: 'strict' } as const;

/** The keys of every event of an attempt, and of whatever else stands among them. */
export const eventsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Brings a database of any earlier version to this one, or leaves it as it was. */
export function upgrade(
  database: IDBPDatabase<Schema>,
  from: number,
  _to: number | null,
  { done }: { readonly done: Promise<unknown> },
): void {
  // Whoever opens the database hears of a failure; nobody else waits for this.
  done.catch(() => undefined);
  if (from < 1) {
    database.createObjectStore('scenarios', { keyPath: 'hash' });
    database.createObjectStore('attempts', { keyPath: 'id' });
    database.createObjectStore('events', { keyPath: ['attempt', 'seq'] });
  }
  if (from < 2) database.createObjectStore('notes', { keyPath: 'attempt' });
  if (from < 3) {
    database.createObjectStore('damaged', { keyPath: 'key', autoIncrement: true });
    database.createObjectStore('shelf', { keyPath: 'hash' });
    database.createObjectStore('bin', { keyPath: 'key' });
  }
  if (from < 4) database.createObjectStore('enrolments', { keyPath: 'id' });
}
