import type { Look } from '../scenario';
import { fitted } from './proportions';
import { both, drawn, filled, path, type Shape } from './shape';
import type { Sitter } from './sitter';

/** Hair as drawn on the head of an adult: behind the head, in front of it, and strands that catch the light. */
interface Style {
  readonly back?: string;
  readonly front?: string;
  readonly strands?: string;
}

const STYLES: Record<NonNullable<Look['hair']>, (rise: number) => Style> = {
  none: () => ({}),
  'close-cropped': (rise) => ({
    front: path`M71 106C68 62 88 42 120 42C152 42 172 62 169 106C166 98 166 90 162 ${82 - rise}C154 ${68 - rise} 140 ${64 - rise} 120 ${64 - rise}C100 ${64 - rise} 86 ${68 - rise} 78 ${82 - rise}C74 90 74 98 71 106Z`,
  }),
  short: (rise) => ({
    front: path`M70 112C62 62 84 34 122 35C160 34 178 64 170 112C167 104 167 94 163 ${86 - rise}C156 ${76 - rise} 148 ${72 - rise} 138 ${71 - rise}C124 ${74 - rise} 104 ${74 - rise} 92 ${67 - rise}C84 ${76 - rise} 76 88 75 96C74 102 73 106 70 112Z`,
    strands: path`M96 ${58 - rise}C110 ${64 - rise} 132 ${62 - rise} 148 ${56 - rise}`,
  }),
  'side-parting': (rise) => ({
    front: path`M70 114C60 60 84 36 118 35C160 32 180 62 170 114C168 104 168 94 164 ${88 - rise}C148 ${84 - rise} 116 ${82 - rise} 98 ${62 - rise}C92 ${76 - rise} 80 84 76 96C74 102 73 108 70 114Z`,
    strands: path`M104 ${56 - rise}C120 ${70 - rise} 144 ${74 - rise} 160 ${76 - rise}`,
  }),
  fringe: () => ({
    back: 'M62 140C54 70 78 34 120 34C162 34 186 70 178 140C172 148 164 150 158 148L82 148C76 150 68 148 62 140Z',
    front:
      'M69 124C62 66 82 37 120 37C158 37 178 66 171 124C168 110 166 94 162 82C152 84 146 82 138 79C130 84 116 84 108 80C100 84 90 84 80 80C76 94 72 110 69 124Z',
    strands: 'M108 86C106 74 108 62 114 52M138 84C138 72 134 62 128 54',
  }),
  curly: () => ({
    back: 'M62 132C48 124 52 108 58 104C48 94 54 80 62 78C56 64 68 52 78 54C80 40 96 36 104 42C112 32 130 32 136 42C146 36 162 42 162 54C174 52 184 66 178 78C188 82 192 96 182 104C190 110 190 124 178 132C172 142 160 140 158 132L82 132C80 140 68 142 62 132Z',
    front:
      'M70 104C60 92 66 84 70 80C64 68 72 56 84 56C88 42 106 38 114 44C124 36 144 40 150 54C164 52 174 66 168 80C176 84 178 96 170 104C164 100 162 94 163 90C154 92 148 84 148 80C138 86 128 80 126 74C118 82 106 82 102 76C98 86 86 88 78 84C80 94 76 100 70 104Z',
    strands: 'M84 72C88 66 94 66 98 70M112 64C116 58 124 58 128 64M142 70C146 66 152 66 156 72',
  }),
  bob: () => ({
    back: 'M58 150C48 66 78 34 120 34C162 34 192 66 182 150C180 164 168 170 154 168L86 168C72 170 60 164 58 150Z',
    front:
      'M66 142C58 66 82 37 118 36C160 36 182 66 174 142C167 130 168 108 164 86C148 82 114 78 98 58C94 80 78 88 76 100C74 114 74 130 66 142Z',
    strands: 'M104 56C116 72 142 80 160 82',
  }),
  long: () => ({
    back: 'M56 214C48 160 46 34 120 34C194 34 192 160 184 214C172 226 160 222 152 214L88 214C80 222 68 226 56 214Z',
    front:
      'M64 164C56 80 76 36 120 36C164 36 184 80 176 164C166 140 168 112 163 96C148 90 126 78 120 58C114 78 92 90 77 96C72 112 74 140 64 164Z',
    strands: both('M112 52C104 70 88 80 78 86'),
  }),
  ponytail: () => ({
    back: 'M150 52C190 50 204 100 190 164C186 180 174 184 176 166C182 120 176 84 150 74Z',
    front: 'M70 110C62 60 84 36 120 36C156 36 178 60 170 110C166 96 162 84 150 74C136 66 104 66 90 74C78 84 74 96 70 110Z',
    strands: 'M88 68C100 54 130 48 154 56M104 62C120 54 140 54 158 64',
  }),
  bun: () => ({
    back: 'M99 38C99 26 108 20 120 20C132 20 141 26 141 38C141 48 132 54 120 54C108 54 99 48 99 38Z',
    front: 'M70 110C62 60 84 36 120 36C156 36 178 60 170 110C166 94 158 80 144 71C130 64 110 64 96 71C82 80 74 94 70 110Z',
    strands: both('M104 62C108 54 112 48 116 43M90 70C94 58 102 48 108 44'),
  }),
  afro: () => ({
    back: 'M120 10C172 10 200 48 194 92C190 124 168 138 158 134L82 134C72 138 50 124 46 92C40 48 68 10 120 10Z',
    front: 'M70 106C60 76 76 36 120 36C164 36 180 76 170 106C166 90 160 78 148 72C132 66 108 66 92 72C80 78 74 90 70 106Z',
  }),
  braids: () => ({
    back: 'M64 222C52 150 50 36 120 36C190 36 188 150 176 222C172 230 162 230 160 222L158 120L82 120L80 222C78 230 68 230 64 222Z',
    front: 'M69 116C62 62 84 37 120 37C156 37 178 62 171 116C167 94 156 78 120 62C84 78 73 94 69 116Z',
    strands: both('M116 60C104 56 94 62 84 76M112 50C98 48 84 60 77 78M70 132L70 214'),
  }),
  receding: () => ({
    front: both('M70 116C60 84 66 56 92 48C84 58 80 70 81 82C78 92 77 106 70 116Z'),
    strands: 'M104 47C112 43 128 43 136 47',
  }),
};

/** The hair behind a head and in front of it; none where headwear covers it. */
export function hairOf({ look, age, size, palette }: Sitter): { readonly back: readonly Shape[]; readonly front: readonly Shape[] } {
  const { hair = 'short', headwear = 'none' } = look;
  const style = age < 20 && hair === 'receding' ? 'short' : hair;
  if (headwear !== 'none' && headwear !== 'kippah') return { back: [], front: [] };
  const { back, front, strands } = STYLES[style](9 * Math.max(0, size.ageing - 0.25));
  return {
    back: back === undefined ? [] : [filled(fitted(back, size), palette.hairDark)],
    front: [
      ...(front === undefined ? [] : [filled(fitted(front, size), style === 'close-cropped' ? palette.cropped : palette.hair)]),
      ...(strands === undefined ? [] : [drawn(fitted(strands, size), palette.hairLight, 1.8, 0.7)]),
    ],
  };
}
