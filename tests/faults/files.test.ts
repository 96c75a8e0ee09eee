import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { read } from '../../src/app/reading/reader';
import type { Answer } from '../../src/app/reading/asked';
import { advance, begin, isOver, moves, type Session } from '../../src/engine';
import { parseScenario, readScenario, textOf, type Scenario } from '../../src/scenario';
import { scoreOf } from '../../src/scoring';
import { BAD, MADE } from '../corpus/bad';
import { teaRound } from '../library';

const GOOD = readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8').replace(/^#.*\n/, '');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const codesOf = (text: string): readonly string[] => parseScenario(text, 'bad.yaml').diagnostics.map(({ code }) => code);
const made = (name: string): string => MADE.find(([one]) => one === name)?.[2](GOOD) ?? '';
const expectedOf = (area: RegExp): readonly (readonly [string, string])[] => BAD.filter(([file]) => area.test(file));
const fileOf = (file: string): Uint8Array => readFileSync(`tests/corpus/bad/${file}.yaml`);

/** Every place in data where a text stands, as a way to it. */
function textsIn(data: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof data === 'string') return [path];
  if (Array.isArray(data)) return data.flatMap((one, index) => textsIn(one, [...path, index]));
  if (typeof data === 'object' && data !== null) return Object.entries(data).flatMap(([key, one]) => textsIn(one, [...path, key]));
  return [];
}

/** The same data with something else in one place. */
function withAt(data: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) };
  Reflect.set(copy, step, withAt(Reflect.get(copy, step), rest, value));
  return copy;
}

describe('F37: bombs of aliases', () => {
  test.each(['yaml/12-bomb-of-nine', 'yaml/13-quadratic'])('F37: %s is refused before anything is composed, within a moment', (name) => {
    const began = performance.now();
    expect(codesOf(made(name))).toEqual(['source/anchor', 'source/alias']);
    expect(performance.now() - began).toBeLessThan(500);
  });

  test('F37: an alias of itself is refused', () => {
    expect(codesOf('a: &a [*a]\n')).toEqual(['source/anchor', 'source/alias']);
  });

  test('F37 guard: without the scan, forty kilobytes become four megabytes', () => {
    const unguarded: unknown = parseDocument(made('yaml/13-quadratic'), { merge: false }).toJS({ maxAliasCount: -1 });
    expect(made('yaml/13-quadratic').length).toBeLessThan(20_000);
    expect(JSON.stringify(unguarded).length).toBeGreaterThan(4_000_000);
  });
});

describe('F38: names that every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'];
  const PLACES: readonly (readonly [string, (name: string) => string])[] = [
    ['a key', (name) => GOOD.replace('setting: Day room', `setting: Day room\n${name}: { polluted: yes }`)],
    ['the id of a moment', (name) => GOOD.replaceAll('kettle', name)],
    ['the id of a reply', (name) => GOOD.replace('id: drink-up', `id: ${name}`)],
    ['the id of a speaker', (name) => GOOD.replace('  nurse:', `  ${name}:`)],
    ['whoever speaks', (name) => GOOD.replace('  kettle:\n', `  kettle:\n    who: ${name}\n`)],
    ['a flag', (name) => GOOD.replaceAll('told-off', name)],
    ['where a reply leads', (name) => GOOD.replace('goto: pours', `goto: ${name}`)],
    ['a moment in a condition', (name) => GOOD.replace('visits kettle < 3', `visits ${name} < 3`)],
    ['a language', (name) => GOOD.replace('language: en', `language: ${name}`)],
  ];
  test.each(PLACES)('F38: are refused as %s', (_place, write) => {
    expect(NAMES.filter((name) => parseScenario(write(name), 'bad.yaml').scenario !== undefined)).toEqual([]);
    expect(NAMES.filter((name) => parseScenario(write(`"${name}"`), 'bad.yaml').scenario !== undefined)).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('F38: are refused in data that is no YAML', () => {
    const data: unknown = JSON.parse(JSON.stringify(teaRound).replace('"nurse":', '"__proto__":'));
    expect(readScenario(data, 'backup').diagnostics.map(({ code }) => code)).toEqual(['id/reserved']);
  });

  test('F38 guard: a reader that sets keys as they come has its object turned into another', () => {
    const unguarded: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(JSON.parse('{"__proto__":{"polluted":"yes"}}') as object)) unguarded[key] = value;
    expect(Reflect.get(unguarded, 'polluted')).toBe('yes');
  });
});

