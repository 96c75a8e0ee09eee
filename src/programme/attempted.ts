import { isOver, type Session } from '../engine';
import type { Dial } from '../scenario';
import { scoreOf, type Score } from '../scoring';

/** An attempt, as a programme looks at it. */
export interface Attempted {
  readonly id: string;
  readonly scenario: string;
  /** SHA-256 of the scenario as it was written. */
  readonly hash: string;
  readonly mode: 'practice' | 'check';
  readonly dial: Dial;
  /** Where it leaves another attempt, if it does: a what-if never counts. */
  readonly parent: { readonly attempt: string; readonly turn: number } | undefined;
  /** The local day on which it was saved last, which is that of its end where it has ended. */
  readonly day: string;
  /** When it was saved last, as a text that sorts by time; it orders attempts, and never decides what counts. */
  readonly time: string;
  readonly status: 'open' | 'over';
  /** The replies given. */
  readonly turns: number;
  /** Nothing before the end. */
  readonly score: Score | undefined;
}

/** An attempt as a programme looks at it, worked out from what happened in it. */
export function attemptedOf(head: Omit<Attempted, 'status' | 'turns' | 'score'>, session: Session): Attempted {
  const { id, scenario, hash, mode, dial, parent, day, time } = head;
  const over = isOver(session);
  return {
    id,
    scenario,
    hash,
    mode,
    dial,
    parent,
    day,
    time,
    status: over ? 'over' : 'open',
    turns: session.turns.length,
    score: over ? scoreOf(session) : undefined,
  };
}
