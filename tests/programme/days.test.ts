import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, daysLater, isDay, monthsLater } from '../../src/programme';

const anyDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day is one that the calendar has', () => {
  expect(['2026-05-04', '2028-02-29', '2026-02-29', '2026-13-01', '2026-5-4', '2026-05-04T00:00', ''].map(isDay)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('days pass over the change of clocks, over leap days and over the year', () => {
  expect(['2026-03-28', '2026-10-24', '2028-02-28', '2026-12-31'].map((day) => daysLater(day, 2))).toEqual([
    '2026-03-30',
    '2026-10-26',
    '2028-03-01',
    '2027-01-02',
  ]);
});

test('so many days later lies so many days away, on a day of the calendar', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (day, days) => {
      const later = daysLater(day, days);
      return isDay(later) && daysBetween(day, later) === days && (days > 0 === later > day || days === 0);
    }),
  );
});

test('a month later is the same day of the month, or the last one that it has', () => {
  expect([monthsLater('2026-05-04', 12), monthsLater('2026-01-31', 1), monthsLater('2028-01-31', 1), monthsLater('2026-11-30', 3)]).toEqual(
    ['2027-05-04', '2026-02-28', '2028-02-29', '2027-02-28'],
  );
});
