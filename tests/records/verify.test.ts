import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/engine';
import { recordOf, textOfRecord, verifier, type RapportRecord, type Verdict, type Verified } from '../../src/records';
import { canonical, dialled, hashOf } from '../../src/scenario';
import { overall, scoreOf } from '../../src/scoring';
import { shipped, teaRound } from '../library';
import { runs } from '../runs';
import { NONE, NOW, recordable, recorded } from './made';

const [first = teaRound] = shipped;
const ROUND = [0, 2, 1, 1, 0, 2, 1, 0, 1, 2, 0, 1, 1, 0, 2, 0, 1, 0, 2, 1, 0, 0, 1, 2, 0, 1, 1, 0, 2, 0];
const OURS = { people: [{ id: first.id, hash: hashOf(first) }], programmes: [] };
const verify = (record: RapportRecord | object): Verdict => verifier(OURS)(JSON.stringify(record), NOW);

function sound(verdict: Verdict): Verified {
  if (verdict.kind !== 'record') throw new Error(verdict.trouble);
  return verdict;
}

const whole = recorded([recordable(first, 'one', ROUND, 0), recordable(teaRound, 'two', [1, 0, 2], 1)], [first, teaRound]);
const placesIn = (record: object) => sound(verify(record)).altered;
/** The record with its first attempt changed. */
const withFirst = (change: (attempt: RapportRecord['attempts'][number]) => object): object => ({
  ...whole,
  attempts: whole.attempts.map((attempt, index) => (index === 0 ? change(attempt) : attempt)),
});

describe('a record', () => {
  test('reads back intact, whoever it is for, and says what its conversations show', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ places: fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }), how: fc.nat(99), which: fc.nat(1) }), {
          maxLength: 4,
        }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (talks, who) => {
          const attempts = talks.map(({ places, how, which }, index) =>
            recordable(which === 0 ? first : teaRound, `talk-${index}`, places, how),
          );
          const record = recorded(attempts, [first, teaRound], who);
          const found = sound(verifier(OURS)(textOfRecord(record), NOW));
          expect(found.altered).toEqual([]);
          expect(found.code).toBe(record.code);
          for (const [index, one] of found.attempts.entries()) {
            const { seed, dial, events, scenario } = attempts[index] ?? recordable(first, 'none', [0]);
            const { session } = replay(dialled(scenario === first.id ? first : teaRound, dial), seed, events);
            if (one.kind !== 'played') throw new Error(one.why);
            expect(one.overall).toBe(Math.round(overall(scoreOf(session))));
            expect(one.technique.map(({ score }) => score)).toEqual(scoreOf(session).technique.map(({ score }) => score));
            expect(one.scenario.origin).toBe(scenario === first.id ? 'ours' : 'unknown');
          }
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('has each scenario once, and nothing of what its scores are', () => {
    const twice = recorded([recordable(first, 'one', [0]), recordable(first, 'two', [1])], [first]);
    expect(twice.scenarios.map(({ hash }) => hash)).toEqual([hashOf(first)]);
    expect(canonical({ ...twice, scenarios: [] })).not.toMatch(/score|overall|ending/);
  });

  test('has a code of sixteen letters in four groups', () => {
    expect(whole.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  });

  test('written with other spaces and its keys in another order is the same', () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(whole).reverse()), undefined, 3);
    expect(placesIn(JSON.parse(turned) as object)).toEqual([]);
  });

  test('leaves out what could not be played again from it', () => {
    const good = recordable(teaRound, 'good', [0, 1]);
    const bad = [
      { ...recordable(first, 'bent', [0]), started: 'yesterday' },
      { ...recordable(first, 'unknown', [0]), hash: hashOf('unknown') },
      { ...recordable(first, 'changed', [0]), hash: hashOf('changed') },
      { ...recordable(first, 'empty', [0]), events: [] },
    ];
    const scenarios = new Map([
      [hashOf(first), first],
      [hashOf(teaRound), teaRound],
      [hashOf('changed'), first],
    ]);
    const { record, left } = recordOf({ who: '', made: NOW, app: '1', attempts: [...bad, good], scenarios });
    expect(left).toEqual(['bent', 'unknown', 'changed', 'empty']);
    expect(placesIn(record)).toEqual([]);
    expect([record.attempts.map(({ id }) => id), record.scenarios.map(({ hash }) => hash)]).toEqual([['good'], [hashOf(teaRound)]]);
  });
});

