import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idleOf } from '../../src/portrait';
import { calm, mood } from './people';

test('people blink every three to seven seconds for 110 ms, and breathe 12 to 20 times a minute by agitation', () => {
  fc.assert(
    fc.property(fc.integer(), mood, (seed, felt) => {
      const { pauses, blink, breaths, rise } = idleOf(seed, felt);
      expect(pauses.length).toBeGreaterThan(9);
      expect(pauses.every((pause) => Number.isInteger(pause) && pause >= 3000 && pause <= 7000)).toBe(true);
      expect({ blink, breaths, rise }).toEqual({ blink: 110, breaths: 12 + felt.agitation * 0.4, rise: 1.5 });
    }),
    { numRuns: 1000 },
  );
});

test('the same seed blinks the same, another one otherwise, and the pauses are spread', () => {
  expect(idleOf(7, calm)).toEqual(idleOf(7, calm));
  expect(idleOf(7, calm).pauses).not.toEqual(idleOf(8, calm).pauses);
  const pauses = Array.from({ length: 500 }, (_, seed) => idleOf(seed, calm).pauses).flat();
  const mean = pauses.reduce((sum, pause) => sum + pause, 0) / pauses.length;
  expect(Math.abs(mean - 5000)).toBeLessThan(100);
  expect(pauses.filter((pause) => pause < 4000).length / pauses.length).toBeCloseTo(0.25, 1);
});
