import type { Mood } from '../scenario';

/** What a person does while nothing happens. */
export interface Idle {
  /** Milliseconds before each blink, 3,000 to 7,000; after the last one they begin again. */
  readonly pauses: readonly number[];
  /** Milliseconds for which the eyes are shut. */
  readonly blink: number;
  /** Breaths in a minute, 12 (still) to 20 (beside themselves). */
  readonly breaths: number;
  /** How far a breath lifts the person, in pixels of the frame. */
  readonly rise: number;
}

const BLINKS = 16;

/** Blinks and breath of somebody in a mood; the same seed and mood give the same blinks. */
export function idleOf(seed: number, { agitation, valence, trust, hope }: Mood): Idle {
  const own = seed + Math.round(agitation + 21 * valence + 441 * trust + 9261 * hope);
  return {
    pauses: Array.from({ length: BLINKS }, (_, index) => 3000 + Math.floor(portion(own, index) * 4001)),
    blink: 110,
    breaths: 12 + (8 * Math.min(20, Math.max(0, agitation))) / 20,
    rise: 1.5,
  };
}

/** From 0 to just under 1, evenly, for a seed and a number. */
function portion(seed: number, index: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
