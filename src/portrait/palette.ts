import type { Look } from '../scenario';

type Named<Key extends keyof Look> = NonNullable<Look[Key]>;

/** Skin tones 1 to 10 of the Monk scale. */
const SKIN = ['#f6ede4', '#f3e7db', '#f7ead0', '#eadaba', '#d7bd96', '#a07e56', '#825c43', '#604134', '#3a312a', '#292420'] as const;

const HAIR: Record<Named<'hair-colour'>, string> = {
  black: '#191514',
  'dark-brown': '#2f2019',
  brown: '#55392a',
  auburn: '#7b3f27',
  blond: '#c19a5b',
  grey: '#8c8882',
  white: '#cfcac2',
};

const CLOTHES: Record<Named<'clothes'>, string> = {
  blue: '#5e7f8c',
  green: '#5f7a58',
  plum: '#8a4f6d',
  ochre: '#b98b3e',
  slate: '#5c6770',
  rust: '#a65a3a',
  navy: '#3f4f76',
  sand: '#b79f7c',
};

export interface Palette {
  readonly skin: string;
  readonly shade: string;
  readonly light: string;
  readonly ink: string;
  readonly lip: string;
  readonly line: string;
  readonly brow: string;
  readonly hair: string;
  readonly clothes: string;
  readonly clothesDark: string;
  readonly cloth: string;
}

const channels = (hex: string): readonly number[] => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));

/** A colour between two, `share` of the way. */
export function mix(from: string, to: string, share: number): string {
  const other = channels(to);
  const mixed = channels(from).map((channel, index) => Math.round(channel + ((other[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, '0')).join('')}`;
}

/** The colours of a look. From tone 7 the brow ridge is lighter and from tone 8 the lips are, so that features stay visible on dark skin. */
export function paletteOf(look: Look): Palette {
  const tone = look.tone ?? 4;
  const skin = SKIN[tone - 1] ?? SKIN[3];
  const dark = tone >= 8;
  const hair = HAIR[look['hair-colour'] ?? 'dark-brown'];
  const clothes = CLOTHES[look.clothes ?? 'blue'];
  return {
    skin,
    shade: mix(skin, dark ? '#000000' : '#7a3e2a', dark ? 0.28 : 0.16),
    light: mix(skin, '#ffdcc0', dark ? 0.34 : 0.35),
    ink: dark ? '#0d0907' : tone === 7 ? '#050302' : mix(skin, '#1c0f08', 0.86),
    lip: dark ? mix(skin, '#f0a592', 0.74) : tone >= 6 ? mix(skin, '#5a1418', 0.72) : mix(skin, '#93302c', 0.74),
    line: dark ? mix(skin, '#ffe2cc', 0.5) : mix(skin, '#1c0f08', 0.8),
    brow: tone >= 7 ? '#0d0907' : look.hair === 'none' ? mix(skin, '#1c0f08', 0.7) : mix(hair, '#1c0f08', 0.25),
    hair,
    clothes,
    clothesDark: mix(clothes, '#000000', 0.22),
    cloth: mix(clothes, '#1d3a44', 0.45),
  };
}
