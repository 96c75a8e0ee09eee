import { SILENCE_ID } from '../../scenario';
import type { Session } from '../../engine';
import type { Settings } from '../settings/settings';

/** How long the client takes, in milliseconds. */
export interface Tempo {
  /** From the face to the first words. */
  readonly breath: number;
  /** After a piece of so many characters, until the next. */
  readonly beat: (characters: number) => number;
  /** Each next piece waits for a press. */
  readonly byPress: boolean;
}

const FACE_FIRST = 350;
const BREATH_AGITATED = 200;
const BREATH_FLAT = 900;
const HELD_SILENCE = 1200;
const BEAT_LEAST = 900;
const BEAT_PER_CHARACTER = 45;
const SEEN_BEAT = 80;
const SLOWER = 1.6;
const NEVER = 2 ** 31 - 1;

/** The tempo of what comes next; nothing where it comes at once. The calmer somebody is, the longer they take; a silence is held. */
export function tempoOf({ standing, turns }: Session, speed: Settings['speed'], seen: boolean): Tempo | undefined {
  if (speed === 'instant') return undefined;
  if (seen) return { breath: 0, beat: () => SEEN_BEAT, byPress: false };
  const factor = speed === 'slow' ? SLOWER : 1;
  const { agitation } = standing.mood;
  const held = turns.at(-1)?.reply === SILENCE_ID ? HELD_SILENCE : 0;
  const breath = FACE_FIRST + held + BREATH_AGITATED + ((BREATH_FLAT - BREATH_AGITATED) * (20 - agitation)) / 20;
  const byPress = speed === 'by-press';
  return {
    breath: Math.round(breath * factor),
    beat: (characters) => (byPress ? NEVER : Math.round(Math.max(BEAT_LEAST, BEAT_PER_CHARACTER * characters) * factor)),
    byPress,
  };
}
