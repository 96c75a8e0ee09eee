import { temperamentOf, type Client, type MoodVariable } from '../scenario';

/** What a library says of one client, for looking at all of them together. */
export interface CastMember {
  readonly scenario: string;
  readonly traits: Readonly<Record<Trait, number>>;
  readonly mood: Readonly<Record<CastMood, number>>;
}

export const TRAITS = ['tone', 'age', 'device'] as const;
export type Trait = (typeof TRAITS)[number];
export const CAST_MOODS = ['agitation', 'valence', 'trust'] as const satisfies readonly MoodVariable[];
type CastMood = (typeof CAST_MOODS)[number];

export interface CastFinding {
  readonly trait: Trait;
  readonly mood: CastMood;
  /** Pearson's r, from −1 to 1. */
  readonly correlation: number;
  readonly message: string;
}

/** With fewer people nothing can be said of a library. */
const MEMBERS_MIN = 8;
/** From here on, who somebody is gives away how they feel. */
const CORRELATION_MAX = 0.6;
const AVERAGE_TONE = 4;

/** A client as a member of a library's cast. */
export function castMember(scenario: string, client: Client): CastMember {
  const { portrait = {} } = client;
  const hasDevice =
    portrait.cannula === true ||
    portrait['hearing-aid'] === true ||
    portrait['cochlear-implant'] === true ||
    portrait.splint !== undefined ||
    portrait.aid !== undefined ||
    portrait.seat === 'wheelchair';
  const { agitation, valence, trust } = temperamentOf(client).start;
  return {
    scenario,
    traits: { tone: portrait.tone ?? AVERAGE_TONE, age: client.age, device: hasDevice ? 1 : 0 },
    mood: { agitation, valence, trust },
  };
}

/** Where the mood of a library's clients goes with their skin, their age or a device: then the cast teaches a stereotype, whatever each scenario says. */
export function castFindings(cast: readonly CastMember[]): readonly CastFinding[] {
  if (cast.length < MEMBERS_MIN) return [];
  return TRAITS.flatMap((trait) =>
    CAST_MOODS.flatMap((mood) => {
      const correlation = pearson(
        cast.map(({ traits }) => traits[trait]),
        cast.map((member) => member.mood[mood]),
      );
      if (Math.abs(correlation) < CORRELATION_MAX) return [];
      const message = `Unexpected link between ${trait} and ${mood} at the start across ${cast.length} clients (r = ${correlation.toFixed(2)}), expected less than ${CORRELATION_MAX} either way.`;
      return [{ trait, mood, correlation, message }];
    }),
  );
}

function pearson(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const products = xs.reduce((sum, x, index) => sum + (x - meanX) * ((ys[index] ?? 0) - meanY), 0);
  const spread = (values: readonly number[], middle: number): number => values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const size = Math.sqrt(spread(xs, meanX) * spread(ys, meanY));
  return size === 0 ? 0 : products / size;
}
