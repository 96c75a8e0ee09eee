import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import words from '../../src/app/locales/en.seen.json';
import { paletteOf, portraitOf, SEEN, seenIn, type Figure, type Person, type Seen, type Shape } from '../../src/portrait';
import type { Look, Mood } from '../../src/scenario';
import { anyMood, calm, mood, person } from './people';
import { pointsOf, span } from './points';

/** What a drawing shows, measured from its paths alone. */
interface Measures {
  readonly eye: number;
  readonly lower: number;
  readonly gazeX: number;
  readonly gazeY: number;
  readonly browInner: number;
  readonly browGap: number;
  readonly browOuter: number;
  readonly corners: readonly [left: number, right: number];
  readonly lips: number;
  readonly open: number;
  readonly shoulders: number;
  readonly arms: 'resting' | 'together' | 'crossed';
  readonly splints: number;
  readonly marks: number;
}

function measure({ look, age }: Person, { head, body, arms }: Figure): Measures {
  const palette = paletteOf(look, age);
  const moving = head.filter(({ moves }) => moves === true);
  const openings = moving.filter(({ fill, through, blinks }) => blinks === true && fill === '#fbf7f0' && through === undefined);
  const iris = moving.find(({ fill, through }) => fill === palette.iris && through !== undefined);
  const brows = moving.filter(({ fill, stroke }) => fill === palette.brow && stroke === palette.brow);
  const seam = moving.find(({ stroke, blinks, fill }) => stroke === palette.seam && blinks === undefined && fill === undefined);
  const corner = (at: number, middle: number): number =>
    seam === undefined ? Number.NaN : (pointsOf(seam)[middle]?.y ?? 0) - (pointsOf(seam)[at]?.y ?? 0);
  const inner = (brow: Shape | undefined) => (brow === undefined ? { x: 0, y: 0 } : (pointsOf(brow)[0] ?? { x: 0, y: 0 }));
  const outer = (brow: Shape | undefined): number => (brow === undefined ? 0 : (pointsOf(brow)[2]?.y ?? 0));
  const shown = arms.filter(({ opacity }) => opacity !== 0);
  const low = openings[0] === undefined ? 0 : Math.max(...pointsOf(openings[0]).map(({ y }) => y));
  return {
    eye: span(openings[0]).height + span(openings[1]).height,
    lower: low,
    gazeX: span(iris).x,
    gazeY: span(iris).y,
    browInner: inner(brows[0]).y,
    browGap: inner(brows[1]).x - inner(brows[0]).x,
    browOuter: outer(brows[0]),
    corners: [corner(0, 3), corner(6, 3)],
    lips: span(moving.find(({ fill }) => fill === palette.lip)).height,
    open: moving.find(({ fill }) => fill === '#3a1816')?.opacity ?? 0,
    shoulders: pointsOf(body.find(({ moves }) => moves === true) ?? { d: '' })[4]?.y ?? 0,
    arms: armsDrawn(shown, palette.clothes),
    splints: shown.filter(({ fill }) => fill === '#eef1f1').length,
    marks: Math.max(0, ...shown.filter(({ width }) => width === 1.8).map(({ opacity = 1 }) => opacity)),
  };
}

function armsDrawn(shown: readonly Shape[], clothes: string): Measures['arms'] {
  const ends = shown
    .filter(({ stroke, width = 0 }) => stroke === clothes && width > 15)
    .map((sleeve) => ({ from: (pointsOf(sleeve)[0]?.x ?? 120) - 120, to: (pointsOf(sleeve).at(-1)?.x ?? 120) - 120 }));
  if (ends.length === 2 && ends.every(({ from, to }) => from * to < 0)) return 'crossed';
  return ends.length === 2 && ends.every(({ to }) => Math.abs(to) <= 24) ? 'together' : 'resting';
}

/** What must be drawn for a word to be true, now beside how the same person looks when calm. */
const LAWS: Partial<Readonly<Record<Seen, (now: Measures, calmly: Measures, figure: Figure) => boolean>>> = {
  'brows-drawn-together': (now, calmly) => now.browGap < calmly.browGap && now.browInner > calmly.browInner,
  'inner-brows-raised': (now, calmly) => now.browInner < calmly.browInner - 2,
  'brows-raised': (now, calmly) => now.browInner < calmly.browInner && now.browOuter < calmly.browOuter,
  'eyes-wide': (now, calmly) => now.eye > calmly.eye,
  'eyes-narrowed': (now, calmly) => now.lower < calmly.lower && Math.max(...now.corners) < 0.5,
  'eyes-crinkled': (now, calmly) => now.lower < calmly.lower && Math.max(...now.corners) > 1,
  'eyelids-low': (now, calmly) => now.eye < calmly.eye * 0.85,
  'looks-at-the-floor': (now, calmly) => now.gazeY > calmly.gazeY + 1,
  'looks-down': (now, calmly) => now.gazeY > calmly.gazeY + 1,
  'looks-to-the-side': (now, calmly) => Math.abs(now.gazeX - calmly.gazeX) > 1,
  'looks-at-you': (now, calmly) => Math.abs(now.gazeX - calmly.gazeX) < 1.6 && Math.abs(now.gazeY - calmly.gazeY) < 1.6,
  'a-smile': ({ corners }) => Math.min(...corners) > 3,
  'a-small-smile': ({ corners }) => Math.min(...corners) > 0.5 && Math.max(...corners) < 6,
  'a-smile-on-one-side': ({ corners: [left, right] }) => Math.max(left, right) > 0 && Math.abs(left - right) > 0.5,
  'mouth-turned-down': ({ corners }) => Math.max(...corners) < 0,
  'mouth-pressed-shut': (now, calmly) => now.lips < calmly.lips + 1.5 && now.open < 0.7,
  'mouth-a-little-open': ({ open }) => open > 0.7,
  'head-lowered': (_, __, { bow }) => bow.y >= 2.9,
  'head-to-one-side': (_, __, { bow }) => Math.abs(bow.rotate) >= 2.2,
  'shoulders-up': (now, calmly) => now.shoulders < calmly.shoulders - 2,
  'shoulders-low': (now, calmly) => now.shoulders > calmly.shoulders + 1,
  'leans-forward': (_, __, { lean }) => lean.scale >= 1.01,
  'leans-back': (_, __, { lean }) => lean.scale <= 0.99,
  'arms-crossed': ({ arms }) => arms === 'crossed',
  'hands-held-together': ({ arms, splints }) => arms === 'together' && splints === 0,
  'splinted-hand-held-close': ({ arms, splints }) => arms === 'together' && splints === 1,
  'hand-trembles': ({ marks }) => marks >= 0.5,
  'fingers-tap': ({ arms }) => arms === 'resting',
};
const HEARD: ReadonlySet<Seen> = new Set(SEEN.filter((id) => id.startsWith('voice') || id === 'answers-late' || id === 'speaks-fast'));

