import {
  advance,
  begin,
  chance,
  explorerOf,
  isOver,
  offered,
  planOf,
  STATE_BUDGET,
  type Choice,
  type Session,
  type StateGraph,
} from '../../engine';
import { bestFrom, overall, scoreOf } from '../../scoring';
import { MOOD_VARIABLES, PRINCIPLES, SILENCE_ID, type EndingKind, type MoodVariable, type Principle, type Scenario } from '../../scenario';
import { countsOf, type Counts } from './counts';
import { extremesOf, type Extreme } from './extremes';
import { orderOf, type Order } from './order';
import { sharesOf, type Shares } from './shares';
import { parentsOf, walkInWords, walkTo } from './walks';
import { LANES, worthOf, type Worth } from './worth';

/** How often the players of the x-ray know a best reply; 0 presses anything. */
export const PLAYERS = [0, 0.6, 0.75, 0.9] as const;
/** Words read a minute: a careful pace. Adults read about 238 words of English prose a minute (Brysbaert 2019). */
export const WORDS_A_MINUTE = 200;
const MOOD_BUDGET = 100_000;
const SAMPLES = 500;
const SAMPLE_SEED = 20;
const TURNS_MAX = 500;

export interface EndingXray {
  readonly id: string;
  readonly kind: EndingKind;
  /** A shortest walk; nothing if it cannot be reached. */
  readonly walk: string | undefined;
  readonly turns: number | undefined;
  /** The one reply through which every play to it goes at the last, if there is only one. */
  readonly onlyBy: string | undefined;
}

export interface PrincipleXray {
  readonly principle: Principle;
  readonly least: Extreme | undefined;
  readonly greatest: Extreme | undefined;
  /** Points, on average, of somebody who presses anything. */
  readonly earned: number;
  readonly available: number;
  readonly moments: Counts;
}

export interface MoodXray {
  readonly variable: MoodVariable;
  readonly least: number;
  readonly greatest: number;
  /** False where the budget did not reach: then these values were met in plays, and others may be. */
  readonly exact: boolean;
  /** It reaches an end of its scale, where further changes are lost. */
  readonly saturates: boolean;
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
  readonly turns: { readonly shortest: number; readonly best: number; readonly typical: number; readonly longest: number | undefined };
  readonly minutes: { readonly shortest: number; readonly best: number; readonly typical: number };
  readonly principles: readonly PrincipleXray[];
  readonly players: readonly { readonly knows: number; readonly shares: Shares }[];
  readonly mood: readonly MoodXray[];
}