describe('F39: conversations that go round', () => {
  test('F39: a circle with a way out is played round and round, and the way out stays open', () => {
    let session: Session = begin(teaRound, 1);
    for (let turn = 0; turn < 200 && !isOver(session); turn++) {
      const round = moves(session).find((event) => event.type === 'reply.chosen' && event.reply === 'ask-again');
      const next = round ?? moves(session)[0];
      if (next === undefined) throw new Error('Nothing can be said.');
      session = advance(session, next);
    }
    expect(moves(session).length > 0 || isOver(session)).toBe(true);
  });

  test('F39: a circle without a way out is refused at the moment where it begins', () => {
    expect(codesOf(new TextDecoder().decode(fileOf('graph/08-no-way-out')))).toContain('graph/no-way-out');
  });
});

test.each(expectedOf(/^graph/))('F40: %s is refused: %s', (file, expected) => {
  const taken = textOf(fileOf(file), file);
  const found = 'text' in taken ? parseScenario(taken.text, file).diagnostics : [];
  expect(found.map(({ code, range: { start } }) => `${code} ${start.line}:${start.column}`)).toContain(expected);
});

test.each(MADE.filter(([name]) => /thousand|hundred|million/.test(name)))(
  'F41: %s is refused by its bounds: %s',
  (_name, expected, make) => {
    expect(codesOf(make(GOOD))).toContain(expected.split(' ')[0]);
  },
);

