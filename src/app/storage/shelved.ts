import type { Scenario } from '../../scenario';
import type { AttemptHead, Notes } from './kept';
import type { EventRecord } from './chain';
import type { Enrolment, Enrolments } from './enrolled';

/** A scenario that somebody has brought in. */
export interface Imported {
  /** SHA-256 of the canonical JSON of what was brought in. */
  readonly hash: string;
  readonly scenario: Scenario;
  /** The name of its file. */
  readonly file: string;
  /** ISO time. */
  readonly added: string;
}

interface Removed {
  readonly key: string;
  /** ISO time. */
  readonly removed: string;
}

export interface BinnedScenario extends Removed {
  readonly kind: 'scenario';
  readonly imported: Imported;
}

/** A conversation with all that belongs to it. */
export interface BinnedConversation extends Removed {
  readonly kind: 'conversation';
  /** Whom it was with. */
  readonly name: string;
  readonly head: AttemptHead;
  readonly events: readonly EventRecord[];
  readonly notes: Notes | undefined;
}

/** A programme that somebody left, with what they had written. */
export interface BinnedProgramme extends Removed {
  readonly kind: 'programme';
  readonly enrolment: Enrolment;
}

/** Something that was taken away and can be put back. */
export type Binned = BinnedScenario | BinnedConversation | BinnedProgramme;

export interface Bin {
  /** What was taken away last, first. Whatever has been there for thirty days at that time is gone. */
  readonly all: (now: string) => Promise<readonly Binned[]>;
  /** Takes a conversation away, into the bin; resolves to the key to put it back by, or to nothing where there is none to take. */
  readonly takeConversation: (id: string, name: string, now: string) => Promise<string | undefined>;
  /** Takes a programme away, into the bin; resolves to the key to put it back by, or to nothing where there is none to take. */
  readonly takeProgramme: (id: string, now: string) => Promise<string | undefined>;
  /** Puts something back where it was; what stands there by now stays. */
  readonly restore: (key: string) => Promise<void>;
  readonly empty: () => Promise<void>;
}

/** Scenarios that are not ours, programmes that were begun, and the bin. */
export interface Shelf {
  /** The one brought in first, first. */
  readonly imported: () => Promise<readonly Imported[]>;
  /** Resolves to false where the same content stands there already. */
  readonly add: (one: Imported) => Promise<boolean>;
  /** Takes a scenario away, into the bin; resolves to the key to put it back by. */
  readonly remove: (hash: string, now: string) => Promise<string>;
  readonly enrolments: Enrolments;
  readonly bin: Bin;
  /** Deletes everything that is kept in this browser, conversations and all. */
  readonly clear: () => Promise<void>;
}

const EXPIRES_MS = 30 * 86_400_000;

/** Whether something has been in the bin for thirty days. */
export const isExpired = ({ removed }: Removed, now: string): boolean => Date.parse(now) - Date.parse(removed) >= EXPIRES_MS;
export const lastFirst = (all: readonly Binned[]): readonly Binned[] => [...all].sort((a, b) => b.removed.localeCompare(a.removed));
export const inOrder = (all: readonly Imported[]): readonly Imported[] =>
  [...all].sort((a, b) => a.added.localeCompare(b.added) || a.hash.localeCompare(b.hash));
export const binnedProgramme = (enrolment: Enrolment, now: string): BinnedProgramme => ({
  key: `programme-${enrolment.id}-${now}`,
  kind: 'programme',
  removed: now,
  enrolment,
});
export const binnedScenario = (imported: Imported, now: string): BinnedScenario => ({
  key: `scenario-${imported.hash}`,
  kind: 'scenario',
  removed: now,
  imported,
});
