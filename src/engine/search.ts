import type { CompactNode, CompactState } from './compact';
import { stepTo } from './compact';
import { doubled, StateTable } from './state-table';

/** The edges of a search, in the order in which they were followed. */
export class Links {
  edges: Int32Array = new Int32Array(1 << 12);
  choice: Int32Array = new Int32Array(1 << 14);
  target: Int32Array = new Int32Array(1 << 14);
  private count = 0;

  /** From here on the edges are those of this state. */
  from(state: number): void {
    if (state >= this.edges.length) this.edges = doubled(this.edges);
    this.edges[state] = this.count;
  }

  to(choice: number, target: number): void {
    if (this.count === this.target.length) {
      this.choice = doubled(this.choice);
      this.target = doubled(this.target);
    }
    this.choice[this.count] = choice;
    this.target[this.count++] = target;
  }
}

export interface Found {
  readonly table: StateTable;
  /** By moment and choice, whether it was ever offered. */
  readonly used: readonly Uint8Array[];
  readonly complete: boolean;
}

/** Breadth first, so that a state's number grows with its distance; a state after the budget is not followed. */
export function search(nodes: readonly CompactNode[], bands: Int8Array, first: CompactState, budget: number, links?: Links): Found {
  const table = new StateTable();
  const into: CompactState = { at: 0, mood: 0, memory: 0 };
  const used = nodes.map((node) => new Uint8Array(node.kind === 'moment' ? node.choices.length : 0));
  table.add(first.at, first.mood, first.memory);
  let state = 0;
  for (; state < table.count && table.count <= budget; state++) {
    links?.from(state);
    const at = table.at[state] ?? 0;
    const node = nodes[at];
    const here = used[at];
    if (node?.kind !== 'moment' || here === undefined) continue;
    const { choices } = node;
    const mood = table.mood[state] ?? 0;
    const memory = table.memory[state] ?? 0;
    for (let number = 0; number < choices.length; number++) {
      const one = choices[number];
      if (one === undefined || (one.offered !== undefined && !one.offered(mood, memory))) continue;
      here[number] = 1;
      stepTo(nodes, bands, mood, memory, one, into);
      const next = table.add(into.at, into.mood, into.memory);
      links?.to(number, next);
    }
  }
  links?.from(state);
  return { table, used, complete: state === table.count };
}
