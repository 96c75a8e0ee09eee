import type { Look } from '../scenario';
import { both, drawn, filled, moving, path, type Shape } from './shape';
import type { Sitter } from './sitter';

type Collar = 'crew' | 'shirt' | 'cardigan';
const COLLAR: Record<NonNullable<Look['clothes']>, Collar> = {
  blue: 'shirt',
  green: 'crew',
  plum: 'cardigan',
  ochre: 'crew',
  slate: 'crew',
  rust: 'cardigan',
  navy: 'shirt',
  sand: 'cardigan',
};

/** Neck, chest, and the clothes on them down to the lower edge of the picture. */
export function bodyOf({ look, size, palette, expression }: Sitter): readonly Shape[] {
  const { chin, neck, ageing, shoulder, shoulderY } = size;
  const lift = expression.pose.shoulders;
  const y = shoulderY - lift;
  const base = shoulderY - 17 + 5 * size.youth - lift * 0.35;
  const right = 120 + shoulder;
  const left = 120 - shoulder;
  const torso =
    path`M${left - 4} ${330}C${left - 5} ${282} ${left - 5} ${y + 18} ${left + 16} ${y + 6}C${left + 32} ${y - 3} ${120 - neck - 12} ${y - 6} ${120 - neck - 2} ${base}` +
    path`Q${120} ${base + 26} ${120 + neck + 2} ${base}C${120 + neck + 12} ${y - 6} ${right - 32} ${y - 3} ${right - 16} ${y + 6}C${right + 5} ${y + 18} ${right + 5} ${282} ${right + 4} ${330}Z`;
  const armpit = left + 23;
  return [
    filled(
      path`M${120 - neck} ${chin - 30}L${120 - neck - 1} ${base + 4}Q${120} ${base + 34} ${120 + neck + 1} ${base + 4}L${120 + neck} ${chin - 30}Z`,
      palette.skin,
    ),
    filled(
      path`M${120 - neck} ${chin - 30}L${120 - neck} ${chin + 4}Q${120} ${chin + 17} ${120 + neck} ${chin + 4}L${120 + neck} ${chin - 30}Z`,
      palette.shade,
    ),
    drawn(both(path`M${112} ${chin + 9}Q${112} ${base - 2} ${115} ${base + 8}`), palette.shade, 1.8, ageing),
    moving(filled(torso, palette.clothes)),
    moving(
      drawn(both(path`M${armpit} ${y + 46}C${armpit + 3} ${264} ${armpit + 1} ${280} ${armpit + 2} ${330}`), palette.clothesDark, 2, 0.6),
    ),
    ...collarOf(COLLAR[look.clothes ?? 'blue'], neck, base, palette).map(moving),
  ];
}

function collarOf(collar: Collar, neck: number, y: number, { clothesDark, clothesLight, skin }: Sitter['palette']): readonly Shape[] {
  const x = 120 - neck;
  switch (collar) {
    case 'crew':
      return [drawn(path`M${x - 2} ${y}Q${120} ${y + 26} ${240 - x + 2} ${y}`, clothesDark, 4.5, 0.8)];
    case 'shirt':
      return [
        filled(path`M${x} ${y + 4}L${120} ${y + 34}L${240 - x} ${y + 4}Q${120} ${y + 12} ${x} ${y + 4}Z`, skin),
        drawn(path`M${120} ${y + 34}L${120} ${330}`, clothesDark, 1.6, 0.7),
        {
          ...filled(
            both(path`M${x - 3} ${y - 4}L${x - 11} ${y + 5}L${x + 3} ${y + 32}L${120} ${y + 33}Q${x + 4} ${y + 20} ${x - 3} ${y - 4}Z`),
            clothesLight,
            1,
          ),
        },
      ];
    case 'cardigan':
      return [
        filled(path`M${x - 1} ${y}L${120} ${y + 66}L${240 - x + 1} ${y}Q${120} ${y + 26} ${x - 1} ${y}Z`, clothesLight),
        drawn(path`M${x - 2} ${y}L${120} ${y + 68}L${240 - x + 2} ${y}M${120} ${y + 68}L${120} ${330}`, clothesDark, 3.4, 0.8),
      ];
  }
}
