import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paletteOf, portraitOf, type Person, type Shape } from '../../src/portrait';
import { MOOD_VARIABLES, type Look, type Mood, type MoodVariable } from '../../src/scenario';
import { anyMood, calm, mood, options, person } from './people';
import { commandsOf, placed, pointsOf, shapesOf, span, type Point } from './points';

const MOODS = 200;
const PEOPLE = 100;
const moods = fc.array(anyMood, { minLength: MOODS, maxLength: MOODS });

test('whatever the mood, a person is the same paths with the same commands and paint, so that they can be interpolated', () => {
  fc.assert(
    fc.property(person, moods, (someone, felt) => {
      const portrait = portraitOf(someone);
      const before = shapesOf(portrait(calm));
      const signs = before.map(signOf);
      const changed = felt.flatMap((one) => {
        const after = shapesOf(portrait(one, true));
        return after.length === before.length
          ? after.filter((shape, index) => shape !== before[index] && (shape.moves !== true || signOf(shape) !== signs[index]))
          : [after];
      });
      expect(changed).toEqual([]);
    }),
    { numRuns: PEOPLE },
  );
}, 60_000);

const signOf = ({ d, through = '', fill = '', stroke = '', width = 0 }: Shape): string =>
  `${commandsOf(d)} ${commandsOf(through)} ${fill} ${stroke} ${width}`;

test('every point is a number; heads stay inside the frame, and what an edge cuts off ends near it', () => {
  const trouble = (portrait: ReturnType<typeof portraitOf>, felt: Mood): readonly Shape[] =>
    placed(portrait(felt)).flatMap(({ part, shape, inFrame }) => {
      const margin = part === 'head' || part === 'hair' ? 0 : 140;
      const inside = (point: Point): boolean => {
        const { x, y } = inFrame(point);
        return x >= -margin && x <= 240 + margin && y >= 0 && y <= 292 + margin;
      };
      return (shape.opacity ?? 1) >= 0 && (shape.opacity ?? 1) <= 1 && pointsOf(shape).every(inside) ? [] : [shape];
    });
  fc.assert(
    fc.property(person, moods, (someone, felt) => {
      const portrait = portraitOf(someone);
      expect(felt.flatMap((one) => trouble(portrait, one))).toEqual([]);
    }),
    { numRuns: PEOPLE },
  );
}, 60_000);

/** The farthest that any point goes across or down between two moods, in pixels of 240: on its own, and with head and body. */
function farthest(someone: Person, from: Mood, to: Mood): { readonly drawn: number; readonly whole: number } {
  const portrait = portraitOf(someone);
  const [now, then] = [placed(portrait(from)), placed(portrait(to))];
  const gap = (a: Point, b: Point = { x: Infinity, y: Infinity }): number => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
  let [drawn, whole] = [0, 0];
  now.forEach(({ shape, inFrame }, index) => {
    const other = then[index];
    const ends = other === undefined ? [] : pointsOf(other.shape);
    pointsOf(shape).forEach((start, place) => {
      const end = ends[place];
      drawn = Math.max(drawn, gap(start, end));
      whole = Math.max(whole, gap(inFrame(start), end === undefined ? end : other?.inFrame(end)));
    });
  });
  return { drawn, whole };
}

const variable = fc.constantFrom<MoodVariable>(...MOOD_VARIABLES);
const stepped = (felt: Mood, name: MoodVariable, step: number): Mood => ({
  ...felt,
  [name]: felt[name] + (felt[name] > 10 ? -step : step),
});

/** How much of a variable is 0.02 in affect space. */
const SMALL: Readonly<Record<MoodVariable, number>> = { agitation: 0.4, valence: 0.2, trust: 0.2 / 0.65, hope: 0.2 / 0.35 };

test('0.02 in affect space draws no point more than 1.75 of 240 pixels away, and with head and body no more than 2.25', () => {
  fc.assert(
    fc.property(person, anyMood, variable, (someone, felt, name) => {
      const { drawn, whole } = farthest(someone, felt, stepped(felt, name, SMALL[name]));
      expect(drawn).toBeLessThanOrEqual(1.75);
      expect(whole).toBeLessThanOrEqual(2.25);
    }),
    { numRuns: 2500 },
  );
}, 60_000);

