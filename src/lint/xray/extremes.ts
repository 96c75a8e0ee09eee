import type { StateGraph } from '../../engine';
import { PRINCIPLES } from '../../scenario';
import type { Order } from './order';
import { couldEarn, earns, LANES, type Worth } from './worth';

/** The least or greatest score of one principle over all plays. */
export interface Extreme {
  /** Points earned and points that could be earned in a play that has this score; nothing could be earned if `available` is 0. */
  readonly earned: number;
  readonly available: number;
  /** The score is only approached, by going round in circles ever longer. */
  readonly approached: boolean;
}

interface Ratio {
  readonly earned: number;
  readonly available: number;
}

/** How the value of an edge is worked out: earned · scale − available · rate, turned round for the least score. */
interface Aim {
  readonly lane: number;
  readonly sign: 1 | -1;
  readonly rate: Ratio;
}

const NONE = Number.NEGATIVE_INFINITY;
const ROUNDS_MAX = 200;
/** Rounds between two looks for a circle. */
const CIRCLE_CHECK = 4;

/** The least and greatest score of every principle, in their fixed order. */
export function extremesOf(
  graph: StateGraph,
  order: Order,
  worth: Worth,
): readonly { readonly least: Extreme | undefined; readonly greatest: Extreme | undefined }[] {
  const plain = plainExtremes(graph, order, worth);
  const tested = testedLanes(worth);
  return PRINCIPLES.map((_, lane) => {
    const bit = 1 << lane;
    if ((tested & bit) === 0) return { least: undefined, greatest: undefined };
    return {
      least: plain.nought & bit ? { earned: 0, available: 1, approached: false } : extremeOf(graph, order, worth, lane, 'least'),
      greatest: plain.full & bit ? { earned: 1, available: 1, approached: false } : extremeOf(graph, order, worth, lane, 'greatest'),
    };
  });
}

function testedLanes({ available }: Worth): number {
  let tested = 0;
  available.forEach((weight, index) => {
    if (weight > 0) tested |= 1 << (index % LANES);
  });
  return tested;
}

/** The lanes, as bits, in which some play earns nothing of something, or all of it: most extremes are one or the other, and one pass finds them. */
function plainExtremes(graph: StateGraph, order: Order, worth: Worth): { readonly nought: number; readonly full: number } {
  const all = (1 << LANES) - 1;
  const nought = new Uint8Array(graph.states);
  const noughtTested = new Uint8Array(graph.states);
  const full = new Uint8Array(graph.states);
  const fullTested = new Uint8Array(graph.states);
  const rows = Array.from({ length: worth.best.length }, (_, row) => {
    let [none, whole, tests] = [0, 0, 0];
    for (let lane = 0; lane < LANES; lane++) {
      const [earned, available] = [worth.earned[row * LANES + lane] ?? 0, worth.available[row * LANES + lane] ?? 0];
      if (earned === 0) none |= 1 << lane;
      if (earned === available) whole |= 1 << lane;
      if (available > 0) tests |= 1 << lane;
    }
    return { none, whole, tests };
  });
  for (let place = graph.states - 1; place >= 0; place--) {
    const state = order.states[place] ?? 0;
    const [from, to] = [graph.edges[state] ?? 0, graph.edges[state + 1] ?? 0];
    if (from === to) {
      nought[state] = all;
      full[state] = all;
    }
    for (let edge = from; edge < to; edge++) {
      const row = rows[worth.row[edge] ?? 0];
      if (row === undefined) continue;
      const next = graph.target[edge] ?? 0;
      const away = worth.forfeit[edge] ?? -1;
      let lost = 0;
      if (away >= 0) for (let lane = 0; lane < LANES; lane++) if ((worth.forfeits[away + lane] ?? 0) > 0) lost |= 1 << lane;
      const none = row.none & (nought[next] ?? 0);
      const whole = row.whole & ~lost & (full[next] ?? 0);
      nought[state] = (nought[state] ?? 0) | none;
      full[state] = (full[state] ?? 0) | whole;
      noughtTested[state] = (noughtTested[state] ?? 0) | (none & (row.tests | lost | (noughtTested[next] ?? 0)));
      fullTested[state] = (fullTested[state] ?? 0) | (whole & (row.tests | (fullTested[next] ?? 0)));
    }
  }
  return { nought: noughtTested[0] ?? 0, full: fullTested[0] ?? 0 };
}

/**
 * The extreme of a ratio over all plays, exactly (Dinkelbach's method): for the ratio found so far, the play with the greatest
 * earned · D − available · N; while that is above nought, its own ratio is better. All numbers are whole.
 */
