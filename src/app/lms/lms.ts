import type { Account, Suspended } from '../../records';
import type { Talk } from '../talk';

/** Why something could not be done with a learning management system. */
export type LmsReason =
  /** There is none to be found, or it does not answer. */
  | 'missing'
  /** It is there and refuses to begin. */
  | 'refused'
  /** It did not take what it was told; it may later. */
  | 'unsaved'
  /** Its session is over: nothing more can be told in it. */
  | 'over';

export class LmsFault extends Error {
  constructor(
    readonly reason: LmsReason,
    detail: string,
  ) {
    super(detail);
  }
}

/** What a learning management system says when a session begins. */
export interface LmsBegun {
  /** Whether it wants to be told anything: not where somebody only looks. */
  readonly writes: boolean;
  /** The learner wants no sound. */
  readonly quiet: boolean;
  /** Whoever learns, in its words; never shown, and kept only as the name of a database. */
  readonly learner: string;
  /** What it kept of the last visit; nothing where it has nothing. */
  readonly suspended: string;
}

/** An attempt that is to be told. */
export interface LmsTelling {
  readonly talk: Talk;
  readonly account: Account;
}

/** A learning management system by one of its standards. */
export interface Lms {
  readonly begin: () => Promise<LmsBegun>;
  /** It turned out that of this attempt the system has so many events. */
  readonly has: (suspended: Suspended, events: number, replies: number) => void;
  /** Tells all that it does not have of an attempt; resolves to false where the attempt is too long for it to hold whole. */
  readonly tell: (telling: LmsTelling) => Promise<boolean>;
  /** Ends the session, saved. */
  readonly close: () => Promise<void>;
  /** The page goes away: whatever can be done at once. */
  readonly leave: () => void;
  /** Where to go after the end, if it said so. */
  readonly next: () => string | undefined;
}
