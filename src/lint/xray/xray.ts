import { begin, explorerOf, STATE_BUDGET, type StateGraph } from '../../engine';
import { bestFrom, overall, scoreOf } from '../../scoring';
import { PRINCIPLES, SILENCE_ID, type Principle, type Scenario } from '../../scenario';
import { walkText } from '../walk';
import { countsOf, type Counts } from './counts';
import { extremesOf, type Extreme } from './extremes';
import { endingsOf, firstMet, shortestWalks, type EndingXray, type ShortestWalks } from './met';
import { moodXray, type MoodXray } from './mood';
import { orderOf, type Order } from './order';
import { edgeWords, WORDS_A_MINUTE, wordsAlong, wordsTo } from './reading';
import { sampleOf, type Sample } from './sample';
import { sharesOf, type Shares } from './shares';
import { parentsOf } from './walks';
import { LANES, worthOf, type Worth } from './worth';

/** How often the players of the x-ray know a best reply; 0 presses anything. */
const PLAYERS = [0, 0.6, 0.75, 0.9] as const;
const SAMPLES = 500;

export interface PrincipleXray {
  readonly principle: Principle;
  readonly least: Extreme | undefined;
  readonly greatest: Extreme | undefined;
  /** Points, on average, of somebody who presses anything. */
  readonly earned: number;
  readonly available: number;
  readonly moments: Counts;
}

/** Everything exact that can be said about a scenario whose states fit the budget. */
export interface ExactXray {
  readonly unreached: {
    readonly moments: readonly string[];
    readonly replies: readonly string[];
    readonly variants: readonly string[];
    readonly endings: readonly string[];
  };
  readonly endings: readonly EndingXray[];
  /** A shortest walk to each moment, by id, and through each reply, as `moment › reply`. */
  readonly walks: ShortestWalks;
  /** Moments that offer a single reply in some state. */
  readonly single: readonly string[];
  readonly turns: { readonly shortest: number; readonly best: number; readonly typical: number; readonly longest: number | undefined };
  readonly minutes: { readonly shortest: number; readonly best: number; readonly typical: number };
  readonly principles: readonly PrincipleXray[];
  readonly players: readonly { readonly knows: number; readonly shares: Shares }[];
  readonly mood: readonly MoodXray[];
}

export interface Xray {
  readonly states: number;
  readonly complete: boolean;
  readonly best: { readonly walk: string; readonly turns: number; readonly ending: string; readonly overall: number };
  readonly exact: ExactXray | undefined;
  readonly sample: Sample;
}

/** How much to compute: the states explored, and the plays sampled, at most. */
export interface Effort {
  readonly budget?: number;
  readonly plays?: number;
}

/** Computes, exactly where the states fit the budget, what a scenario can do. */
export function xray(scenario: Scenario, { budget = STATE_BUDGET, plays = SAMPLES }: Effort = {}): Xray {
  const explorer = explorerOf(scenario);
  const graph = explorer.graph(budget);
  const best = bestFrom(begin(scenario, 1));
  const common = {
    states: graph.states,
    complete: graph.complete,
    best: {
      walk: walkText(best),
      turns: best.turns.length,
      ending: best.at,
      overall: overall(scoreOf(best)),
    },
    sample: sampleOf(scenario, plays),
  };
  if (!graph.complete) return { ...common, exact: undefined };
  const order = orderOf(graph);
  const worth = worthOf(scenario, graph);
  const words = edgeWords(scenario, graph);
  const players = sharesOf(graph, order, worth, words, PLAYERS).map((shares, index) => ({ knows: PLAYERS[index] ?? 0, shares }));
  const typical = players.find(({ knows }) => knows === 0.75)?.shares;
  const parents = parentsOf(graph);
  const met = firstMet(scenario, graph);
  const endings = endingsOf(scenario, graph, parents, met);
  const shortest = endings.reduce<EndingXray | undefined>(
    (found, ending) => ((ending.turns ?? Infinity) < (found?.turns ?? Infinity) ? ending : found),
    undefined,
  );
  const extremes = extremesOf(graph, order, worth);
  const counts = momentCounts(graph, order, worth);
  const minutesOf = (count: number): number => count / WORDS_A_MINUTE;
  return {
    ...common,
    exact: {
      unreached: unreachedOf(scenario, graph),
      endings,
      walks: shortestWalks(scenario, graph, parents, met),
      single: graph.ids.filter((_, node) => met.single[node] === 1),
      turns: {
        shortest: shortest?.turns ?? 0,
        best: best.turns.length,
        typical: typical?.turns ?? 0,
        longest: counts.at(-1)?.greatest,
      },
      minutes: {
        shortest: minutesOf(wordsTo(graph, parents, words, shortest?.id)),
        best: minutesOf(wordsAlong(graph, words, best)),
        typical: minutesOf(typical?.words ?? 0),
      },
      principles: PRINCIPLES.map((principle, lane) => ({
        principle,
        least: extremes[lane]?.least,
        greatest: extremes[lane]?.greatest,
        earned: players[0]?.shares.earned[lane] ?? 0,
        available: players[0]?.shares.available[lane] ?? 0,
        moments: counts[lane] ?? { least: 0, greatest: 0 },
      })),
      players,
      mood: moodXray(explorer.valuesMet(graph, order.states)),
    },
  };
}

/** How many moments test each principle in a play, and last how many turns it takes. */
function momentCounts(graph: StateGraph, order: Order, worth: Worth): readonly Counts[] {
  const sums = LANES + 1;
  const values = new Uint8Array(worth.best.length * sums);
  for (let row = 0; row < worth.best.length; row++) {
    for (let lane = 0; lane < LANES; lane++) values[row * sums + lane] = (worth.available[row * LANES + lane] ?? 0) > 0 ? 1 : 0;
    values[row * sums + LANES] = 1;
  }
  return countsOf(graph, order, worth.row, values, sums);
}

function unreachedOf(scenario: Scenario, { reached, replies, variants }: StateGraph): ExactXray['unreached'] {
  const moments = Object.entries(scenario.moments);
  const said = moments.flatMap(([id, moment]) => [
    ...moment.replies.map((reply) => `${id} › ${reply.id}`),
    ...(moment.silence === undefined ? [] : [`${id} › ${SILENCE_ID}`]),
  ]);
  return {
    moments: moments.map(([id]) => id).filter((id) => !reached.has(id)),
    replies: said.filter((reply) => !replies.has(reply)),
    variants: moments
      .flatMap(([id, { variants: own = [] }]) => own.map((_, index) => `${id} › ${index + 1}`))
      .filter((variant) => !variants.has(variant)),
    endings: Object.keys(scenario.endings).filter((id) => !reached.has(id)),
  };
}
