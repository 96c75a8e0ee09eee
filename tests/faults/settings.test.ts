import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULTS, settingsFrom, settingsStore } from '../../src/app/settings/settings';

test('F13 settings that are no settings give way to the defaults, whatever they are', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '[]', '1', '"x"', '{"speed":{}}')), (text) => {
      const { letters, ...settings } = settingsFrom(text);
      expect(Object.keys(settings).sort()).toEqual(
        Object.keys(DEFAULTS)
          .filter((key) => key !== 'letters')
          .sort(),
      );
      expect(Object.values(letters).every((letter) => letter.length <= 1)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('F13 five megabytes of nothing are the defaults, in a moment', () => {
  expect(settingsFrom('x'.repeat(5_000_000))).toEqual(DEFAULTS);
  expect(settingsFrom(JSON.stringify({ speed: 'x'.repeat(5_000_000) }))).toEqual(DEFAULTS);
});

test('F13 a small storage that throws leaves settings that last as long as the page', () => {
  const store = settingsStore(() => {
    throw new Error('Site data is blocked.');
  });
  store.set({ speed: 'slow' });
  expect(store.get()).toEqual({ ...DEFAULTS, speed: 'slow' });
});

test('F13 guard: a reader that takes what it finds is caught', () => {
  const trusting = (text: string): object => ({ ...DEFAULTS, ...(JSON.parse(text) as object) });
  expect(() => trusting('{')).toThrow(SyntaxError);
  expect(trusting('{"speed":{}}')).not.toEqual(settingsFrom('{"speed":{}}'));
});
