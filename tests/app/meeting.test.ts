import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf, meetingPath, PLAIN_MEETING, seedOf } from '../../src/app/meeting';
import { routeOf } from '../../src/app/routes';
import { PURPOSES } from '../../src/app/storage';
import { DIALS } from '../../src/scenario';

const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('a code', () => {
  test('is seven letters and digits in two groups', () => {
    expect([0, 7, 31, 32, 2 ** 32 - 1].map(codeOf)).toEqual(['000-0000', '000-0007', '000-000Z', '000-0010', '3ZZ-ZZZZ']);
  });

  test('brings back its seed', () => {
    fc.assert(fc.property(anySeed, (seed) => seedOf(codeOf(seed)) === seed));
  });

  test('is read however it was typed', () => {
    const seed = seedOf('0K7-3QZ9');
    expect(seed).toBe(644_997_097);
    expect(['0k7-3qz9', ' 0K73QZ9 ', 'ok7 3qz9', '0K7–3QZ9'].map(seedOf)).toEqual([seed, seed, seed, seed]);
    expect(seedOf('OlI-0000')).toBe(seedOf('011-0000'));
  });

  test.each(['', '-', '0K7-3QZ', '0K7-3QZ99', '0K7-3QU9', '4ZZ-ZZZZ', '<script', '０Ｋ７３ＱＺ９', '0'.repeat(10_000)])(
    'is not %s',
    (text) => {
      expect(seedOf(text)).toBeUndefined();
    },
  );
});

describe('an address', () => {
  test('says how somebody is to be met, on the briefing and in the talk', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DIALS), fc.constantFrom(...PURPOSES), fc.option(anySeed, { nil: undefined }), (dial, mode, seed) => {
        const way = meetingPath({ dial, mode, seed });
        expect(routeOf(`/people/a${way}`)).toEqual({ screen: 'briefing', scenario: 'a', meeting: { dial, mode, seed } });
        expect(routeOf(`/meet/a${way}`)).toEqual({ screen: 'talk', place: { kind: 'meet', scenario: 'a', dial, mode, seed } });
      }),
    );
  });

  test('is short where nothing was chosen', () => {
    expect(
      [
        PLAIN_MEETING,
        { ...PLAIN_MEETING, dial: 'stronger' as const },
        { ...PLAIN_MEETING, seed: 7 },
        { dial: 'stronger' as const, mode: 'check' as const, seed: 7 },
      ].map(meetingPath),
    ).toEqual(['', '/stronger', '/000-0007', '/stronger/check/000-0007']);
  });

  test.each(['/meet/a/worse', '/meet/a/stronger/0K7', '/meet/a/%E0%A4%A', '/people/a/__proto__', '/people/a/stronger/%2e%2e'])(
    'that cannot be read leads to the briefing, which says so: %s',
    (path) => {
      expect(routeOf(path)).toEqual({ screen: 'briefing', scenario: 'a', meeting: undefined });
    },
  );
});
