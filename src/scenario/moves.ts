/** The four whole numbers, from 0 to 20, that describe how a client is. Agitation from 4 to 12 is workable; valence 10 is neutral. */
export const MOOD_VARIABLES = ['agitation', 'valence', 'trust', 'hope'] as const;
export type MoodVariable = (typeof MOOD_VARIABLES)[number];
export type Mood = Readonly<Record<MoodVariable, number>>;

/** The least and greatest value of a mood variable. */
export const MOOD_MIN = 0;
export const MOOD_MAX = 20;
/** The greatest change, up or down, that one reply may make to a variable. */
export const CHANGE_MAX = 4;

export interface MoveEffect {
  /** Change in agitation, valence, trust and hope. */
  readonly effect: readonly [agitation: number, valence: number, trust: number, hope: number];
  /** Gives information or makes a plan, which a flooded client cannot use. */
  readonly informs?: true;
  /** Feels good now and costs trust when reality contradicts it. */
  readonly debt?: true;
}

const move = (effect: MoveEffect['effect'], traits: Omit<MoveEffect, 'effect'> = {}): MoveEffect => ({ effect, ...traits });

/**
 * What kind of thing a reply is, and its usual effect on a client.
 * The sizes are design choices of this project, ordered by the literature on empathic opportunities,
 * motivational interviewing, de-escalation and teach-back; no study gives them as numbers.
 */
export const MOVES = {
  'open-question': move([0, 0, 1, 0]),
  reflection: move([-1, 0, 1, 0]),
  'held-silence': move([-1, 0, 1, 0]),
  'naming-feeling': move([-1, 0, 1, 0]),
  'noticing-strength': move([0, 1, 1, 1]),
  'honest-information': move([-1, 0, 1, 1], { informs: true }),
  'real-choice': move([-1, 0, 1, 1]),
  'joint-planning': move([-1, 1, 1, 1], { informs: true }),
  repair: move([-3, 1, 2, 0]),
  'respectful-limit': move([-1, 0, 0, 0]),
  'risk-question': move([0, 0, 1, 0]),
  'teach-back': move([-1, 0, 1, 1], { informs: true }),
  signposting: move([-1, 0, 1, 0]),
  'clear-request': move([-1, 0, 1, 1]),
  'plain-reply': move([0, 0, 0, 0]),
  'topic-shift': move([1, 0, -1, 0]),
  'over-reading': move([1, 0, -1, 0]),
  'silver-lining': move([1, -1, -1, 0]),
  'false-reassurance': move([-1, 1, 0, 1], { debt: true }),
  lecture: move([2, -1, -2, -1]),
  'information-dump': move([1, -1, 0, -1], { informs: true }),
  'calm-down': move([2, -1, -2, 0]),
  'unasked-advice': move([1, 0, -1, 0], { informs: true }),
  defending: move([1, 0, -1, 0]),
  ultimatum: move([3, -1, -2, -1]),
  'over-promise': move([-1, 1, 1, 0], { debt: true }),
  'closed-question': move([1, 0, -1, 0]),
  'formula-empathy': move([1, 0, -1, 0]),
  'own-story': move([1, -1, -1, 0]),
  jollity: move([1, -1, -1, 0]),
  'taking-over': move([1, -1, -1, -1]),
  'passing-on': move([1, -1, -1, -1]),
  'hedged-request': move([1, 0, -1, -1]),
  'going-along': move([-1, 0, 1, 0]),
} as const satisfies Record<string, MoveEffect>;

export type Move = keyof typeof MOVES;
export const MOVE_NAMES = Object.keys(MOVES) as [Move, ...Move[]];

/** The id by which a moment's `silence` is chosen, so no reply may carry it. */
export const SILENCE_ID = 'silence';
