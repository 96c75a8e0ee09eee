import { z } from 'zod';
import {
  AIDS,
  BEARDS,
  BROWS,
  BUILDS,
  CLOTHES,
  DEGREES,
  EYE_COLOURS,
  HAIR_COLOURS,
  HAIR_STYLES,
  HEADWEAR,
  JAWS,
  SCARS,
  SEATS,
  SIDES,
  SPLINTS,
} from './look';
import { CHANGE_MAX, MOOD_MAX, MOOD_MIN, MOVE_NAMES } from './moves';
import { EVENTS, INDICATORS, MODES, PRESENTATIONS, PRINCIPLES, QUALITIES } from './principles';
import { TEMPERAMENT_NAMES } from './temperaments';

export const ID_PATTERN = /^[a-z][a-z0-9-]{0,63}$/;
export const TEXT_MAX = 2000;
export const TITLE_MAX = 120;

const id = z.string().regex(ID_PATTERN).describe('An id: lower-case letters, digits and hyphens, beginning with a letter.');
const text = z.string().min(1).max(TEXT_MAX);
const version = z
  .string()
  .regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/)
  .describe('Your own version of it, such as 1.0.0.');
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .describe('The language of its words, such as en, pl, ar or pt-BR.');
const line = z.string().min(1).max(TITLE_MAX);
const condition = z
  .string()
  .min(1)
  .max(300)
  .describe(
    'When this holds, e.g. `trust >= 11 and not missed-sign`. Words: agitation, valence, trust, hope, a flag, visited <moment>, visits <moment> >= 2, flooded, shut-down, workable, and, or, not.',
  );
const goto = id.describe('The id of the moment, gate or ending that comes next.');
const rating = z.int().min(-2).max(2);
const change = z.int().min(-CHANGE_MAX).max(CHANGE_MAX);
const step = z.int().min(-1).max(1);
const moodValue = z.int().min(MOOD_MIN).max(MOOD_MAX);

const portrait = z
  .strictObject({
    tone: z.int().min(1).max(10).optional().describe('Skin tone on the Monk scale, 1 (lightest) to 10 (darkest).'),
    build: z.enum(BUILDS).optional(),
    jaw: z.enum(JAWS).optional().describe('The shape of the lower face.'),
    hair: z.enum(HAIR_STYLES).optional(),
    'hair-colour': z.enum(HAIR_COLOURS).optional(),
    beard: z.enum(BEARDS).optional(),
    brows: z.enum(BROWS).optional().describe('How strong the eyebrows are.'),
    'eye-colour': z.enum(EYE_COLOURS).optional().describe('Dark brown unless told.'),
    headwear: z.enum(HEADWEAR).optional(),
    glasses: z.boolean().optional(),
    'hearing-aid': z.boolean().optional(),
    'cochlear-implant': z.boolean().optional().describe('A processor behind the ear with its coil on the head.'),
    cannula: z.boolean().optional().describe('An oxygen tube under the nose.'),
    freckles: z.boolean().optional().describe('Freckles over nose and cheeks.'),
    vitiligo: z.boolean().optional().describe('Patches of skin without pigment.'),
    scar: z.enum(SCARS).optional().describe('A healed scar, and where it is.'),
    splint: z.enum(SPLINTS).optional(),
    droop: z.enum(SIDES).optional().describe("Facial weakness, on the person's own left or right."),
    'droop-degree': z.enum(DEGREES).optional().describe('How much weakness: mild unless told.'),
    tremor: z.boolean().optional().describe('A hand that trembles, more when agitated.'),
    masked: z
      .boolean()
      .optional()
      .describe('A face that moves little, as in Parkinson’s disease. What is felt shows in voice, pace and hands.'),
    seat: z.enum(SEATS).optional(),
    aid: z.enum(AIDS).optional().describe('A walking aid that stands by.'),
    clothes: z.enum(CLOTHES).optional(),
  })
  .describe('How the person looks. Only the words listed; anything left out is average.');

const reaction = z.strictObject({
  rise: step.optional().describe('How much larger (1) or smaller (-1) a rise is for this client.'),
  fall: step.optional().describe('How much larger (1) or smaller (-1) a fall is for this client.'),
});

const byVariable = <Value extends z.ZodType>(value: Value) => ({
  agitation: value.optional().describe('0 still to 20 beside themselves; 4 to 12 is workable.'),
  valence: value.optional().describe('0 low to 20 bright; 10 is neutral.'),
  trust: value.optional().describe('0 none to 20 full: the bond with you, and belief in your honesty.'),
  hope: value.optional().describe('0 none to 20 full: belief that their goal can be reached.'),
});

const temperament = z
  .union([
    z.enum(TEMPERAMENT_NAMES),
    z.strictObject({
      like: z.enum(TEMPERAMENT_NAMES).describe('The preset to start from.'),
      rest: moodValue.optional().describe('The agitation that this client drifts back to.'),
      drift: z.int().min(0).max(2).optional().describe('Steps of drift a turn, usually 1.'),
      reactions: z.strictObject(byVariable(reaction)).optional(),
    }),
  ])
  .describe('A preset of starts and reactions, or a preset with changes of its own.');

