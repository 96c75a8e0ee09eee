import type { StateGraph } from '../../engine';
import type { Order } from './order';

/** The least and greatest sum of an edge value over all plays; nothing as the greatest where there is no limit. */
export interface Counts {
  readonly least: number;
  readonly greatest: number | undefined;
}

/** Sums a whole number of 0 or more over plays, from the first state to an ending: the least sum, and the greatest. */
export function countsOf(graph: StateGraph, order: Order, valueOf: (edge: number) => number): Counts {
  const least = sum(graph, order, valueOf, Math.min, Number.POSITIVE_INFINITY);
  const greatest = sum(graph, order, valueOf, Math.max, Number.NEGATIVE_INFINITY);
  return { least: least ?? 0, greatest };
}

type Better = (a: number, b: number) => number;

function sum(graph: StateGraph, order: Order, valueOf: (edge: number) => number, better: Better, worst: number): number | undefined {
  const { edges, target, states } = graph;
  const value = new Float64Array(states).fill(worst);
  const improve = (state: number): boolean => {
    const [from, to] = [edges[state] ?? 0, edges[state + 1] ?? 0];
    let found = from === to ? 0 : (value[state] ?? worst);
    for (let edge = from; edge < to; edge++) {
      const onward = value[target[edge] ?? 0] ?? worst;
      if (onward !== worst) found = better(found, valueOf(edge) + onward);
    }
    const changed = found !== value[state];
    value[state] = found;
    return changed;
  };
  const groupOf = order.acyclic ? undefined : groupsOf(order, states);
  let unlimited = false;
  for (let group = order.groups - 1; group >= 0; group--) {
    const [from, to] = [order.starts[group] ?? 0, order.starts[group + 1] ?? 0];
    const grows =
      groupOf !== undefined && better === Math.max && hasGrowingCircle(graph, order.states.subarray(from, to), groupOf, valueOf);
    for (let changed = true; changed;) {
      changed = false;
      for (let place = to - 1; place >= from; place--) changed = improve(order.states[place] ?? 0) || changed;
      if (order.acyclic || grows) break;
    }
    unlimited ||= grows && order.states.subarray(from, to).some((state) => value[state] !== worst);
  }
  return unlimited ? undefined : value[0];
}

function groupsOf({ groups, starts, states: ordered }: Order, states: number): Int32Array {
  const groupOf = new Int32Array(states);
  for (let group = 0; group < groups; group++)
    for (let place = starts[group] ?? 0; place < (starts[group + 1] ?? 0); place++) groupOf[ordered[place] ?? 0] = group;
  return groupOf;
}

/** Whether a group holds an edge that adds something and leads back into it: then a sum through it has no limit. */
function hasGrowingCircle(
  { edges, target }: StateGraph,
  group: Int32Array,
  groupOf: Int32Array,
  valueOf: (edge: number) => number,
): boolean {
  return group.some((state) => {
    for (let edge = edges[state] ?? 0; edge < (edges[state + 1] ?? 0); edge++)
      if (groupOf[target[edge] ?? 0] === groupOf[state] && valueOf(edge) > 0) return true;
    return false;
  });
}
