import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { advance, begin, moves } from '../../src/engine';
import { parseScenario, textOf, type Diagnostic } from '../../src/scenario';
import { decodeUtf8 } from '../../src/scenario/utf8';
import { BAD, MADE } from '../corpus/bad';
import { teaRound } from '../library';
import { tell } from './figures';

const GOOD = readFileSync('tests/corpus/good/tea-round/scenario.yaml', 'utf8').replace(/^#.*\n/, '');

/** Says what is wrong with the bytes of a file. */
type Reader = (bytes: Uint8Array) => readonly Diagnostic[];

const reader: Reader = (bytes) => {
  const read = textOf(bytes, 'bad.yaml');
  return 'text' in read ? parseScenario(read.text, 'bad.yaml').diagnostics : [read.diagnostic];
};
/** The reader with a part of what it looks at taken out. */
const without =
  (codes: RegExp): Reader =>
  (bytes) =>
    reader(bytes).filter(({ code }) => !codes.test(code));

type Bad = readonly [name: string, code: string, bytes: Uint8Array];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = (area: RegExp): readonly Bad[] => [
  ...BAD.filter(([file, expected]) => area.test(file) && expected !== 'accepted').map(([file, expected]): Bad => [
    file,
    expected.split(' ')[0] ?? '',
    readFileSync(`tests/corpus/bad/${file}.yaml`),
  ]),
  ...MADE.filter(([name]) => area.test(name)).map(([name, expected, make]): Bad => [
    name,
    expected.split(' ')[0] ?? '',
    bytesOf(make(GOOD)),
  ]),
];

const tried = new Set<string>();
const taken = new Set<string>();
afterAll(() => {
  tell('bad inputs', tried.size);
  tell('bad inputs refused', tried.size - taken.size);
});

/** Every one of these is refused, and for its own reason. */
function refuses(read: Reader, bad: readonly Bad[]): void {
  expect(bad.length).toBeGreaterThan(0);
  const passed = bad.flatMap(([name, expected, bytes]) => (read(bytes).some(({ code }) => code === expected) ? [] : [name]));
  if (read === reader) {
    for (const [name] of bad) tried.add(name);
    for (const name of passed) taken.add(name);
  }
  expect(passed).toEqual([]);
}
const caught = (check: () => void): void => expect(check).toThrow(expect.objectContaining({ name: 'AssertionError' }));

const inPlace = (place: string, values: readonly string[], code: string): readonly Bad[] =>
  values.map((value): Bad => [`${place} ${value}`, code, bytesOf(GOOD.replace(place, `${place.split(':')[0]}: ${value}`))]);
const NO_NUMBERS = ['"5"', 'null', 'true', '[]'];
const NOT_WHOLE = ['.inf', '-.inf', '1e999', '5.5'];

interface Fault {
  readonly fault: string;
  readonly what: string;
  readonly bad: readonly Bad[];
  readonly guard: RegExp;
}

const ALIASES = /1[1-4]-/;
const FAULTS: readonly Fault[] = [
  { fault: 'F37', what: 'anchors and aliases', bad: files(/yaml\/1[1-4]-/), guard: /^source\/(?:anchor|alias)$/ },
  { fault: 'F38', what: 'names that every object has', bad: files(/reserved|prototype|constructor/), guard: /^(?:id|condition)\// },
  { fault: 'F39', what: 'circles without a way out', bad: files(/no-way-out|circle/), guard: /^graph\/(?:no-way-out|gate-loop)$/ },
  { fault: 'F40', what: 'broken graphs', bad: files(/^graph\/(?!16)/), guard: /^(?:graph|link|moment|gate)\// },
  {
    fault: 'F41',
    what: 'files beyond their bounds',
    bad: files(/thousand|hundred-(?!marks)|long-|huge-title|seven-replies/),
    guard: /too-(?:many|long|deep)$/,
  },
  {
    fault: 'F42',
    what: 'numbers that are none',
    bad: [
      ...files(/rating|effect|tone|hexadecimal|leading-zero/),
      ...inPlace('minutes: 2', NO_NUMBERS, 'shape/wrong-type'),
      ...inPlace('minutes: 2', NOT_WHOLE, 'shape/not-whole'),
    ],
    guard: /^(?:rating|mood|portrait|shape)\//,
  },
  { fault: 'F44', what: 'styles in a look', bad: files(/style-for-hair|theme/), guard: /^(?:portrait|shape)\// },
  {
    fault: 'F45',
    what: 'letters that hide or break',
    bad: files(/override|bell|in-pieces|two-hundred-marks|lone-surrogate|homoglyph/),
    guard: /^(?:source\/control-character|text\/|id\/)/,
  },
  { fault: 'F46', what: 'archives', bad: files(/39-zip/), guard: /^file\/zip$/ },
  {
    fault: 'F47',
    what: 'wrong bytes and texts that are no scenario',
    bad: files(/^yaml\//).filter(([name]) => !ALIASES.test(name)),
    guard: /^file\/(?:utf-16|not-utf-8|old-line-end|empty|binary)$/,
  },
];

const NAMED = FAULTS.map(({ fault, what, ...rest }) => [fault, what, rest] as const);

test.each(NAMED)('%s %s are refused, each for its own reason', (_fault, _what, { bad }) => refuses(reader, bad));
test.each(NAMED)('%s guard: a reader that does not look for %s is caught', (_fault, _what, { bad, guard }) =>
  caught(() => refuses(without(guard), bad)),
);

test('F46 guard: a reader that takes any bytes for text gives another reason', () => {
  const trusting: Reader = (bytes) => parseScenario(decodeUtf8(bytes).text, 'bad.zip').diagnostics;
  caught(() => refuses(trusting, files(/39-zip/)));
});

test('every file of the corpus is refused for its own reason', () => refuses(reader, files(/^schema/)));

type Bounded = (value: number) => number;
/** Plays on from a mood that a broken sum has left, and asks that all stays whole and within its range. */
function staysWhole(bounded: Bounded): void {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 20 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (choices, odd) => {
      let session = begin(teaRound, 1);
      const { mood } = session.standing;
      session = { ...session, standing: { ...session.standing, mood: { ...mood, trust: bounded(odd) } } };
      for (const choice of choices) {
        const possible = moves(session);
        const event = possible[choice % Math.max(1, possible.length)];
        if (event !== undefined) session = advance(session, event);
      }
      const numbers = Object.values(session.standing.mood);
      expect(numbers.filter((value) => !Number.isInteger(value) || value < 0 || value > 20)).toEqual([]);
    }),
    { numRuns: 200 },
  );
}
test('F42 guard: a mood that may be any number is caught', () => {
  staysWhole((value) => Math.min(20, Math.max(0, Math.round(value))));
  expect(() => staysWhole((value) => value)).toThrow('Property failed');
});
