import type { Look } from '../scenario';

/** Hair behind and in front of the head, as paths in the frame of the portrait. */
export interface HairShape {
  readonly back: string | undefined;
  readonly front: string | undefined;
}

const FRINGE = 'M68 108 Q64 54 120 50 Q176 54 172 108 Q162 78 120 68 Q78 78 68 108Z';

const SHAPES: Record<NonNullable<Look['hair']>, HairShape> = {
  none: { back: undefined, front: undefined },
  short: { back: undefined, front: 'M69 104 Q64 52 120 46 Q176 52 171 104 Q166 84 150 76 Q120 66 90 76 Q74 84 69 104Z' },
  'side-parting': {
    back: undefined,
    front: 'M68 110 Q60 46 122 45 Q180 48 172 110 Q168 88 158 80 Q128 80 100 66 Q82 80 74 96 Q70 102 68 110Z',
  },
  bob: {
    back: 'M60 160 Q50 44 120 42 Q190 44 180 160 Q176 172 160 170 L80 170 Q64 172 60 160Z',
    front: 'M66 114 Q60 44 120 43 Q180 44 174 114 Q166 88 148 78 Q112 88 86 86 Q72 96 66 114Z',
  },
  long: {
    back: 'M56 226 Q46 40 120 40 Q194 40 184 226 Q166 236 150 224 L90 224 Q74 236 56 226Z',
    front: 'M66 118 Q60 44 120 43 Q180 44 174 118 Q168 90 124 72 Q86 84 66 118Z',
  },
  afro: {
    back: 'M120 18 Q192 18 192 86 Q194 126 168 132 L72 132 Q46 126 48 86 Q48 18 120 18Z',
    front: 'M70 100 Q72 62 120 58 Q168 62 170 100 Q160 78 120 74 Q80 78 70 100Z',
  },
  bun: { back: 'M100 38 A20 20 0 1 1 140 38 A20 20 0 1 1 100 38Z', front: FRINGE },
  receding: {
    back: 'M66 130 Q58 84 76 70 L84 104 Z M174 130 Q182 84 164 70 L156 104Z',
    front: 'M72 98 Q72 74 92 62 Q82 78 80 96Z M168 98 Q168 74 148 62 Q158 78 160 96Z',
  },
  braids: { back: 'M62 236 Q50 40 120 40 Q190 40 178 236 L164 236 L160 120 L80 120 L76 236Z', front: FRINGE },
};

/** The hair of a look; none where headwear covers it. */
export function hairOf({ hair = 'short', headwear = 'none' }: Look): HairShape {
  return headwear === 'none' ? SHAPES[hair] : SHAPES.none;
}
