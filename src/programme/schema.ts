import { z } from 'zod';
import { DIALS, pieces, PRINCIPLES, type DeepReadonly, type Principle, type Shape } from '../scenario';
import { BANDS_ASKED, MODES_ASKED } from './asked';

const { id, text, line, version, language } = pieces;

const STEPS_MAX = 60;
const DAYS_MAX = 730;

const byPrinciple = <Value extends z.ZodType>(value: Value) =>
  z.strictObject(
    Object.fromEntries(PRINCIPLES.map((principle) => [principle, value.optional()])) as {
      readonly [principle in Principle]: z.ZodOptional<Value>;
    },
  );

const goal = z.strictObject({
  times: z.int().min(1).max(20).optional().describe('How many finished conversations must each reach this; 1 unless told.'),
  overall: z.int().min(1).max(100).optional().describe('At least this as the mean of the five scores.'),
  scores: byPrinciple(z.int().min(1).max(100)).optional().describe('At least this score on a principle, from 1 to 100.'),
  bands: byPrinciple(z.enum(BANDS_ASKED))
    .optional()
    .describe('At least this band on a principle: emerging, capable or consistent. Fewer than five moments give no band.'),
  moments: byPrinciple(z.int().min(1).max(60)).optional().describe('At least so many moments that tested a principle.'),
  'no-critical-error': z.literal(true).optional().describe('true: no critical error was left standing.'),
  milestones: z
    .union([z.literal('all'), z.array(id).min(1).max(20)])
    .optional()
    .describe('`all`, or the flags of the milestones that must be met.'),
  endings: z
    .array(id)
    .min(1)
    .max(20)
    .optional()
    .describe('How it may end: the ids of endings, or their kinds: best, safe, unsafe, walkout.'),
});

const step = z
  .strictObject({
    id,
    title: line.optional().describe('What the list calls it. Left out of a conversation, it is the name of the client.'),
    heading: line.optional().describe('Begins a group of the list, such as `Week 1`. The steps after it belong to it.'),
    meet: id.optional().describe('The id of a scenario: somebody to talk with.'),
    mode: z
      .enum(MODES_ASKED)
      .optional()
      .describe('practice, unless told, or check, which has no helps. A check counts wherever practice would.'),
    dial: z
      .enum(DIALS)
      .optional()
      .describe('How strong the client is: milder, as-written (unless told) or stronger. Stronger counts wherever less would.'),
    reach: goal.optional().describe('What must be reached. Left out, the conversation must be finished once.'),
    or: goal.optional().describe('Another way to reach it.'),
    read: text.optional().describe('A short text to read.'),
    reflect: text.optional().describe('A question to answer in writing. The answer stays on the device.'),
    after: z.array(id).min(1).max(20).optional().describe('The ids of steps that must be done first.'),
    due: z.int().min(0).max(DAYS_MAX).optional().describe('The day by which it is due, counted from the first day, which is 0.'),
  })
  .describe('Somebody to meet, something to read, or a question to think about.');

const pass = z
  .union([
    z.literal('all'),
    z.strictObject({
      done: z.int().min(1).max(STEPS_MAX).describe('How many steps must be done.'),
      required: z.array(id).min(1).max(STEPS_MAX).optional().describe('The ids of steps that must be among them.'),
    }),
  ])
  .describe('What passes the programme: `all` steps, or so many of them.');

const programmeSchema = z
  .strictObject({
    format: z.literal(1).describe('The version of this format.'),
    id: id.describe('The id of the programme: the name of its file.'),
    title: line,
    version,
    language,
    for: line.describe('For whom it is, in a few words.'),
    intro: text.describe('What it is and what it asks, in a few sentences.'),
    steps: z.array(step).min(1).max(STEPS_MAX),
    pass,
    'earlier-counts': z
      .boolean()
      .optional()
      .describe('true: conversations from before the programme was begun count too. Otherwise they do not.'),
    certificate: text.describe('What the certificate says was done, in a sentence or two. It claims nothing else.'),
    renewal: z.int().min(1).max(120).optional().describe('After how many months it should be done again.'),
  })
  .describe('A Rapport programme: what to read, whom to meet and what to reach.');

/** A programme as its file has it. */
export type Programme = DeepReadonly<z.infer<typeof programmeSchema>>;
export type Step = Programme['steps'][number];
export type Goal = NonNullable<Step['reach']>;

/** The JSON Schema of a programme file, for editors that complete and explain. */
export function programmeJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(programmeSchema, { target: 'draft-07', io: 'input' }), title: 'Rapport programme, format 1' };
}

export const PROGRAMME_SHAPE: Shape<Programme> = { noun: 'programme', schema: programmeSchema, jsonSchema: programmeJsonSchema };
