import { BANDS, MOOD_VARIABLES, type MoodVariable, type Scenario } from '../scenario';
import { bandTable, compactNodes, firstState, stepTo, type CompactMoment, type CompactNode, type CompactState } from './compact';
import { BAND_MASK, Layout, moodFact, MOOD_MASK, SHIFT } from './layout';
import { planOf } from './plan';
import { doubled, StateTable } from './state-table';

/** The states that may be explored before the explorer says that it stopped. */
export const STATE_BUDGET = 5_000_000;

/** What a compact state says, in words; what nothing ahead can read is left out. */
export interface StateInWords {
  readonly at: string;
  readonly mood: Readonly<Partial<Record<MoodVariable, number>>>;
  readonly band: (typeof BANDS)[number] | undefined;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** Every state that a scenario can be in, and every reply that leads from one to another. */
export interface StateGraph {
  /** Distinct states; number 0 is the first. */
  readonly states: number;
  /** False if the budget ran out first, or more is remembered than the explorer can hold: then this is only a part. */
  readonly complete: boolean;
  /** Ids of moments, gates and endings by number. */
  readonly ids: readonly string[];
  /** The moment or ending of each state, by number. */
  readonly at: Int32Array;
  readonly mood: Int32Array;
  readonly memory: Int32Array;
  /** Edges of state s are `edges[s]` up to, not including, `edges[s + 1]`; an ending has none. */
  readonly edges: Int32Array;
  /** Which of the moment's choices an edge is, and the state it leads to. */
  readonly choice: Int32Array;
  readonly target: Int32Array;
}

export interface Exploration {
  readonly states: number;
  readonly complete: boolean;
  /** Ids of the moments, and endings, that can be reached. */
  readonly reached: ReadonlySet<string>;
  /** Replies that can be given, as `moment › reply`. */
  readonly replies: ReadonlySet<string>;
  /** Variants whose words can be met, as `moment › 1`, counted from 1. */
  readonly variants: ReadonlySet<string>;
}

export interface Explorer {
  readonly first: () => CompactState;
  /** Ids of the replies, and the silence, that are offered. */
  readonly movesOf: (state: CompactState) => readonly string[];
  /** The state after a reply that is offered. */
  readonly step: (state: CompactState, reply: string) => CompactState;
  readonly read: (state: CompactState) => StateInWords;
  readonly explore: (budget?: number) => Exploration;
  readonly graph: (budget?: number) => StateGraph;
  /** A mood variable in a state of a graph; 0 where it was not kept. */
  readonly valueIn: (graph: StateGraph, state: number, variable: MoodVariable) => number;
  /** What a graph says as a whole. */
  readonly summary: (graph: StateGraph) => Exploration;
}

/**
 * A compact explorer of everything that a scenario can do: the states are (moment, mood, band, last move, flags and visits that some
 * condition reads), whatever nothing ahead can read set to nought (live-variable analysis), in two words each.
 * Variables to `keep` are told apart to the end even where nothing reads them.
 * It shares the rules of `mood` by tabulating them, so it can never differ from a played conversation.
 */
export function explorerOf(scenario: Scenario, keep: readonly MoodVariable[] = []): Explorer {
  const plan = planOf(scenario);
  const layout = new Layout(plan);
  const nodes = compactNodes(plan, layout, keep.map(moodFact));
  const bands = bandTable(layout);
  const first = firstState(plan, layout, nodes);
  const momentAt = ({ at }: CompactState): CompactMoment | undefined => {
    const node = nodes[at];
    return node?.kind === 'moment' ? node : undefined;
  };
  const graph = (budget = STATE_BUDGET): StateGraph => search(nodes, bands, first, layout.fits ? budget : 0);
  return {
    first: () => ({ ...first }),
    movesOf: (state) =>
      (momentAt(state)?.choices ?? [])
        .filter(({ offered }) => offered === undefined || offered(state.mood, state.memory))
        .map(({ id }) => id),
    step(state, reply) {
      const choice = momentAt(state)?.choices.find(({ id }) => id === reply);
      if (choice === undefined || (choice.offered !== undefined && !choice.offered(state.mood, state.memory)))
        throw new Error(`\`${reply}\` is not offered here.`);
      const next: CompactState = { at: 0, mood: 0, memory: 0 };
      stepTo(nodes, bands, state.mood, state.memory, choice, next);
      return next;
    },
    read: (state) => inWords(state, nodes, layout),
    explore: (budget) => summary(graph(budget), nodes),
    graph,
    valueIn: ({ mood }, state, variable) => ((mood[state] ?? 0) >>> SHIFT[variable]) & MOOD_MASK,
    summary: (found) => summary(found, nodes),
  };
}

function inWords({ at, mood, memory }: CompactState, nodes: readonly CompactNode[], layout: Layout): StateInWords {
  const node = nodes[at];
  if (node === undefined || node.kind === 'gate') throw new Error('A state stands at a moment or an ending.');
  const { keepMood } = node;
  const keepMemory = node.kind === 'moment' ? node.keepMemory : 0;
  const kept = MOOD_VARIABLES.filter((variable) => (keepMood >>> SHIFT[variable]) & 1);
  return {
    at: node.id,
    mood: Object.fromEntries(kept.map((variable) => [variable, (mood >>> SHIFT[variable]) & MOOD_MASK])),
    band: (keepMood >>> SHIFT.band) & 1 ? BANDS[(mood >>> SHIFT.band) & BAND_MASK] : undefined,
    flags: Object.fromEntries(
      layout.flags
        .map((flag) => [flag, layout.flagBits([flag])] as const)
        .filter(([, bit]) => keepMemory & bit)
        .map(([flag, bit]) => [flag, (memory & bit) !== 0]),
    ),
  };
}

function search(nodes: readonly CompactNode[], bands: Int8Array, first: CompactState, budget: number): StateGraph {
  const table = new StateTable();
  const into: CompactState = { at: 0, mood: 0, memory: 0 };
  let edges: Int32Array = new Int32Array(1 << 12);
  let choice: Int32Array = new Int32Array(1 << 14);
  let target: Int32Array = new Int32Array(1 << 14);
  let count = 0;
  table.add(first.at, first.mood, first.memory);
  let state = 0;
  for (; state < table.count && table.count <= budget; state++) {
    if (state + 1 >= edges.length) edges = doubled(edges);
    edges[state] = count;
    const node = nodes[table.at[state] ?? 0];
    if (node?.kind !== 'moment') continue;
    const { choices } = node;
    if (count + choices.length > target.length) {
      choice = doubled(choice);
      target = doubled(target);
    }
    const mood = table.mood[state] ?? 0;
    const memory = table.memory[state] ?? 0;
    for (let number = 0; number < choices.length; number++) {
      const one = choices[number];
      if (one === undefined || (one.offered !== undefined && !one.offered(mood, memory))) continue;
      stepTo(nodes, bands, mood, memory, one, into);
      choice[count] = number;
      target[count] = table.add(into.at, into.mood, into.memory);
      count++;
    }
  }
  edges[state] = count;
  return {
    states: table.count,
    complete: state === table.count,
    ids: nodes.map(({ id }) => id),
    at: table.at,
    mood: table.mood,
    memory: table.memory,
    edges,
    choice,
    target,
  };
}

function summary({ states, complete, at, mood, memory, edges, choice }: StateGraph, nodes: readonly CompactNode[]): Exploration {
  const reached = new Set<string>();
  const replies = new Set<string>();
  const variants = new Set<string>();
  const used = nodes.map((node) => new Uint8Array(node.kind === 'moment' ? node.choices.length : 0));
  const seen = new Uint8Array(nodes.length);
  for (let state = 0; state < states; state++) {
    const node = at[state] ?? 0;
    seen[node] = 1;
    const here = used[node];
    const moment = nodes[node];
    if (here === undefined || moment?.kind !== 'moment') continue;
    if (moment.variants.length > 0) {
      const met = moment.variants.findIndex((test) => test(mood[state] ?? 0, memory[state] ?? 0));
      if (met >= 0) variants.add(`${moment.id} › ${met + 1}`);
    }
    for (let edge = edges[state] ?? 0; edge < (edges[state + 1] ?? 0); edge++) here[choice[edge] ?? 0] = 1;
  }
  nodes.forEach((node, number) => {
    if (seen[number] === 1) reached.add(node.id);
    if (node.kind === 'moment') node.choices.forEach(({ id }, index) => used[number]?.[index] === 1 && replies.add(`${node.id} › ${id}`));
  });
  return { states, complete, reached, replies, variants };
}
