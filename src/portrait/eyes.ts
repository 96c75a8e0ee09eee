import type { Look } from '../scenario';
import type { Expression } from './expression';
import type { Sitter } from './sitter';
import { drawn, filled, moving, oval, path, within, type Shape } from './shape';

type Side = -1 | 1;
const GAP = 22;

/** Both eyes with their lids, the lines under them and the brows. */
export function eyesOf(sitter: Sitter, expression: Expression, blinking: boolean): readonly Shape[] {
  const eye = (side: Side): readonly Shape[] => eyeOf(sitter, expression, blinking, side);
  return [...eye(-1), ...eye(1), browOf(sitter, expression, -1), browOf(sitter, expression, 1)];
}

function eyeOf({ size, palette }: Sitter, { pose, weakness }: Expression, blinking: boolean, side: Side): readonly Shape[] {
  const weak = weakness[side === -1 ? 0 : 1];
  const x = 120 + side * GAP;
  const y = size.eyeY;
  const w = 12.4 * (0.4 + 0.6 * size.eye);
  const up = 8 * size.eye * (blinking ? 0.06 : within(pose.lid, 0.08, 1.3) * (1 - 0.3 * weak));
  const low = 5.6 * size.eye * (1 - 0.55 * within(pose.lowerLid, 0, 1)) * (blinking ? 0.5 : 1);
  const inner = x - side * w;
  const outer = x + side * w;
  const innerY = y + 1.2;
  const outerY = y - 0.6 + 1.8 * size.ageing + 1.5 * weak;
  const arc = (lift: number, reach = 0): string =>
    path`C${x - side * w * 0.55} ${y - up * 1.25 - lift} ${x + side * w * 0.5} ${y - up * 1.32 - lift} ${outer + side * reach} ${outerY - reach * 0.5}`;
  const opening =
    path`M${inner} ${innerY}` +
    arc(0) +
    path`C${x + side * w * 0.5} ${y + low * 1.25} ${x - side * w * 0.5} ${y + low * 1.3} ${inner} ${innerY}Z`;
  const lash =
    path`M${inner - side} ${innerY + 0.4}` +
    arc(0.2) +
    path`L${outer + side * 2.2} ${outerY - 1.6}C${x + side * w * 0.5} ${y - up * 1.32 - 3.4} ${x - side * w * 0.55} ${y - up * 1.25 - 2.6} ${inner - side} ${innerY + 0.4}Z`;
  const irisX = x + pose.gazeX * 5.4;
  const irisY = y - 0.8 + pose.gazeY * 6;
  const r = 6.8 * (0.35 + 0.65 * size.eye);
  const lid = (shape: Shape): Shape => ({ ...shape, moves: true, blinks: true });
  const seen = (d: string, fill: string): Shape => lid({ d, fill, through: opening });
  const crease = path`M${inner + side * 2} ${y - up * 0.62 - 3.4}Q${x} ${y - up * 1.02 - 4.6 + 1.6 * size.ageing} ${outer + side} ${outerY - 4.2 + 2.4 * size.ageing}`;
  const bag = path`M${x - w * 0.75} ${y + low + 4.4}Q${x} ${y + low + 7.6} ${x + w * 0.75} ${y + low + 4.4}`;
  const baggy = Math.max(size.ageing, 0.7 * within(pose.lowerLid - 0.2, 0, 1) * (1 - size.youth));
  return [
    lid(filled(opening, '#fbf7f0')),
    seen(oval(irisX, irisY, r), palette.iris),
    seen(oval(irisX, irisY, r * 0.5), '#120c08'),
    seen(oval(irisX + 2.2, irisY - 2.3, 1.5 * size.eye), '#fdfbf7'),
    lid(filled(lash, palette.ink)),
    lid(drawn(crease, palette.crease, 1.3, 0.35 + 0.2 * size.ageing)),
    lid(drawn(bag, palette.crease, 1.4, 0.55 * baggy)),
  ];
}

const THICKNESS: Record<NonNullable<Look['brows']>, number> = { fine: 3.6, average: 5, heavy: 6.6 };

/** A tapered brow: thicker at its inner end. */
function browOf({ look, size, palette }: Sitter, { pose, weakness }: Expression, side: Side): Shape {
  const { browInner, browOuter, furrow } = pose;
  const weak = weakness[side === -1 ? 0 : 1];
  const x = 120 + side * GAP;
  const y = size.eyeY - 19.5 - 1.5 * size.youth + 2 * weak;
  const inner = x - side * (12.5 + furrow * 2.4);
  const outer = x + side * 16;
  const innerY = y - browInner * 5.6;
  const middleY = y - 4.6 - (browInner * 2.6 + browOuter * 3.6);
  const outerY = y + 2.4 - browOuter * 5 + size.ageing;
  const half = (THICKNESS[look.brows ?? 'average'] * (1 - 0.28 * size.youth)) / 2;
  const d = path`M${inner} ${innerY + half}Q${x + side * 2} ${middleY + half * 1.5} ${outer} ${outerY}Q${x} ${middleY - half * 1.3} ${inner} ${innerY - half}Z`;
  return moving({ d, fill: palette.brow, stroke: palette.brow, width: 1.2 });
}
