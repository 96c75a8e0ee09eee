import { CHEST, HIP, NECK, type Figure, type Position, type Shape } from '../../src/portrait';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const commandsOf = (path: string): string => path.replaceAll(/[-\d. ]+/g, '');
const numbersOf = (path: string): number[] => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

const known = new WeakMap<Shape, readonly Point[]>();

/** The absolute points of a shape; of an oval, its leftmost one. */
export function pointsOf(shape: Shape): readonly Point[] {
  const before = known.get(shape);
  if (before !== undefined) return before;
  const numbers = numbersOf(shape.d.replaceAll(/a[^Z]*/g, ''));
  const points = Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index] ?? Number.NaN,
    y: numbers[2 * index + 1] ?? Number.NaN,
  }));
  known.set(shape, points);
  return points;
}

type Placing = (point: Point) => Point;

function placing({ x, y, rotate, scale }: Position, pivot: Point): Placing {
  const [cos, sin] = [Math.cos((rotate * Math.PI) / 180) * scale, Math.sin((rotate * Math.PI) / 180) * scale];
  const [left, top] = [x + pivot.x - pivot.x * cos + pivot.y * sin, y + pivot.y - pivot.x * sin - pivot.y * cos];
  return (point) => ({ x: left + point.x * cos - point.y * sin, y: top + point.x * sin + point.y * cos });
}

/** Every shape of a figure with the way from its own points to those of the frame. */
export function placed(figure: Figure): readonly { readonly part: string; readonly shape: Shape; readonly inFrame: Placing }[] {
  const { place, lean, bow, seat, hair, body, head, arms, front } = figure;
  const [still, leans, bows] = [placing(place, HIP), placing(lean, CHEST), placing(bow, NECK)];
  const leaning: Placing = (point) => still(leans(point));
  const bowed: Placing = (point) => leaning(bows(point));
  const all = (part: string, shapes: readonly Shape[], inFrame: Placing) => shapes.map((shape) => ({ part, shape, inFrame }));
  return [
    ...all('seat', seat, still),
    ...all('hair', hair, bowed),
    ...all('body', body, leaning),
    ...all('head', head, bowed),
    ...all('arms', arms, leaning),
    ...all('front', front, still),
  ];
}

export const shapesOf = (figure: Figure): readonly Shape[] => placed(figure).map(({ shape }) => shape);

/** Where a shape is and how large, by its points. */
export function span(shape: Shape | undefined): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
  const points = shape === undefined ? [] : pointsOf(shape);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [right, low] = [Math.max(...xs), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + low) / 2, width: right - left, height: low - top };
}
