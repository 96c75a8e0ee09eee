import { fitted } from './proportions';
import { drawn, filled, type Shape } from './shape';
import type { Sitter } from './sitter';

const HOOD =
  'M120 30C170 30 190 74 184 128C182 158 178 176 186 200C166 220 140 226 120 226C100 226 74 220 54 200C62 176 58 158 56 128C50 74 70 30 120 30Z';
const RIM =
  'M120 34C166 34 184 72 180 122C178 158 156 186 120 190C84 186 62 158 60 122C56 72 74 34 120 34Z M120 58C92 58 76 78 77 112C78 144 96 170 120 173C144 170 162 144 163 112C164 78 148 58 120 58Z';

/** What covers or crowns the head: behind the face, and in front of it. */
export function headwearOf({ look, size, palette }: Sitter): { readonly back: readonly Shape[]; readonly front: readonly Shape[] } {
  const { cloth, clothDark } = palette;
  const fit = (d: string): string => fitted(d, size);
  const fold = (d: string): Shape => drawn(fit(d), clothDark, 2, 0.8);
  switch (look.headwear) {
    case 'hijab':
      return {
        back: [filled(fit(HOOD), clothDark)],
        front: [{ ...filled(fit(RIM), cloth), hollow: true }, fold('M84 170C100 190 134 196 164 178'), fold('M92 54C104 46 136 46 148 54')],
      };
    case 'turban':
      return {
        back: [],
        front: [
          filled(fit('M66 100C54 52 78 18 120 18C162 18 186 52 174 100C166 82 148 72 120 62C92 72 74 82 66 100Z'), cloth),
          fold('M120 62C100 50 84 44 72 56M120 62C140 50 158 44 168 56M66 78C82 62 100 62 120 62C140 62 158 62 174 78'),
        ],
      };
    case 'headwrap':
      return {
        back: [filled(fit('M120 14C148 10 162 26 155 46C148 56 92 56 85 46C78 26 92 10 120 14Z'), clothDark)],
        front: [
          filled(fit('M67 98C58 52 82 26 120 26C158 26 182 52 173 98C164 80 146 72 120 72C94 72 76 80 67 98Z'), cloth),
          fold('M70 80C88 56 130 44 166 58M76 66C94 44 128 34 154 44'),
        ],
      };
    case 'kippah':
      return { back: [], front: [filled(fit('M88 44C92 28 148 28 152 44C142 38 98 38 88 44Z'), cloth)] };
    case 'none':
    case undefined:
      return { back: [], front: [] };
  }
}

/** The end of a hijab that lies over the shoulders. */
export function drapeOf({ look, size, palette }: Sitter): readonly Shape[] {
  if (look.headwear !== 'hijab') return [];
  const drape =
    'M72 160C66 184 56 196 44 206C40 212 44 218 50 222C72 240 98 248 122 249C146 248 170 240 190 222C196 218 200 212 196 206C184 196 174 184 168 160C150 196 90 196 72 160Z';
  return [
    filled(fitted(drape, size), palette.cloth),
    drawn(fitted('M66 206C82 222 98 230 112 234', size), palette.clothDark, 2, 0.8),
    drawn(fitted('M150 188C140 214 112 232 84 238', size), palette.clothDark, 2, 0.8),
  ];
}
