import { openDB, type IDBPDatabase } from 'idb';
import { databaseName } from '../packed';
import { faultOf } from './fault';
import type { Trouble } from './kept';
import { listeners } from './listeners';
import { upgrade, VERSION, type Schema } from './schema';

const OPEN_WITHIN_MS = 3000;
/** The name of the fault where a tab with an older version does not let go. */
export const BLOCKED = 'BlockedError';

/** The way to the database, which is opened again where it was closed, and is gone for good where a newer version took it. */
export interface Connection {
  readonly use: <Value>(work: (database: IDBPDatabase<Schema>) => Promise<Value>) => Promise<Value>;
  readonly troubles: () => readonly Trouble[];
  readonly changed: () => void;
  readonly onTrouble: (listener: () => void) => () => void;
}

/** Opens the database; rejects where there is none, it is of a newer version, or it does not answer within three seconds. */
export async function connect(): Promise<Connection> {
  const { tell, listen } = listeners();
  let troubles: readonly Trouble[] = [];
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  const lost = (next: typeof troubles): void => {
    opened = undefined;
    troubles = next;
    tell();
  };
  const open = async (): Promise<IDBPDatabase<Schema>> => {
    if (troubles.length > 0) throw new DOMException('A newer version holds the database.', 'VersionError');
    let inTheWay = false;
    opened ??= inTime(
      openDB<Schema>(databaseName(), VERSION, {
        upgrade,
        blocked: () => {
          inTheWay = true;
        },
        terminated: () => lost([]),
        blocking: (_current, newer, event) => {
          if (event.target instanceof IDBDatabase) event.target.close();
          lost(newer === null ? [] : [{ kind: 'updated' }]);
        },
      }),
    ).catch((error: unknown) => {
      opened = undefined;
      throw inTheWay ? new DOMException('An older version holds the database.', BLOCKED) : error;
    });
    return opened;
  };

  await open();
  return {
    async use(work) {
      const database = await open();
      try {
        return await work(database);
      } catch (error) {
        if (faultOf(error) !== 'InvalidStateError') throw error;
        opened = undefined;
        return work(await open());
      }
    },
    troubles: () => troubles,
    changed: tell,
    onTrouble: listen,
  };
}

/** A database that opens in time; one that comes too late is closed, so that it stands in nobody's way. */
async function inTime(opening: Promise<IDBPDatabase<Schema>>): Promise<IDBPDatabase<Schema>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      opening.then(
        (database) => database.close(),
        () => undefined,
      );
      reject(new DOMException('The database did not answer.', 'TimeoutError'));
    }, OPEN_WITHIN_MS);
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}
