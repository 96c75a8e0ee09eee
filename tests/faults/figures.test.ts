import { expect, test } from 'vitest';
import { figureOf, guardsOf, rowsOf, type Ran } from './figures';

const RAN: readonly Ran[] = [
  { title: 'F05 a double click is one event', passed: true, figures: [] },
  { title: 'F05, F20 two tabs press at once', passed: true, figures: [['kills', '3']] },
  { title: 'F20 the other tab is read only', passed: false, figures: [['kills', '4']] },
  { title: 'F05 guard: an event that may be written twice is caught', passed: true, figures: [] },
  { title: 'F20 guard: a tab without a lock is caught', passed: false, figures: [] },
  { title: 'a title that speaks of F30', passed: true, figures: [] },
];

test('a fault is survived where every test that begins with its name passes; guards are counted apart', () => {
  const told = rowsOf(RAN).filter(({ runs }) => runs > 0);
  expect(told).toEqual([
    { fault: 'F05', result: 'survived', runs: 2, guard: 'caught' },
    { fault: 'F20', result: 'failed', runs: 2, guard: 'not caught' },
  ]);
  expect(rowsOf(RAN)).toHaveLength(56);
  expect(guardsOf(RAN)).toEqual({ caught: 1, of: 2 });
});

test('figures of one name add up, and one that nobody tells is missing', () => {
  expect([figureOf(RAN, 'kills'), figureOf(RAN, 'plays')]).toEqual([7, undefined]);
});
