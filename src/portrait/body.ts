import type { Look } from '../scenario';
import { both, drawn, filled, moving, path, type Shape } from './shape';
import type { Expression } from './expression';
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

/** The neck, in the shadow of the chin. */
export function neckOf({ size: { chin, neck, ageing, shoulderY, youth }, palette }: Sitter): readonly Shape[] {
  const [left, right] = [120 - neck, 120 + neck];
  const base = shoulderY - 17 + 5 * youth;
  return [
    filled(path`M${left} ${chin - 30}L${left - 1} ${base}Q120 ${base + 34} ${right + 1} ${base}L${right} ${chin - 30}Z`, palette.skin),
    filled(path`M${left} ${chin - 30}L${left} ${chin + 4}Q120 ${chin + 17} ${right} ${chin + 4}L${right} ${chin - 30}Z`, palette.shade),
    drawn(both(path`M112 ${chin + 9}Q112 ${base - 2} 115 ${base + 8}`), palette.shade, 1.8, ageing),
  ];
}

/** Shoulders and chest with the clothes on them, down to the lower edge of the picture. */
export function torsoOf({ look, size, palette }: Sitter, { pose }: Expression): readonly Shape[] {
  const { neck, shoulder, shoulderY, youth } = size;
  const y = shoulderY - pose.shoulders;
  const base = shoulderY - 17 + 5 * youth - pose.shoulders * 0.35;
  const [left, right] = [120 - shoulder, 120 + shoulder];
  const outline =
    path`M${left - 4} 330C${left - 5} 282 ${left - 5} ${y + 18} ${left + 16} ${y + 6}C${left + 32} ${y - 3} ${108 - neck} ${y - 6} ${118 - neck} ${base}` +
    path`Q120 ${base + 26} ${122 + neck} ${base}C${132 + neck} ${y - 6} ${right - 32} ${y - 3} ${right - 16} ${y + 6}C${right + 5} ${y + 18} ${right + 5} 282 ${right + 4} 330Z`;
  const sleeve = (x: number, side: -1 | 1): string => path`M${x} ${y + 46}C${x - 3 * side} 264 ${x - side} 280 ${x - 2 * side} 330`;
  return [
    filled(outline, palette.clothes),
    drawn(sleeve(left + 23, -1) + sleeve(right - 23, 1), palette.clothesDark, 2, 0.6),
    ...collarOf(COLLAR[look.clothes ?? 'blue'], neck, base, palette),
  ].map(moving);
}

function collarOf(collar: Collar, neck: number, y: number, { clothesDark, clothesLight, skin }: Sitter['palette']): readonly Shape[] {
  const x = 120 - neck;
  const wing = (side: -1 | 1): string => {
    const at = (across: number): number => 120 + side * across;
    return path`M${at(neck + 3)} ${y - 4}L${at(neck + 11)} ${y + 5}L${at(neck - 3)} ${y + 32}L120 ${y + 33}Q${at(neck - 4)} ${y + 20} ${at(neck + 3)} ${y - 4}Z`;
  };
  switch (collar) {
    case 'crew':
      return [drawn(path`M${x - 2} ${y}Q120 ${y + 26} ${240 - x + 2} ${y}`, clothesDark, 4.5, 0.8)];
    case 'shirt':
      return [
        filled(path`M${x - 3} ${y - 4}Q${x + 4} ${y + 20} 120 ${y + 33}Q${236 - x} ${y + 20} ${243 - x} ${y - 4}Z`, skin),
        drawn(path`M120 ${y + 34}L120 330`, clothesDark, 1.6, 0.7),
        filled(wing(1) + wing(-1), clothesLight),
      ];
    case 'cardigan':
      return [
        filled(path`M${x - 1} ${y}L120 ${y + 66}L${240 - x + 1} ${y}Q120 ${y + 26} ${x - 1} ${y}Z`, clothesLight),
        drawn(path`M${x - 2} ${y}L120 ${y + 68}L${240 - x + 2} ${y}M120 ${y + 68}L120 330`, clothesDark, 3.4, 0.8),
      ];
  }
}
