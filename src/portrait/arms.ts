import type { Arms, Expression } from './expression';
import { handOf, type Hand } from './hands';
import { drawn, filled, path, type Shape } from './shape';
import type { Sitter } from './sitter';

type Side = -1 | 1;

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
  const y = restingY(sitter);
  const arm = (side: Side): readonly Shape[] => {
    const at = (inward: number): number => 120 + side * (size.shoulder - inward);
    const reach = size.shoulder * 0.53;
    return sleeve(sitter, path`M${at(17)} ${y - 30}C${at(8)} ${y + 8} ${at(14)} ${y + 12} ${at(reach)} ${y + 5}`);
  };
  const wrist = size.shoulder * 0.3;
  return [
    arm(-1),
    arm(1),
    handOf(sitter, { x: 120 - wrist, y: y + 4, degrees: -6, splinted: look.splint === 'right-hand' }),
    handOf(sitter, { x: 120 + wrist, y: y + 4, degrees: 186, flip: true, splinted: look.splint === 'left-hand' }),
  ].flat();
}

function together(sitter: Sitter): readonly Shape[] {
  const { look } = sitter;
  const leftOver = look.splint !== 'left-hand';
  const under: Hand = leftOver
    ? { x: 108, y: 262, degrees: -14, splinted: look.splint === 'right-hand' }
    : { x: 132, y: 262, degrees: 194, flip: true, splinted: true };
  const over: Hand = leftOver ? { x: 134, y: 259, degrees: 188, flip: true } : { x: 106, y: 259, degrees: -8 };
  const arm = (side: Side): readonly Shape[] => sleeve(sitter, `${upperArm(sitter, side, 296, 284)} ${120 + side * 24} 264`);
  return [arm(-1), arm(1), handOf(sitter, under), handOf(sitter, over)].flat();
}

function crossed(sitter: Sitter): readonly Shape[] {
  const far = sitter.size.shoulder;
  const arm = (side: Side): readonly Shape[] => sleeve(sitter, upperArm(sitter, side, 283, 289) + path` ${120 - side * (far - 30)} 257`);
  return [
    arm(-1),
    handOf(sitter, { x: 120 + far - 23, y: 255, degrees: -18 }),
    arm(1),
    handOf(sitter, { x: 120 - far + 26, y: 256, degrees: 196, flip: true }),
  ].flat();
}

/** The way of an arm down to where it bends; from the shoulder where a blanket covers the body. */
function upperArm({ size, limits }: Sitter, side: Side, from: number, bend: number): string {
  const at = (inward: number): number => 120 + side * (size.shoulder - inward);
  return limits.lying
    ? path`M${at(17)} 228C${at(4)} ${bend - 20} ${at(22)} ${bend}`
    : path`M${at(11)} ${from}C${at(16)} ${bend + 2} ${at(32)} ${bend}`;
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
  return [filled('M-40 272L280 272L280 330L-40 330Z', '#b9a182'), filled('M-40 272L280 272L280 275L-40 275Z', '#cdb897')];
}
