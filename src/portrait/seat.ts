import { both, drawn, filled, oval, path, type Shape } from './shape';
import type { Sitter } from './sitter';

/** What a person sits or lies on, behind them. */
export function seatOf({ look, size }: Sitter): readonly Shape[] {
  const x = 120 - size.shoulder;
  switch (look.seat) {
    case 'wheelchair':
      return [
        filled(
          path`M${x + 10} 330L${x + 10} 214Q${x + 10} 204 ${x + 20} 204L${220 - x} 204Q${230 - x} 204 ${230 - x} 214L${230 - x} 330Z`,
          '#56626a',
        ),
        drawn(both(path`M${x + 8} 330L${x + 8} 200Q${x + 8} 190 ${x - 2} 190L${x - 12} 190`), '#3f4a50', 6),
        drawn(oval(x - 6, 318, 46), '#3f4a50', 7),
        drawn(oval(246 - x, 318, 46), '#3f4a50', 7),
        drawn(oval(x - 6, 318, 38), '#8d979b', 2.5),
        drawn(oval(246 - x, 318, 38), '#8d979b', 2.5),
      ];
    case 'chair':
      return [
        {
          d: path`M${x + 2} 330L${x + 6} 200Q${x + 8} 184 ${x + 26} 184L${214 - x} 184Q${232 - x} 184 ${234 - x} 200L${238 - x} 330Z`,
          fill: '#b7b3a4',
          stroke: '#9d998a',
          width: 2.5,
        },
      ];
    case 'bed':
      return [
        filled('M-60 60Q-60 30 -30 28L270 28Q300 30 300 60L300 380L-60 380Z', '#dcd9d0'),
        {
          d: 'M10 90C8 40 36 22 120 22C204 22 232 40 230 90C236 140 236 180 226 214C180 236 60 236 14 214C4 180 4 140 10 90Z',
          fill: '#faf8f3',
          stroke: '#d3ccbe',
          width: 2.5,
        },
        drawn('M30 60C40 46 56 40 72 38M210 70C206 58 200 50 192 46M28 188C40 198 54 204 66 206', '#d3ccbe', 2.2),
      ];
    case undefined:
      return [];
  }
}

/** The blanket of somebody in bed, drawn up to the chest. */
export function blanketOf({ limits }: Sitter): readonly Shape[] {
  if (!limits.lying) return [];
  return [
    filled('M-60 246C0 232 60 240 120 242C180 240 240 232 300 246L300 400L-60 400Z', '#a9bcc0'),
    {
      d: 'M-60 236C0 222 60 231 120 233C180 231 240 222 300 236L300 254C240 242 180 250 120 252C60 250 0 242 -60 254Z',
      fill: '#f4f1ea',
      stroke: '#d3ccbe',
      width: 2,
    },
    drawn('M70 268C76 290 72 310 66 330M176 266C170 286 174 310 180 330', '#94a9ae', 2.2),
  ];
}