test('one step of one variable moves no point by more than 5 of 240 pixels', () => {
  fc.assert(
    fc.property(person, mood, variable, (someone, felt, name) => {
      expect(farthest(someone, felt, stepped(felt, name, 1)).whole).toBeLessThanOrEqual(5);
    }),
    { numRuns: 2500 },
  );
}, 60_000);

test('the nine moods that tell apart are drawn apart', () => {
  const portrait = portraitOf({ look: {}, age: 40 });
  const at = (agitation: number, valence: number, trust: number, hope: number): string => {
    const { head, body, arms, bow, lean } = portrait({ agitation, valence, trust, hope });
    return JSON.stringify([head, body, arms, bow, lean]);
  };
  const faces = [
    at(7, 10, 10, 10),
    at(8, 17, 17, 17),
    at(3, 14, 14, 14),
    at(15, 4, 5, 5),
    at(20, 1, 2, 2),
    at(5, 3, 9, 9),
    at(1, 5, 4, 4),
    at(17, 6, 11, 11),
    at(9, 8, 3, 3),
  ];
  expect(new Set(faces).size).toBe(9);
});

test('a blink shuts the eyes and moves nothing else', () => {
  fc.assert(
    fc.property(person, mood, (someone, felt) => {
      const portrait = portraitOf(someone);
      const [open, shut] = [shapesOf(portrait(felt)), shapesOf(portrait(felt, true))];
      const changed = open.filter(({ d }, index) => d !== shut[index]?.d);
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.every(({ blinks }) => blinks === true)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a child has a larger head beside its shoulders than a teenager, who has a larger one than an adult; larger eyes, and lower', () => {
  const { skin } = paletteOf({});
  const measures = (age: number) => {
    const { head, body } = portraitOf({ look: {}, age })(calm);
    const eye = span(head.find(({ blinks }) => blinks === true));
    const face = span(head.find(({ d, fill }) => fill === skin && !d.includes('a')));
    return { head: face.width / span(body.find(({ moves }) => moves === true)).width, eye: eye.width / face.width, down: eye.y };
  };
  const [five, sixteen, forty] = [measures(5), measures(16), measures(40)];
  for (const part of ['head', 'eye', 'down'] as const) {
    expect(five[part]).toBeGreaterThan(sixteen[part]);
    expect(sixteen[part]).toBeGreaterThan(forty[part]);
  }
});

test('hair is not drawn under what covers it, nor a beard on a child', () => {
  const hairs = ['long', 'afro', 'bun', 'none'] as const;
  const paths = (look: Look, age = 40): string => JSON.stringify(portraitOf({ look, age })(calm));
  for (const headwear of ['hijab', 'turban', 'headwrap'] as const)
    expect(new Set(hairs.map((hair) => paths({ headwear, hair }))).size).toBe(1);
  expect(new Set(hairs.map((hair) => paths({ headwear: 'kippah', hair }))).size).toBe(4);
  expect(paths({ beard: 'full' }, 9)).toBe(paths({}, 9));
  expect(paths({ beard: 'full' })).not.toBe(paths({}));
});

test('every option of a look is to be seen', () => {
  const drawn = (look: Look): string => JSON.stringify(portraitOf({ look, age: 40 })(calm));
  const base: Look = { tone: 4, droop: 'left' };
  const variants = Object.entries(options).flatMap(([name, { enum: words, type }]) => {
    const values: readonly unknown[] = words ?? (type === 'boolean' ? [true] : [1, 10]);
    const pictures = values.map((value) => drawn({ ...base, [name]: value }));
    return { name, all: new Set(pictures).size === values.length, seen: pictures.some((picture) => picture !== drawn(base)) };
  });
  expect(variants.filter(({ all, seen }) => !all || !seen)).toEqual([]);
});
