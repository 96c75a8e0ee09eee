import type { Principle } from '../scenario';
import type { PrincipleScore, Score } from './score';

/** A finished conversation, as progress is read from it. */
export interface Practised {
  readonly attempt: string;
  readonly scenario: string;
  /** The day on which it ended, as `YYYY-MM-DD`. */
  readonly day: string;
  /** When it ended, as a text that sorts by time; it only orders the conversations of one day. */
  readonly time: string;
  /** Nothing of the scenario had been seen before. */
  readonly first: boolean;
  /** False for a what-if, which is left out of everything. */
  readonly counts: boolean;
  readonly mode: 'practice' | 'check';
  /** Something made it easier: a reply was taken back, a hint was opened, or the client was milder than written. */
  readonly helped: boolean;
  readonly score: Score;
  /** The learner's own ratings, from 0 to 100, given before the scores were seen. */
  readonly rated?: { readonly [principle in Principle]?: number | undefined };
}

/** The conversations that count, in the order of time. */
export function counted(practised: readonly Practised[]): readonly Practised[] {
  const key = ({ day, time, attempt }: Practised): string => `${day} ${time} ${attempt}`;
  return practised.filter(({ counts }) => counts).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What a conversation showed of one principle. */
export function scoreIn({ score }: Practised, principle: Principle): PrincipleScore {
  const found = score.technique.find((one) => one.principle === principle);
  if (found === undefined) throw new Error(`The score says nothing of ${principle}.`);
  return found;
}

const DAY_MS = 86_400_000;

/** The whole days from one day to another, both as `YYYY-MM-DD`; below 0 where the other is earlier. */
export const daysFrom = (day: string, other: string): number => Math.round((Date.parse(other) - Date.parse(day)) / DAY_MS);

/** The day so many days later. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