describe('F42: numbers', () => {
  const ODD = ['.nan', '.inf', '-.inf', '1e999', '-1e999', '"5"', '5.5', '0x1FFFFFFFFFFFFF', '1e21', 'null', 'true'];
  test.each(ODD)('F42: %s is refused wherever a number stands', (odd) => {
    const places = ['minutes: 2', 'level: 1', 'age: 70', 'tone: 8', 'empathy: 2'];
    expect(
      places.filter((place) => parseScenario(GOOD.replace(place, `${place.split(':')[0]}: ${odd}`), 'bad.yaml').scenario !== undefined),
    ).toEqual([]);
  });

  test('F42: whatever is said, moods are whole numbers from 0 to 20 and scores whole numbers from 0 to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 40 }), (choices) => {
        let session = begin(teaRound, 1);
        for (const choice of choices) {
          const possible = moves(session);
          const event = possible[choice % Math.max(1, possible.length)];
          if (event === undefined) break;
          session = advance(session, event);
        }
        const numbers = Object.values(session.standing.mood);
        expect(numbers.filter((value) => !Number.isInteger(value) || Object.is(value, -0) || value < 0 || value > 20)).toEqual([]);
        const scores = scoreOf(session).technique.flatMap(({ score }) => (score === undefined ? [] : [score]));
        expect(scores.filter((value) => !Number.isInteger(value) || value < 0 || value > 100)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

test('F44: a look is words of ours alone: no style and no address passes, in any of its fields', () => {
  const look = teaRound.client.portrait ?? {};
  const fields = ['hair', 'hair-colour', 'clothes', 'seat', 'aid', 'build', 'jaw', 'beard', 'headwear', 'eye-colour', 'scar'];
  const STYLES = ['url(https://example.org/x.css)', 'red; background: url(x)', '#fff', '<svg onload=alert(1)>', 'javascript:alert(1)'];
  const passed = fields.flatMap((field) =>
    STYLES.filter((style) => {
      const bad = { ...teaRound, client: { ...teaRound.client, portrait: { ...look, [field]: style } } };
      return readScenario(bad, 'bad').scenario !== undefined;
    }),
  );
  expect(passed).toEqual([]);
});

describe('F45: letters that hide or break', () => {
  const LETTERS: readonly (readonly [string, string, string])[] = [
    ['an override', '\u202Eroom', 'source/control-character'],
    ['an isolate', '\u2066room', 'source/control-character'],
    ['a control', 'ro\u0007om', 'source/control-character'],
    ['half a character', 'ro\uD800om', 'source/control-character'],
    ['two hundred marks', `Z${'\u0335'.repeat(200)}`, 'text/stacked-marks'],
    ['letters in pieces', 'cafe\u0301', 'text/not-composed'],
  ];
  test.each(LETTERS)('F45: %s is refused in every text of a scenario', (_name, text, code) => {
    const places = textsIn(teaRound);
    expect(places.length).toBeGreaterThan(80);
    const passed = places.filter((path) => !readScenario(withAt(teaRound, path, text), 'bad').diagnostics.some((one) => one.code === code));
    expect(passed).toEqual([]);
  });

  test('F45: an id in letters that only look Latin is refused', () => {
    expect(codesOf(GOOD.replace('id: drink-up', 'id: dr\u0456nk-up'))).toContain('id/malformed');
  });
});

test.each([
  ['an archive', [0x50, 0x4b, 3, 4]],
  ['an empty archive', [0x50, 0x4b, 5, 6]],
])('F46: %s is refused by its first bytes, and nothing in it is read', (_name, bytes) => {
  const taken = textOf(Uint8Array.from([...bytes, ...Array.from({ length: 40 }, () => 0)]), 'bad.zip');
  expect('diagnostic' in taken && taken.diagnostic.code).toBe('file/zip');
});

test.each(expectedOf(/^yaml/))('F47: %s: %s', (file, expected) => {
  const taken = textOf(fileOf(file), file);
  const { scenario, diagnostics } =
    'text' in taken ? parseScenario(taken.text, file) : { scenario: undefined, diagnostics: [taken.diagnostic] };
  const places = diagnostics.map(({ code, range: { start } }) => `${code} ${start.line}:${start.column}`);
  expect(scenario === undefined ? places : ['accepted']).toContain(expected);
});

describe('whatever the bytes are', () => {
  const answersTo = (bytes: Uint8Array<ArrayBuffer>): readonly Answer[] => {
    const answers: Answer[] = [];
    read({ kind: 'scenario', file: 'any.yaml', bytes: bytes.slice().buffer, people: [] }, (answer) => answers.push(answer));
    return answers;
  };
  const isWhole = (scenario: Scenario): boolean => parseScenario(JSON.stringify(scenario), 'copy.json').scenario !== undefined;

  test('the reader answers with a scenario, or with mistakes whose places are inside the text, and never throws', () => {
    const good = bytesOf(GOOD);
    const flips = fc.array(fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) }), { maxLength: 6 }).map((changes) => {
      const changed = good.slice();
      for (const { at, to } of changes) changed[at] = to;
      return changed;
    });
    fc.assert(
      fc.property(
        fc.oneof(
          flips,
          fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
        ),
        (bytes) => {
          const [first] = answersTo(bytes);
          if (first?.kind !== 'scenario') throw new Error('There was no answer.');
          if ('scenario' in first.read) {
            expect(isWhole(first.read.scenario)).toBe(true);
            return;
          }
          expect(first.read.mistakes.length).toBeGreaterThan(0);
          for (const { range, code } of first.read.mistakes) {
            expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
            expect(range.start.line).toBeGreaterThanOrEqual(1);
            expect(range.start.offset).toBeLessThanOrEqual(bytes.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});
