import { expect, test } from 'vitest';
import { paletteOf } from '../../src/portrait';
import { options } from './people';

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((from) => {
    const channel = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

const TONES = Array.from({ length: 10 }, (_, index) => index + 1);

test('ink shows on the skin: 4.2 to 1 up to tone 6, 3.4 on tone 7', () => {
  const weak = TONES.filter((tone) => tone <= 7).filter((tone) => {
    const { ink, skin } = paletteOf({ tone });
    return contrast(ink, skin) < (tone === 7 ? 3.4 : 4.2);
  });
  expect(weak).toEqual([]);
});

test('brows of every colour show on the skin, or from tone 7 on the lighter ridge under them', () => {
  const colours = options['hair-colour']?.enum ?? [];
  expect(colours.length).toBeGreaterThan(6);
  const least = [0, 3, 3, 3, 3, 3, 3, 6.4, 4.7, 3.8, 3.3];
  const weak = TONES.flatMap((tone) =>
    colours.flatMap((colour) => {
      const { brow, skin, light, ridge } = paletteOf({ tone, 'hair-colour': colour } as Parameters<typeof paletteOf>[0]);
      const shown = contrast(brow, tone >= 7 ? light : skin);
      return shown >= (least[tone] ?? 0) && (tone < 7 || ridge >= 0.8) ? [] : [{ tone, colour, shown }];
    }),
  );
  expect(weak).toEqual([]);
});

test('lips from tone 8 on are lighter than the skin: 3.3, 4.2 and 4.9 to 1', () => {
  const least = { 8: 3.3, 9: 4.2, 10: 4.9 };
  for (const [tone, ratio] of Object.entries(least)) {
    const { lip, skin } = paletteOf({ tone: Number(tone) });
    expect(luminance(lip)).toBeGreaterThan(luminance(skin));
    expect(contrast(lip, skin)).toBeGreaterThanOrEqual(ratio - 0.05);
  }
});

test('the seam of the mouth shows: against the skin up to tone 7, against the lips from tone 8', () => {
  const weak = TONES.filter((tone) => {
    const { seam, skin, lip } = paletteOf({ tone });
    return contrast(seam, tone >= 8 ? lip : skin) < 3.4;
  });
  expect(weak).toEqual([]);
});
