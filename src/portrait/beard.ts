import { filled, path, type Shape } from './shape';
import type { Sitter } from './sitter';

const GROWS_FROM = 16;

/** The beard that somebody has; children have none. */
export const wornBeard = ({ look, age }: Sitter): NonNullable<Sitter['look']['beard']> =>
  age < GROWS_FROM ? 'none' : (look.beard ?? 'none');

/** Stubble, a moustache or a beard, over which the mouth is drawn. */
export function beardOf(sitter: Sitter, outline: string): readonly Shape[] {
  const { size, palette } = sitter;
  const beard = wornBeard(sitter);
  const { mouthY: y, chin, jaw, half, eyeY } = size;
  const moustache = path`M120 ${y - 10}C112 ${y - 12} 103 ${y - 5} 100 ${y + 3}C106 ${y + 2} 113 ${y - 3} 120 ${y - 3.6}C127 ${y - 3} 134 ${y + 2} 140 ${y + 3}C137 ${y - 5} 128 ${y - 12} 120 ${y - 10}Z`;
  const whole =
    path`M${120 - half - 2} ${eyeY + 6}C${120 - half + 5} ${eyeY + 32} 97 ${y - 8} 104 ${y - 7}Q112 ${y - 13} 120 ${y - 9}Q128 ${y - 13} 136 ${y - 7}` +
    path`C143 ${y - 8} ${120 + half - 5} ${eyeY + 32} ${120 + half + 2} ${eyeY + 6}C${120 + half + 2} ${y} ${120 + jaw + 6} ${chin + 5} 120 ${chin + 6}C${120 - jaw - 6} ${chin + 5} ${120 - half - 2} ${y} ${120 - half - 2} ${eyeY + 6}Z`;
  const goatee = path`M104 ${y + 1}C102 ${y + 14} 106 ${chin + 4} 120 ${chin + 5}C134 ${chin + 4} 138 ${y + 14} 136 ${y + 1}C130 ${y + 10} 110 ${y + 10} 104 ${y + 1}Z`;
  if (beard === 'stubble') return [{ ...filled(whole, palette.hair, 0.17), through: outline }];
  if (beard === 'full') return [filled(whole, palette.hair)];
  if (beard === 'none') return [];
  return [filled(moustache, palette.hair), ...(beard === 'goatee' ? [filled(goatee, palette.hair)] : [])];
}
