import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '../contrast';

const css = readFileSync('src/app/ui/tokens.css', 'utf8');

type Tokens = Readonly<Record<string, string>>;

/** The tokens of one theme: the first or the second colour of each `light-dark`, with what a paper changes. */
function tokens(theme: 'light' | 'dark', paper?: string): Tokens {
  const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
  const base = Object.fromEntries(pairs.map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]));
  const own = paper === undefined ? '' : (css.split(`data-tint='${paper}']`)[1]?.split('}')[0] ?? '');
  return { ...base, ...Object.fromEntries([...own.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name = '', colour = '']) => [name, colour])) };
}

const THEMES = [
  ['light', tokens('light')],
  ['dark', tokens('dark')],
  ['white paper', tokens('light', 'white')],
  ['blue-grey paper', tokens('light', 'blue-grey')],
] as const;

const TEXT = [
  ...['canvas', 'surface', 'surface-2'].flatMap((ground) =>
    ['ink', 'ink-2', 'primary', 'accent', 'success', 'caution', 'danger'].map((ink) => [ink, ground] as const),
  ),
  ['ink', 'bubble-client'],
  ['ink-2', 'bubble-client'],
  ['ink', 'bubble-you'],
  ['ink-2', 'bubble-you'],
  ['on-primary', 'primary'],
] as const;
const GRAPHICS = [
  ...['canvas', 'surface', 'surface-2'].flatMap((ground) => ['control', 'focus'].map((ink) => [ink, ground] as const)),
  ...['patience', 'people-skills', 'communication', 'problem-solving', 'empathy'].map((ink) => [ink, 'surface'] as const),
] as const;

describe.each(THEMES)('on %s', (_name, theme) => {
  const tooLow = (pairs: readonly (readonly [string, string])[], least: number): readonly string[] =>
    pairs
      .map(([ink, ground]) => ({ ink, ground, ratio: contrast(theme[ink] ?? '', theme[ground] ?? '') }))
      .filter(({ ratio }) => !(ratio >= least))
      .map(({ ink, ground, ratio }) => `${ink} on ${ground}: ${ratio.toFixed(2)}`);

  test('text has a contrast of at least 4.5', () => expect(tooLow(TEXT, 4.5)).toEqual([]));
  test('controls, rings and bars have a contrast of at least 3', () => expect(tooLow(GRAPHICS, 3)).toEqual([]));
});
