import type { IDBPDatabase } from 'idb';
import { isEvent } from './chain';
import { headFrom } from './heads';
import type { AttemptHead, Trouble } from './kept';
import { eventsOf, STRICT, type Schema } from './schema';

const isReply = (record: unknown): boolean =>
  typeof record === 'object' && record !== null && 'event' in record && isEvent(record.event) && record.event.type === 'reply.chosen';

/**
 * Keeps a head; where there are more events than it says, puts the whole original by and cuts the rest off. Says whether it did. Does nothing
 * where there are no longer as many events as the head was made from.
 */
export async function putBy(database: IDBPDatabase<Schema>, head: AttemptHead, all?: number): Promise<boolean> {
  const writing = database.transaction(['attempts', 'events', 'damaged'], 'readwrite', STRICT);
  const [attempts, events] = [writing.objectStore('attempts'), writing.objectStore('events')];
  const [original, records, keys] = await Promise.all([
    attempts.get(head.id),
    events.getAll(eventsOf(head.id)),
    events.getAllKeys(eventsOf(head.id)),
  ]);
  if (all !== undefined && all !== records.length) return false;
  const found = headFrom(head.id, original);
  const cut = found.kind === 'read' && (records.length > head.events || found.head.events > head.events);
  const turns = records.slice(0, head.events).filter(isReply).length;
  const beyond = Math.max(records.length, head.events, found.kind === 'read' ? found.head.events : 0) - head.events;
  await Promise.all([
    cut && writing.objectStore('damaged').add({ attempt: head.id, head: original, records, turns, of: turns + beyond, seen: false }),
    ...keys.slice(head.events).map(async (key) => cut && events.delete(key)),
    found.kind === 'read' && attempts.put(head),
    writing.done,
  ]);
  return cut;
}

/** What is damaged and not yet seen, unreadable, or of a newer version. */
export async function troublesIn(database: IDBPDatabase<Schema>): Promise<readonly Trouble[]> {
  const reading = database.transaction(['attempts', 'damaged']);
  const [keys, heads, damaged] = await Promise.all([
    reading.objectStore('attempts').getAllKeys(),
    reading.objectStore('attempts').getAll(),
    reading.objectStore('damaged').getAll(),
  ]);
  return [
    ...damaged.flatMap(({ key, attempt, turns, of, seen }): readonly Trouble[] =>
      seen || key === undefined ? [] : [{ kind: 'damaged', key, attempt, turns, of }],
    ),
    ...heads.flatMap((head, index): readonly Trouble[] => {
      const attempt = keys[index] ?? '';
      const { kind } = headFrom(attempt, head);
      return kind === 'read' ? [] : [{ kind, attempt }];
    }),
  ];
}

/** What was found of a conversation, as the text of a file. */
export async function originalOf(database: IDBPDatabase<Schema>, trouble: Trouble): Promise<string> {
  if (trouble.kind === 'damaged') return textOf(await database.get('damaged', trouble.key));
  if (!('attempt' in trouble) || trouble.attempt === undefined) return textOf(undefined);
  const reading = database.transaction(['attempts', 'events']);
  const [head, records] = await Promise.all([
    reading.objectStore('attempts').get(trouble.attempt),
    reading.objectStore('events').getAll(eventsOf(trouble.attempt)),
  ]);
  return textOf({ attempt: trouble.attempt, head, records });
}

const textOf = (found: object | undefined): string =>
  `${JSON.stringify({ format: 'rapport-original', version: 1, ...found }, undefined, 2)}\n`;
