import { drawn, eachPoint, type Shape } from './shape';
import type { Sitter } from './sitter';

/** A right hand as drawn round its wrist, pointing right. */
const PALM =
  'M-14 -7C-8 -9 0 -10 6 -9.5L15 -9C19 -9 19 -4.6 16 -4.4C21 -4.6 21 0.2 17 0.2C21 0.4 20.5 5 16.5 4.8C19 5.4 18 9.4 14.5 9L2 10C-5 10 -10 9 -14 8Z';
const FINGERS = 'M6 -4.6L16 -4.4M7 0.2L17 0.2M7 4.9L16 4.8';
const THUMB = 'M-10 -6C-5 -14 3 -16 6 -13C7 -10 2 -8 -2 -2Z';
const SHELL = 'M-34 -11C-20 -13 -6 -13 6 -10L7 10C-6 13 -20 12 -34 11Z';
const STRAPS = 'M-26 -12L-26 12M-8 -13L-8 12';

/** Where a hand is, by its wrist. */
export interface Hand {
  readonly x: number;
  readonly y: number;
  /** The way the fingers point: 0 to the right, 90 down. */
  readonly degrees: number;
  readonly flip?: boolean;
  readonly splinted?: boolean;
}

/** A hand, in its splint where it has one. */
export function handOf({ palette, size }: Sitter, { x, y, degrees, flip, splinted }: Hand): readonly Shape[] {
  const scale = 1 - 0.28 * size.youth;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180) * scale, Math.sin((degrees * Math.PI) / 180) * scale];
  const put = (d: string): string =>
    eachPoint(d, (across, down) => {
      const v = flip === true ? -down : down;
      return [x + across * cos - v * sin, y + across * sin + v * cos];
    });
  const skin = (d: string): Shape => ({ d: put(d), fill: palette.skin, stroke: palette.shade, width: 1.5 });
  const splint: readonly Shape[] = [{ d: put(SHELL), fill: '#eef1f1', stroke: '#93a1a6', width: 1.6 }, drawn(put(STRAPS), '#55788a', 6)];
  return [skin(PALM), drawn(put(FINGERS), palette.shade, 1.5), ...(splinted === true ? splint : []), skin(THUMB)];
}
