import { planOf, type StateGraph } from '../../engine';
import type { EndingKind, Scenario } from '../../scenario';
import { sourceOf, walkInWords, walkTo } from './walks';

export interface EndingXray {
  readonly id: string;
  readonly kind: EndingKind;
  /** A shortest walk; nothing if it cannot be reached. */
  readonly walk: string | undefined;
  readonly turns: number | undefined;
  /** The one reply through which every play to it goes at the last, if there is only one. */
  readonly onlyBy: string | undefined;
}

/** The first state at each node and the first edge of each reply, in the order of breadth, and through which replies each ending is reached. */
export interface FirstMet {
  readonly state: Int32Array;
  readonly edge: ReadonlyMap<number, number>;
  readonly last: readonly ReadonlySet<number>[];
  /** 1 for each moment that offers a single reply in some state. */
  readonly single: Uint8Array;
}

/** A reply of a node, as one number. */
const REPLIES_MAX = 64;

export function firstMet(scenario: Scenario, { states, edges, at, target, choice, ids }: StateGraph): FirstMet {
  const state = new Int32Array(ids.length).fill(-1);
  const seen = new Uint8Array(ids.length * REPLIES_MAX);
  const edge = new Map<number, number>();
  const last = ids.map(() => new Set<number>());
  const single = new Uint8Array(ids.length);
  const isEnding = ids.map((id) => scenario.endings[id] !== undefined);
  for (let source = 0; source < states; source++) {
    const node = at[source] ?? 0;
    if (state[node] === -1) state[node] = source;
    if ((edges[source + 1] ?? 0) - (edges[source] ?? 0) === 1) single[node] = 1;
    for (let next = edges[source] ?? 0; next < (edges[source + 1] ?? 0); next++) {
      const reply = node * REPLIES_MAX + (choice[next] ?? 0);
      if (seen[reply] === 0) {
        seen[reply] = 1;
        edge.set(reply, next);
      }
      const to = at[target[next] ?? 0] ?? 0;
      if (isEnding[to] === true) last[to]?.add(reply);
    }
  }
  return { state, edge, last, single };
}

function replyName(scenario: Scenario, { ids }: StateGraph, reply: number): string {
  const node = planOf(scenario).nodes.get(ids[Math.floor(reply / REPLIES_MAX)] ?? '');
  return node?.kind === 'moment' ? `${node.id} › ${node.choices[reply % REPLIES_MAX]?.id ?? '?'}` : '?';
}

/** What can be said of each ending. */
export function endingsOf(scenario: Scenario, graph: StateGraph, parents: Int32Array, met: FirstMet): readonly EndingXray[] {
  return Object.entries(scenario.endings).map(([id, { kind }]) => {
    const node = graph.ids.indexOf(id);
    const state = met.state[node] ?? -1;
    const walk = state < 0 ? undefined : walkTo(graph, parents, state);
    const [by, ...others] = met.last[node] ?? [];
    return {
      id,
      kind,
      walk: walk === undefined ? undefined : walkInWords(scenario, graph, walk),
      turns: walk?.length,
      onlyBy: by !== undefined && others.length === 0 ? replyName(scenario, graph, by) : undefined,
    };
  });
}

/** A shortest walk to each moment, by id, and through each reply, as `moment › reply`. */
export interface ShortestWalks {
  readonly moments: Readonly<Record<string, string>>;
  readonly replies: Readonly<Record<string, string>>;
}

/** A shortest walk to every moment and through every reply that can be reached. */
export function shortestWalks(scenario: Scenario, graph: StateGraph, parents: Int32Array, met: FirstMet): ShortestWalks {
  const inWords = (walk: readonly number[]): string => walkInWords(scenario, graph, walk);
  const moments = Object.keys(scenario.moments).flatMap((id) => {
    const state = met.state[graph.ids.indexOf(id)] ?? -1;
    return state < 0 ? [] : [[id, inWords(walkTo(graph, parents, state))] as const];
  });
  const replies = [...met.edge].map(
    ([reply, edge]) => [replyName(scenario, graph, reply), inWords([...walkTo(graph, parents, sourceOf(graph, edge)), edge])] as const,
  );
  return { moments: Object.fromEntries(moments), replies: Object.fromEntries(replies) };
}
