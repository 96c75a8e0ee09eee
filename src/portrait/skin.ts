import type { Look } from '../scenario';
import { fitted } from './proportions';
import { drawn, filled, oval, type Shape } from './shape';
import type { Sitter } from './sitter';
import { mix } from './palette';

const FRECKLES = [
  [88, 128],
  [94, 131],
  [91, 136],
  [99, 134],
  [107, 127],
  [113, 130],
  [120, 126],
  [127, 130],
  [133, 127],
  [141, 134],
  [146, 131],
  [149, 136],
  [152, 128],
] as const;
const PATCHES =
  'M74 112C82 106 92 112 92 122C94 132 84 140 79 136C74 128 73 122 74 112Z M128 150C138 146 150 148 148 158C142 166 132 168 126 164C122 158 122 152 128 150Z M136 66C146 62 158 72 156 82C150 86 142 80 136 78C132 74 132 68 136 66Z';
const SCARS: Record<NonNullable<Look['scar']>, string> = {
  brow: 'M146 76Q150 86 148 98',
  cheek: 'M150 124Q146 134 138 142',
  chin: 'M108 156Q114 159 117 166',
};

/** What is on the skin, seen through the outline of the face. */
export function skinOf({ look, size, palette }: Sitter, outline: string): readonly Shape[] {
  const scar =
    look.scar === undefined
      ? []
      : [drawn(fitted(SCARS[look.scar], size), mix(palette.skin, (look.tone ?? 4) >= 7 ? '#f2d8c8' : '#b9645a', 0.5), 2.4)];
  return [
    ...(look.vitiligo === true ? [{ ...filled(fitted(PATCHES, size), mix(palette.skin, '#fff1e6', 0.62), 0.9), through: outline }] : []),
    ...(look.freckles === true
      ? [filled(FRECKLES.map(([x, y]) => oval(x, y - 108 + size.eyeY, 1.15)).join(''), mix(palette.skin, '#6b3a1c', 0.55), 0.6)]
      : []),
    ...scar,
  ];
}