describe('what is said to be seen', () => {
  test('is drawn', () => {
    fc.assert(
      fc.property(person, fc.array(anyMood, { minLength: 20, maxLength: 20 }), (someone, moods) => {
        const portrait = portraitOf(someone);
        const calmly = measure(someone, portrait(calm));
        const lies = moods.flatMap((felt) => {
          const figure = portrait(felt);
          const now = measure(someone, figure);
          return seenIn(felt, someone.look)
            .filter((id) => LAWS[id]?.(now, calmly, figure) === false)
            .map((id) => ({ id, felt, now, calmly }));
        });
        expect(lies).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('has a law for everything that can be drawn; the rest is heard', () => {
    expect(SEEN.filter((id) => (LAWS[id] === undefined) !== HEARD.has(id))).toEqual([]);
  });

  test('is crossed arms exactly where crossed arms are drawn', () => {
    fc.assert(
      fc.property(person, mood, (someone, felt) => {
        const crossed = measure(someone, portraitOf(someone)(felt)).arms === 'crossed';
        expect(seenIn(felt, someone.look).includes('arms-crossed')).toBe(crossed);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  test('is one to three different things', () => {
    fc.assert(
      fc.property(person, anyMood, ({ look }, felt) => {
        const told = seenIn(felt, look);
        expect(told.length >= 1 && told.length <= 3 && new Set(told).size === told.length).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

const FACE: ReadonlySet<Seen> = new Set(SEEN.filter((id) => /^(?:inner-)?brows|^eye|^a-|^mouth/.test(id)));

test('a face that says little or misleads is not spoken of; its voice, pace, hands and posture are', () => {
  fc.assert(
    fc.property(person, mood, fc.boolean(), ({ look }, felt, masked) => {
      const hidden: Look = masked ? { ...look, masked } : { ...look, droop: 'left', 'droop-degree': 'marked' };
      expect(seenIn(felt, hidden).filter((id) => FACE.has(id))).toEqual([]);
      const plain: Look = { ...look, masked: false, 'droop-degree': 'mild' };
      expect(seenIn(felt, plain).filter((id) => HEARD.has(id))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

const grid: readonly Mood[] = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20].flatMap((agitation, _, values) =>
  values.flatMap((valence) => values.map((trust) => ({ agitation, valence, trust, hope: trust }))),
);

test('everything that can be said occurs, and has words without a pronoun, a capital or a full stop', () => {
  const looks: readonly Look[] = [
    {},
    { masked: true },
    { masked: true, tremor: true },
    { droop: 'right' },
    { splint: 'left-hand' },
    { seat: 'bed' },
  ];
  const occurring = new Set(looks.flatMap((look) => grid.flatMap((felt) => seenIn(felt, look))));
  expect(SEEN.filter((id) => !occurring.has(id))).toEqual([]);
  expect(Object.keys(words).toSorted()).toEqual([...SEEN].toSorted());
  expect(
    Object.values(words).filter((text) => !/^[a-z][a-z ]+[a-z]$/.test(text) || /\b(?:he|she|they|his|her|their)\b/.test(text)),
  ).toEqual([]);
});

test('the plainest comes first', () => {
  const told = (agitation: number, valence: number, trust: number, hope: number, look: Look = {}): readonly Seen[] =>
    seenIn({ agitation, valence, trust, hope }, look);
  expect(told(8, 17, 17, 17)).toEqual(['a-smile', 'eyes-crinkled', 'looks-at-you']);
  expect(told(9, 8, 3, 3)[0]).toBe('arms-crossed');
  expect(told(9, 8, 3, 3, { splint: 'right-hand' })[0]).toBe('splinted-hand-held-close');
  expect(told(1, 5, 4, 4)[0]).toBe('looks-at-the-floor');
  expect(told(1, 5, 4, 4, { seat: 'bed' })[0]).toBe('looks-down');
  expect(told(1, 5, 4, 4, { masked: true })).toContain('voice-flat-and-quiet');
});
