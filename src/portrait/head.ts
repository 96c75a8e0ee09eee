import { eyesOf } from './eyes';
import { mouthOf } from './mouth';
import type { Proportions } from './proportions';
import { both, drawn, filled, moving, oval, path, share, within, type Shape } from './shape';
import type { Expression } from './expression';
import type { Sitter } from './sitter';

/** The outline of the face from temple to chin. */
export function outlineOf({ half, top, eyeY, mouthY, chin, jaw, chinHalf, youth }: Proportions): string {
  const side =
    (s: -1 | 1) =>
    (dx: number): number =>
      120 + s * dx;
  const [l, r] = [side(-1), side(1)];
  const cheek = eyeY + 20 + 4 * youth;
  const crown = top + (eyeY - top) * 0.3;
  return (
    path`M${l(half)} ${eyeY - 8}C${l(half)} ${crown} ${l(half * 0.64)} ${top} 120 ${top}` +
    path`C${r(half * 0.64)} ${top} ${r(half)} ${crown} ${r(half)} ${eyeY - 8}` +
    path`C${r(half + 0.6)} ${cheek} ${r(jaw + 5)} ${mouthY - 8} ${r(jaw)} ${mouthY + 3}` +
    path`C${r(jaw - 5)} ${mouthY + 15} ${r(chinHalf + 2)} ${chin} 120 ${chin}` +
    path`C${l(chinHalf + 2)} ${chin} ${l(jaw - 5)} ${mouthY + 15} ${l(jaw)} ${mouthY + 3}` +
    path`C${l(jaw + 5)} ${mouthY - 8} ${l(half + 0.6)} ${cheek} ${l(half)} ${eyeY - 8}Z`
  );
}

/** The ears, which hair and headwear may cover. */
export function earsOf({ size, palette }: Sitter): readonly Shape[] {
  const { half, eyeY, ageing } = size;
  const [x, y, ry] = [half + 2, eyeY + 6, 12 + 2.5 * ageing];
  return [-1, 1].flatMap((side) => [
    filled(oval(120 + side * x, y, 7.5, ry), palette.skin),
    drawn(
      path`M${120 + side * (x + 2.6)} ${y - ry * 0.55}Q${120 + side * (x - 1.6)} ${y - ry * 0.4} ${120 + side * (x + 0.6)} ${y + ry * 0.45}`,
      palette.shade,
      2.2,
    ),
  ]);
}

/** What the mood leaves alone: the brow ridge, the nose, the lines of age. */
export function featuresOf(sitter: Sitter): readonly Shape[] {
  const { size, palette } = sitter;
  const ridge = (x: number): Shape => filled(oval(x, size.eyeY - 16, 17, 9), palette.light, palette.ridge);
  return [ridge(98), ridge(142), ...noseOf(sitter), ...linesOf(sitter)];
}

/** What the mood moves: colour in the cheeks, the furrow between the brows, eyes and mouth. */
export function faceOf(sitter: Sitter, expression: Expression, blinking: boolean): readonly Shape[] {
  const { size, palette } = sitter;
  const { eyeY, youth } = size;
  const { browInner, furrow } = expression.pose;
  const flush = (0.1 + 0.08 * youth + 0.08 * share(expression.felt.shoulders, 4, 9)) * (palette.dark ? 0.7 : 1);
  const cheek = (x: number): Shape => moving(filled(oval(x, eyeY + 24, 11 + 2 * youth, 7 + 1.5 * youth), palette.blush, flush));
  const frown = (x: number, side: -1 | 1): string =>
    path`M${x} ${eyeY - 23 - browInner * 1.6}Q${x - side * 1.4} ${eyeY - 18} ${x} ${eyeY - 13}`;
  return [
    cheek(91),
    cheek(149),
    ...eyesOf(sitter, expression, blinking),
    ...mouthOf(sitter, expression),
    moving(drawn(frown(116, -1) + frown(124, 1), palette.crease, 1.8, 0.85 * within(furrow, 0, 1))),
  ];
}

function noseOf({ size, palette }: Sitter): readonly Shape[] {
  const { eyeY, mouthY, nose, youth } = size;
  const tip = eyeY + (mouthY - eyeY) * 0.58 + 1.5;
  const half = 3.6 + 3.2 * nose;
  return [
    filled(
      path`M118.5 ${eyeY - 2}C117.5 ${tip - 12} ${120 - half - 1.5} ${tip - 6} ${120 - half} ${tip}Q117 ${tip + 3.6} 121.5 ${tip + 2.6}Q117.6 ${tip - 6} 118.5 ${eyeY - 2}Z`,
      palette.shade,
      0.85 * (1 - 0.5 * youth),
    ),
    drawn(
      path`M${120 - half} ${tip}Q117 ${tip + 4.6} 120.5 ${tip + 3.4}Q123.5 ${tip + 4.4} ${120 + half * 0.85} ${tip + 0.6}`,
      palette.line,
      1.8,
      0.8,
    ),
  ];
}

/** What age leaves: lines on the forehead, crow's feet, the folds beside nose and mouth. */
function linesOf({ size, palette }: Sitter): readonly Shape[] {
  const { eyeY, ageing, half, mouthY, jaw } = size;
  const deep = share(ageing, 0.3, 1);
  return [
    drawn(
      path`M98 ${eyeY - 38}Q120 ${eyeY - 41} 142 ${eyeY - 38}M103 ${eyeY - 31.5}Q120 ${eyeY - 34} 137 ${eyeY - 31.5}`,
      palette.crease,
      1.3,
      0.4 * deep,
    ),
    drawn(
      both(
        path`M${120 - half + 11} ${eyeY - 1}L${120 - half + 5} ${eyeY - 4}M${120 - half + 11} ${eyeY + 3}L${120 - half + 5} ${eyeY + 4.5}`,
      ),
      palette.crease,
      1.3,
      0.55 * share(ageing, 0.15, 0.9),
    ),
    drawn(
      both(path`M${120 - jaw + 8} ${mouthY + 1}Q${120 - jaw + 5} ${mouthY + 8} ${120 - jaw + 10} ${mouthY + 13}`),
      palette.crease,
      1.3,
      0.4 * deep,
    ),
    drawn(both(path`M105 ${mouthY - 13}Q98.5 ${mouthY - 5} 98.5 ${mouthY + 3}`), palette.crease, 1.5, 0.6 * share(ageing, 0.2, 1)),
  ];
}
