import { chance } from '../../src/engine';
import { MOOD_VARIABLES, type Mood, type MoodVariable } from '../../src/scenario';
import { sentence } from './words';

export interface StoryReply {
  readonly id: string;
  readonly text: string;
  readonly change: Mood;
  /** The id of the moment or the gate that comes next. */
  readonly goto: string;
}

export interface StoryMoment {
  readonly id: string;
  readonly text: string;
  /** Which of the two halves of the graph it is in; every reply leads to the other half. */
  readonly half: number;
  readonly replies: readonly StoryReply[];
}

/** Leads to `above` where the variable is at least `from`, and to `below` elsewhere. */
export interface StoryGate {
  readonly id: string;
  readonly variable: MoodVariable;
  readonly from: number;
  readonly above: string;
  readonly below: string;
}

/** An endless story that any system here can play: the first moment is where it begins. */
export interface Story {
  readonly mood: Mood;
  readonly moments: readonly StoryMoment[];
  readonly gates: readonly StoryGate[];
}

/** What a reply can lead to, and about how the mood is there. */
interface Entry {
  readonly id: string;
  readonly centre: Mood;
}

/** A moment to be written; behind a gate its replies pull the gate's variable back. */
interface Place extends Entry {
  readonly pull?: { readonly variable: MoodVariable; readonly by: 1 | -1 };
}

interface Block {
  readonly entries: readonly Entry[];
  readonly places: readonly Place[];
  readonly gate: StoryGate;
}

const REPLY_IDS = ['first', 'second', 'third', 'fourth'] as const;
/** The moments of a block: two that are reached directly, two behind its gate. */
const BLOCK = 4;
/** So many moments may be left over; they go into the last block. */
const SPARE = 5;

const mood = (valueOf: (variable: MoodVariable) => number): Mood => ({
  agitation: valueOf('agitation'),
  valence: valueOf('valence'),
  trust: valueOf('trust'),
  hope: valueOf('hope'),
});

/**
 * A story of so many moments, the same for the same seed. Every moment is reached and leads on through 3 or 4 replies; a third of the
 * ways lead through a gate. The moods keep to the middle, away from every limit and every rule of Rapport that would change a change,
 * so a system that only adds numbers plays exactly the same.
 */
export function storyOf(count: number, seed: number): Story {
  const blockCount = 2 * Math.floor(count / (2 * BLOCK));
  const spare = count - blockCount * BLOCK;
  if (blockCount === 0 || spare > SPARE) throw new Error(`A story cannot have ${count} moments.`);
  const next = chance(seed);
  const blocks = Array.from({ length: blockCount }, (_, index) => blockOf(index, index === blockCount - 1 ? spare : 0, next));
  const moments = blocks.flatMap(({ places }, index) =>
    places.map((place, position): StoryMoment => {
      const ways = waysFrom(index, position, blocks, next);
      return {
        id: place.id,
        text: sentence(next, 14),
        half: index % 2,
        replies: ways.map((entry, number) => ({
          id: REPLY_IDS[number] ?? 'fourth',
          text: sentence(next, 9),
          change: changeOf(place, entry, next),
          goto: entry.id,
        })),
      };
    }),
  );
  return { mood: pick(pick(blocks, 0).places, 0).centre, moments, gates: blocks.map(({ gate }) => gate) };
}

function blockOf(index: number, spare: number, next: () => number): Block {
  const id = (offset: number): string => `moment-${index * BLOCK + offset}`;
  const centre = (): Mood => mood((variable) => (variable === 'trust' ? 9 + Math.floor(next() * 2) : 8 + Math.floor(next() * 4)));
  const direct = [0, 1, ...Array.from({ length: spare }, (_, extra) => BLOCK + extra)].map((offset) => ({
    id: id(offset),
    centre: centre(),
  }));
  const behind = centre();
  const variable = pick(MOOD_VARIABLES, index);
  const gate = { id: `gate-${index}`, variable, from: behind[variable] + 1, above: id(2), below: id(3) };
  const [above, below]: readonly Place[] = [
    { id: gate.above, centre: behind, pull: { variable, by: -1 } },
    { id: gate.below, centre: behind, pull: { variable, by: 1 } },
  ];
  const [first, second, ...others] = direct;
  const places = [first, second, above, below, ...others].filter((place) => place !== undefined);
  return { entries: [...direct, { id: gate.id, centre: behind }], places, gate };
}

/** Two ways into the block that follows, so that everything is reached; the others lead anywhere in the other half. */
function waysFrom(index: number, position: number, blocks: readonly Block[], next: () => number): readonly Entry[] {
  const { entries } = pick(blocks, index + 1);
  const far = Array.from({ length: next() < 0.5 ? 1 : 2 }, () => {
    const other = pick(blocks, 2 * Math.floor((next() * blocks.length) / 2) + 1 - (index % 2));
    return pick(other.entries, Math.floor(next() * other.entries.length));
  });
  return [pick(entries, position), pick(entries, position + BLOCK), ...far];
}

function changeOf({ centre, pull }: Place, to: Entry, next: () => number): Mood {
  const nudge = Math.floor(next() * 3);
  return mood((variable) => {
    const step = to.centre[variable] - centre[variable] + (pull?.variable === variable ? pull.by * nudge : 0);
    return Math.min(4, Math.max(variable === 'trust' ? -1 : -4, step));
  });
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
