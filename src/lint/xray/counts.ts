import type { StateGraph } from '../../engine';
import type { Order } from './order';

/** The least and greatest sum of an edge value over all plays; nothing as the greatest where there is no limit. */
export interface Counts {
  readonly least: number;
  readonly greatest: number | undefined;
}

const UNSET = -1;

/**
 * The least and greatest sums over plays, from the first state to an ending, of several values of an edge at once.
 * `valuesOf` gives the row of an edge in `values`; a row has one whole number of 0 or more for each sum.
 */
export function countsOf(graph: StateGraph, order: Order, rowOf: Int32Array, values: Uint8Array, sums: number): readonly Counts[] {
  const { states, edges, target } = graph;
  const least = new Int32Array(states * sums).fill(UNSET);
  const greatest = new Int32Array(states * sums).fill(UNSET);
  const groupOf = order.acyclic ? undefined : groupsOf(order, states);
  const unlimited = new Uint8Array(sums);
  const improve = (state: number, grows: number): boolean => {
    const [from, to] = [edges[state] ?? 0, edges[state + 1] ?? 0];
    const own = state * sums;
    if (from === to) {
      if (least[own] === 0) return false;
      least.fill(0, own, own + sums);
      greatest.fill(0, own, own + sums);
      return true;
    }
    let changed = false;
    for (let edge = from; edge < to; edge++) {
      const next = (target[edge] ?? 0) * sums;
      if (least[next] === UNSET) continue;
      const row = (rowOf[edge] ?? 0) * sums;
      for (let sum = 0; sum < sums; sum++) {
        const value = values[row + sum] ?? 0;
        const low = (least[next + sum] ?? 0) + value;
        const high = (greatest[next + sum] ?? 0) + value;
        const [lowest, highest] = [least[own + sum] ?? UNSET, greatest[own + sum] ?? UNSET];
        if (lowest === UNSET || low < lowest) {
          least[own + sum] = low;
          changed = true;
        }
        if (highest === UNSET || (high > highest && !(grows & (1 << sum)))) {
          greatest[own + sum] = high;
          changed = true;
        }
      }
    }
    return changed;
  };
  if (groupOf === undefined) for (let place = states - 1; place >= 0; place--) improve(order.states[place] ?? 0, 0);
  else {
    for (let group = order.groups - 1; group >= 0; group--) {
      const [from, to] = [order.starts[group] ?? 0, order.starts[group + 1] ?? 0];
      const grows = growingSums(graph, order.states.subarray(from, to), groupOf, rowOf, values, sums);
      for (let changed = true; changed;) {
        changed = false;
        for (let place = to - 1; place >= from; place--) changed = improve(order.states[place] ?? 0, grows) || changed;
      }
      if (grows !== 0 && least[(order.states[from] ?? 0) * sums] !== UNSET)
        for (let sum = 0; sum < sums; sum++) if (grows & (1 << sum)) unlimited[sum] = 1;
    }
  }
  return Array.from({ length: sums }, (_, sum) => ({
    least: Math.max(0, least[sum] ?? 0),
    greatest: unlimited[sum] === 1 ? undefined : Math.max(0, greatest[sum] ?? 0),
  }));
}

function groupsOf({ groups, starts, states: ordered }: Order, states: number): Int32Array {
  const groupOf = new Int32Array(states);
  for (let group = 0; group < groups; group++)
    for (let place = starts[group] ?? 0; place < (starts[group + 1] ?? 0); place++) groupOf[ordered[place] ?? 0] = group;
  return groupOf;
}

/** The sums, as bits, to which some edge that leads back into its group adds something: through it they have no limit. */
function growingSums(
  { edges, target }: StateGraph,
  group: Int32Array,
  groupOf: Int32Array,
  rowOf: Int32Array,
  values: Uint8Array,
  sums: number,
): number {
  let grows = 0;
  for (const state of group) {
    for (let edge = edges[state] ?? 0; edge < (edges[state + 1] ?? 0); edge++) {
      if (groupOf[target[edge] ?? 0] !== groupOf[state]) continue;
      for (let sum = 0; sum < sums; sum++) if ((values[(rowOf[edge] ?? 0) * sums + sum] ?? 0) > 0) grows |= 1 << sum;
    }
  }
  return grows;
}
