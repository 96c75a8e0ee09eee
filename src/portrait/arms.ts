import type { Arms, Expression } from './expression';
import { handOf, type Hand } from './hands';
import { drawn, filled, path, type Shape } from './shape';
import type { Sitter } from './sitter';

/** A shape that is to be seen while the arms are so. */
export interface ArmShape {
  readonly when: Arms;
  readonly shape: Shape;
  /** As plain as the hand trembles. */
  readonly trembles?: boolean;
}

/** The arms as they rest, with the hands held together, and crossed. All three are drawn, and the mood shows one. */
export function armsOf(sitter: Sitter): readonly ArmShape[] {
  const trembles = sitter.look.tremor === true;
  const mark = (when: Arms, x: number, y: number): readonly ArmShape[] =>
    trembles ? [{ when, shape: tremble(sitter, x, y), trembles }] : [];
  const all = (when: Arms, shapes: readonly Shape[]): readonly ArmShape[] => shapes.map((shape) => ({ when, shape }));
  return [
    ...(sitter.limits.handsShown
      ? [...all('resting', resting(sitter)), ...mark('resting', 180 - sitter.size.shoulder, restingY(sitter))]
      : []),
    ...all('together', together(sitter)),
    ...mark('together', 112, 256),
    ...all('crossed', crossed(sitter)),
  ];
}

/** The arms as a mood has them. */
export const showing = (arms: readonly ArmShape[], expression: Expression): readonly Shape[] =>
  arms.map(({ when, shape, trembles }) => ({
    ...shape,
    moves: true,
    opacity: when !== expression.arms ? 0 : trembles === true ? expression.trembling : 1,
  }));

const restingY = ({ limits }: Sitter): number => (limits.lying ? 258 : 268);

function resting(sitter: Sitter): readonly Shape[] {
  const { size, look } = sitter;
  const [left, right] = [120 - size.shoulder, 120 + size.shoulder];
  const y = restingY(sitter);
  return [
    sleeve(sitter, path`M${left + 17} ${y - 30}C${left + 8} ${y + 8} ${left + 14} ${y + 12} ${left + size.shoulder * 0.53} ${y + 5}`),
    sleeve(sitter, path`M${right - 17} ${y - 30}C${right - 8} ${y + 8} ${right - 14} ${y + 12} ${right - size.shoulder * 0.53} ${y + 5}`),
    handOf(sitter, { x: left + size.shoulder * 0.7, y: y + 4, degrees: -6, splinted: look.splint === 'right-hand' }),
    handOf(sitter, { x: right - size.shoulder * 0.7, y: y + 4, degrees: 186, flip: true, splinted: look.splint === 'left-hand' }),
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
    handOf(sitter, under),
    handOf(sitter, over),
  ].flat();
}

function crossed(sitter: Sitter): readonly Shape[] {
  const { size } = sitter;
  const [left, right] = [120 - size.shoulder, 120 + size.shoulder];
  const y = 248;
  return [
    sleeve(sitter, path`M${left + 10} ${y + 34}Q${left + 20} ${y + 40} ${right - 26} ${y + 8}`),
    handOf(sitter, { x: right - 22, y: y + 6, degrees: -28 }),
    sleeve(sitter, path`M${right - 10} ${y + 36}Q${right - 22} ${y + 42} ${left + 34} ${y + 10}`),
    handOf(sitter, { x: left + 25, y: y + 6, degrees: 204, flip: true }),
  ].flat();
}

function sleeve({ palette, size }: Sitter, d: string): readonly Shape[] {
  const width = 31 - 6 * size.youth - 2 * size.ageing;
  return [{ ...drawn(d, palette.clothesDark, width + 3), flat: true }, drawn(d, palette.clothes, width)];
}

/** Small marks beside a hand that trembles. */
const tremble = ({ palette }: Sitter, x: number, y: number): Shape =>
  drawn(
    path`M${x + 2} ${y - 18}Q${x + 9} ${y - 22} ${x + 16} ${y - 18}M${x + 4} ${y - 24}Q${x + 10} ${y - 27} ${x + 16} ${y - 24}`,
    palette.clothesDark,
    1.8,
  );

/** The edge of a table on which hands rest. */
export function tableOf({ limits }: Sitter): readonly Shape[] {
  if (!limits.handsShown || limits.lying) return [];
  return [filled('M-20 284L260 284L260 330L-20 330Z', '#b9a182'), filled('M-20 284L260 284L260 287L-20 287Z', '#cdb897')];
}