const client = z
  .strictObject({
    name: line,
    age: z.int().min(0).max(120),
    pronouns: line.describe('For example she/her, he/him, they/them.'),
    about: text.optional().describe('What they are like, in a sentence: a reason, a strength, a life outside the clinic.'),
    temperament,
    mood: z.strictObject(byVariable(moodValue)).optional().describe('Mood at the start, where it differs from the temperament.'),
    soothers: z.array(line).max(12).optional(),
    triggers: z.array(line).max(12).optional(),
    portrait: portrait.optional(),
  })
  .describe('The person whom the trainee talks with.');

const other = z.strictObject({
  name: line,
  role: line.describe('Who they are to the client or to you, in a few words.'),
  age: z.int().min(0).max(120).optional(),
  on: z.enum(['room', 'phone']).describe('Whether they are in the room or on the phone.'),
  portrait: portrait.optional(),
});

const allow = z.record(z.string(), text).optional().describe('Rules of the lint that do not apply here, by name, each with the reason.');

const rates = z
  .strictObject({
    patience: rating.optional(),
    'people-skills': rating.optional(),
    communication: rating.optional(),
    'problem-solving': rating.optional(),
    empathy: rating.optional(),
  })
  .describe('−2 to +2 on each principle that this reply bears on; a principle left out is 0.');

const consequence = {
  quality: z
    .enum(Object.keys(QUALITIES) as [keyof typeof QUALITIES, ...(keyof typeof QUALITIES)[]])
    .describe('best, good, fair, poor or harmful: the reply as a whole. Two replies of one moment may both be best.'),
  rates,
  shows: z
    .array(z.enum(INDICATORS as [string, ...string[]]))
    .min(1)
    .max(6)
    .describe('The indicators of the codebook that it shows, e.g. [EMP+1, PAT-2].'),
  move: z.enum(MOVE_NAMES).describe('What kind of thing it is. Brings its usual effect on the mood.'),
  mode: z.enum(MODES).describe('The therapeutic mode that it uses.'),
  mood: z
    .strictObject({ ...byVariable(change), because: text.describe('Why it differs here.') })
    .optional()
    .describe('Changes from −4 to +4 that replace the usual effect of the move, variable by variable, with the reason.'),
  why: text.describe('Why it works, or what it costs. Shown in the debrief.'),
  allow,
  better: text.optional().describe('Better words. Needed unless the quality is best.'),
  answer: text.optional().describe('What the client does and says at once. (What is seen stands in brackets.) The rest is spoken.'),
  'answer-by': id
    .optional()
    .describe('Who answers: `client`, or the id of one of the others. Left out, it is whoever spoke at this moment.'),
  sets: z.array(id).min(1).max(6).optional().describe('Flags to remember.'),
  goto,
};

const reply = z
  .strictObject({
    id,
    says: text.optional().describe('What you say. (What you do while speaking stands in brackets.)'),
    does: text.optional().describe('What you do instead of speaking: a silence or an action.'),
    when: condition.optional(),
    ...consequence,
  })
  .describe('Something the trainee may say or do.');

const silence = z
  .strictObject({ when: condition.optional(), ...consequence })
  .describe('What happens if the trainee says nothing. Offered as “Say nothing”.');

const probe = z
  .strictObject({
    ask: text.describe('For example: What is going on for Neil right now?'),
    options: z
      .array(
        z.strictObject({
          id,
          reads: line.describe('The reading as the trainee sees it.'),
          credit: z.number().min(0).max(1).describe('1 for the state as it is, down to 0.'),
        }),
      )
      .min(3)
      .max(6)
      .describe('Three to six readings, one of them “I cannot tell and would ask”.'),
  })
  .describe('Read the room: asked before the reply, scored apart from it.');

const variant = z
  .strictObject({ when: condition, cue: text.optional(), says: text.optional(), thinks: text.optional() })
  .describe('Other words for this moment while a condition holds; the first that holds is used.');

const words = z.strictObject({ cue: text.optional(), says: text.optional(), thinks: text.optional() });

const moment = z
  .strictObject({
    who: id.optional().describe('Who speaks: the id of one of the others. Left out, it is the client.'),
    cue: text.optional().describe('What can be seen or heard, in the present tense, without interpreting it.'),
    says: text.optional().describe('What they say. (What is seen while they speak stands in brackets.)'),
    thinks: text.optional().describe('What they think and do not say. Shown only in the debrief.'),
    variants: z.array(variant).min(1).max(6).optional().describe('Other words by condition; the first that holds is used.'),
    milder: words
      .optional()
      .describe('The same content on a milder day of the client: what is given here replaces it. A variant that holds goes first.'),
    stronger: words
      .optional()
      .describe('The same content on a harder day of the client: what is given here replaces it. A variant that holds goes first.'),
    sets: z.array(id).min(1).max(6).optional().describe('Flags to remember when the talk reaches this moment.'),
    tests: z.array(z.enum(PRINCIPLES)).min(1).max(5).describe('The principles that are scored here.'),
    probe: probe.optional(),
    replies: z.array(reply).min(2).max(6),
    silence: silence.optional(),
    allow,
  })
  .describe('The client has just said or shown something, and the trainee may reply.');

