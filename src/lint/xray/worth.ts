import { planOf, type Choice, type PlannedMoment, type StateGraph } from '../../engine';
import { opportunity } from '../../scoring';
import { PRINCIPLES, QUALITIES, type Scenario } from '../../scenario';

export const LANES = PRINCIPLES.length;
/** A best walk that never ends is given up after 500 turns, as scoring does; the first of them is the moment itself. */
const WALK_MAX = 499;

/** What each edge earns and could earn, principle by principle, as whole numbers. Edges that are worth the same share a row of five lanes. */
export interface Worth {
  /** The row of each edge. */
  readonly row: Int32Array;
  readonly earned: Int8Array;
  readonly available: Int8Array;
  /** By row: 1 if it is one of the best replies of its moment. */
  readonly best: Uint8Array;
  /** By edge: where in `forfeits` stands what an early end gives away; −1 where nothing is. */
  readonly forfeit: Int32Array;
  readonly forfeits: Int32Array;
  /** The best edge of each state, −1 at an ending: of several, the one authored first. */
  readonly bestEdge: Int32Array;
}

/** Works out what every reply of a state graph is worth by the rule of opportunity-fair scoring. */
export function worthOf(scenario: Scenario, graph: StateGraph): Worth {
  const rows = new Rows();
  const { row, bestEdge } = rowsOf(scenario, graph, rows);
  const tables = rows.tables();
  return { row, bestEdge, ...tables, ...forfeitsOf(scenario, graph, { row, bestEdge, ...tables }) };
}

/** Distinct rows, numbered as they come. */
class Rows {
  private readonly earned: number[] = [];
  private readonly available: number[] = [];
  private readonly best: number[] = [];

  /** The number of the first row of a moment with these replies offered; one row for each of them. */
  add(moment: PlannedMoment, offered: readonly Choice[]): number {
    const first = this.best.length;
    const highest = Math.max(...offered.map(({ authored }) => QUALITIES[authored.quality]));
    for (const choice of offered) {
      for (const principle of PRINCIPLES) {
        const found = moment.authored.tests.includes(principle) ? opportunity(offered, choice, principle) : undefined;
        this.earned.push(found === undefined ? 0 : Math.round(found.share * found.weight));
        this.available.push(found?.weight ?? 0);
      }
      this.best.push(QUALITIES[choice.authored.quality] === highest ? 1 : 0);
    }
    return first;
  }

  isBest(row: number): boolean {
    return this.best[row] === 1;
  }

  tables(): Pick<Worth, 'earned' | 'available' | 'best'> {
    return { earned: Int8Array.from(this.earned), available: Int8Array.from(this.available), best: Uint8Array.from(this.best) };
  }
}

function rowsOf(scenario: Scenario, graph: StateGraph, rows: Rows): Pick<Worth, 'row' | 'bestEdge'> {
  const plan = planOf(scenario);
  const moments = graph.ids.map((id) => {
    const node = plan.nodes.get(id);
    return node?.kind === 'moment' ? { node, firstRow: new Map<number, number>() } : undefined;
  });
  const row = new Int32Array(graph.edges[graph.states] ?? 0);
  const bestEdge = new Int32Array(graph.states).fill(-1);
  for (let state = 0; state < graph.states; state++) {
    const moment = moments[graph.at[state] ?? -1];
    if (moment === undefined) continue;
    const [from, to] = [graph.edges[state] ?? 0, graph.edges[state + 1] ?? 0];
    let mask = 0;
    for (let edge = from; edge < to; edge++) mask |= 1 << (graph.choice[edge] ?? 0);
    let first = moment.firstRow.get(mask);
    if (first === undefined) {
      const offered = moment.node.choices.filter((_, number) => mask & (1 << number));
      first = rows.add(moment.node, offered);
      moment.firstRow.set(mask, first);
    }
    for (let edge = from; edge < to; edge++) {
      row[edge] = first + edge - from;
      if (bestEdge[state] === -1 && rows.isBest(first + edge - from)) bestEdge[state] = edge;
    }
  }
  return { row, bestEdge };
}

function forfeitsOf(
  scenario: Scenario,
  graph: StateGraph,
  { row, bestEdge, best, available }: Pick<Worth, 'row' | 'bestEdge' | 'best' | 'available'>,
): Pick<Worth, 'forfeit' | 'forfeits'> {
  const early = Uint8Array.from(graph.ids, (id) => (['walkout', 'unsafe'].includes(scenario.endings[id]?.kind ?? '') ? 1 : 0));
  const endsEarly = (edge: number): boolean => early[graph.at[graph.target[edge] ?? 0] ?? 0] === 1;
  const forfeit = new Int32Array(row.length).fill(-1);
  const forfeits: number[] = [];
  for (let state = 0; state < graph.states; state++) {
    const [from, to] = [graph.edges[state] ?? 0, graph.edges[state + 1] ?? 0];
    let spared = false;
    for (let edge = from; edge < to; edge++) spared ||= best[row[edge] ?? 0] === 1 && endsEarly(edge);
    if (spared) continue;
    let own = -1;
    for (let edge = from; edge < to; edge++) {
      if (!endsEarly(edge)) continue;
      if (own < 0) {
        own = forfeits.length;
        for (let lane = 0; lane < LANES; lane++) forfeits.push(0);
        let next = graph.target[bestEdge[state] ?? 0] ?? 0;
        for (let turn = 0; turn < WALK_MAX; turn++) {
          const onward = bestEdge[next] ?? -1;
          if (onward < 0) break;
          for (let lane = 0; lane < LANES; lane++)
            forfeits[own + lane] = (forfeits[own + lane] ?? 0) + (available[(row[onward] ?? 0) * LANES + lane] ?? 0);
          next = graph.target[onward] ?? 0;
        }
      }
      forfeit[edge] = own;
    }
  }
  return { forfeit, forfeits: Int32Array.from(forfeits) };
}

/** What an edge could earn in one lane, what an early end gives away included. */
export function couldEarn({ row, available, forfeit, forfeits }: Worth, edge: number, lane: number): number {
  const away = forfeit[edge] ?? -1;
  return (available[(row[edge] ?? 0) * LANES + lane] ?? 0) + (away < 0 ? 0 : (forfeits[away + lane] ?? 0));
}

/** What an edge earns in one lane. */
export function earns({ row, earned }: Worth, edge: number, lane: number): number {
  return earned[(row[edge] ?? 0) * LANES + lane] ?? 0;
}
