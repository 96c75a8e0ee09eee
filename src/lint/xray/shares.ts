import type { StateGraph } from '../../engine';
import { PRINCIPLES } from '../../scenario';
import type { Order } from './order';
import type { Worth } from './worth';

const LANES = PRINCIPLES.length;
/** What is left of a play that goes round in circles is dropped below this share. */
const NEGLIGIBLE = 1e-15;
/** A part of a conversation that can never be left is given up after so many rounds; its share reaches no ending. */
const ROUNDS_MAX = 2000;

/** How a kind of player plays on average. */
export interface Shares {
  /** The share of plays that reach each ending, by id. */
  readonly endings: Readonly<Record<string, number>>;
  /** Points earned and points that could be earned, on average, by principle in their fixed order; what an early end gave away included. */
  readonly earned: readonly number[];
  readonly available: readonly number[];
  readonly turns: number;
  /** Words read, on average. */
  readonly words: number;
}

/**
 * How plays go of somebody who gives a best reply with a probability (`knows`, 0 to 1) and presses anything otherwise.
 * Exact but for rounding: the probability of each state is carried on along the edges, group by group.
 */
export function sharesOf(graph: StateGraph, order: Order, worth: Worth, wordsOfEdge: Float64Array, knows: number): Shares {
  const mass = new Float64Array(graph.states);
  const earned = new Float64Array(LANES);
  const available = new Float64Array(LANES);
  const endings: Record<string, number> = {};
  let [turns, words] = [0, 0];
  mass[0] = 1;
  const spread = (state: number): void => {
    const share = mass[state] ?? 0;
    const [from, to] = [graph.edges[state] ?? 0, graph.edges[state + 1] ?? 0];
    if (share === 0 || from === to) return;
    mass[state] = 0;
    let bests = 0;
    for (let edge = from; edge < to; edge++) bests += worth.best[edge] ?? 0;
    for (let edge = from; edge < to; edge++) {
      const part = share * ((1 - knows) / (to - from) + (worth.best[edge] === 1 ? knows / bests : 0));
      if (part === 0) continue;
      const next = graph.target[edge] ?? 0;
      mass[next] = (mass[next] ?? 0) + part;
      turns += part;
      words += part * (wordsOfEdge[edge] ?? 0);
      for (let lane = 0; lane < LANES; lane++) {
        const at = edge * LANES + lane;
        earned[lane] = (earned[lane] ?? 0) + part * (worth.earned[at] ?? 0);
        available[lane] = (available[lane] ?? 0) + part * ((worth.available[at] ?? 0) + (worth.forfeited[at] ?? 0));
      }
    }
  };
  for (let group = 0; group < order.groups; group++) {
    const [from, to] = [order.starts[group] ?? 0, order.starts[group + 1] ?? 0];
    for (let left = 1, round = 0; left > NEGLIGIBLE && round < ROUNDS_MAX; round++) {
      left = 0;
      for (let place = from; place < to; place++) spread(order.states[place] ?? 0);
      if (order.acyclic) break;
      for (let place = from; place < to; place++) {
        const state = order.states[place] ?? 0;
        if ((graph.edges[state + 1] ?? 0) > (graph.edges[state] ?? 0)) left += mass[state] ?? 0;
      }
    }
  }
  for (let state = 0; state < graph.states; state++) {
    const share = mass[state] ?? 0;
    if (share === 0 || graph.edges[state] !== graph.edges[state + 1]) continue;
    const id = graph.ids[graph.at[state] ?? -1] ?? '';
    endings[id] = (endings[id] ?? 0) + share;
  }
  return { endings, earned: [...earned], available: [...available], turns, words };
}