const branch = z.strictObject({
  when: condition.optional().describe('Left out, this branch is taken when none before it holds. The last branch has no `when`.'),
  answer: text.optional().describe('What the client does and says as the talk goes this way.'),
  'answer-by': id.optional().describe('Who answers: `client`, or the id of one of the others. Left out, it is whoever spoke last.'),
  goto,
});

const ending = z
  .strictObject({
    kind: z
      .enum(['best', 'safe', 'unsafe', 'walkout'])
      .describe('best: safe and trusting; safe; unsafe: harm was left to happen; walkout: the client ended it.'),
    title: line.describe('How it ended, in a few words.'),
    text: text.describe('How it ended, in two or three sentences, with dignity for everyone.'),
  })
  .describe('Where a conversation ends.');

const critical = z.strictObject({
  unless: id.optional().describe('A flag that puts it right again.'),
  says: text.describe('What happened, in a sentence for the debrief.'),
});

const review = z
  .strictObject({
    state: z.enum(['provisional', 'rated']).describe('provisional: the author’s own key. rated: a panel has rated every reply.'),
    by: text.optional().describe('Who rated it.'),
    on: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .describe('When, as YYYY-MM-DD.'),
    raters: z.int().min(1).max(500).optional(),
  })
  .describe('Whether a panel has rated the key.');

const debrief = z
  .strictObject({
    reactions: text.describe('A question about how it was, asked before any number.'),
    description: text.optional().describe('A question that asks for a summary in two sentences.'),
    moments: z.record(z.string(), text).optional().describe('Notes on key moments, by the id of the moment.'),
    intention: text.describe('A prompt for one sentence to take into practice.'),
  })
  .describe('What the learner reads and answers afterwards.');

/** What stands in files of every kind: ids, texts, one line of text, versions and languages. */
export const pieces = { id, text, line, version, language } as const;

/** The shape of a scenario file, told once: the types and the published JSON Schema both come from it. */
export const scenarioSchema = z
  .strictObject({
    format: z.literal(1).describe('The version of this format.'),
    id: id.describe('The id of the scenario: the name of its folder.'),
    title: line,
    version,
    language,
    setting: line.describe('Where it takes place.'),
    situation: line.describe('The situation in at most fourteen words, for the library card.'),
    presentation: z.array(z.enum(PRESENTATIONS)).min(1).max(4),
    level: z.int().min(1).max(3).describe('1 guided, 2 supported, 3 on your own.'),
    minutes: z.int().min(1).max(60),
    events: z.array(z.enum(EVENTS)).min(1).max(6).describe('The interpersonal events that it is built around.'),
    note: text.optional().describe('A content note in neutral words, shown before the start.'),
    sensitive: z.boolean().optional().describe('true: support information is shown before, during and after.'),
    review,
    licence: line,
    authors: z.array(line).min(1).max(20),
    briefing: text.describe('What you know before you meet, in at most 120 words, with every clinical fact that is needed.'),
    goals: z.array(text).min(1).max(5),
    client,
    others: z.record(z.string(), other).optional().describe('A second person in the room or on the phone, by id.'),
    start: id.describe('The id of the first moment.'),
    moments: z.record(z.string(), moment),
    gates: z
      .record(z.string(), z.array(branch).min(1).max(8))
      .optional()
      .describe('Where the talk goes on by mood or memory and nobody speaks. The first branch that holds is taken.'),
    endings: z.record(z.string(), ending),
    milestones: z
      .record(z.string(), text)
      .optional()
      .describe('What should be achieved on the way: flags, each with the words for the debrief.'),
    critical: z.record(z.string(), critical).optional().describe('Flags that make the conversation “not yet safe”, whatever the scores.'),
    debrief,
    allow,
  })
  .describe('A Rapport scenario: a conversation that can be practised.');

/** A value of which nothing can be changed, all the way down. */
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** A scenario as its file has it: nothing computed is stored. */
export type Scenario = DeepReadonly<z.infer<typeof scenarioSchema>>;
export type Client = Scenario['client'];
export type OtherPerson = NonNullable<Scenario['others']>[string];
export type Moment = Scenario['moments'][string];
export type Reply = Moment['replies'][number];
export type Silence = NonNullable<Moment['silence']>;
export type Branch = NonNullable<Scenario['gates']>[string][number];
export type Ending = Scenario['endings'][string];
export type EndingKind = Ending['kind'];
export type Probe = NonNullable<Moment['probe']>;
export type Look = NonNullable<Client['portrait']>;

/** The JSON Schema of a scenario file, for editors that complete and explain. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(scenarioSchema, { target: 'draft-07', io: 'input' }), title: 'Rapport scenario, format 1' };
}
