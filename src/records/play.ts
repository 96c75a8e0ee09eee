import { endingOf, isOver, lineAt, replay, replyGiven, type Session } from '../engine';
import { dialled, type Dial, type EndingKind, type Principle, type Scenario } from '../scenario';
import { overall, scoreOf, type Label } from '../scoring';
import type { RecordedAttempt } from './schema';

/** Something about times that does not happen by itself. It is stated, and may have a reason. */
export type Oddity =
  /** The clock of the device went back meanwhile. */
  | { readonly kind: 'backwards' }
  /** So many replies after the first, in fewer seconds than their words take to read. */
  | { readonly kind: 'quick'; readonly replies: number; readonly seconds: number }
  /** It was saved after the record of it was made. */
  | { readonly kind: 'after-record' };

/** How a scenario stands to those of this app. */
export type Origin = 'ours' | 'another-version' | 'unknown';

/** A conversation, worked out again from what happened in it. */
export interface Played {
  readonly kind: 'played';
  readonly id: string;
  readonly scenario: {
    readonly id: string;
    readonly hash: string;
    readonly version: string;
    readonly title: string;
    readonly name: string;
    readonly language: string;
    readonly origin: Origin;
  };
  readonly mode: 'practice' | 'check';
  readonly dial: Dial;
  /** Where it leaves another conversation, if it does: then it never counts. */
  readonly parent: RecordedAttempt['parent'];
  readonly started: string;
  readonly saved: string;
  readonly day: string;
  /** From the first reply to the last; below 0 where the clock went back. */
  readonly seconds: number;
  readonly turns: number;
  readonly takenBack: number;
  /** The hints that were opened. */
  readonly hints: number;
  /** Nothing where it was not finished. */
  readonly ending: { readonly id: string; readonly kind: EndingKind; readonly title: string } | undefined;
  readonly technique: readonly {
    readonly principle: Principle;
    readonly score: number | undefined;
    readonly label: Label | undefined;
    readonly moments: number;
  }[];
  /** The mean of the scores, from 0 to 100. */
  readonly overall: number;
  readonly critical: readonly { readonly text: string; readonly turn: number | undefined }[];
  readonly milestones: { readonly met: number; readonly of: number };
  readonly oddities: readonly Oddity[];
  /** The turn of the first thing that cannot have happened in this conversation; what comes after it is left out. */
  readonly impossible: number | undefined;
  readonly session: Session;
}

/** More than anybody reads in a second. */
const WORDS_A_SECOND = 10;

/** Plays an attempt again and works out what it shows. */
export function playedOf(attempt: RecordedAttempt, scenario: Scenario, origin: Origin, made: string): Played {
  const { id, seed, mode, dial, parent, started, saved, day, events } = attempt;
  const { session, fitted } = replay(dialled(scenario, dial), seed, events);
  const score = scoreOf(session);
  const seconds = (Date.parse(saved) - Date.parse(started)) / 1000;
  return {
    kind: 'played',
    id,
    scenario: {
      id: scenario.id,
      hash: attempt.hash,
      version: scenario.version,
      title: scenario.title,
      name: scenario.client.name,
      language: scenario.language,
      origin,
    },
    mode,
    dial,
    parent,
    started,
    saved,
    day,
    seconds,
    turns: session.turns.length,
    takenBack: session.takenBack,
    hints: session.helps.filter(({ help }) => help !== 'mood-words').length,
    ending: endingIn(session),
    technique: score.technique.map(({ principle, score: figure, label, moments }) => ({ principle, score: figure, label, moments })),
    overall: Math.round(overall(score)),
    critical: score.safety.critical.map(({ text, turn }) => ({ text, turn: turn === undefined ? undefined : turn + 1 })),
    milestones: { met: score.milestones.filter(({ met }) => met).length, of: score.milestones.length },
    oddities: odditiesOf(session, seconds, saved > made),
    impossible: fitted === events.length ? undefined : session.turns.length + 1,
    session,
  };
}

function endingIn(session: Session): Played['ending'] {
  if (!isOver(session)) return undefined;
  const { kind, title } = endingOf(session.scenario, session.at);
  return { id: session.at, kind, title };
}

function odditiesOf({ scenario, turns }: Session, seconds: number, afterRecord: boolean): readonly Oddity[] {
  const words = turns
    .slice(1)
    .flatMap((turn) => [...lineAt(scenario, turn.moment, turn.before).parts, replyGiven(scenario, turn)])
    .reduce((sum, { text }) => sum + wordsIn(text), 0);
  return [
    ...(seconds < 0 ? [{ kind: 'backwards' } as const] : []),
    ...(seconds >= 0 && seconds * WORDS_A_SECOND < words
      ? [{ kind: 'quick', replies: turns.length - 1, seconds: Math.round(seconds) } as const]
      : []),
    ...(afterRecord ? [{ kind: 'after-record' } as const] : []),
  ];
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
