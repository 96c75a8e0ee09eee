import type { Look, Mood } from '../scenario';
import { aidOf, wornOf } from './aids';
import { armsOf, tableOf, tremblingOf } from './arms';
import { beardOf } from './beard';
import { neckOf, torsoOf } from './body';
import { expressionOf, limitsOf } from './expression';
import { hairOf } from './hair';
import { earsOf, faceOf, featuresOf, outlineOf } from './head';
import { drapeOf, headwearOf } from './headwear';
import { paletteOf } from './palette';
import { proportionsOf } from './proportions';
import { blanketOf, seatOf } from './seat';
import { filled, round, type Shape } from './shape';
import type { Sitter } from './sitter';
import { skinOf } from './skin';

/** Where a part of the picture stands: moved by x and y, then turned by degrees and scaled round a point of its own. */
export interface Position {
  readonly x: number;
  readonly y: number;
  readonly rotate: number;
  readonly scale: number;
}

/** A portrait in a frame of 240 by 292, in the order in which it is painted. Only `hair`, `head` and `drape` move with the head. */
export interface Figure {
  /** How the person is put into the frame: smaller for a child, aslant for somebody in bed. The mood does not change it. */
  readonly place: Position;
  /** Toward you or away from you, round the chest. */
  readonly lean: Position;
  /** Bowed and tilted, round the neck. */
  readonly bow: Position;
  readonly seat: readonly Shape[];
  readonly hair: readonly Shape[];
  readonly body: readonly Shape[];
  readonly head: readonly Shape[];
  readonly arms: readonly Shape[];
  readonly front: readonly Shape[];
}

export interface Person {
  readonly look: Look;
  /** In years. */
  readonly age: number;
}

/** The points round which the person is put into the frame, leans, and turns the head. */
export const HIP = { x: 120, y: 292 } as const;
export const CHEST = { x: 120, y: 184 } as const;
export const NECK = { x: 120, y: 172 } as const;

/** The portrait of a person, ready for any mood; `blinking` shuts the eyes. What the mood leaves alone is worked out once. */
export function portraitOf({ look, age }: Person): (mood: Mood, blinking?: boolean) => Figure {
  const size = proportionsOf(look, age);
  const limits = limitsOf(look);
  const sitter: Sitter = { look, age, size, palette: paletteOf(look, age), limits };
  const hair = hairOf(sitter);
  const headwear = headwearOf(sitter);
  const outline = outlineOf(size);
  const behindFace = [
    ...drapeOf(sitter),
    ...(look.headwear === 'hijab' ? [] : earsOf(sitter)),
    filled(outline, sitter.palette.skin),
    ...skinOf(sitter, outline),
    ...beardOf(sitter, outline),
    ...featuresOf(sitter),
  ];
  const beforeFace = [...hair.front, ...headwear.front, ...wornOf(sitter)];
  const neck = neckOf(sitter);
  const arms = armsOf(sitter);
  const cover = [...blanketOf(sitter), ...tableOf(sitter)];
  const unmoved = {
    place: limits.lying
      ? { x: 4, y: 6, rotate: -9, scale: round(0.94 - 0.14 * size.youth) }
      : { x: 0, y: 5, rotate: 0, scale: round(1 - 0.14 * size.youth) },
    seat: seatOf(sitter),
    hair: [...headwear.back, ...hair.back],
    front: aidOf(sitter),
  };
  return (mood, blinking = false) => {
    const expression = expressionOf(mood, look, limits);
    const { lean, tilt, headDrop } = expression.pose;
    return {
      ...unmoved,
      lean: { x: 0, y: 0, rotate: 0, scale: round(1 + 0.06 * lean) },
      bow: { x: 0, y: round(headDrop * 0.6), rotate: round(tilt * 0.65), scale: 1 },
      body: [...neck, ...torsoOf(sitter, expression)],
      head: [...behindFace, ...faceOf(sitter, expression, blinking), ...beforeFace],
      arms: [...cover, ...arms[expression.arms], ...tremblingOf(sitter, expression)],
    };
  };
}
