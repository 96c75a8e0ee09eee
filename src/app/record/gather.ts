import type { Contents, Made } from '../../records';
import type { Scenario } from '../../scenario';
import { dayOf } from '../practised';
import { readingLine } from '../reading/line';
import type { Services } from '../services';
import type { AttemptHead } from '../storage';
import { withLessons } from '../talk';

/** Conversations that may be recorded, and their scenarios by their hashes. */
export type Gathered = Pick<Contents, 'attempts' | 'scenarios'>;

const AT_ONCE = 10;
/** How long the making of a record may take, in milliseconds. */
const WITHIN_MS = 60_000;

const nextTask = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** The conversations that a record of everything holds: finished, and no what-ifs. The first first. */
export const recordedHeads = (heads: readonly AttemptHead[]): readonly AttemptHead[] =>
  heads.filter(({ status, parent }) => status === 'over' && parent === undefined).sort((a, b) => (a.started < b.started ? -1 : 1));

/** Reads conversations for a record, a few at a time, and says how many are done. What can no longer be read is not among them. */
export async function gather(
  ids: readonly string[],
  { storage }: Pick<Services, 'storage'>,
  onRead?: (done: number, of: number) => void,
): Promise<Gathered> {
  const attempts: Contents['attempts'][number][] = [];
  const scenarios = new Map<string, Scenario>();
  for (const [done, id] of ids.entries()) {
    if (done > 0 && done % AT_ONCE === 0) {
      onRead?.(done, ids.length);
      await nextTask();
    }
    const attempt = await storage.attempt(id).catch(() => undefined);
    if (attempt === undefined || attempt.events.length === 0) continue;
    const { scenario, hash, seed, mode, dial, parent, started, saved } = attempt.head;
    if (!scenarios.has(hash)) scenarios.set(hash, await withLessons(attempt));
    const facts = { id, scenario, hash, seed, mode, dial, started, saved, ...(parent === undefined ? {} : { parent }) };
    attempts.push({ ...facts, day: dayOf(saved), events: attempt.events });
  }
  return { attempts, scenarios };
}

/** Makes a record in the background; rejects where this browser cannot. */
export async function makeRecord(contents: Omit<Contents, 'app'>): Promise<Made> {
  const line = readingLine();
  try {
    const answer = await line.ask({ kind: 'make', contents: { ...contents, app: import.meta.env.RAPPORT_VERSION ?? '' } }, WITHIN_MS);
    if (answer === 'slow' || answer.kind !== 'made') throw new Error('The record took too long to make.');
    return answer.made;
  } finally {
    line.end();
  }
}
