import type { TalkEvent } from '../../engine';
import type { Dial, Principle, Scenario } from '../../scenario';

/** *Practice* has helps, and replies can be taken back; in a *check* each reply is confirmed and stays. */
export const PURPOSES = ['practice', 'check'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How a conversation is begun; none of it changes while it goes on. */
export interface Start {
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number;
  readonly mode: Purpose;
  readonly dial: Dial;
  /** Where a what-if leaves another attempt, before the turn of that number, counted from 1. A what-if never counts. */
  readonly parent: { readonly attempt: string; readonly turn: number } | undefined;
}

/** The head of an attempt: what a list shows of it without replaying its events. */
export interface AttemptHead extends Start {
  readonly id: string;
  readonly scenario: string;
  /** SHA-256 of the scenario as it was written. */
  readonly hash: string;
  /** ISO time, for display only; order is by event. */
  readonly started: string;
  readonly saved: string;
  readonly events: number;
  readonly turns: number;
  readonly status: 'open' | 'over';
}

/** An attempt with everything that is needed to make its conversation again. */
export interface Attempt {
  readonly head: AttemptHead;
  /** As it was written, whatever the dial. */
  readonly scenario: Scenario;
  readonly events: readonly TalkEvent[];
}

/** What a learner writes about an attempt, for nobody else. */
export interface Notes {
  readonly attempt: string;
  readonly feeling: string;
  /** What happened, in two sentences. */
  readonly summary: string;
  /** What the learner would keep, and what they would change. */
  readonly plus: string;
  readonly delta: string;
  /** From 0 to 100, given before any score was seen. */
  readonly ratings: { readonly [principle in Principle]?: number | undefined };
  readonly intention: string;
  /** The scores have been seen: what was rated before stays as it was. */
  readonly opened: boolean;
  /** ISO time. */
  readonly saved: string;
}

/** Something about what is kept here that its owner should know. */
export type Trouble =
  /** A conversation was read as far as it could be, and its original put by. */
  | { readonly kind: 'damaged'; readonly key: number; readonly attempt: string; readonly turns: number; readonly of: number }
  /** A conversation cannot be read at all; it is left as it is. */
  | { readonly kind: 'unreadable'; readonly attempt: string }
  /** A conversation, or where none is named everything, was written by a newer version, and is left as it is. */
  | { readonly kind: 'newer'; readonly attempt: string | undefined }
  /** A newer version was opened in another tab: nothing more is kept from this one. */
  | { readonly kind: 'updated' }
  /** Another tab holds an older version open. */
  | { readonly kind: 'blocked' };

export interface Storage {
  /** Resolves to false where this browser does not let anything be saved beyond the page. */
  readonly lasting: () => Promise<boolean>;
  /**
   * Adds the last events and the head that follows from them, in one transaction; resolves once it is complete. The scenario is kept with the
   * first. Rejects with a `ConstraintError` where another tab was first, with a `NotFoundError` where the events before are gone.
   */
  readonly append: (head: AttemptHead, events: readonly TalkEvent[], scenario: Scenario) => Promise<void>;
  /** Keeps a scenario with its lessons in the place of the same one without. */
  readonly complete: (hash: string, scenario: Scenario) => Promise<void>;
  /** Replaces the events of an attempt, for authors whose scenario has just changed. */
  readonly rebase: (attempt: Attempt) => Promise<void>;
  readonly attempt: (id: string) => Promise<Attempt | undefined>;
  /** Heads, the one saved last first. */
  readonly attempts: () => Promise<readonly AttemptHead[]>;
  readonly notes: (attempt: string) => Promise<Notes | undefined>;
  /** Everything that was written, the newest first. */
  readonly allNotes: () => Promise<readonly Notes[]>;
  readonly keepNotes: (notes: Notes) => Promise<void>;
  /** Keeps a head that its events show to be the right one; where there are more events than it says, they are put by as damaged. */
  readonly mend: (head: AttemptHead) => Promise<void>;
  readonly troubles: () => Promise<readonly Trouble[]>;
  /** Calls back when there may be another trouble. Returns the way to stop. */
  readonly onTrouble: (listener: () => void) => () => void;
  /** A trouble that its owner has seen, which is not told again; the original stays. */
  readonly settle: (trouble: Trouble) => Promise<void>;
  /** What is kept of a conversation that could not be read in full, as text. */
  readonly original: (trouble: Trouble) => Promise<string>;
}

/** The one saved last first. */
export const newestFirst = <Kept extends { readonly saved: string }>(kept: readonly Kept[]): readonly Kept[] =>
  [...kept].sort((a, b) => b.saved.localeCompare(a.saved));
