import { HELPS, type Help, type TalkEvent } from '../../engine';
import { DIALS, PRINCIPLES } from '../../scenario';
import { PURPOSES, type AttemptHead, type Notes } from '../storage';

export type Fields = Readonly<Record<string, unknown>>;

const NAME = /^[\w-]{1,64}$/;
const HASH = /^[0-9a-f]{64}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;
const SEED_MAX = 2 ** 32 - 1;
const TURN_MAX = 9999;
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
const isHelp = (value: unknown): value is Help => HELPS.some((one) => one === value);
const isWords = (value: unknown): value is string => typeof value === 'string' && value.length <= WORDS_MAX;

/** The head of an attempt; nothing where it is none. What follows from the events is not read. */
export function headFrom(value: unknown): Omit<AttemptHead, 'events' | 'turns' | 'status'> | undefined {
  const { id, scenario, hash, seed, started, saved, parent, ...given } = fieldsOf(value);
  const mode = PURPOSES.find((one) => one === given['mode']);
  const dial = DIALS.find((one) => one === given['dial']);
  if (!isName(id) || !isName(scenario) || !isHash(hash) || !isWhole(seed, 0, SEED_MAX) || !isTime(started) || !isTime(saved))
    return undefined;
  if (mode === undefined || dial === undefined) return undefined;
  const { attempt, turn } = fieldsOf(parent);
  if (parent === undefined) return { id, scenario, hash, seed, mode, dial, parent: undefined, started, saved };
  if (!isName(attempt) || !isWhole(turn, 1, TURN_MAX)) return undefined;
  return { id, scenario, hash, seed, mode, dial, parent: { attempt, turn }, started, saved };
}

/** Something that happened in a conversation; nothing where it is none. Whether it fits is found by playing it. */
export function eventFrom(value: unknown): TalkEvent | undefined {
  const { type, moment, reply, option, help } = fieldsOf(value);
  if (!isName(moment)) return undefined;
  switch (type) {
    case 'reply.chosen':
      return isName(reply) ? { type, moment, reply } : undefined;
    case 'mood.read':
      return isName(option) ? { type, moment, option } : undefined;
    case 'help.opened':
      return isHelp(help) ? { type, moment, help } : undefined;
    case 'turn.taken-back':
      return { type, moment };
    default:
      return undefined;
  }
}

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
