import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MOVES, scenarioJsonSchema } from '../../src/scenario';

const guide = readFileSync('scenarios/README.md', 'utf8');

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
