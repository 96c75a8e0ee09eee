import type { Mood, MoodVariable } from './moves';

/** How much larger (+1) or smaller (−1) a rise or a fall of one variable is for this client than for most. */
export interface Reaction {
  readonly rise?: number | undefined;
  readonly fall?: number | undefined;
}

export interface Temperament {
  /** Mood when the conversation begins. */
  readonly start: Mood;
  /** The agitation that this client drifts back to. */
  readonly rest: number;
  /** Steps of agitation that the drift takes in a turn that leaves agitation alone. */
  readonly drift: number;
  readonly reactions: { readonly [variable in MoodVariable]?: Reaction | undefined };
}

const at = (agitation: number, valence: number, trust: number, hope: number): Mood => ({ agitation, valence, trust, hope });

/**
 * Presets of starts and reactions, which a scenario names and may override.
 * Design choices of this project; the direction of each follows the clinical picture (for instance, slower change of mood in
 * depression, after work on emotional inertia), the sizes are the smallest that can be told apart.
 */
export const TEMPERAMENTS = {
  irritable: { start: at(12, 6, 8, 6), rest: 11, drift: 1, reactions: { agitation: { rise: 1 } } },
  depressed: { start: at(5, 4, 8, 2), rest: 5, drift: 1, reactions: { valence: { rise: -1 }, hope: { rise: -1 } } },
  anxious: { start: at(14, 6, 10, 7), rest: 12, drift: 1, reactions: { agitation: { rise: 1, fall: 1 } } },
  pessimistic: { start: at(8, 6, 9, 3), rest: 8, drift: 1, reactions: { hope: { rise: -1 } } },
  labile: { start: at(10, 9, 10, 8), rest: 9, drift: 2, reactions: { valence: { rise: 1, fall: 1 } } },
  traumatised: { start: at(12, 6, 6, 6), rest: 11, drift: 1, reactions: { trust: { rise: -1 } } },
  caregiver: { start: at(12, 6, 9, 5), rest: 11, drift: 1, reactions: { agitation: { rise: 1 } } },
  colleague: { start: at(9, 10, 10, 6), rest: 9, drift: 1, reactions: {} },
} as const satisfies Record<string, Temperament>;

export type TemperamentName = keyof typeof TEMPERAMENTS;
export const TEMPERAMENT_NAMES = Object.keys(TEMPERAMENTS) as [TemperamentName, ...TemperamentName[]];
