import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RECORD_MAX, textOfRecord, verifier, type Verdict } from '../../src/records';
import { hashOf } from '../../src/scenario';
import { teaRound } from '../library';
import { runs } from '../runs';
import { NONE, NOW, recordable, recorded } from './made';

const whole = recorded([recordable(teaRound, 'one', [1, 0, 2], 1)], [teaRound]);
const verify = (text: string): Verdict => verifier(NONE)(text, NOW);
const troubleOf = (text: string): string | undefined => {
  const verdict = verify(text);
  return verdict.kind === 'unread' ? `${verdict.trouble} ${verdict.at ?? ''}`.trim() : undefined;
};
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test.each([
  ['nothing', ' \n', 'record/empty'],
  ['half of a record', textOfRecord(whole).slice(0, 900), 'record/not-json'],
  ['a list', '[]', 'record/not-a-record'],
  ['a number', '7', 'record/not-a-record'],
  ['another JSON', '{"name":"package"}', 'record/not-a-record'],
  ['a backup', '{"format":"rapport-backup","version":1}', 'record/a-backup'],
  ['a conversation', '{"format":"rapport-attempt","version":1}', 'record/a-conversation'],
  ['what every object has as its format', '{"format":"toString"}', 'record/not-a-record'],
  ['one of a later version', '{"format":"rapport-record","version":2,"more":[]}', 'record/newer'],
  ['one without its parts', '{"format":"rapport-record","version":1}', 'record/wrong-shape made'],
  ['deep nesting', nested(100_000), 'record/too-deep'],
  [
    'deep nesting where a story should be',
    JSON.stringify(whole).replace('"scenario":{', `"scenario":${nested(60)},"x":{`),
    'record/too-deep',
  ],
  ['a reserved key', JSON.stringify(whole).replace('"who"', '"__proto__":{"polluted":1},"who"'), 'record/reserved-key'],
  ['more than a record can hold', ' '.repeat(RECORD_MAX + 1), 'record/too-large'],
])('%s is told for what it is', (_name, text, trouble) => {
  expect(troubleOf(text)).toBe(trouble);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

describe('a record with a part that is none', () => {
  const with1 = (change: object): string => JSON.stringify({ ...whole, attempts: [{ ...whole.attempts[0], ...change }] });
  test.each([
    ['a seed', { seed: -1 }, 'attempts.0.seed'],
    ['a seed that is no whole number', { seed: 1.5 }, 'attempts.0.seed'],
    ['a mode', { mode: 'exam' }, 'attempts.0.mode'],
    ['a day that is not in the calendar', { day: '2026-02-30' }, 'attempts.0.day'],
    ['a time', { started: '2026-13-99T99:99:99Z' }, 'attempts.0.started'],
    ['an event', { events: [{ type: 'money.paid', moment: 'a' }] }, 'attempts.0.events.0.type'],
    ['an event with more in it', { events: [{ type: 'turn.taken-back', moment: 'a', reply: 'b' }] }, 'attempts.0.events.0'],
    ['no events', { events: [] }, 'attempts.0.events'],
    ['too many events', { events: Array.from({ length: 2001 }, () => ({ type: 'turn.taken-back', moment: 'a' })) }, 'attempts.0.events'],
    ['a score', { score: 100 }, 'attempts.0'],
  ])('%s is refused with its place', (_name, change, at) => {
    expect(troubleOf(with1(change))).toBe(`record/wrong-shape ${at}`);
  });

  test('a name that turns text around is refused', () => {
    expect(troubleOf(JSON.stringify({ ...whole, who: 'abc\u202E' }))).toBe('record/wrong-shape who');
  });
});

test('a story with mistakes, under the right hash, is not played', () => {
  const bad = [{ ...teaRound, start: 'nowhere' }, 7, null, [], { ...teaRound, title: 'Tea \u202E' }, { id: 'tea-round' }];
  for (const scenario of bad) {
    const hash = hashOf(scenario);
    const verdict = verify(
      JSON.stringify({ ...whole, scenarios: [{ hash, scenario }], attempts: whole.attempts.map((one) => ({ ...one, hash })) }),
    );
    expect(verdict.kind === 'record' && verdict.attempts.map((one) => one.kind === 'unplayed' && one.why)).toEqual(['mistakes']);
  }
});

test('a story that another record has changed does not become that of the next', () => {
  const verifying = verifier(NONE);
  const forged = { ...whole, scenarios: whole.scenarios.map(({ hash }) => ({ hash, scenario: { ...teaRound, title: 'Forged' } })) };
  verifying(JSON.stringify(forged), NOW);
  const verdict = verifying(JSON.stringify(whole), NOW);
  expect(verdict.kind === 'record' && verdict.attempts.map((one) => one.kind === 'played' && one.scenario.title)).toEqual([teaRound.title]);
});

describe('whatever the text is, nothing throws', () => {
  test('for any text and any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(verify(text).kind).toBe('unread');
      }),
      { numRuns: runs(500) },
    );
  });

  test('for a record with anything in any place', () => {
    const places = placesIn(JSON.parse(JSON.stringify({ ...whole, scenarios: [] })));
    const inStory = placesIn(JSON.parse(JSON.stringify(teaRound)));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const text = JSON.stringify(withAt(whole, path, value));
        expect(['unread', 'record']).toContain(verify(text).kind);
      }),
      { numRuns: runs(1000) },
    );
    fc.assert(
      fc.property(fc.constantFrom(...inStory), fc.jsonValue(), (path, value) => {
        const scenario = withAt(teaRound, path, value);
        const hash = hashOf(scenario);
        const text = JSON.stringify({
          ...whole,
          scenarios: [{ hash, scenario }],
          attempts: whole.attempts.map((one) => ({ ...one, hash })),
        });
        expect(['unread', 'record']).toContain(verify(text).kind);
      }),
      { numRuns: runs(300) },
    );
  });
});

type Path = readonly (string | number)[];

function placesIn(data: unknown, path: Path = []): readonly Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  return [path, ...Object.entries(data).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function withAt(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const copy: object = Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) };
  Reflect.set(copy, step, withAt(Reflect.get(copy, step), rest, value));
  return copy;
}
