import type { Look, Mood } from '../scenario';
import { aidOf, wornOf } from './aids';
import { armsOf, tableOf } from './arms';
import { bodyOf } from './body';
import { expressionOf } from './expression';
import { hairOf } from './hair';
import { earsOf, faceOf, outlineOf } from './head';
import { drapeOf, headwearOf } from './headwear';
import { paletteOf } from './palette';
import { proportionsOf } from './proportions';
import { blanketOf, seatOf } from './seat';
import { filled, round, type Shape } from './shape';
import type { Sitter } from './sitter';
import { beardOf, skinOf } from './skin';

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
  /** Toward you or away from you, round the lower edge. */
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

/** Round which the person leans, and the head turns. */
export const HIP = { x: 120, y: 292 } as const;
export const NECK = { x: 120, y: 172 } as const;

/** The portrait of a person in a mood; `blinking` shuts the eyes. */
export function figureOf({ look, age }: Person, mood: Mood, blinking = false): Figure {
  const size = proportionsOf(look, age);
  const expression = expressionOf(mood, look);
  const sitter: Sitter = { look, age, size, palette: paletteOf(look, age), expression, blinking };
  const { lean, tilt, headDrop } = expression.pose;
  const hair = hairOf(sitter);
  const headwear = headwearOf(sitter);
  const outline = outlineOf(size);
  const ears = look.headwear === 'hijab' ? [] : earsOf(sitter);
  const lies = look.seat === 'bed';
  return {
    place: { x: lies ? -4 : 0, y: lies ? 6 : 0, rotate: lies ? -9 : 0, scale: round((lies ? 0.94 : 1) - 0.14 * size.youth) },
    lean: { x: 0, y: 0, rotate: 0, scale: round(1 + 0.08 * lean) },
    bow: { x: 0, y: round(headDrop * 0.9), rotate: round(tilt), scale: 1 },
    seat: seatOf(sitter),
    hair: [...headwear.back, ...hair.back],
    body: bodyOf(sitter),
    head: [
      ...drapeOf(sitter),
      ...ears,
      filled(outline, sitter.palette.skin),
      ...skinOf(sitter, outline),
      ...beardOf(sitter, outline),
      ...faceOf(sitter),
      ...hair.front,
      ...headwear.front,
      ...wornOf(sitter),
    ],
    arms: [...blanketOf(sitter), ...tableOf(sitter), ...armsOf(sitter)],
    front: aidOf(sitter),
  };
}
