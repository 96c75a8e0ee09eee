import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faceOf, paletteOf, type Face } from '../../src/portrait';
import type { Look, Mood } from '../../src/scenario';

const value = fc.integer({ min: 0, max: 20 });
const mood: fc.Arbitrary<Mood> = fc.record({ agitation: value, valence: value, trust: value, hope: value });
const look: fc.Arbitrary<Look> = fc.record({ tone: fc.integer({ min: 1, max: 10 }), build: fc.constantFrom('slight', 'average', 'broad') });

const pathsOf = ({ eyes, mouth, seam, inner, furrows, torso }: Face): string[] => [
  ...eyes.flatMap(({ opening, lid, bag, brow }) => [opening, lid, bag, brow]),
  mouth,
  seam,
  inner,
  ...furrows,
  torso,
];
const commandsOf = (path: string): string => path.replaceAll(/[-\d. ]+/g, '');
const numbersOf = (path: string): number[] => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

test('every path keeps its commands whatever the mood, so that it can be interpolated', () => {
  const calm = pathsOf(faceOf({ agitation: 8, valence: 10, trust: 10, hope: 10 }, {})).map(commandsOf);
  fc.assert(
    fc.property(mood, look, (felt, looks) => {
      expect(pathsOf(faceOf(felt, looks)).map(commandsOf)).toEqual(calm);
    }),
    { numRuns: 3000 },
  );
});

test('every point is a number inside the frame', () => {
  fc.assert(
    fc.property(mood, look, (felt, looks) => {
      for (const number of pathsOf(faceOf(felt, looks)).flatMap(numbersOf)) expect(number >= 0 && number <= 300).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('one step of mood moves no point by more than a twelfth of the face', () => {
  fc.assert(
    fc.property(mood, fc.constantFrom('agitation', 'valence', 'trust', 'hope'), (felt, variable) => {
      const next = { ...felt, [variable]: Math.min(20, felt[variable] + 1) };
      const [now, then] = [felt, next].map((one) => pathsOf(faceOf(one, {})).flatMap(numbersOf));
      now?.forEach((number, index) => expect(Math.abs(number - (then?.[index] ?? Number.NaN))).toBeLessThan(20));
    }),
    { numRuns: 3000 },
  );
});

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

test('brows show on every skin: against the skin, or from tone 7 against the lighter ridge under them', () => {
  for (let tone = 1; tone <= 10; tone++) {
    const { skin, light, ink } = paletteOf({ tone });
    expect({ tone, shows: Math.max(contrast(ink, skin), tone >= 7 ? contrast(ink, light) : 0) >= 3 }).toEqual({ tone, shows: true });
  }
});

test('lips are lighter than the skin from tone 8 on', () => {
  for (const tone of [8, 9, 10]) {
    const { skin, lip } = paletteOf({ tone });
    expect(contrast(lip, skin)).toBeGreaterThan(3);
  }
});
