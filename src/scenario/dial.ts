import { temperamentOf, type Dial } from './client';
import { withThresholds, type Comparison } from './condition';
import { MOOD_MAX, MOOD_MIN, MOOD_VARIABLES, type Mood, type MoodVariable } from './moves';
import type { Client, Moment, Scenario } from './schema';
import type { TemperamentName } from './temperaments';

type Turn = Exclude<Dial, 'as-written'>;

interface Turned {
  /** Added to the mood at the start. */
  readonly start: Partial<Mood>;
  /** The one reaction that becomes a step larger (1) or smaller (−1), never beyond −1 and 1. */
  readonly reaction: readonly [variable: MoodVariable, way: 'rise' | 'fall', by: -1 | 1];
}

/**
 * What the dial changes in a client, by temperament: two values of the mood at the start, and one reaction by one step.
 * Milder takes the edge off what the preset is known for; stronger adds a second difficulty of the same picture.
 * Design choices of this project, the smallest that can be told apart.
 */
export const TURNED: Readonly<Record<TemperamentName, Readonly<Record<Turn, Turned>>>> = {
  irritable: {
    milder: { start: { agitation: -2, trust: 1 }, reaction: ['agitation', 'rise', -1] },
    stronger: { start: { agitation: 2, trust: -1 }, reaction: ['valence', 'fall', 1] },
  },
  depressed: {
    milder: { start: { valence: 1, hope: 1 }, reaction: ['valence', 'rise', 1] },
    stronger: { start: { valence: -1, hope: -1 }, reaction: ['hope', 'fall', 1] },
  },
  anxious: {
    milder: { start: { agitation: -2, hope: 1 }, reaction: ['agitation', 'rise', -1] },
    stronger: { start: { agitation: 2, hope: -1 }, reaction: ['agitation', 'fall', -1] },
  },
  pessimistic: {
    milder: { start: { trust: 1, hope: 1 }, reaction: ['hope', 'fall', -1] },
    stronger: { start: { trust: -1, hope: -1 }, reaction: ['hope', 'fall', 1] },
  },
  labile: {
    milder: { start: { agitation: -2, valence: 1 }, reaction: ['valence', 'fall', -1] },
    stronger: { start: { agitation: 2, valence: -1 }, reaction: ['agitation', 'rise', 1] },
  },
  traumatised: {
    milder: { start: { agitation: -2, trust: 1 }, reaction: ['trust', 'rise', 1] },
    stronger: { start: { agitation: 2, trust: -1 }, reaction: ['agitation', 'rise', 1] },
  },
  caregiver: {
    milder: { start: { agitation: -2, hope: 1 }, reaction: ['agitation', 'rise', -1] },
    stronger: { start: { agitation: 2, hope: -1 }, reaction: ['hope', 'fall', 1] },
  },
  colleague: {
    milder: { start: { agitation: -2, trust: 1 }, reaction: ['agitation', 'rise', -1] },
    stronger: { start: { agitation: 2, trust: -1 }, reaction: ['agitation', 'rise', 1] },
  },
};

/** No client is made to start above this agitation, nor below this trust: the limits of most conversations are one step further. */
const AGITATION_STARTS_MAX = 14;
const TRUST_STARTS_MIN = 5;
/** From 16 up rises, and from 4 down falls of agitation, count one less: what is asked for there is hard as it is, and stays. */
const ASKS_MUCH = 16;
const CALM = 5;

const dials = new WeakMap<Scenario, Partial<Record<Turn, Scenario>>>();

/**
 * The same scenario with its client milder or stronger, to be played, explored and scored like any other; `as-written` is the scenario itself.
 * Three things change: the client (`TURNED`), every threshold of mood by one, and the words of moments that have some for it.
 * The same object each time.
 */
export function dialled(scenario: Scenario, dial: Dial): Scenario {
  if (dial === 'as-written') return scenario;
  const known = dials.get(scenario) ?? {};
  const made = known[dial] ?? turn(scenario, dial);
  dials.set(scenario, { ...known, [dial]: made });
  return made;
}

function turn(scenario: Scenario, dial: Turn): Scenario {
  const { client, moments, gates } = scenario;
  return {
    ...scenario,
    client: turnClient(client, dial),
    moments: Object.fromEntries(Object.entries(moments).map(([id, moment]) => [id, turnMoment(moment, dial)])),
    ...(gates === undefined
      ? {}
      : {
          gates: Object.fromEntries(Object.entries(gates).map(([id, branches]) => [id, branches.map((branch) => turnWhen(branch, dial))])),
        }),
  };
}

function turnClient(client: Client, dial: Turn): Client {
  const { start, reactions } = temperamentOf(client);
  const own = typeof client.temperament === 'string' ? { like: client.temperament } : client.temperament;
  const { start: added, reaction } = TURNED[own.like][dial];
  const [variable, way, by] = reaction;
  const before = reactions[variable] ?? {};
  const after = { ...before, [way]: Math.min(1, Math.max(-1, (before[way] ?? 0) + by)) };
  const valueOf = (one: MoodVariable): number => startOf(one, start[one], added[one] ?? 0);
  return {
    ...client,
    temperament: { ...own, reactions: { ...own.reactions, [variable]: after } },
    mood: Object.fromEntries(MOOD_VARIABLES.map((one) => [one, valueOf(one)])),
  };
}

function startOf(variable: MoodVariable, value: number, added: number): number {
  const least = variable === 'trust' && added < 0 ? Math.min(value, TRUST_STARTS_MIN) : MOOD_MIN;
  const most = variable === 'agitation' && added > 0 ? Math.max(value, AGITATION_STARTS_MAX) : MOOD_MAX;
  return Math.min(most, Math.max(least, value + added));
}

function turnMoment({ milder, stronger, ...moment }: Moment, dial: Turn): Moment {
  const { variants, silence } = moment;
  return {
    ...moment,
    ...{ milder, stronger }[dial],
    ...(variants === undefined ? {} : { variants: variants.map((variant) => ({ ...variant, when: turned(variant.when, dial) })) }),
    replies: moment.replies.map((reply) => turnWhen(reply, dial)),
    ...(silence === undefined ? {} : { silence: turnWhen(silence, dial) }),
  };
}

function turnWhen<Part extends { readonly when?: string | undefined }>(part: Part, dial: Turn): Part {
  return part.when === undefined ? part : { ...part, when: turned(part.when, dial) };
}

/**
 * A condition with its thresholds moved. A threshold is the value from which on something counts as enough, whichever side a condition
 * asks for and whether or not it says `not`: so `trust >= 10`, `trust < 10` and `not trust >= 10` all come to speak of 11.
 */
function turned(when: string, dial: Turn): string {
  const harder = dial === 'stronger' ? 1 : -1;
  return withThresholds(when, (variable, is, value) => {
    const above = is === '>' || is === '<=' ? 1 : 0;
    return movedThreshold(variable, is, value + above, variable === 'agitation' ? -harder : harder) - above;
  });
}

/** The least value that is enough, one further; one that decides nothing, or asks for much, stays, and so does `=`. */
function movedThreshold(variable: MoodVariable, is: Comparison, enough: number, by: number): number {
  const isFree = variable === 'agitation' ? enough > CALM && enough <= MOOD_MAX : enough > MOOD_MIN && enough < ASKS_MUCH;
  const moved = enough + by;
  return is === '=' || !isFree || moved <= MOOD_MIN || moved > MOOD_MAX ? enough : moved;
}
