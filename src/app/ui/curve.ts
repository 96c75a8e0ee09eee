import type { CurvePoint } from '../../scoring';

/** The picture of a curve, in units of its own: the numbers stand in no unit of the page. */
export const CURVE = { width: 640, height: 200, margin: 16 } as const;
const LOWEST = -5;
const HIGHEST = 20;

/** Where a point stands in the picture of a curve with so many turns. */
export function place(turn: number, engagement: number, turns: number): { readonly x: number; readonly y: number } {
  const { width, height, margin } = CURVE;
  return {
    x: margin + (turn / Math.max(1, turns)) * (width - 2 * margin),
    y: height - margin - ((engagement - LOWEST) / (HIGHEST - LOWEST)) * (height - 2 * margin),
  };
}

/** The line through the points of a curve with so many turns, as the `d` of a path. */
export function pathOf(points: readonly CurvePoint[], turns: number): string {
  return points
    .map(({ turn, engagement }, index) => {
      const { x, y } = place(turn, engagement, turns);
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(' ');
}
