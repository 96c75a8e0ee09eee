import { drawn, eachPoint, filled, moving, path, round, type Shape } from './shape';
import type { Sitter } from './sitter';

const PALM =
  'M-14 -7C-8 -9 0 -10 6 -9.5L15 -9C19 -9 19 -4.6 16 -4.4C21 -4.6 21 0.2 17 0.2C21 0.4 20.5 5 16.5 4.8C19 5.4 18 9.4 14.5 9L2 10C-5 10 -10 9 -14 8Z';
const FINGERS = 'M6 -4.6L16 -4.4M7 0.2L17 0.2M7 4.9L16 4.8';
const THUMB = 'M-10 -6C-5 -14 3 -16 6 -13C7 -10 2 -8 -2 -2Z';
const SHELL = 'M-34 -11C-20 -13 -6 -13 6 -10L7 10C-6 13 -20 12 -34 11Z';
const STRAPS = 'M-26 -12L-26 12M-8 -13L-8 12';

/** A path drawn round the wrist of a hand that points right, put where the hand is. */
function placed(d: string, x: number, y: number, degrees: number, flip = false): string {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return eachPoint(d, (across, down) => {
    const v = flip ? -down : down;
    return [round(x + across * cos - v * sin), round(y + across * sin + v * cos)];
  });
}

interface Hand {
  readonly x: number;
  readonly y: number;
  /** The way the fingers point: 0 to the right, 90 down. */
  readonly degrees: number;
  readonly flip?: boolean;
  readonly splinted?: boolean;
}

/** The arms as they rest, with the hands held together, and crossed; all three are drawn, and one is to be seen. */
export function armsOf(sitter: Sitter): readonly Shape[] {
  const { expression } = sitter;
  const show = (name: string, shapes: readonly Shape[]): readonly Shape[] =>
    shapes.map((shape) => ({ ...shape, opacity: expression.arms === name ? (shape.opacity ?? 1) : 0, moves: true }));
  return [
    ...show('resting', expression.handsShown ? resting(sitter) : []),
    ...show('together', together(sitter)),
    ...show('crossed', crossed(sitter)),
  ];
}

function resting(sitter: Sitter): readonly Shape[] {
  const { size, look } = sitter;
  const [left, right] = [120 - size.shoulder, 120 + size.shoulder];
  const y = look.seat === 'bed' ? 258 : 268;
  return [
    sleeve(sitter, path`M${left + 17} ${y - 30}C${left + 8} ${y + 8} ${left + 14} ${y + 12} ${left + 44} ${y + 5}`),
    sleeve(sitter, path`M${right - 17} ${y - 30}C${right - 8} ${y + 8} ${right - 14} ${y + 12} ${right - 44} ${y + 5}`),
    hand(sitter, { x: left + 58, y: y + 4, degrees: -6, splinted: look.splint === 'right-hand' }),
    hand(sitter, { x: right - 58, y: y + 4, degrees: 186, flip: true, splinted: look.splint === 'left-hand' }),
    tremble(sitter, left + 60, y),
  ].flat();
}

function together(sitter: Sitter): readonly Shape[] {
  const { size, look } = sitter;
  const [left, right] = [120 - size.shoulder, 120 + size.shoulder];
  const leftOver = look.splint !== 'left-hand';
  const under: Hand = leftOver
    ? { x: 108, y: 262, degrees: -14, splinted: look.splint === 'right-hand' }
    : { x: 132, y: 262, degrees: 194, flip: true, splinted: true };
  const over: Hand = leftOver ? { x: 134, y: 259, degrees: 188, flip: true } : { x: 106, y: 259, degrees: -8 };
  return [
    sleeve(sitter, path`M${left + 12} ${296}Q${left + 30} ${284} ${96} ${264}`),
    sleeve(sitter, path`M${right - 12} ${296}Q${right - 30} ${284} ${144} ${264}`),
    hand(sitter, under),
    hand(sitter, over),
    tremble(sitter, 112, 256),
  ].flat();
}

function crossed(sitter: Sitter): readonly Shape[] {
  const { size } = sitter;
  const [left, right] = [120 - size.shoulder, 120 + size.shoulder];
  const y = 250 - sitter.expression.pose.shoulders * 0.5;
  return [
    sleeve(sitter, path`M${left + 10} ${y + 34}Q${left + 20} ${y + 40} ${right - 26} ${y + 8}`),
    hand(sitter, { x: right - 22, y: y + 6, degrees: -28 }),
    sleeve(sitter, path`M${right - 10} ${y + 36}Q${right - 22} ${y + 42} ${left + 34} ${y + 10}`),
    hand(sitter, { x: left + 25, y: y + 6, degrees: 204, flip: true }),
  ].flat();
}

function sleeve({ palette, size }: Sitter, d: string): readonly Shape[] {
  const width = 31 - 6 * size.youth - 2 * size.ageing;
  return [{ ...drawn(d, palette.clothesDark, width + 3), flat: true }, drawn(d, palette.clothes, width)];
}

function hand({ palette, size }: Sitter, { x, y, degrees, flip, splinted }: Hand): readonly Shape[] {
  const scale = 1 - 0.28 * size.youth;
  const put = (d: string): string =>
    placed(
      eachPoint(d, (across, down) => [across * scale, down * scale]),
      x,
      y,
      degrees,
      flip,
    );
  const skin = (d: string): Shape => ({ d: put(d), fill: palette.skin, stroke: palette.shade, width: 1.5 });
  return [
    skin(PALM),
    drawn(put(FINGERS), palette.shade, 1.5),
    ...(splinted === true ? [{ d: put(SHELL), fill: '#eef1f1', stroke: '#93a1a6', width: 1.6 }, drawn(put(STRAPS), '#55788a', 6)] : []),
    skin(THUMB),
  ];
}

/** Small marks beside a hand that trembles. */
function tremble({ palette, expression, look }: Sitter, x: number, y: number): readonly Shape[] {
  if (look.tremor !== true) return [];
  return [
    moving(
      drawn(
        path`M${x + 2} ${y - 18}Q${x + 9} ${y - 22} ${x + 16} ${y - 18}M${x + 4} ${y - 24}Q${x + 10} ${y - 27} ${x + 16} ${y - 24}`,
        palette.clothesDark,
        1.8,
        expression.trembling,
      ),
    ),
  ];
}

/** The edge of a table on which hands rest. */
export function tableOf({ look, expression }: Sitter): readonly Shape[] {
  if (!expression.handsShown || look.seat === 'bed') return [];
  return [filled('M-20 284L260 284L260 330L-20 330Z', '#b9a182'), filled('M-20 284L260 284L260 287L-20 287Z', '#cdb897')];
}
