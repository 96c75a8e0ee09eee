import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyPressOf } from '../../src/app/player/keys';
import { tempoOf } from '../../src/app/player/tempo';
import { LETTERS, lettersFrom, withLetter } from '../../src/app/settings/letters';
import { DEFAULTS, settingsFrom, settingsStore, TEXT_SIZES, TINTS } from '../../src/app/settings/settings';
import { begin } from '../../src/engine';
import { teaRound } from '../library';

test('whatever text was kept, the settings are settings', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant(null)), (text) => {
      const settings = settingsFrom(text);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULTS));
      expect(TEXT_SIZES).toContain(settings.textSize);
      expect(TINTS).toContain(settings.tint);
    }),
  );
});

test('a kept setting comes back, a word that is none gives way to the default', () => {
  expect(settingsFrom(JSON.stringify({ textSize: 140, tint: 'dark', speed: 'warp', keys: 'no', script: 'x' }))).toEqual({
    ...DEFAULTS,
    textSize: 140,
    tint: 'dark',
  });
});

test('where nothing can be kept a change lasts as long as the page, and listeners hear of it', () => {
  const store = settingsStore(() => {
    throw new DOMException('Blocked.', 'SecurityError');
  });
  let heard = 0;
  const stop = store.subscribe(() => heard++);
  store.set({ textSize: 150 });
  stop();
  store.set({ textSize: 90 });
  expect({ size: store.get().textSize, heard }).toEqual({ size: 90, heard: 1 });
});

test('the calmer somebody is, the longer they take; at once is at once; what was read before is quick', () => {
  const session = begin(teaRound, 1);
  const feeling = (agitation: number) => ({
    ...session,
    standing: { ...session.standing, mood: { ...session.standing.mood, agitation } },
  });
  expect([0, 10, 20].map((agitation) => tempoOf(feeling(agitation), 'calm', false)?.breath)).toEqual([1250, 900, 550]);
  expect(tempoOf(session, 'instant', false)).toBeUndefined();
  expect(tempoOf(session, 'calm', true)).toMatchObject({ breath: 0, byPress: false });
  expect([5, 100].map((characters) => tempoOf(session, 'calm', false)?.beat(characters))).toEqual([900, 4500]);
});

const key = (name: string, more: object = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more });

test('single keys can be turned off, Escape and arrows stay, and what belongs to the browser is left to it', () => {
  expect(keyPressOf(key('2'), LETTERS)).toEqual({ kind: 'reply', index: 1 });
  expect(keyPressOf(key('M'), LETTERS)).toEqual({ kind: 'wish', wish: 'mood' });
  expect(['2', 'm', '?'].map((name) => keyPressOf(key(name), undefined))).toEqual([undefined, undefined, undefined]);
  expect(['Escape', 'ArrowUp', 'ArrowDown'].map((name) => keyPressOf(key(name), undefined)?.kind)).toEqual(['wish', 'previous', 'next']);
  expect(keyPressOf(key('p', { ctrlKey: true }), LETTERS)).toBeUndefined();
});

test('a key can be another one, but no digit and not the key of something else', () => {
  const changed = withLetter(LETTERS, 'mood', 'W');
  expect(changed).toEqual({ ...LETTERS, mood: 'w' });
  expect(keyPressOf(key('W'), lettersFrom(changed))).toEqual({ kind: 'wish', wish: 'mood' });
  expect(keyPressOf(key('m'), lettersFrom(changed))).toBeUndefined();
  expect(['', '3', ' ', 'p'].map((typed) => withLetter(LETTERS, 'mood', typed))).toEqual(['none', 'none', 'none', 'pause']);
});

test('whatever keys were kept, each wish has one and no two the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record({ mood: fc.string(), pause: fc.string({ maxLength: 1 }) }).map((some) => ({ ...LETTERS, ...some })),
      ),
      (kept) => {
        const letters = lettersFrom(kept);
        expect(Object.keys(letters)).toEqual(Object.keys(LETTERS));
        expect(new Set(Object.values(letters)).size).toBe(Object.keys(LETTERS).length);
      },
    ),
  );
});
