import { chance } from '../../src/engine';
import { portraitOf, seenIn, type Figure, type Person } from '../../src/portrait';
import { MOOD_MAX, type Mood } from '../../src/scenario';
import { alternately, each, median } from './measure';
import { figure, ratio, section, table } from './print';

const GOAL = 100;
const FACES = 2000;
const PEOPLE: readonly Person[] = [
  { age: 5, look: { tone: 3, hair: 'fringe', 'hair-colour': 'blond', freckles: true } },
  { age: 24, look: { tone: 5, hair: 'short', seat: 'bed' } },
  { age: 47, look: { tone: 4, hair: 'short', beard: 'stubble', splint: 'right-hand' } },
  { age: 66, look: { tone: 9, hair: 'curly', glasses: true, 'hearing-aid': true, seat: 'wheelchair' } },
  { age: 81, look: { tone: 7, headwear: 'turban', beard: 'full', masked: true, tremor: true } },
];

/** Prints what it costs to work out a portrait and its words, beside writing the same portrait down as text. */
export function portraits(): void {
  const next = chance(1);
  const any = (): number => Math.floor(next() * (MOOD_MAX + 1));
  const mood = (): Mood => ({ agitation: any(), valence: any(), trust: any(), hope: any() });
  const ready = PEOPLE.map((person) => ({ person, portrait: portraitOf(person) }));
  const sitting = () => ({ ...ready[Math.floor(next() * ready.length)], mood: mood() });
  const finished = Array.from({ length: FACES }, sitting).flatMap(({ portrait, mood: felt }) => portrait?.(felt) ?? []);
  let at = 0;
  const results = alternately(9, 3, {
    met: () => each(FACES, sitting, ({ person, mood: felt }) => person && portraitOf(person)(felt)),
    moved: () => each(FACES, sitting, ({ portrait, mood: felt }) => portrait?.(felt)),
    words: () => each(FACES, sitting, ({ person, mood: felt }) => person && seenIn(felt, person.look)),
    text: () =>
      each(
        FACES,
        () => finished[at++ % FACES],
        (drawing) => drawing && svgOf(drawing),
      ),
  });
  const microseconds = (name: keyof typeof results): number => 1000 * median(results[name]);
  const row = (title: string, name: keyof typeof results): readonly string[] => [
    title,
    figure(microseconds(name)),
    ratio(microseconds(name) / microseconds('text')),
  ];
  const bytes = finished.reduce((sum, drawing) => sum + svgOf(drawing).length, 0) / FACES;
  section(
    'Portraits, µs each',
    table([
      ['', 'µs', 'of text'],
      row('geometry of the next mood of a person', 'moved'),
      row('geometry of a person met for the first time', 'met'),
      row('a mood in words', 'words'),
      row('writing a finished portrait down as SVG text', 'text'),
    ]),
    `Goal: the next mood in at most ${GOAL} µs. A portrait is ${figure(bytes)} characters of SVG on average.`,
  );
}

function svgOf({ seat, hair, body, head, arms, front }: Figure): string {
  const paths = [seat, hair, body, head, arms, front].flat();
  return `<svg viewBox="0 0 240 292">${paths
    .map(
      ({ d, fill = 'none', stroke = 'none', width = 1, opacity = 1 }) =>
        `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}" opacity="${opacity}"/>`,
    )
    .join('')}</svg>`;
}
