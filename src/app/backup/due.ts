import { OWN } from '../packed';
import type { AttemptHead } from '../storage';

/** When the last backup was downloaded, and when somebody last said not now; ISO times. */
export interface BackupTimes {
  readonly made: string | undefined;
  readonly later: string | undefined;
}

export const BACKUP_KEY = `${OWN}.backup`;
const FINISHED = 5;
const WEEK_MS = 7 * 86_400_000;

/** The finished conversations that no backup has, where it is time for one: five, or any after a week. */
export function backupDue(heads: readonly AttemptHead[], { made, later }: BackupTimes, now: string): number | undefined {
  const finished = heads.filter(
    ({ status, parent, saved }) => status === 'over' && parent === undefined && (made === undefined || saved > made),
  );
  const since = [made, later]
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
  const fresh = finished.filter(({ saved }) => since === undefined || saved > since).length;
  const oldest = finished.map(({ saved }) => saved).sort()[0];
  if (oldest === undefined) return undefined;
  const week = Date.parse(now) - Date.parse(since ?? oldest) >= WEEK_MS;
  return fresh >= FINISHED || week ? finished.length : undefined;
}

/** The times that this browser remembers; none where it may not be asked. */
export function backupTimes(area: () => Pick<Storage, 'getItem'>): BackupTimes {
  try {
    const kept: unknown = JSON.parse(area().getItem(BACKUP_KEY) ?? '{}');
    const time = (key: 'made' | 'later'): string | undefined => {
      const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, key) : undefined;
      return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined;
    };
    return { made: time('made'), later: time('later') };
  } catch {
    return { made: undefined, later: undefined };
  }
}

/** Remembers when a backup was downloaded, or put off. */
export function rememberBackup(area: () => Pick<Storage, 'getItem' | 'setItem'>, change: Partial<BackupTimes>): void {
  try {
    area().setItem(BACKUP_KEY, JSON.stringify({ ...backupTimes(area), ...change }));
  } catch {
    // Where site data is blocked nothing lasts that could be backed up.
  }
}
