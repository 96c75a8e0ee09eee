import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pseudo } from '../../src/app/i18n';
import main from '../../src/app/locales/en.json';
import compare from '../../src/app/locales/en.compare.json';
import debrief from '../../src/app/locales/en.debrief.json';
import { scenarioJsonSchema } from '../../src/scenario';

const keysOf = (texts: object, prefix = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${prefix}${key}`] : keysOf(text as object, `${prefix}${key}.`),
  );

const sources = readdirSync('src/app', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join('src/app', name), 'utf8'))
  .join('\n');

describe('the texts of the interface', () => {
  test('are all used', () => {
    const dynamic = [
      'level.',
      'timer.',
      'meter.',
      'keys.',
      'people.by.',
      'presentation.',
      'principle.',
      'indicator.',
      'label.',
      'kind.',
      'quality.',
      'shift.',
    ];
    const unused = [...keysOf(main), ...keysOf(debrief), ...keysOf(compare)]
      .map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, ''))
      .filter((key) => !dynamic.some((prefix) => key.startsWith(prefix)) && !sources.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });

  test('name every indicator of the codebook', () => {
    const known = [...JSON.stringify(scenarioJsonSchema()).matchAll(/"((?:PAT|PPL|COM|SOL|EMP)[+-]\d+)"/g)].map(([, name]) => name);
    expect(known.length).toBeGreaterThan(80);
    expect([...new Set(known)].filter((name) => name !== undefined && !(name in debrief.indicator))).toEqual([]);
  });

  test('have a plural form for one and for others wherever there is one', () => {
    const keys = new Set([...keysOf(main), ...keysOf(debrief), ...keysOf(compare)]);
    expect([...keys].filter((key) => key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other')))).toEqual([]);
  });
});

test('the made-up language is longer by four tenths, in brackets, accented, and keeps what is filled in', () => {
  expect(pseudo('Go on with {{name}}')).toBe(`[Gö öñ wîth {{name}}${'~'.repeat(8)}]`);
});
