import type { Arms, Expression } from './expression';
import { handOf, type Hand } from './hands';
import { drawn, filled, moving, path, type Shape } from './shape';
import type { Sitter } from './sitter';

type Side = -1 | 1;

const ARMS = ['resting', 'together', 'crossed'] as const satisfies readonly Arms[];

/** The arms as they rest, with the hands held together, and crossed. All three are always drawn, and one of them is to be seen. */
export function armsOf(sitter: Sitter): Readonly<Record<Arms, readonly Shape[]>> {
  const ways = {
    resting: sitter.limits.handsShown ? resting(sitter) : [],
    together: together(sitter),
    crossed: crossed(sitter),
  };
  const showing = (seen: Arms): readonly Shape[] =>
    ARMS.flatMap((way) => ways[way].map((shape) => moving(way === seen ? shape : { ...shape, opacity: 0 })));
  return { resting: showing('resting'), together: showing('together'), crossed: showing('crossed') };
}

/** Small marks beside a hand that trembles, as plain as it does. */
export function tremblingOf(sitter: Sitter, { arms, trembling }: Expression): readonly Shape[] {
  const { look, palette, size } = sitter;
  if (look.tremor !== true) return [];
  const mark = (way: Arms, x: number, y: number): Shape =>
    moving(
      drawn(
        path`M${x} ${y}Q${x + 7} ${y - 4} ${x + 14} ${y}M${x + 2} ${y - 6}Q${x + 8} ${y - 9} ${x + 14} ${y - 6}`,
        palette.clothesDark,
        1.8,
        arms === way ? trembling : 0,
      ),
    );
  return [mark('resting', 122 - size.shoulder * 0.3, restingY(sitter) - 18), mark('together', 114, 238)];
}

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

/** The edge of a table on which hands rest. */
export function tableOf({ limits }: Sitter): readonly Shape[] {
  if (!limits.handsShown || limits.lying) return [];
  return [filled('M-40 272L280 272L280 330L-40 330Z', '#b9a182'), filled('M-40 272L280 272L280 275L-40 275Z', '#cdb897')];
}
