import { MOOD_VARIABLES, type Mood, type MoodVariable } from '../scenario';
import { rowOf, valueRow, type CompactNode } from './compact';
import type { StateGraph } from './explore';
import { VALUES } from './layout';

const VARIABLES = MOOD_VARIABLES.length;
const ROWS = MOOD_VARIABLES.map(valueRow);

/**
 * The values, from the least, that each mood variable has in any play: the sets of values in each state, as bits, are carried along the
 * edges until none grows. A state tells apart what decides how a variable changes, and the variable itself where something reads it, so
 * this is exact. `order` has all states, and the fewer edges lead back in it the sooner this is done.
 */
export function valuesMet(
  graph: StateGraph,
  nodes: readonly CompactNode[],
  order: Int32Array,
  start: Mood,
): Readonly<Record<MoodVariable, readonly number[]>> {
  const sets = new Uint32Array(graph.states * VARIABLES);
  const waiting = new Uint8Array(graph.states);
  MOOD_VARIABLES.forEach((variable, index) => (sets[index] = 1 << start[variable]));
  waiting[0] = 1;
  for (let grew = true; grew;) {
    grew = false;
    for (const state of order) {
      if (waiting[state] === 0) continue;
      waiting[state] = 0;
      grew = carry(graph, nodes, sets, waiting, state) || grew;
    }
  }
  const all = new Uint32Array(VARIABLES);
  sets.forEach((set, place) => (all[place % VARIABLES] = (all[place % VARIABLES] ?? 0) | set));
  const valuesOf = (set: number): readonly number[] =>
    Array.from({ length: VALUES }, (_, value) => value).filter((value) => (set >>> value) & 1);
  const [agitation = 0, valence = 0, trust = 0, hope = 0] = all;
  return { agitation: valuesOf(agitation), valence: valuesOf(valence), trust: valuesOf(trust), hope: valuesOf(hope) };
}

/** Carries the sets of a state on; says whether another grew, which then waits. */
function carry(
  { at, edges, choice, target, mood }: StateGraph,
  nodes: readonly CompactNode[],
  sets: Uint32Array,
  waiting: Uint8Array,
  state: number,
): boolean {
  const node = nodes[at[state] ?? 0];
  if (node?.kind !== 'moment') return false;
  let grew = false;
  for (let edge = edges[state] ?? 0; edge < (edges[state + 1] ?? 0); edge++) {
    const one = node.choices[choice[edge] ?? 0];
    if (one === undefined) continue;
    const { table } = one;
    const next = target[edge] ?? 0;
    const row = rowOf(one, mood[state] ?? 0);
    for (let variable = 0; variable < VARIABLES; variable++) {
      const from = row + (ROWS[variable] ?? 0);
      const before = sets[next * VARIABLES + variable] ?? 0;
      let after = before;
      for (let left = sets[state * VARIABLES + variable] ?? 0; left !== 0; left &= left - 1)
        after |= 1 << (table[from + 31 - Math.clz32(left & -left)] ?? 0);
      if (after === before) continue;
      sets[next * VARIABLES + variable] = after;
      waiting[next] = 1;
      grew = true;
    }
  }
  return grew;
}
