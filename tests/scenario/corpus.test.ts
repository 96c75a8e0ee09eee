import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CODES, parseScenario, textOf } from '../../src/scenario';
import { BAD, MADE } from '../corpus/bad';

const FOLDER = 'tests/corpus/bad';
const GOOD = readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8').replace(/^#.*\n/, '');

/** Every mistake of a file with its place, or that it is accepted. */
function mistakesOf(bytes: Uint8Array): readonly string[] {
  const taken = textOf(bytes, 'bad.yaml');
  const { scenario, diagnostics } =
    'text' in taken ? parseScenario(taken.text, 'bad.yaml') : { scenario: undefined, diagnostics: [taken.diagnostic] };
  for (const { message, hint = '' } of diagnostics) {
    expect(message).toMatch(/^Unexpected .+[.:]/s);
    expect(hint).toMatch(/^$|[.?]$/);
  }
  return scenario === undefined ? diagnostics.map(({ code, range: { start } }) => `${code} ${start.line}:${start.column}`) : ['accepted'];
}

describe('the corpus of bad files', () => {
  test('is told in full', () => {
    const files = ['graph', 'schema', 'yaml'].flatMap((area) =>
      readdirSync(`${FOLDER}/${area}`).map((name) => `${area}/${name.replace(/\.yaml$/, '')}`),
    );
    expect(BAD.map(([file]) => file).sort()).toEqual(files.sort());
    const counted = (area: string): number => [...BAD, ...MADE].filter(([name]) => name.startsWith(area)).length;
    expect([counted('yaml'), counted('schema'), counted('graph')].map((count, index) => count >= ([30, 25, 12][index] ?? 0))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test.each(BAD)('%s: %s', (file, expected) => {
    expect(mistakesOf(readFileSync(`${FOLDER}/${file}.yaml`))).toContain(expected);
  });

  test.each(MADE)('%s: %s', (_name, expected, make) => {
    expect(mistakesOf(new TextEncoder().encode(make(GOOD)))).toContain(expected);
  });

  test('has a sentence in the guide for every code of our own', () => {
    const codes = new Set([...BAD, ...MADE].map(([, expected]) => expected.split(' ')[0] ?? ''));
    const shaped = /^(?:rating|mood|portrait|id|language|version|shape)\//;
    expect([...codes].filter((code) => code !== 'accepted' && !(code in CODES) && !shaped.test(code))).toEqual([]);
  });
});
