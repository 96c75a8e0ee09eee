import { drawn, filled, moving, path, within, type Shape } from './shape';
import { wornBeard } from './beard';
import type { Expression } from './expression';
import type { Sitter } from './sitter';

/** Lips, the dark between them, the seam, and the creases of a smile. */
export function mouthOf(sitter: Sitter, { pose, weakness }: Expression): readonly Shape[] {
  const { size, palette } = sitter;
  const beard = wornBeard(sitter);
  const y = size.mouthY;
  const half = 15.5 * size.mouth * pose.mouthWidth * (1 - 0.1 * pose.press);
  const reach = pose.corners > 0 ? 5.8 : 4.4;
  const corner = (weak: number): number => -pose.corners * reach * (1 - weak) + 4.5 * weak;
  const [left, right] = [corner(weakness[0]), corner(weakness[1])];
  const sunk = (left + right) / 2;
  const fullness = (1 - 0.3 * size.ageing) * (1 - 0.72 * pose.press);
  const upper = within(3.9 * fullness, 0.9, 5);
  const lower = within(5.2 * fullness, 1.2, 6);
  const open = pose.open * 15;
  const bow = -sunk * 0.5;
  const at = (dx: number, dy: number): string => path`${120 + dx} ${y + dy}`;
  const lips = [
    `M${at(-half, left)}`,
    `C${at(-half * 0.6, left * 0.3 - upper * 0.7)} ${at(-half * 0.3, bow * 0.7 - upper * 1.25)} ${at(0, bow - upper * 0.72)}`,
    `C${at(half * 0.3, bow * 0.7 - upper * 1.25)} ${at(half * 0.6, right * 0.3 - upper * 0.7)} ${at(half, right)}`,
    `C${at(half * 0.66, right * 0.2 + bow * 0.5 + lower * 0.8 + open)} ${at(half * 0.35, bow + lower + open)} ${at(0, bow + lower + open)}`,
    `C${at(-half * 0.35, bow + lower + open)} ${at(-half * 0.66, left * 0.2 + bow * 0.5 + lower * 0.8 + open)} ${at(-half, left)}Z`,
  ].join('');
  const seam = `M${at(-half, left)}C${at(-half * 0.66, left * 0.3 + bow * 0.7)} ${at(-half * 0.4, bow)} ${at(0, bow + open * 0.1)}C${at(half * 0.4, bow)} ${at(half * 0.66, right * 0.3 + bow * 0.7)} ${at(half, right)}`;
  const inner = `M${at(-half * 0.78, left * 0.72)}Q${at(0, bow * 1.15 - 0.6)} ${at(half * 0.78, right * 0.72)}Q${at(0, bow * 1.2 + open * 1.7)} ${at(-half * 0.78, left * 0.72)}Z`;
  const smile = within(pose.corners * 1.4, 0, 1);
  const crease = (side: -1 | 1, low: number, weak: number): Shape =>
    moving(
      drawn(
        path`M${120 + side * (half + 3)} ${y + low - 5}Q${120 + side * (half + 6.5)} ${y + low} ${120 + side * (half + 3.4)} ${y + low + 4}`,
        palette.crease,
        1.5,
        0.5 * smile * (1 - weak),
      ),
    );
  return [
    moving(filled(lips, palette.lip)),
    moving(filled(inner, '#3a1816', within(pose.open * 6, 0, 1))),
    moving(drawn(seam, palette.seam, 2.1)),
    crease(-1, left, weakness[0]),
    crease(1, right, weakness[1]),
    moving(
      drawn(
        path`M113 ${y + bow + lower + open + 5.5}Q120 ${y + bow + lower + open + 7.5} 127 ${y + bow + lower + open + 5.5}`,
        palette.shade,
        2,
        beard === 'full' || beard === 'goatee' ? 0 : 1,
      ),
    ),
  ];
}