/** What seeded plays of somebody who presses anything show, with the standard error of the mean. */
export interface Sample {
  readonly plays: number;
  readonly overall: number;
  readonly error: number;
  readonly endings: Readonly<Record<string, number>>;
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
      walk: [scenario.start, ...best.turns.map(({ reply }) => reply)].join(' › '),
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
  const players = PLAYERS.map((knows) => ({ knows, shares: sharesOf(graph, order, worth, words, knows) }));
  const typical = players.find(({ knows }) => knows === 0.75)?.shares;
  const parents = parentsOf(graph);
  const endings = endingsOf(scenario, graph, parents);
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
      unreached: unreachedOf(scenario, explorer.summary(graph)),
      endings,
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
      mood: MOOD_VARIABLES.map((variable) => moodXray(scenario, variable)),
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

function unreachedOf(
  scenario: Scenario,
  { reached, replies, variants }: ReturnType<ReturnType<typeof explorerOf>['summary']>,
): ExactXray['unreached'] {
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

function endingsOf(scenario: Scenario, graph: StateGraph, parents: Int32Array): readonly EndingXray[] {
  const { states, edges, at, target, choice, ids } = graph;
  const found = new Int32Array(ids.length).fill(-1);
  const last = ids.map(() => new Set<number>());
  const isEnding = ids.map((id) => scenario.endings[id] !== undefined);
  for (let state = 0; state < states; state++) {
    const node = at[state] ?? 0;
    if (found[node] === -1) found[node] = state;
    for (let edge = edges[state] ?? 0; edge < (edges[state + 1] ?? 0); edge++) {
      const to = at[target[edge] ?? 0] ?? 0;
      if (isEnding[to] === true) last[to]?.add(node * 64 + (choice[edge] ?? 0));
    }
  }
  const { nodes } = planOf(scenario);
  const named = (key: number): string => {
    const node = nodes.get(ids[Math.floor(key / 64)] ?? '');
    return node?.kind === 'moment' ? `${node.id} › ${node.choices[key % 64]?.id ?? '?'}` : '?';
  };
  return Object.entries(scenario.endings).map(([id, { kind }]) => {
    const node = ids.indexOf(id);
    const state = found[node] ?? -1;
    const walk = state < 0 ? undefined : walkTo(graph, parents, state);
    const by = [...(last[node] ?? [])];
    return {
      id,
      kind,
      walk: walk === undefined ? undefined : walkInWords(scenario, graph, walk),
      turns: walk?.length,
      onlyBy: by.length === 1 && by[0] !== undefined ? named(by[0]) : undefined,
    };
  });
}

const count = (text: string | undefined): number => text?.split(/\s+/).filter(Boolean).length ?? 0;

function wordsOfChoice({ authored }: Choice): number {
  return count('says' in authored ? authored.says : undefined) + count('does' in authored ? authored.does : undefined);
}

/** The words read in a turn: the client's, every reply offered, and the answer. */
function edgeWords(scenario: Scenario, graph: StateGraph): Float64Array {
  const { nodes } = planOf(scenario);
  const byNode = graph.ids.map((id) => {
    const node = nodes.get(id);
    if (node?.kind !== 'moment') return undefined;
    return {
      line: count(node.authored.cue) + count(node.authored.says),
      replies: node.choices.map(wordsOfChoice),
      answers: node.choices.map(({ authored }) => count(authored.answer)),
    };
  });
  const words = new Float64Array(graph.edges[graph.states] ?? 0);
  for (let state = 0; state < graph.states; state++) {
    const node = byNode[graph.at[state] ?? -1];
    if (node === undefined) continue;
    const [from, to] = [graph.edges[state] ?? 0, graph.edges[state + 1] ?? 0];
    let shown = node.line;
    for (let edge = from; edge < to; edge++) shown += node.replies[graph.choice[edge] ?? -1] ?? 0;
    for (let edge = from; edge < to; edge++) words[edge] = shown + (node.answers[graph.choice[edge] ?? -1] ?? 0);
  }
  return words;
}

function wordsTo(graph: StateGraph, parents: Int32Array, words: Float64Array, ending: string | undefined): number {
  const state = graph.at.subarray(0, graph.states).findIndex((node) => graph.ids[node] === ending);
  return state < 0 ? 0 : walkTo(graph, parents, state).reduce((sum, edge) => sum + (words[edge] ?? 0), 0);
}

function wordsAlong(graph: StateGraph, words: Float64Array, { scenario, turns }: Session): number {
  const { nodes } = planOf(scenario);
  let state = 0;
  let sum = 0;
  for (const { moment, reply } of turns) {
    const node = nodes.get(moment);
    const number = node?.kind === 'moment' ? node.choices.findIndex(({ id }) => id === reply) : -1;
    for (let edge = graph.edges[state] ?? 0; edge < (graph.edges[state + 1] ?? 0); edge++) {
      if (graph.choice[edge] !== number) continue;
      sum += words[edge] ?? 0;
      state = graph.target[edge] ?? 0;
      break;
    }
  }
  return sum;
}

function moodXray(scenario: Scenario, variable: MoodVariable): MoodXray {
  const explorer = explorerOf(scenario, [variable]);
  const graph = explorer.graph(MOOD_BUDGET);
  let [least, greatest] = [Infinity, -Infinity];
  for (let state = 0; state < graph.states; state++) {
    const value = explorer.valueIn(graph, state, variable);
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return { variable, least, greatest, exact: graph.complete, saturates: least === 0 || greatest === 20 };
}

/** Seeded plays of somebody who presses anything. */
function sampleOf(scenario: Scenario, plays: number): Sample {
  const next = chance(SAMPLE_SEED);
  const endings: Record<string, number> = {};
  const scores: number[] = [];
  for (let play = 0; play < plays; play++) {
    let session = begin(scenario, play);
    for (let turn = 0; turn < TURNS_MAX && !isOver(session); turn++) {
      const choices = offered(session);
      const choice = choices[Math.floor(next() * choices.length)];
      if (choice === undefined) break;
      session = advance(session, { type: 'reply.chosen', moment: session.at, reply: choice.id });
    }
    if (isOver(session)) endings[session.at] = (endings[session.at] ?? 0) + 1 / plays;
    scores.push(overall(scoreOf(session)));
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / plays;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, plays - 1);
  return { plays, overall: mean, error: Math.sqrt(variance / plays), endings };
}
