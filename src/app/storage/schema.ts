import type { DBSchema, IDBPDatabase } from 'idb';
import type { TalkEvent } from '../../engine';
import type { Scenario } from '../../scenario';
import type { AttemptHead, Notes } from './kept';
import type { Binned, Imported } from './shelved';

export interface EventRecord {
  readonly attempt: string;
  readonly seq: number;
  readonly event: TalkEvent;
}

export interface Schema extends DBSchema {
  scenarios: { key: string; value: { hash: string; scenario: Scenario } };
  attempts: { key: string; value: AttemptHead };
  events: { key: [string, number]; value: EventRecord };
  notes: { key: string; value: Notes };
  shelf: { key: string; value: Imported };
  bin: { key: string; value: Binned };
}

export const NAME = 'rapport';
export const VERSION = 3;
/** A record is on the disk before it is said to be kept. */
export const STRICT = { durability: 'strict' } as const;

/** Brings a database of any earlier version to this one. */
export function upgrade(database: IDBPDatabase<Schema>, from: number): void {
  if (from < 1) {
    database.createObjectStore('scenarios', { keyPath: 'hash' });
    database.createObjectStore('attempts', { keyPath: 'id' });
    database.createObjectStore('events', { keyPath: ['attempt', 'seq'] });
  }
  if (from < 2) database.createObjectStore('notes', { keyPath: 'attempt' });
  if (from < 3) {
    database.createObjectStore('shelf', { keyPath: 'hash' });
    database.createObjectStore('bin', { keyPath: 'key' });
  }
}
