import type { TalkEvent } from '../../engine';
import { canonical, type Scenario } from '../../scenario';
import type { Settings } from '../settings/settings';
import type { AttemptHead, Enrolment, Imported, Notes } from '../storage';

/** The largest backup that is read, in bytes. */
export const BACKUP_MAX = 50_000_000;

export interface Pinned {
  readonly hash: string;
  readonly scenario: Scenario;
}

export interface KeptAttempt {
  readonly head: AttemptHead;
  readonly events: readonly TalkEvent[];
}

/** Everything that is kept in one browser, as one file. */
export interface Backup {
  readonly format: 'rapport-backup';
  readonly version: 1;
  /** ISO time. */
  readonly made: string;
  readonly settings: Settings;
  /** The scenarios of the conversations, each once. */
  readonly scenarios: readonly Pinned[];
  readonly attempts: readonly KeptAttempt[];
  readonly notes: readonly Notes[];
  readonly imported: readonly Imported[];
  /** The programmes that were begun; files of before there were any have none. */
  readonly enrolments: readonly Enrolment[];
}

/** A backup as the text of its file: the same content is the same text. */
export const textOfBackup = (backup: Backup): string => `${canonical(backup)}\n`;
