import { planOf, type StateGraph } from '../../engine';
import type { Scenario } from '../../scenario';

/** One walk through a state graph: the edges it takes. */
export type Walk = readonly number[];

/** The first edge that reaches each state on a shortest walk, −1 for the first state. States are numbered by breadth, so the first found is one. */
export function parentsOf({ states, edges, target }: StateGraph): Int32Array {
  const parents = new Int32Array(states).fill(-1);
  for (let state = 0; state < states; state++) {
    for (let edge = edges[state] ?? 0; edge < (edges[state + 1] ?? 0); edge++) {
      const next = target[edge] ?? 0;
      if (next !== 0 && parents[next] === -1) parents[next] = edge;
    }
  }
  return parents;
}

/** The state that an edge leaves. */
export function sourceOf({ edges, states }: StateGraph, edge: number): number {
  let [low, high] = [0, states];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= edge) low = middle;
    else high = middle;
  }
  return low;
}

/** A shortest walk to a state. */
export function walkTo(graph: StateGraph, parents: Int32Array, state: number): Walk {
  const walk: number[] = [];
  for (let edge = parents[state] ?? -1; edge >= 0; edge = parents[sourceOf(graph, edge)] ?? -1) walk.push(edge);
  return walk.reverse();
}

/** A walk as authors write it: `arrives › hands-over › straight-bits`. */
export function walkInWords(scenario: Scenario, graph: StateGraph, walk: Walk): string {
  const { nodes } = planOf(scenario);
  const replies = walk.map((edge) => {
    const node = nodes.get(graph.ids[graph.at[sourceOf(graph, edge)] ?? -1] ?? '');
    return node?.kind === 'moment' ? (node.choices[graph.choice[edge] ?? -1]?.id ?? '?') : '?';
  });
  return [scenario.start, ...replies].join(' › ');
}