describe('an altered record', () => {
  test('is placed at the turn of the event that was changed, for each event', () => {
    const [attempt] = whole.attempts;
    const { events = [] } = attempt ?? {};
    let turn = 1;
    for (const [index, event] of events.entries()) {
      const other = { ...event, moment: 'elsewhere' };
      expect(placesIn(withFirst((one) => ({ ...one, events: one.events.map((kept, at) => (at === index ? other : kept)) })))).toEqual([
        { kind: 'turn', attempt: 0, turn },
      ]);
      if (event.type === 'reply.chosen') turn++;
    }
  });

  test('is placed at the conversation whose facts were changed, or whose end was cut off', () => {
    const seed = withFirst((one) => ({ ...one, seed: one.seed + 1 }));
    const saved = withFirst((one) => ({ ...one, saved: '2026-05-11T09:09:30.000Z' }));
    const id = withFirst((one) => ({ ...one, id: 'another' }));
    const cut = withFirst((one) => ({ ...one, events: one.events.slice(0, -1), chain: one.chain.slice(0, -1) }));
    for (const record of [seed, saved, id, cut]) expect(placesIn(record)).toEqual([{ kind: 'attempt', attempt: 0 }]);
  });

  test('is placed at a story that was changed, which is not played', () => {
    const other = { ...whole, scenarios: whole.scenarios.map(({ hash }) => ({ hash, scenario: { ...teaRound, title: 'Changed' } })) };
    const { altered, attempts } = sound(verify(other));
    expect(altered).toEqual(whole.scenarios.map(({ hash }) => ({ kind: 'scenario', hash })));
    expect(attempts.map((one) => one.kind === 'unplayed' && one.why)).toEqual(['changed', 'changed']);
  });

  test('is told where its name, its conversations or its code were changed, without a place', () => {
    for (const change of [{ who: 'Somebody else' }, { attempts: whole.attempts.slice(1) }, { code: '0000-0000-0000-0000' }, { code: '' }])
      expect(placesIn({ ...whole, ...change })).toEqual([{ kind: 'elsewhere' }]);
  });

  test('with every hash made anew is told by a reply that cannot have been given', () => {
    const impossible = recordable(first, 'one', ROUND, 0);
    const events = impossible.events.map((event, index) =>
      index === 4 && event.type === 'reply.chosen' ? { ...event, reply: 'nobody-says-this' } : event,
    );
    const { altered, attempts } = sound(verify(recorded([{ ...impossible, events }], [first])));
    expect(altered).toEqual([{ kind: 'turn', attempt: 0, turn: 4 }]);
    expect(attempts.map((one) => one.kind === 'played' && [one.turns, one.ending])).toEqual([[3, undefined]]);
  });

  test('by one byte anywhere is never intact, unless it says the same', () => {
    const text = textOfRecord(recorded([recordable(teaRound, 'one', [1, 0, 2, 1], 3)], [teaRound]));
    const bytes = new TextEncoder().encode(text);
    const one = verifier(NONE);
    const before = canonical(JSON.parse(text));
    let [altered, unread, same] = [0, 0, 0];
    const check = (at: number, byte: number): void => {
      const changed = Uint8Array.from(bytes);
      changed[at] = byte;
      if (byte === bytes[at]) return;
      const bent = decoded(changed);
      const verdict = bent === undefined ? undefined : one(bent, NOW);
      if (verdict?.kind !== 'record') unread++;
      else if (verdict.altered.length > 0) altered++;
      else {
        same++;
        expect(canonical(JSON.parse(bent ?? ''))).toBe(before);
      }
    };
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => check(at, byte)),
      { numRuns: runs(2000) },
    );
    const [from, to] = [text.indexOf('"events":'), text.indexOf('"hash":')];
    expect(from).toBeGreaterThan(0);
    const length = new TextEncoder().encode(text.slice(0, to)).length;
    const start = new TextEncoder().encode(text.slice(0, from)).length;
    same = 0;
    for (let at = start; at < length; at++) for (const byte of [0x20, 0x22, 0x30, 0x61, 0x7d]) check(at, byte);
    expect([altered > 200, unread > 200, same]).toEqual([true, true, 0]);
  });
});

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

describe('what is stated of times', () => {
  const told = (started: string, saved: string) =>
    sound(verify(recorded([{ ...recordable(first, 'one', ROUND, 0), started, saved }], [first]))).attempts.flatMap((one) =>
      one.kind === 'played' ? one.oddities : [],
    );

  test('nothing where there was time to read', () => {
    expect(told('2026-05-11T08:00:00Z', '2026-05-11T08:09:30Z')).toEqual([]);
  });

  test('replies that came quicker than their words can be read, and a clock that went back', () => {
    expect(told('2026-05-11T08:00:00Z', '2026-05-11T08:00:02Z')).toEqual([{ kind: 'quick', replies: expect.any(Number), seconds: 2 }]);
    expect(told('2026-05-11T08:00:00Z', '2020-05-11T08:00:00Z')).toEqual([{ kind: 'backwards' }]);
    expect(told('2026-05-13T08:00:00Z', '2026-05-13T09:00:00Z')).toEqual([{ kind: 'after-record' }]);
  });

  test('a record that was made ahead of this clock', () => {
    expect(sound(verifier(NONE)(textOfRecord(whole), '2026-05-01T00:00:00.000Z')).ahead).toBe(true);
    expect(sound(verifier(NONE)(textOfRecord(whole), NOW)).ahead).toBe(false);
  });
});

test('a scenario that this app has in another version, or not at all, is told apart', () => {
  const origins = sound(verifier({ people: [{ id: first.id, hash: 'another' }], programmes: [] })(textOfRecord(whole), NOW)).attempts.map(
    (one) => one.kind === 'played' && one.scenario.origin,
  );
  expect(origins).toEqual(['another-version', 'unknown']);
});
