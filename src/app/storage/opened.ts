import { BLOCKED, connect } from './connection';
import { databaseStorage } from './database';
import { faultOf } from './fault';
import type { Storage, Trouble } from './kept';
import { memoryStorage } from './memory';

/** Opens the browser's database; where there is none, or it does not answer within three seconds, keeps everything in memory and says so. */
export async function openDatabase(): Promise<Storage> {
  try {
    return databaseStorage(await connect());
  } catch (error) {
    return memoryStorage(reasonOf(faultOf(error)));
  }
}

function reasonOf(fault: string): readonly Trouble[] {
  if (fault === 'VersionError') return [{ kind: 'newer', attempt: undefined }];
  return fault === BLOCKED ? [{ kind: 'blocked' }] : [];
}
