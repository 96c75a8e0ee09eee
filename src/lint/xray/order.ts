import type { StateGraph } from '../../engine';

/** Groups of states that lead to each other, in an order in which every edge goes on to the same or a later group. */
export interface Order {
  /** States, group by group. */
  readonly states: Int32Array;
  /** Group g is `states[starts[g]]` up to, not including, `states[starts[g + 1]]`. */
  readonly starts: Int32Array;
  readonly groups: number;
  /** No state leads back to itself. */
  readonly acyclic: boolean;
}

/** The strongly connected groups of a state graph (Tarjan's algorithm, without recursion), from the first state on. */
export function orderOf({ states, edges, target }: StateGraph): Order {
  const index = new Int32Array(states);
  const low = new Int32Array(states);
  const onStack = new Uint8Array(states);
  const nextEdge = new Int32Array(states);
  const stack = new Int32Array(states);
  const path = new Int32Array(states);
  const found = new Int32Array(states);
  const sizes: number[] = [];
  let [stacked, depth, counter, done] = [0, 0, 0, 0];
  const enter = (state: number): void => {
    index[state] = ++counter;
    low[state] = counter;
    nextEdge[state] = edges[state] ?? 0;
    stack[stacked++] = state;
    onStack[state] = 1;
    path[depth++] = state;
  };
  if (states > 0) enter(0);
  while (depth > 0) {
    const state = path[depth - 1] ?? 0;
    const edge = nextEdge[state] ?? 0;
    if (edge < (edges[state + 1] ?? 0)) {
      nextEdge[state] = edge + 1;
      const next = target[edge] ?? 0;
      if (index[next] === 0) enter(next);
      else if (onStack[next] === 1) low[state] = Math.min(low[state] ?? 0, index[next] ?? 0);
      continue;
    }
    depth--;
    const parent = path[depth - 1];
    if (depth > 0 && parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[state] ?? 0);
    if (low[state] !== index[state]) continue;
    const from = done;
    for (let member = -1; member !== state;) {
      member = stack[--stacked] ?? state;
      onStack[member] = 0;
      found[done++] = member;
    }
    sizes.push(done - from);
  }
  return reversed(found, sizes, { edges, target });
}

/** Tarjan finds the last groups first. */
function reversed(found: Int32Array, sizes: readonly number[], { edges, target }: Pick<StateGraph, 'edges' | 'target'>): Order {
  const states = found.slice().reverse();
  const starts = new Int32Array(sizes.length + 1);
  let acyclic = true;
  [...sizes].reverse().forEach((size, group) => {
    starts[group + 1] = (starts[group] ?? 0) + size;
    if (size > 1) acyclic = false;
  });
  for (let state = 0; acyclic && state < states.length; state++) {
    for (let edge = edges[state] ?? 0; edge < (edges[state + 1] ?? 0); edge++) if (target[edge] === state) acyclic = false;
  }
  return { states, starts, groups: sizes.length, acyclic };
}
