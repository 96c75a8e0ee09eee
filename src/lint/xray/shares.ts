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
 * How plays go of somebody who gives a best reply with a probability (`knows`, 0 to 1) and presses anything otherwise, for several at once.
 * Exact but for rounding: the probability of each state is carried on along the edges, group by group.
 */
export function sharesOf(
  graph: StateGraph,
  order: Order,
  worth: Worth,
  wordsOfEdge: Float64Array,
  players: readonly number[],
): readonly Shares[] {
  const { states, edges, target } = graph;
  const count = players.length;
  const mass = new Float64Array(states * count).fill(1, 0, count);
  const sums = players.map(() => new Sums(worth, wordsOfEdge));
  const anything = new Float64Array(count);
  const known = new Float64Array(count);
  const spread = (state: number): void => {
    const from = edges[state] ?? 0;
    const to = edges[state + 1] ?? 0;
    if (from === to) return;
    let bests = 0;
    for (let edge = from; edge < to; edge++) bests += worth.best[worth.row[edge] ?? 0] ?? 0;
    for (let player = 0; player < count; player++) {
      const share = mass[state * count + player] ?? 0;
      const knows = players[player] ?? 0;
      mass[state * count + player] = 0;
      anything[player] = (share * (1 - knows)) / (to - from);
      known[player] = (share * knows) / bests;
    }
    for (let edge = from; edge < to; edge++) {
      const row = worth.row[edge] ?? 0;
      const next = (target[edge] ?? 0) * count;
      const best = worth.best[row] === 1 ? 1 : 0;
      for (let player = 0; player < count; player++) {
        const part = (anything[player] ?? 0) + best * (known[player] ?? 0);
        if (part === 0) continue;
        mass[next + player] = (mass[next + player] ?? 0) + part;
        sums[player]?.add(edge, row, part);
      }
    }
  };
  if (order.acyclic) for (let place = 0; place < states; place++) spread(order.states[place] ?? 0);
  else spreadInGroups(graph, order, mass, count, spread);
  return sums.map((own, player) => ({ ...own.averages(), endings: endingShares(graph, mass, count, player) }));
}

/** Where states lead back to themselves, a group goes round until next to nothing is left in it. */
function spreadInGroups({ edges }: StateGraph, order: Order, mass: Float64Array, count: number, spread: (state: number) => void): void {
  for (let group = 0; group < order.groups; group++) {
    const members = order.states.subarray(order.starts[group], order.starts[group + 1]);
    for (let left = count, round = 0; left > NEGLIGIBLE && round < ROUNDS_MAX; round++) {
      left = 0;
      for (const state of members) spread(state);
      for (const state of members) {
        if ((edges[state + 1] ?? 0) === (edges[state] ?? 0)) continue;
        for (let player = 0; player < count; player++) left += mass[state * count + player] ?? 0;
      }
    }
  }
}

/** Averages over plays, from how often each edge is taken on average. */
class Sums {
  private readonly byRow: Float64Array;
  private readonly lost = new Float64Array(LANES);
  private turns = 0;
  private words = 0;

  constructor(
    private readonly worth: Worth,
    private readonly wordsOfEdge: Float64Array,
  ) {
    this.byRow = new Float64Array(worth.best.length);
  }

  /** An edge, with its row, is taken so much more often. */
  add(edge: number, row: number, part: number): void {
    this.turns += part;
    this.words += part * (this.wordsOfEdge[edge] ?? 0);
    this.byRow[row] = (this.byRow[row] ?? 0) + part;
    const away = this.worth.forfeit[edge] ?? -1;
    if (away < 0) return;
    for (let lane = 0; lane < LANES; lane++) this.lost[lane] = (this.lost[lane] ?? 0) + part * (this.worth.forfeits[away + lane] ?? 0);
  }

  averages(): Omit<Shares, 'endings'> {
    const mean = (points: Int8Array, lane: number): number =>
      this.byRow.reduce((sum, part, row) => sum + part * (points[row * LANES + lane] ?? 0), 0);
    return {
      earned: PRINCIPLES.map((_, lane) => mean(this.worth.earned, lane)),
      available: PRINCIPLES.map((_, lane) => mean(this.worth.available, lane) + (this.lost[lane] ?? 0)),
      turns: this.turns,
      words: this.words,
    };
  }
}

function endingShares(
  { states, edges, at, ids }: StateGraph,
  mass: Float64Array,
  count: number,
  player: number,
): Readonly<Record<string, number>> {
  const endings: Record<string, number> = {};
  for (let state = 0; state < states; state++) {
    const share = mass[state * count + player] ?? 0;
    if (share === 0 || edges[state] !== edges[state + 1]) continue;
    const id = ids[at[state] ?? -1] ?? '';
    endings[id] = (endings[id] ?? 0) + share;
  }
  return endings;
}
