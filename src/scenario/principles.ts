/** The five principles, in the order in which they are always shown. */
export const PRINCIPLES = ['patience', 'people-skills', 'communication', 'problem-solving', 'empathy'] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** The letters that stand for a principle in an indicator, e.g. `PAT+1`. */
export const PRINCIPLE_CODES: Record<Principle, string> = {
  patience: 'PAT',
  'people-skills': 'PPL',
  communication: 'COM',
  'problem-solving': 'SOL',
  empathy: 'EMP',
};

const INDICATOR_COUNTS: Record<Principle, { shows: number; counters: number }> = {
  patience: { shows: 8, counters: 8 },
  'people-skills': { shows: 9, counters: 9 },
  communication: { shows: 10, counters: 9 },
  'problem-solving': { shows: 8, counters: 8 },
  empathy: { shows: 8, counters: 8 },
};

const numbered = (code: string, sign: '+' | '-', count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${code}${sign}${index + 1}`);

/** Every indicator of the codebook: `PAT+1` shows patience, `PAT-1` is one of its common slips. */
export const INDICATORS: readonly string[] = PRINCIPLES.flatMap((principle) => [
  ...numbered(PRINCIPLE_CODES[principle], '+', INDICATOR_COUNTS[principle].shows),
  ...numbered(PRINCIPLE_CODES[principle], '-', INDICATOR_COUNTS[principle].counters),
]);

/** The principle that an indicator belongs to. */
export function principleOf(indicator: string): Principle | undefined {
  return PRINCIPLES.find((principle) => indicator.startsWith(PRINCIPLE_CODES[principle]));
}

/** How good a reply is as a whole, from +2 to −2. */
export const QUALITIES = { best: 2, good: 1, fair: 0, poor: -1, harmful: -2 } as const;
export type Quality = keyof typeof QUALITIES;

/** The therapeutic modes of the Intentional Relationship Model (Taylor 2008), as labels. */
export const MODES = ['advocating', 'collaborating', 'empathizing', 'encouraging', 'instructing', 'problem-solving'] as const;
export type Mode = (typeof MODES)[number];

/** What makes a conversation hard; a scenario may hold several. */
export const PRESENTATIONS = [
  'irritable',
  'depressed',
  'anxious',
  'pessimistic',
  'labile',
  'traumatised',
  'long-term condition',
  'loved one',
  'colleague',
] as const;
export type Presentation = (typeof PRESENTATIONS)[number];

/** Interpersonal events that a therapist cannot avoid (after Taylor 2008), as labels. */
export const EVENTS = [
  'strong emotion',
  'self-disclosure',
  'power dilemma',
  'nonverbal cues',
  'verbal innuendo',
  'crisis point',
  'resistance',
  'boundary testing',
  'empathic break',
  'emotionally charged task',
  'limits of therapy',
  'contextual inconsistency',
] as const;