function extremeOf(graph: StateGraph, order: Order, worth: Worth, lane: number, which: 'least' | 'greatest'): Extreme {
  const sign = which === 'greatest' ? 1 : -1;
  let ratio: Ratio = which === 'greatest' ? { earned: 0, available: 1 } : { earned: 1, available: 1 };
  let approached = false;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const { better, circle } = bestPlay(graph, order, worth, { lane, sign, rate: ratio });
    if (circle === undefined && better === undefined) break;
    approached = circle !== undefined;
    ratio = circle ?? better ?? ratio;
  }
  return { ...ratio, approached };
}

interface Play {
  /** What the play earns and could earn, if it beats the rate. */
  readonly better: Ratio | undefined;
  /** A circle that beats the rate by itself. */
  readonly circle: Ratio | undefined;
}

function bestPlay(graph: StateGraph, order: Order, worth: Worth, aim: Aim): Play {
  const value = new Float64Array(graph.states).fill(NONE);
  const choice = new Int32Array(graph.states).fill(-1);
  const { earned, available } = aim.rate;
  const edgeValue = (edge: number): number =>
    aim.sign * (earns(worth, edge, aim.lane) * available - couldEarn(worth, edge, aim.lane) * earned);
  const improve = (state: number): boolean => {
    let [found, by] = [value[state] ?? NONE, choice[state] ?? -1];
    const from = graph.edges[state] ?? 0;
    const to = graph.edges[state + 1] ?? 0;
    if (from === to) found = Math.max(found, 0);
    for (let edge = from; edge < to; edge++) {
      const onward = value[graph.target[edge] ?? 0] ?? NONE;
      if (onward === NONE) continue;
      const total = edgeValue(edge) + onward;
      if (total > found) [found, by] = [total, edge];
    }
    if (found === value[state]) return false;
    value[state] = found;
    choice[state] = by;
    return true;
  };
  for (let group = order.groups - 1; group >= 0; group--) {
    const [from, to] = [order.starts[group] ?? 0, order.starts[group + 1] ?? 0];
    for (let round = 0, changed = true; changed; round++) {
      changed = false;
      for (let place = to - 1; place >= from; place--) changed = improve(order.states[place] ?? 0) || changed;
      if (to - from === 1 && !leadsToItself(graph, order.states[from] ?? 0)) break;
      if (changed && round % CIRCLE_CHECK === CIRCLE_CHECK - 1 && hasCircle(graph, choice, order.states.subarray(from, to)))
        return { better: undefined, circle: circleFrom(graph, worth, choice, order.states.slice(from, to), aim.lane) };
    }
  }
  const total = value[0] ?? NONE;
  if (total <= 0) return { better: undefined, circle: undefined };
  return { better: sumAlong(graph, worth, choice, 0, aim.lane), circle: undefined };
}

function leadsToItself({ edges, target }: StateGraph, state: number): boolean {
  for (let edge = edges[state] ?? 0; edge < (edges[state + 1] ?? 0); edge++) if (target[edge] === state) return true;
  return false;
}

function sumAlong(graph: StateGraph, worth: Worth, choice: Int32Array, from: number, lane: number, until = -1): Ratio {
  let [earned, available] = [0, 0];
  let state = from;
  do {
    const edge = choice[state] ?? -1;
    if (edge < 0) break;
    earned += earns(worth, edge, lane);
    available += couldEarn(worth, edge, lane);
    state = graph.target[edge] ?? 0;
  } while (state !== until);
  return { earned, available };
}

/** Whether the chosen edges of a group run in a circle, which happens only where the circle itself is worth more than nothing. */
function hasCircle(graph: StateGraph, choice: Int32Array, group: Int32Array): boolean {
  const seenFrom = new Map<number, number>();
  for (const start of group) {
    let state = start;
    while (!seenFrom.has(state) && (choice[state] ?? -1) >= 0) {
      seenFrom.set(state, start);
      state = graph.target[choice[state] ?? 0] ?? 0;
    }
    if (seenFrom.get(state) === start && (choice[state] ?? -1) >= 0) return true;
  }
  return false;
}

/** The circle that the chosen edges of a group run into. */
function circleFrom(graph: StateGraph, worth: Worth, choice: Int32Array, group: Int32Array, lane: number): Ratio {
  for (const start of group) {
    const seen = new Set<number>();
    let state = start;
    while (!seen.has(state) && (choice[state] ?? -1) >= 0) {
      seen.add(state);
      state = graph.target[choice[state] ?? 0] ?? 0;
    }
    if (!seen.has(state)) continue;
    const found = sumAlong(graph, worth, choice, state, lane, state);
    if (found.available > 0) return found;
  }
  return { earned: 0, available: 1 };
}
