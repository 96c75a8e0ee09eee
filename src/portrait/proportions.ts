import type { Look } from '../scenario';
import { eachPoint, share } from './shape';

/** The measures of a person in a frame of 240 by 292, whose middle is x = 120. */
export interface Proportions {
  /** 1 at five years or less, 0 from nineteen on. */
  readonly youth: number;
  /** 0 until thirty, 1 from eighty-five on. */
  readonly ageing: number;
  /** Half the width of the head at the temples. */
  readonly half: number;
  readonly top: number;
  readonly eyeY: number;
  readonly mouthY: number;
  readonly chin: number;
  /** Half the width of the jaw beside the mouth, and of the chin. */
  readonly jaw: number;
  readonly chinHalf: number;
  /** Sizes of eyes, nose and mouth beside those of an adult. */
  readonly eye: number;
  readonly nose: number;
  readonly mouth: number;
  readonly neck: number;
  readonly shoulder: number;
  readonly shoulderY: number;
}

const SHOULDER: Record<NonNullable<Look['build']>, number> = { slight: 76, average: 83, broad: 93 };
const JAW: Record<NonNullable<Look['jaw']>, readonly [jaw: number, chin: number]> = {
  oval: [34, 15],
  round: [38, 19],
  square: [39, 24],
  narrow: [30, 11],
};

/** The measures of somebody with this look and of this age in years. */
export function proportionsOf({ build = 'average', jaw = 'oval' }: Look, age: number): Proportions {
  const youth = 1 - share(age, 5, 19);
  const ageing = share(age, 30, 85);
  const grown = (adult: number, child: number): number => adult + (child - adult) * youth;
  const [jawHalf, chinHalf] = JAW[jaw];
  const eyeY = grown(108, 119);
  const chin = grown(168, 167) + ageing;
  return {
    youth,
    ageing,
    half: grown(47, 50),
    top: grown(46, 47),
    eyeY,
    mouthY: eyeY + (chin - eyeY) * grown(0.6, 0.58),
    chin,
    jaw: grown(jawHalf, 40) + 2.5 * ageing,
    chinHalf: grown(chinHalf, 19) + 3 * ageing,
    eye: grown(1, 1.2) - 0.06 * ageing,
    nose: grown(1, 0.55) + 0.2 * ageing,
    mouth: grown(1, 0.84),
    neck: grown(build === 'broad' ? 20 : 17, 12) - 0.8 * ageing,
    shoulder: SHOULDER[build] * grown(1, 0.72) - 4 * ageing,
    shoulderY: grown(203, 193) - 2 * ageing,
  };
}

/** A path drawn on the head of an adult, fitted to the head of a person. */
export function fitted(d: string, { half, top, eyeY, chin }: Proportions): string {
  return eachPoint(d, (x, y) => [
    120 + ((x - 120) * half) / 47,
    y < 108 ? top + ((y - 46) * (eyeY - top)) / 62 : eyeY + ((y - 108) * (chin - eyeY)) / 60,
  ]);
}
