import { both, drawn, filled, oval, path, type Shape } from './shape';
import type { Sitter } from './sitter';

/** What is worn on the head, over the hair: glasses, hearing aid, cochlear implant, oxygen tube. */
export function wornOf({ look, size }: Sitter): readonly Shape[] {
  const { eyeY, half, mouthY, nose } = size;
  const ear = 120 + half + 3;
  const tip = eyeY + (mouthY - eyeY) * 0.58 + 4;
  const covered = look.headwear === 'hijab';
  const frame = path`M82 ${eyeY - 2}C82 ${eyeY - 15} 114 ${eyeY - 15} 114 ${eyeY - 2}C114 ${eyeY + 15} 109 ${eyeY + 18} 98 ${eyeY + 18}C87 ${eyeY + 18} 82 ${eyeY + 15} 82 ${eyeY - 2}Z`;
  return [
    ...(look.glasses === true
      ? [
          filled(both(frame), '#ffffff', 0.08),
          drawn(both(frame), '#3b3632', 2.6),
          drawn(
            path`M114 ${eyeY - 3}Q120 ${eyeY - 7} 126 ${eyeY - 3}M82 ${eyeY - 4}L${120 - half} ${eyeY - 7}M158 ${eyeY - 4}L${120 + half} ${eyeY - 7}`,
            '#3b3632',
            2.6,
          ),
        ]
      : []),
    ...(look['hearing-aid'] === true && !covered
      ? [
          drawn(path`M${ear - 1} ${eyeY - 10}C${ear + 8} ${eyeY - 13} ${ear + 10} ${eyeY + 2} ${ear + 7} ${eyeY + 11}`, '#c8b08a', 6),
          drawn(path`M${ear - 1} ${eyeY - 10}Q${ear - 6} ${eyeY - 2} ${ear - 3} ${eyeY + 7}`, '#f2ede2', 2),
          filled(oval(ear - 3, eyeY + 8, 3), '#c8b08a'),
        ]
      : []),
    ...(look['cochlear-implant'] === true && !covered
      ? [
          drawn(
            path`M${ear - 1} ${eyeY - 8}C${ear + 7} ${eyeY - 12} ${ear + 9} ${eyeY + 2} ${ear + 6} ${eyeY + 10}M${ear + 2} ${eyeY - 10}Q${ear + 12} ${eyeY - 24} ${ear - 1} ${eyeY - 35}`,
            '#5b6870',
            3.4,
          ),
          { d: oval(ear - 4, eyeY - 38, 8), fill: '#7b8991', stroke: '#4d5960', width: 2 },
        ]
      : []),
    ...(look.cannula === true
      ? [
          drawn(
            path`M${120 - half} ${eyeY + 4}C96 ${tip + 7} 108 ${tip + 5} 120 ${tip + 4}C132 ${tip + 5} 144 ${tip + 7} ${120 + half} ${eyeY + 4}M${117 - nose} ${tip + 4}L${117 - nose} ${tip + 1}M${123 + nose} ${tip + 4}L${123 + nose} ${tip + 1}`,
            '#7fb0bd',
            2.8,
          ),
        ]
      : []),
  ];
}

/** A walking aid that stands beside or before a person. */
export function aidOf({ look, size }: Sitter): readonly Shape[] {
  if (look.aid === 'cane') {
    const x = 120 + size.shoulder + 22;
    return [drawn(path`M${x - 22} 238C${x - 20} 222 ${x} 222 ${x} 240L${x} 340`, '#6b4a33', 7)];
  }
  if (look.aid !== 'walker') return [];
  return [
    drawn(both('M34 340L44 246Q46 236 56 236L76 236').concat('M46 276L194 276'), '#8f9aa0', 6),
    drawn(both('M50 236L78 236'), '#3f4a50', 10),
  ];
}
