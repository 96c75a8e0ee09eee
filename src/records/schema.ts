import { z } from 'zod';
import { HELPS } from '../engine';
import { DIALS, unreadableIn, type DeepReadonly } from '../scenario';
import { WHO_MAX } from './limits';

const ATTEMPTS_MAX = 5000;
const EVENTS_MAX = 2000;
const SCENARIOS_MAX = 200;
const TURN_MAX = 9999;
const MARKS_MAX = 200;
const WORDS_MAX = 4000;
const SEED_MAX = 2 ** 32 - 1;

const name = z.string().regex(/^[\w-]{1,64}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text));
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => unreadableIn(text) === undefined);

/** Something that happened in a conversation. Whether it fits is found by playing it. */
export const eventShape = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('reply.chosen'), moment: name, reply: name }),
  z.strictObject({ type: z.literal('mood.read'), moment: name, option: name }),
  z.strictObject({ type: z.literal('help.opened'), moment: name, help: z.enum(HELPS) }),
  z.strictObject({ type: z.literal('turn.taken-back'), moment: name }),
]);

/** What stands over a conversation and cannot be worked out from it. */
export const factsShape = z.object({
  id: name,
  scenario: name,
  hash,
  seed: z.int().min(0).max(SEED_MAX),
  mode: z.enum(['practice', 'check']),
  dial: z.enum(DIALS),
  parent: z.strictObject({ attempt: name, turn: z.int().min(1).max(TURN_MAX) }).optional(),
  started: time,
  saved: time,
});

export const attemptShape = z.strictObject({
  ...factsShape.shape,
  day: day.describe('The day on which it was saved last, on the calendar where it was.'),
  events: z.array(eventShape).min(1).max(EVENTS_MAX),
  chain: z.array(hash).max(EVENTS_MAX).describe('For each event the hash of it and of the one before.'),
  seal: hash.describe('The hash of everything else about the attempt.'),
});

const programmeShape = z.strictObject({
  hash,
  programme: z.unknown(),
  start: day,
  before: z.array(name).max(ATTEMPTS_MAX).describe('The attempts that there were before it was begun.'),
  marks: z
    .record(name, day)
    .refine((marks) => Object.keys(marks).length <= MARKS_MAX)
    .describe('The steps that were read or thought about, and the days.'),
  reflections: z
    .record(name, words(WORDS_MAX))
    .refine((texts) => Object.keys(texts).length <= MARKS_MAX)
    .optional()
    .describe('What the trainee wrote, where they chose to give it.'),
});

export const recordShape = z.strictObject({
  format: z.literal('rapport-record'),
  version: z.literal(1),
  made: time,
  app: words(40),
  who: words(WHO_MAX),
  scenarios: z.array(z.strictObject({ hash, scenario: z.unknown() })).max(SCENARIOS_MAX),
  attempts: z.array(attemptShape).max(ATTEMPTS_MAX),
  programme: programmeShape.optional(),
  code: z.string().max(40),
});

export type Facts = DeepReadonly<z.infer<typeof factsShape>>;
export type RecordedAttempt = DeepReadonly<z.infer<typeof attemptShape>>;
export type RecordedProgramme = DeepReadonly<z.infer<typeof programmeShape>>;
/** What an employer is given: conversations with everything that they can be made again from, and a code over all of it. */
export type RapportRecord = DeepReadonly<z.infer<typeof recordShape>>;
