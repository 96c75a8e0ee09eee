import { OWN } from '../packed';
import { LETTERS, lettersFrom, type Letters } from './letters';

/** What a person has chosen for reading, movement, keys and mood; kept in this browser alone. */
export interface Settings {
  /** Percent, in steps of ten. */
  readonly textSize: (typeof TEXT_SIZES)[number];
  readonly face: (typeof FACES)[number];
  readonly spacing: (typeof SPACINGS)[number];
  readonly tint: (typeof TINTS)[number];
  readonly speed: (typeof SPEEDS)[number];
  /** Lines that were read in an earlier conversation come at once. */
  readonly skipSeen: boolean;
  /** How much longer than the plain time a reply may take, where silence is an answer; off unless chosen. */
  readonly timer: (typeof TIMERS)[number];
  readonly motion: (typeof MOTIONS)[number];
  readonly keys: boolean;
  readonly letters: Letters;
  readonly mood: (typeof MOOD_WAYS)[number];
  /** When somebody beside you has a word. */
  readonly coach: (typeof COACHES)[number];
  /** A button reads the client's words aloud, where the browser has a voice. */
  readonly aloud: boolean;
}

export const TEXT_SIZES = [90, 100, 110, 120, 130, 140, 150] as const;
export const FACES = ['system', 'hyperlegible'] as const;
export const SPACINGS = ['normal', 'wide'] as const;
export const TINTS = ['system', 'warm', 'white', 'blue-grey', 'dark'] as const;
export const SPEEDS = ['instant', 'calm', 'slow', 'by-press'] as const;
export const TIMERS = ['off', '1', '1.5', '2', '10'] as const;
export const MOTIONS = ['system', 'still', 'on'] as const;
export const MOOD_WAYS = ['hidden', 'on-request', 'shown'] as const;

export const COACHES = ['always', 'when-stuck', 'off'] as const;

export const DEFAULTS: Settings = {
  textSize: 100,
  face: 'system',
  spacing: 'normal',
  tint: 'system',
  speed: 'calm',
  skipSeen: false,
  timer: 'off',
  motion: 'system',
  keys: true,
  letters: LETTERS,
  mood: 'on-request',
  coach: 'when-stuck',
  aloud: false,
};

/** Settings from a kept text; whatever in it is not a setting, or not a value that there is, gives way to the default. */
export function settingsFrom(text: string | null): Settings {
  const kept = parsed(text);
  const one = <Value>(values: readonly Value[], key: keyof Settings, otherwise: Value): Value =>
    values.find((value) => value === kept[key]) ?? otherwise;
  const yesOrNo = (key: keyof Settings, otherwise: boolean): boolean => one([true, false], key, otherwise);
  return {
    textSize: one(TEXT_SIZES, 'textSize', DEFAULTS.textSize),
    face: one(FACES, 'face', DEFAULTS.face),
    spacing: one(SPACINGS, 'spacing', DEFAULTS.spacing),
    tint: one(TINTS, 'tint', DEFAULTS.tint),
    speed: one(SPEEDS, 'speed', DEFAULTS.speed),
    skipSeen: yesOrNo('skipSeen', DEFAULTS.skipSeen),
    timer: one(TIMERS, 'timer', DEFAULTS.timer),
    motion: one(MOTIONS, 'motion', DEFAULTS.motion),
    keys: yesOrNo('keys', DEFAULTS.keys),
    letters: lettersFrom(kept['letters']),
    mood: one(MOOD_WAYS, 'mood', DEFAULTS.mood),
    coach: one(COACHES, 'coach', DEFAULTS.coach),
    aloud: yesOrNo('aloud', DEFAULTS.aloud),
  };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Where settings are kept, and who is told when one changes. */
export interface SettingsStore {
  readonly get: () => Settings;
  readonly set: (change: Partial<Settings>) => void;
  /** Calls back after a change. Returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export const SETTINGS_KEY = `${OWN}.settings`;
/** Set once somebody has begun a conversation in this browser: from then on the first page may be another. */
export const BEGUN_KEY = `${OWN}.begun`;

/** A store over the browser's small storage; where that is blocked, settings last as long as the page. */
export function settingsStore(area: () => Pick<Storage, 'getItem' | 'setItem'>): SettingsStore {
  let settings = settingsFrom(attempted(() => area().getItem(SETTINGS_KEY)) ?? null);
  const listeners = new Set<() => void>();
  return {
    get: () => settings,
    set(change) {
      settings = { ...settings, ...change };
      attempted(() => area().setItem(SETTINGS_KEY, JSON.stringify(settings)));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function attempted<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
