import { planOf, type Choice, type PlannedMoment, type StateGraph } from '../../engine';
import { opportunity } from '../../scoring';
import { PRINCIPLES, QUALITIES, type Scenario } from '../../scenario';

const LANES = PRINCIPLES.length;
const WALK_MAX = 500;

/** What each edge earns and could earn, principle by principle, as whole numbers; five lanes an edge. */
export interface Worth {
  readonly earned: Int8Array;
  readonly available: Int8Array;
  /** 1 if the edge tests the principle. */
  readonly tests: Uint8Array;
  /** What an early end gives away, on the edge that leads to it. */
  readonly forfeited: Int32Array;
  /** 1 if the edge is one of the best replies of its state. */
  readonly best: Uint8Array;
  /** The best edge of each state, −1 at an ending: of several, the one authored first. */
  readonly bestEdge: Int32Array;
}

interface Row {
  readonly earned: readonly number[];
  readonly available: readonly number[];
  readonly tests: readonly number[];
  readonly best: boolean;
}

/** Works out what every reply of a state graph is worth by the rule of opportunity-fair scoring. */
export function worthOf(scenario: Scenario, graph: StateGraph): Worth {
  const plan = planOf(scenario);
  const moments = graph.ids.map((id) => {
    const node = plan.nodes.get(id);
    return node?.kind === 'moment' ? node : undefined;
  });
  const edgeCount = graph.edges[graph.states] ?? 0;
  const worth: Worth = {
    earned: new Int8Array(edgeCount * LANES),
    available: new Int8Array(edgeCount * LANES),
    tests: new Uint8Array(edgeCount * LANES),
    forfeited: new Int32Array(edgeCount * LANES),
    best: new Uint8Array(edgeCount),
    bestEdge: new Int32Array(graph.states).fill(-1),
  };
  const rows = new Map<string, readonly Row[]>();
  for (let state = 0; state < graph.states; state++) {
    const moment = moments[graph.at[state] ?? -1];
    if (moment !== undefined) fillState(graph, worth, state, moment, rows);
  }
  fillForfeits(scenario, graph, worth);
  return worth;
}

function fillState(graph: StateGraph, worth: Worth, state: number, moment: PlannedMoment, rows: Map<string, readonly Row[]>): void {
  const from = graph.edges[state] ?? 0;
  const to = graph.edges[state + 1] ?? 0;
  let mask = 0;
  for (let edge = from; edge < to; edge++) mask |= 1 << (graph.choice[edge] ?? 0);
  const key = `${graph.at[state]} ${mask}`;
  let found = rows.get(key);
  if (found === undefined) {
    found = rowsOf(
      moment,
      moment.choices.filter((_, number) => mask & (1 << number)),
    );
    rows.set(key, found);
  }
  for (let edge = from; edge < to; edge++) {
    const row = found[edge - from];
    if (row === undefined) continue;
    for (let lane = 0; lane < LANES; lane++) {
      worth.earned[edge * LANES + lane] = row.earned[lane] ?? 0;
      worth.available[edge * LANES + lane] = row.available[lane] ?? 0;
      worth.tests[edge * LANES + lane] = row.tests[lane] ?? 0;
    }
    if (!row.best) continue;
    worth.best[edge] = 1;
    if (worth.bestEdge[state] === -1) worth.bestEdge[state] = edge;
  }
}

function rowsOf(moment: PlannedMoment, offered: readonly Choice[]): readonly Row[] {
  const highest = Math.max(...offered.map(({ authored }) => QUALITIES[authored.quality]));
  return offered.map((choice) => {
    const found = PRINCIPLES.map((principle) =>
      moment.authored.tests.includes(principle) ? opportunity(offered, choice, principle) : undefined,
    );
    return {
      earned: found.map((one) => (one === undefined ? 0 : Math.round(one.share * one.weight))),
      available: found.map((one) => one?.weight ?? 0),
      tests: found.map((one) => (one === undefined ? 0 : 1)),
      best: QUALITIES[choice.authored.quality] === highest,
    };
  });
}

function fillForfeits(scenario: Scenario, graph: StateGraph, worth: Worth): void {
  const early = graph.ids.map((id) => ['walkout', 'unsafe'].includes(scenario.endings[id]?.kind ?? ''));
  for (let state = 0; state < graph.states; state++) {
    for (let edge = graph.edges[state] ?? 0; edge < (graph.edges[state + 1] ?? 0); edge++) {
      if (early[graph.at[graph.target[edge] ?? 0] ?? -1] !== true) continue;
      let next = graph.target[worth.bestEdge[state] ?? 0] ?? 0;
      for (let turn = 0; turn < WALK_MAX; turn++) {
        const onward = worth.bestEdge[next] ?? -1;
        if (onward < 0) break;
        for (let lane = 0; lane < LANES; lane++) {
          worth.forfeited[edge * LANES + lane] =
            (worth.forfeited[edge * LANES + lane] ?? 0) + (worth.available[onward * LANES + lane] ?? 0);
        }
        next = graph.target[onward] ?? 0;
      }
    }
  }
}
