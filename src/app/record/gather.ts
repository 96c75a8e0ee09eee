import { recordOf, isRecordable, isReplayable, type RapportRecord, type Recordable, type RecordedProgramme } from '../../records';
import type { Scenario } from '../../scenario';
import { dayOf } from '../practised';
import type { Services } from '../services';
import type { AttemptHead } from '../storage';
import { withLessons } from '../talk';

/** Conversations that are ready to be recorded. */
export interface Gathered {
  readonly attempts: readonly Recordable[];
  /** The scenarios of them by their hashes. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** How many cannot go in, as they can no longer be played again. */
  readonly left: number;
}

const AT_ONCE = 10;

const nextTask = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** The conversations that a record of everything holds: finished, and no what-ifs. The first first. */
export const recordedHeads = (heads: readonly AttemptHead[]): readonly AttemptHead[] =>
  heads.filter(({ status, parent }) => status === 'over' && parent === undefined).sort((a, b) => (a.started < b.started ? -1 : 1));

/** Reads conversations for a record, a few at a time, and says how many are done. */
export async function gather(
  ids: readonly string[],
  { storage }: Pick<Services, 'storage'>,
  onRead?: (done: number, of: number) => void,
): Promise<Gathered> {
  const attempts: Recordable[] = [];
  const scenarios = new Map<string, Scenario>();
  const broken = new Set<string>();
  for (const [done, id] of ids.entries()) {
    if (done > 0 && done % AT_ONCE === 0) {
      onRead?.(done, ids.length);
      await nextTask();
    }
    const attempt = await storage.attempt(id).catch(() => undefined);
    if (attempt === undefined || attempt.events.length === 0) continue;
    const { scenario, hash, seed, mode, dial, parent, started, saved } = attempt.head;
    const facts = { id, scenario, hash, seed, mode, dial, parent, started, saved };
    const one = { ...facts, day: dayOf(saved), events: attempt.events };
    if (!isRecordable(one) || broken.has(hash)) continue;
    if (!scenarios.has(hash)) {
      const written = await withLessons(attempt);
      if (!isReplayable(hash, written)) {
        broken.add(hash);
        continue;
      }
      scenarios.set(hash, written);
    }
    attempts.push(one);
  }
  return { attempts, scenarios, left: ids.length - attempts.length };
}

/** The record of what was gathered, for whoever's name was typed. */
export const madeOf = ({ attempts, scenarios }: Gathered, who: string, made: string, programme?: RecordedProgramme): RapportRecord =>
  recordOf({ who, made, app: import.meta.env.RAPPORT_VERSION ?? '', attempts, scenarios, programme });
