import { BANDS, MOOD_VARIABLES, type MoodVariable, type Scenario } from '../scenario';
import { bandTable, compactNodes, firstState, stepTo, type CompactMoment, type CompactNode, type CompactState } from './compact';
import { BAND_MASK, Layout, MOOD_MASK, SHIFT } from './layout';
import { planOf } from './plan';

import { Links, search, type Found } from './search';
import { STATES_MAX } from './state-table';
import { valuesMet } from './values';

/** The states that may be explored before the explorer says that it stopped. */
export const STATE_BUDGET = 5_000_000;

/** What a compact state says, in words; what nothing ahead can read is left out. */
export interface StateInWords {
  readonly at: string;
  readonly mood: Readonly<Partial<Record<MoodVariable, number>>>;
  readonly band: (typeof BANDS)[number] | undefined;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** What a scenario can come to. */
export interface Exploration {
  /** Distinct states. */
  readonly states: number;
  /** False if the budget ran out first, or more is remembered than the explorer can hold: then this is only a part. */
  readonly complete: boolean;
  /** Ids of the moments, and endings, that can be reached. */
  readonly reached: ReadonlySet<string>;
  /** Replies that can be given, as `moment › reply`. */
  readonly replies: ReadonlySet<string>;
  /** Variants whose words can be met, as `moment › 1`, counted from 1. */
  readonly variants: ReadonlySet<string>;
}

/** Every state that a scenario can be in, and every reply that leads from one to another. State 0 is the first. */
export interface StateGraph extends Exploration {
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

export interface Explorer {
  readonly first: () => CompactState;
  /** Ids of the replies, and the silence, that are offered. */
  readonly movesOf: (state: CompactState) => readonly string[];
  /** The state after a reply that is offered. */
  readonly step: (state: CompactState, reply: string) => CompactState;
  readonly read: (state: CompactState) => StateInWords;
  readonly explore: (budget?: number) => Exploration;
  readonly graph: (budget?: number) => StateGraph;
  /** The values, from the least, that the mood has in any state of a graph; `order` names all states, best with few edges leading back. */
  readonly valuesMet: (graph: StateGraph, order: Int32Array) => Readonly<Record<MoodVariable, readonly number[]>>;
}

/**
 * A compact explorer of everything that a scenario can do: the states are (moment, mood, band, last move, flags and visits that some
 * condition reads), whatever nothing ahead can read set to nought (live-variable analysis), in two words each.
 * It shares the rules of `mood` by tabulating them, so it can never differ from a played conversation.
 */
export function explorerOf(scenario: Scenario): Explorer {
  const plan = planOf(scenario);
  const layout = new Layout(plan);
  const nodes = compactNodes(plan, layout);
  const bands = bandTable(layout);
  const first = firstState(plan, layout, nodes);
  const momentAt = ({ at }: CompactState): CompactMoment | undefined => {
    const node = nodes[at];
    return node?.kind === 'moment' ? node : undefined;
  };
  const found = (budget = STATE_BUDGET, links?: Links): Found =>
    search(nodes, bands, first, layout.fits ? Math.min(budget, STATES_MAX) : 0, links);
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
    explore: (budget) => inIds(found(budget), nodes),
    graph(budget) {
      const links = new Links();
      const all = found(budget, links);
      const { at, mood, memory } = all.table;
      const { edges, choice, target } = links;
      return { ...inIds(all, nodes), ids: nodes.map(({ id }) => id), at, mood, memory, edges, choice, target };
    },
    valuesMet: (graph, order) => valuesMet(graph, nodes, order, plan.temperament.start),
  };
}

function inWords({ at, mood, memory }: CompactState, nodes: readonly CompactNode[], layout: Layout): StateInWords {
  const node = nodes[at];
  if (node === undefined || node.kind === 'gate') throw new Error('A state stands at a moment or an ending.');
  const { keepMood, keepMemory } = node.kind === 'moment' ? node : { keepMood: 0, keepMemory: 0 };
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

function inIds({ table: { count, at, mood, memory }, used, complete }: Found, nodes: readonly CompactNode[]): Exploration {
  const seen = new Uint8Array(nodes.length);
  const unmet = nodes.map((node) => (node.kind === 'moment' ? new Set(node.variants.keys()) : new Set<number>()));
  for (let state = 0; state < count; state++) {
    const here = at[state] ?? 0;
    seen[here] = 1;
    const left = unmet[here];
    const node = nodes[here];
    if (node?.kind === 'moment' && left !== undefined && left.size > 0)
      left.delete(node.variants.findIndex((test) => test(mood[state] ?? 0, memory[state] ?? 0)));
  }
  const reached = new Set<string>();
  const replies = new Set<string>();
  const variants = new Set<string>();
  nodes.forEach((node, number) => {
    if (seen[number] === 1) reached.add(node.id);
    used[number]?.forEach((mark, index) => node.kind === 'moment' && mark === 1 && replies.add(`${node.id} › ${node.choices[index]?.id}`));
    if (node.kind === 'moment')
      for (const index of node.variants.keys()) if (unmet[number]?.has(index) === false) variants.add(`${node.id} › ${index + 1}`);
  });
  return { states: count, complete, reached, replies, variants };
}
