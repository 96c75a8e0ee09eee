import type { Look } from '../scenario';

type Named<Key extends keyof Look> = NonNullable<Look[Key]>;

/** Skin tones 1 to 10 of the Monk scale. */
const SKIN = ['#f6ede4', '#f3e7db', '#f7ead0', '#eadaba', '#d7bd96', '#a07e56', '#825c43', '#604134', '#3a312a', '#292420'] as const;

const HAIR: Record<Named<'hair-colour'>, string> = {
  black: '#1d1918',
  'dark-brown': '#34241c',
  brown: '#573c2d',
  auburn: '#7b3f27',
  red: '#a9552f',
  blond: '#c39f63',
  grey: '#8f8b85',
  white: '#d3cec6',
};

/** Hair too light for brows that must show. */
const PALE: ReadonlySet<string> = new Set(['red', 'blond', 'grey', 'white']);

const EYES: Record<Named<'eye-colour'>, string> = {
  'dark-brown': '#3b2619',
  brown: '#5f4027',
  hazel: '#7a6234',
  green: '#5d7350',
  blue: '#5c7f97',
  grey: '#76838a',
};

const CLOTHES: Record<Named<'clothes'>, string> = {
  blue: '#5e7f8c',
  green: '#62785a',
  plum: '#85526c',
  ochre: '#b58a45',
  slate: '#626c74',
  rust: '#a2604a',
  navy: '#445175',
  sand: '#b6a183',
};

export interface Palette {
  /** Tones 8 to 10. */
  readonly dark: boolean;
  readonly skin: string;
  readonly shade: string;
  /** The brow ridge, lighter than the skin. */
  readonly light: string;
  readonly ridge: number;
  readonly blush: string;
  readonly ink: string;
  readonly lip: string;
  readonly seam: string;
  readonly line: string;
  /** Lines of age and of a smile. */
  readonly crease: string;
  readonly brow: string;
  readonly iris: string;
  readonly hair: string;
  /** Hair so short that the skin shows. */
  readonly cropped: string;
  readonly hairDark: string;
  readonly hairLight: string;
  readonly clothes: string;
  readonly clothesDark: string;
  readonly clothesLight: string;
  readonly cloth: string;
  readonly clothDark: string;
}

const channels = (hex: string): readonly number[] => [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));

/** A colour between two, `part` of the way from 0 to 1. */
export function mix(from: string, to: string, part: number): string {
  const other = channels(to);
  const mixed = channels(from).map((channel, index) => Math.round(channel + ((other[index] ?? 0) - channel) * part));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const usualHair = (age: number): Named<'hair-colour'> => (age >= 74 ? 'white' : age >= 58 ? 'grey' : 'dark-brown');

/**
 * The colours of a person. From tone 7 on the brow ridge is lighter than the skin, and from tone 8 on the lips are, so that
 * features stay visible on dark skin.
 */
export function paletteOf(look: Look, age = 40): Palette {
  const tone = look.tone ?? 4;
  const skin = SKIN[tone - 1] ?? SKIN[3];
  const dark = tone >= 8;
  const colour = look['hair-colour'] ?? usualHair(age);
  const hair = HAIR[colour];
  const clothes = CLOTHES[look.clothes ?? 'blue'];
  const cloth = mix(clothes, '#1d3a44', 0.4);
  const ink = dark ? '#0d0907' : tone === 7 ? '#050302' : mix(skin, '#1c0f08', 0.86);
  return {
    dark,
    skin,
    shade: mix(skin, dark ? '#000000' : '#8a452c', dark ? 0.26 : 0.17),
    light: mix(skin, '#ffdcc0', dark ? 0.34 : 0.35),
    ridge: tone >= 7 ? 0.85 : 0.3,
    blush: dark ? '#b4523f' : '#d0685a',
    ink,
    lip: dark ? mix(skin, '#f0a592', 0.74) : tone >= 6 ? mix(skin, '#5a1418', 0.6) : mix(skin, '#a23b35', 0.5),
    seam: dark ? '#1a0d0a' : ink,
    line: dark ? mix(skin, '#ffe2cc', 0.5) : mix(skin, '#2a160c', 0.72),
    crease: dark ? mix(skin, '#ffe2cc', 0.3) : mix(skin, '#3a1c0e', 0.6),
    brow: tone >= 7 ? ink : mix(hair, '#24150c', tone === 6 ? 0.82 : PALE.has(colour) ? 0.62 : 0.3),
    iris: EYES[look['eye-colour'] ?? 'dark-brown'],
    hair,
    cropped: mix(skin, hair, 0.8),
    hairDark: mix(hair, '#000000', 0.14),
    hairLight: mix(hair, '#ffffff', 0.16),
    clothes,
    clothesDark: mix(clothes, '#1c1a18', 0.28),
    clothesLight: mix(clothes, '#fffaf0', 0.62),
    cloth,
    clothDark: mix(cloth, '#000000', 0.22),
  };
}
