/** One path and how it is painted. Its commands stay the same whatever the mood, so that `d` can be interpolated. */
export interface Shape {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  /** From 0 to 1; 1 where left out. */
  readonly opacity?: number;
  /** A line that ends flat. */
  readonly flat?: boolean;
  /** The mood changes it. */
  readonly moves?: boolean;
  /** An eye: opens and shuts with a blink. */
  readonly blinks?: boolean;
  /** A path inside another one is a hole in it. */
  readonly hollow?: boolean;
  /** The outline of a shape that this one is seen through. */
  readonly through?: string;
}

export const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
export const round = (value: number): number => Math.round(value * 100) / 100;
/** How far a value is on the way from one number to another, 0 to 1. */
export const share = (value: number, from: number, to: number): number => within((value - from) / (to - from), 0, 1);

/** A path with its numbers rounded to tenths. */
export function path(texts: TemplateStringsArray, ...numbers: readonly number[]): string {
  let d = texts[0] ?? '';
  for (let index = 0; index < numbers.length; index++) d += `${Math.round((numbers[index] ?? 0) * 10) / 10}${texts[index + 1] ?? ''}`;
  return d;
}

export const filled = (d: string, fill: string, opacity = 1): Shape => ({ d, fill, opacity });
export const drawn = (d: string, stroke: string, width: number, opacity = 1): Shape => ({ d, stroke, width, opacity });
export const moving = (shape: Shape): Shape => ({ ...shape, moves: true });

/** An ellipse, or a circle where one radius is given. */
export const oval = (x: number, y: number, rx: number, ry = rx): string =>
  path`M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

/** A path of absolute points and its mirror image on the other side of the middle. */
export const both = (d: string): string => `${d} ${eachPoint(d, (x, y) => [240 - x, y])}`;

/** A path whose points have been moved. Only for paths of absolute points, without arcs. */
export function eachPoint(d: string, moved: (x: number, y: number) => readonly [x: number, y: number]): string {
  return d.replaceAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g, (_, x: string, y: string) => {
    const [left, down] = moved(Number(x), Number(y));
    return path`${left} ${down}`;
  });
}
