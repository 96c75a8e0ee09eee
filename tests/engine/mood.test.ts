import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextBand, nextValue } from '../../src/engine';
import { MOOD_VARIABLES, TEMPERAMENTS, type Temperament } from '../../src/scenario';
import { runs } from '../runs';

const even: Temperament = { start: { agitation: 10, valence: 10, trust: 10, hope: 10 }, rest: 10, drift: 1, reactions: {} };
const usual = { temperament: even, repeated: false, overloaded: false };

describe('a mood variable after a turn', () => {
  test('changes by what the reply does', () => {
    expect(nextValue('hope', 8, 2, usual)).toBe(10);
  });

  test('changes one more or less by temperament, and never turns round', () => {
    expect(nextValue('agitation', 10, 1, { ...usual, temperament: TEMPERAMENTS.irritable })).toBe(12);
    expect(nextValue('hope', 5, 1, { ...usual, temperament: TEMPERAMENTS.depressed })).toBe(5);
    expect(nextValue('hope', 5, 2, { ...usual, temperament: TEMPERAMENTS.depressed })).toBe(6);
    expect(nextValue('agitation', 10, -1, { ...usual, temperament: TEMPERAMENTS.anxious })).toBe(8);
  });

  test('falls harder in trust from two down', () => {
    expect([nextValue('trust', 10, -1, usual), nextValue('trust', 10, -2, usual), nextValue('trust', 10, -3, usual)]).toEqual([9, 7, 6]);
  });

  test('gets used to the same move: the helpful part counts one less', () => {
    const again = { ...usual, repeated: true };
    expect([nextValue('trust', 10, 2, again), nextValue('trust', 10, -1, again), nextValue('agitation', 11, -2, again)]).toEqual([
      11, 9, 10,
    ]);
  });

  test('cannot use information while flooded, and agitation rises', () => {
    const flooded = { ...usual, overloaded: true };
    expect([nextValue('hope', 10, 1, flooded), nextValue('agitation', 15, 0, flooded), nextValue('agitation', 15, -1, flooded)]).toEqual([
      10, 16, 16,
    ]);
  });

  test('has less headroom from sixteen up, and agitation from four down', () => {
    expect([nextValue('trust', 16, 2, usual), nextValue('trust', 15, 2, usual), nextValue('agitation', 4, -2, usual)]).toEqual([17, 17, 3]);
  });

  test('drifts toward rest where agitation is left alone', () => {
    expect([nextValue('agitation', 13, 0, usual), nextValue('agitation', 7, 0, usual), nextValue('agitation', 10, 0, usual)]).toEqual([
      12, 8, 10,
    ]);
    expect(nextValue('agitation', 15, 0, { ...usual, temperament: TEMPERAMENTS.labile })).toBe(13);
  });

  test('stays a whole number from 0 to 20, whatever happens', () => {
    const circumstances = fc.record({
      temperament: fc.constantFrom(even, ...Object.values(TEMPERAMENTS)),
      repeated: fc.boolean(),
      overloaded: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...MOOD_VARIABLES),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: -4, max: 4 }),
        circumstances,
        (variable, value, change, met) => {
          const next = nextValue(variable, value, change, met);
          expect(Number.isInteger(next) && next >= 0 && next <= 20).toBe(true);
        },
      ),
      { numRuns: runs(5000) },
    );
  });
});

describe('a client', () => {
  test('is flooded from fourteen until twelve', () => {
    expect([nextBand('workable', 13, 10), nextBand('workable', 14, 10), nextBand('flooded', 13, 10), nextBand('flooded', 12, 10)]).toEqual([
      'workable',
      'flooded',
      'flooded',
      'workable',
    ]);
  });

  test('shuts down low and still, and opens up a step above', () => {
    expect([
      nextBand('workable', 4, 5),
      nextBand('shut-down', 5, 6),
      nextBand('shut-down', 6, 5),
      nextBand('shut-down', 4, 7),
      nextBand('workable', 4, 6),
    ]).toEqual(['shut-down', 'shut-down', 'workable', 'workable', 'workable']);
  });
});
