import type { TalkEvent } from '../../engine';
import { eventShape, factsShape } from '../../records';
import { PRINCIPLES } from '../../scenario';
import type { AttemptHead, Notes } from '../storage';

export type Fields = Readonly<Record<string, unknown>>;

const NAME = /^[\w-]{1,64}$/;
const HASH = /^[0-9a-f]{64}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;
const WORDS_MAX = 4000;

/** The keys of a plain object; none of anything else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign(Object.create(null), value) : {};
export const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value);
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value));
const isName = (value: unknown): value is string => typeof value === 'string' && NAME.test(value);
const isWhole = (value: unknown, from: number, to: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
const isWords = (value: unknown): value is string => typeof value === 'string' && value.length <= WORDS_MAX;

/** The head of an attempt; nothing where it is none. What follows from the events is not read. */
export function headFrom(value: unknown): Omit<AttemptHead, 'events' | 'turns' | 'status'> | undefined {
  const { data } = factsShape.safeParse(value);
  return data === undefined ? undefined : { ...data, parent: data.parent };
}

/** Something that happened in a conversation; nothing where it is none. Whether it fits is found by playing it. */
export const eventFrom = (value: unknown): TalkEvent | undefined => eventShape.safeParse(value).data;

/** What a learner wrote; nothing where it is none of theirs. */
export function notesFrom(value: unknown): Notes | undefined {
  const { attempt, feeling, summary, plus, delta, intention, opened, saved, ratings } = fieldsOf(value);
  if (!isName(attempt) || !isTime(saved) || typeof opened !== 'boolean') return undefined;
  if (!isWords(feeling) || !isWords(summary) || !isWords(plus) || !isWords(delta) || !isWords(intention)) return undefined;
  const rated = fieldsOf(ratings);
  const own = PRINCIPLES.filter((principle) => rated[principle] !== undefined).map((principle) => [principle, rated[principle]] as const);
  if (!own.every(([, rating]) => isWhole(rating, 0, 100))) return undefined;
  return { attempt, feeling, summary, plus, delta, ratings: Object.fromEntries(own), intention, opened, saved };
}
