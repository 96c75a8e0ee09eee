import type { StateGraph } from '../../engine';
import { PRINCIPLES } from '../../scenario';
import type { Order } from './order';
import { LANES, type Worth } from './worth';
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
  const { states, edges, target } = graph;
  const mass = new Float64Array(states);
  const taken = new Float64Array(edges[states] ?? 0);
  mass[0] = 1;
  const spread = (state: number): void => {
    const share = mass[state] ?? 0;
    const from = edges[state] ?? 0;
    const to = edges[state + 1] ?? 0;
    if (share === 0 || from === to) return;
    mass[state] = 0;
    let bests = 0;
    for (let edge = from; edge < to; edge++) bests += worth.best[worth.row[edge] ?? 0] ?? 0;
    const anything = (share * (1 - knows)) / (to - from);
    const known = (share * knows) / bests;
    for (let edge = from; edge < to; edge++) {
      const part = worth.best[worth.row[edge] ?? 0] === 1 ? anything + known : anything;
      const next = target[edge] ?? 0;
      taken[edge] = (taken[edge] ?? 0) + part;
      mass[next] = (mass[next] ?? 0) + part;
    }
  };
  if (order.acyclic) for (let place = 0; place < states; place++) spread(order.states[place] ?? 0);
  else spreadInGroups(graph, order, mass, spread);
  return { ...sumsOf(worth, taken, wordsOfEdge), endings: endingShares(graph, mass) };
}

/** Where states lead back to themselves, a group goes round until next to nothing is left in it. */
function spreadInGroups({ edges }: StateGraph, order: Order, mass: Float64Array, spread: (state: number) => void): void {
  for (let group = 0; group < order.groups; group++) {
    const members = order.states.subarray(order.starts[group], order.starts[group + 1]);
    for (let left = 1, round = 0; left > NEGLIGIBLE && round < ROUNDS_MAX; round++) {
      left = 0;
      for (const state of members) spread(state);
      for (const state of members) if ((edges[state + 1] ?? 0) > (edges[state] ?? 0)) left += mass[state] ?? 0;
    }
  }
}

/** Averages over plays, from how often each edge is taken on average. */
function sumsOf(worth: Worth, taken: Float64Array, wordsOfEdge: Float64Array): Omit<Shares, 'endings'> {
  const byRow = new Float64Array(worth.best.length);
  const lost = new Float64Array(LANES);
  let [turns, words] = [0, 0];
  for (let edge = 0; edge < taken.length; edge++) {
    const part = taken[edge] ?? 0;
    if (part === 0) continue;
    const row = worth.row[edge] ?? 0;
    turns += part;
    words += part * (wordsOfEdge[edge] ?? 0);
    byRow[row] = (byRow[row] ?? 0) + part;
    const away = worth.forfeit[edge] ?? -1;
    if (away >= 0) for (let lane = 0; lane < LANES; lane++) lost[lane] = (lost[lane] ?? 0) + part * (worth.forfeits[away + lane] ?? 0);
  }
  const mean = (points: Int8Array, lane: number): number =>
    byRow.reduce((sum, part, row) => sum + part * (points[row * LANES + lane] ?? 0), 0);
  return {
    earned: PRINCIPLES.map((_, lane) => mean(worth.earned, lane)),
    available: PRINCIPLES.map((_, lane) => mean(worth.available, lane) + (lost[lane] ?? 0)),
    turns,
    words,
  };
}

function endingShares({ states, edges, at, ids }: StateGraph, mass: Float64Array): Readonly<Record<string, number>> {
  const endings: Record<string, number> = {};
  for (let state = 0; state < states; state++) {
    const share = mass[state] ?? 0;
    if (share === 0 || edges[state] !== edges[state + 1]) continue;
    const id = ids[at[state] ?? -1] ?? '';
    endings[id] = (endings[id] ?? 0) + share;
  }
  return endings;
}
