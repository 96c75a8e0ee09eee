import { openDB, type DBSchema } from 'idb';
import { EMPTY, type Queue } from '../../records';
import { databaseName } from '../packed';

interface Schema extends DBSchema {
  queues: { key: string; value: Queue };
}

/** The queue of one session, on the disk before anything of it is sent; in memory where there is no disk to be had. */
export interface KeptQueue {
  readonly read: () => Queue;
  readonly keep: (queue: Queue) => Promise<void>;
}

/** Opens the queue of a session. Those of sessions that are over are let go: what they said is made again from the attempt. */
export async function keptQueue(session: string): Promise<KeptQueue> {
  const opening = openDB<Schema>(`${databaseName()}~xapi`, 1, { upgrade: (database) => void database.createObjectStore('queues') });
  const database = await opening.catch(() => undefined);
  let queue = EMPTY;
  try {
    const keys = (await database?.getAllKeys('queues')) ?? [];
    await Promise.all(keys.filter((key) => key !== session).map(async (key) => database?.delete('queues', key)));
    queue = (await database?.get('queues', session)) ?? EMPTY;
  } catch {
    // What cannot be read begins anew; every statement has the same id when it is made again.
  }
  return {
    read: () => queue,
    async keep(next) {
      queue = next;
      try {
        await database?.put('queues', next, session);
      } catch {
        // It stays in memory, and the attempt itself is kept elsewhere.
      }
    },
  };
}
