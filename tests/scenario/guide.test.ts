import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figuresOf, withFigures } from '../../src/lint';
import { MOVES, scenarioJsonSchema, TURNED } from '../../src/scenario';
import { shipped } from '../library';

const guide = readFileSync('scenarios/README.md', 'utf8');
const LOOK = readFileSync('src/scenario/look.ts', 'utf8');

test('the guide names every indicator of the codebook', () => {
  const known = new Set(
    [...JSON.stringify(scenarioJsonSchema()).matchAll(/"((?:PAT|PPL|COM|SOL|EMP)[+-]\d+)"/g)].map(([, name]) => name ?? ''),
  );
  expect([...known].filter((name) => !guide.includes(`| ${name} |`))).toEqual([]);
});

test('the guide has the usual effect of every move as it is', () => {
  const sign = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');
  expect(
    Object.entries(MOVES).filter(([name, { effect }]) => !guide.includes(`| \`${name}\` | ${effect.map(sign).join(' | ')} |`)),
  ).toEqual([]);
});

test('the guide has what the dial changes in every temperament as it is', () => {
  const sign = (value: number): string => (value > 0 ? `+${value}` : `−${-value}`);
  const cells = ({ start, reaction: [variable, way, by] }: (typeof TURNED)['irritable']['milder']): string =>
    [
      Object.entries(start)
        .map(([one, added]) => `${one} ${sign(added)}`)
        .join(', '),
      `${way}s of ${variable} ${sign(by)}`,
    ].join(' | ');
  expect(
    Object.entries(TURNED).filter(
      ([name, { milder, stronger }]) => !guide.includes(`| \`${name}\` | ${cells(milder)} | ${cells(stronger)} |`),
    ),
  ).toEqual([]);
});

test('the guide names every word that a portrait may have', () => {
  const text = JSON.stringify(scenarioJsonSchema());
  const words = [...LOOK.matchAll(/'([a-z-]+)'/g)].map(([, word]) => word ?? '');
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((word) => !text.includes(`"${word}"`) || !guide.includes(`\`${word}\``))).toEqual([]);
});

test('the guide has the figures of every conversation as they are', () => {
  expect(withFigures(guide, figuresOf(shipped))).toBe(guide);
}, 60_000);
