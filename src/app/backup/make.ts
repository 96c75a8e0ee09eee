import type { Services } from '../services';
import { withLessons } from '../talk';
import type { Backup, KeptAttempt, Pinned } from './backup';

const AT_ONCE = 20;

const nextTask = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Everything that is kept here, read a few conversations at a time; says how many are done. Reading changes nothing. */
export async function makeBackup(
  { storage, shelf, settings, now }: Pick<Services, 'storage' | 'shelf' | 'settings' | 'now'>,
  onRead?: (done: number, of: number) => void,
): Promise<Backup> {
  const heads = [...(await storage.attempts())].sort((a, b) => a.id.localeCompare(b.id));
  const scenarios = new Map<string, Pinned>();
  const attempts: KeptAttempt[] = [];
  for (const [done, { id }] of heads.entries()) {
    if (done > 0 && done % AT_ONCE === 0) {
      onRead?.(done, heads.length);
      await nextTask();
    }
    const attempt = await storage.attempt(id);
    if (attempt === undefined) continue;
    const { head, events } = attempt;
    if (!scenarios.has(head.hash)) scenarios.set(head.hash, { hash: head.hash, scenario: await withLessons(attempt) });
    attempts.push({ head, events });
  }
  const notes = await storage.allNotes();
  return {
    format: 'rapport-backup',
    version: 1,
    made: now(),
    settings: settings.get(),
    scenarios: [...scenarios.values()].sort((a, b) => a.hash.localeCompare(b.hash)),
    attempts,
    notes: [...notes].sort((a, b) => a.attempt.localeCompare(b.attempt)),
    imported: await (await shelf()).imported(),
    enrolments: await (await shelf()).enrolments.all(),
  };
}
