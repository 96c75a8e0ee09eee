import { expect, test } from 'vitest';
import { placeOf, type Place } from '../../src/app/programme/place';
import { groupsOf } from '../../src/app/programme/groups';
import { routeOf } from '../../src/app/routes';
import { programmeFrom, SMALL } from '../programme/programmes';

const placeIn = (path: string): Place => {
  const route = routeOf(path);
  if (route.screen !== 'programme') throw new Error(`${path} is no address of a programme.`);
  return placeOf(route.parts);
};

test('an address names a programme, its first day, one of its steps or its certificate', () => {
  expect(
    [
      '/programmes',
      '/programme',
      '/programme/tea',
      '/programme/tea/2026-05-04',
      '/programme/tea?start=2026-05-04',
      '/programme/tea?start=',
      '/programme/tea/step/before',
      '/programme/tea/certificate',
      '/programme/tea/2026-05-04/more',
    ].map(placeIn),
  ).toEqual([
    { kind: 'all' },
    { kind: 'all' },
    { kind: 'one', id: 'tea', start: undefined },
    { kind: 'one', id: 'tea', start: '2026-05-04' },
    { kind: 'one', id: 'tea', start: '2026-05-04' },
    { kind: 'one', id: 'tea', start: undefined },
    { kind: 'step', id: 'tea', step: 'before' },
    { kind: 'certificate', id: 'tea' },
    { kind: 'nowhere' },
  ]);
});

test('a step without a heading belongs to the one before it', () => {
  expect(groupsOf(programmeFrom(SMALL).steps).map(({ heading, steps }) => [heading, steps.map(({ id }) => id)])).toEqual([
    ['Monday', ['before', 'bea']],
    ['Tuesday', ['thought', 'check']],
  ]);
});
