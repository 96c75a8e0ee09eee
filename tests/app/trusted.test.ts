import { expect, test } from 'vitest';
import { ownScript } from '../../src/app/trusted';

const PAGE = 'https://host.example/school/rapport/index.html#/play/1';

test.each([
  ['./sw.js', 'https://host.example/school/rapport/sw.js'],
  ['assets/reader-1.js', 'https://host.example/school/rapport/assets/reader-1.js'],
  ['/school/rapport/assets/a.js', 'https://host.example/school/rapport/assets/a.js'],
])('a script beside the page is allowed: %s', (address, whole) => {
  expect(ownScript(address, PAGE)).toBe(whole);
});

test.each([
  'https://other.example/sw.js',
  '//other.example/sw.js',
  '/sw.js',
  '../sw.js',
  'data:text/javascript,0',
  'blob:https://host.example/1',
])('any other is refused: %s', (address) => {
  expect(() => ownScript(address, PAGE)).toThrow('Not a script of this app');
});
