import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Scenario } from '../../scenario';
import { believed, chained, type EventRecord } from './chain';
import type { Connection } from './connection';
import { headFrom } from './heads';
import { newestFirst, type Attempt, type AttemptHead, type Storage } from './kept';
import { originalOf, putBy, troublesIn } from './recovery';
import { eventsOf, STRICT, type Schema } from './schema';

type Writing = IDBPTransaction<Schema, ('scenarios' | 'attempts' | 'events')[], 'readwrite'>;
const WRITTEN = ['scenarios', 'attempts', 'events'] as const satisfies readonly string[];

/** What is kept in the browser's database. */
export function databaseStorage({ use, troubles, changed, onTrouble }: Connection): Storage {
  /** The hash of the last record of each attempt that this page has read or written, with its place. */
  const tails = new Map<string, { readonly seq: number; readonly hash: string }>();
  const remember = (id: string, records: readonly EventRecord[]): void => {
    const last = records.at(-1);
    if (last !== undefined) tails.set(id, { seq: last.seq, hash: last.hash ?? '' });
  };

  const tail = async (id: string, seq: number): Promise<string> => {
    const known = tails.get(id);
    if (known?.seq === seq) return known.hash;
    const before = seq < 0 ? undefined : await use(async (database) => database.get('events', [id, seq]));
    return before?.hash ?? '';
  };

  const add = async (database: IDBPDatabase<Schema>, head: AttemptHead, records: readonly Required<EventRecord>[], scenario: Scenario) => {
    const writing: Writing = database.transaction([...WRITTEN], 'readwrite', STRICT);
    const { done } = writing;
    await Promise.all([follow(writing, records, head, scenario), done]);
  };

  const attempt = async (id: string): Promise<Attempt | undefined> => {
    const found = await use(async (database) => {
      const reading = database.transaction(['attempts', 'events', 'scenarios']);
      const [head, records] = await Promise.all([
        reading.objectStore('attempts').get(id),
        reading.objectStore('events').getAll(eventsOf(id)),
      ]);
      const read = headFrom(id, head);
      if (read.kind !== 'read') return undefined;
      return { ...read, records, packed: await reading.objectStore('scenarios').get(read.head.hash) };
    });
    if (found?.packed === undefined) return undefined;
    const { records, all } = await believed(id, found.records);
    remember(id, records);
    const head = { ...found.head, events: records.length };
    if (found.mended || records.length < all || found.head.events !== records.length) await mend(head, all).catch(() => undefined);
    return { head, scenario: found.packed.scenario, events: records.map(({ event }) => event) };
  };

  const mend = async (head: AttemptHead, all?: number): Promise<void> => {
    const cut = await use(async (database) => putBy(database, head, all));
    const known = tails.get(head.id);
    if (known !== undefined && known.seq >= head.events) tails.delete(head.id);
    if (cut) changed();
  };

  return {
    lasting: async () => true,
    async append(head, events, scenario) {
      const first = head.events - events.length;
      const records = await chained(head.id, first, await tail(head.id, first - 1), events);
      await use(async (database) => add(database, head, records, scenario));
      remember(head.id, records);
    },
    async complete(hash, scenario) {
      await use(async (database) => database.put('scenarios', { hash, scenario }));
    },
    async rebase({ head, scenario, events }) {
      const records = await chained(head.id, 0, '', events);
      await use(async (database) => {
        const writing = database.transaction([...WRITTEN], 'readwrite', STRICT);
        const store = writing.objectStore('events');
        await Promise.all([
          writing.objectStore('scenarios').put({ hash: head.hash, scenario }),
          writing.objectStore('attempts').put(head),
          store.delete(eventsOf(head.id)),
          ...records.map(async (record) => store.add(record)),
          writing.done,
        ]);
      });
      tails.delete(head.id);
      remember(head.id, records);
    },
    attempt,
    attempts: async () =>
      newestFirst(
        (await use(async (database) => database.getAll('attempts'))).flatMap((found: AttemptHead) => {
          const read = headFrom(found.id, found);
          return read.kind === 'read' ? [read.head] : [];
        }),
      ),
    notes: async (id) => use(async (database) => database.get('notes', id)),
    allNotes: async () => newestFirst(await use(async (database) => database.getAll('notes'))),
    async keepNotes(notes) {
      await use(async (database) => {
        const writing = database.transaction('notes', 'readwrite', STRICT);
        await Promise.all([writing.store.put(notes), writing.done]);
      });
    },
    mend: async (head) => mend(head),
    async troubles() {
      const mine = troubles();
      return mine.length > 0 ? mine : use(troublesIn);
    },
    onTrouble,
    async settle(trouble) {
      if (trouble.kind !== 'damaged') return;
      await use(async (database) => {
        const kept = await database.get('damaged', trouble.key);
        if (kept !== undefined) await database.put('damaged', { ...kept, seen: true });
      });
      changed();
    },
    original: async (trouble) => use(async (database) => originalOf(database, trouble)),
  };
}

/**
 * Adds records after the one that they are linked to; where it is another, nothing is added: it is read first of all, and the transaction is
 * not over before it was looked at. A scenario that is there already may have its lessons, and stays.
 */
async function follow(writing: Writing, records: readonly Required<EventRecord>[], head: AttemptHead, scenario: Scenario): Promise<void> {
  const [first] = records;
  const events = writing.objectStore('events');
  const scenarios = writing.objectStore('scenarios');
  const linked = async ({ attempt, seq, prev }: Required<EventRecord>): Promise<void> => {
    const before = await events.get([attempt, seq - 1]);
    if (before !== undefined && (before.hash ?? '') === prev) return;
    writing.abort();
    throw before === undefined
      ? new DOMException('The events before are gone.', 'NotFoundError')
      : new DOMException('Other events were kept before.', 'ConstraintError');
  };
  const putHead = async (): Promise<string> => writing.objectStore('attempts').put(head);
  const follows = first !== undefined && first.seq > 0;
  if (!follows && (await scenarios.count(head.hash)) === 0) await scenarios.put({ hash: head.hash, scenario });
  await Promise.all([follows ? linked(first) : undefined, ...records.map(async (record) => events.add(record)), putHead()]);
}
