import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { compile, explorerOf } from '../../src/engine';
import type { Scenario } from '../../src/scenario';
import { shipped } from '../library';
import { alternately, each, median } from './measure';
import { figure, progress, ratio, section, table } from './print';
import { scenarioOf } from './rapport';
import { storyOf } from './story';

/** So small, and by a seed so simple, that the peer can follow all of it: about 1,800 states of its own. */
const SMALL = { moments: 16, seed: 1 };
const LARGER = { moments: 50, seed: 1 };
/** After so many states the peer would follow no others. */
const PEER_BUDGET = 2_000;
const ROUNDS = 7;
const WARM_UPS = 2;
const GOAL = 300;

interface Contender {
  readonly title: string;
  readonly states: number;
  /** Milliseconds of processor time to explore it all once. */
  readonly time: () => number;
}

function ours(title: string, scenario: Scenario): Contender {
  const explore = () => explorerOf(scenario).explore();
  const { states, complete } = explore();
  const again = Math.max(1, Math.floor(50_000 / states));
  return { title: `explorer, ${title}${complete ? '' : ' (stopped)'}`, states, time: () => each(again, () => scenario, explore) };
}

function peer(title: string, scenario: Scenario): Contender {
  const chart = compile(scenario);
  const events = ['first', 'second', 'third', 'fourth'].map((reply) => ({ type: 'reply.chosen', reply }));
  const explore = (): number => {
    let seen = 0;
    return Object.keys(getAdjacencyMap(chart, { events, stopWhen: () => ++seen > PEER_BUDGET })).length;
  };
  const states = explore();
  const stopped = states > PEER_BUDGET ? ' (stopped)' : '';
  return { title: `getAdjacencyMap, ${title}${stopped}`, states, time: () => each(1, () => scenario, explore) };
}

function shortest(title: string, scenario: Scenario, states: number): Contender {
  const chart = compile(scenario);
  const events = ['first', 'second', 'third', 'fourth'].map((reply) => ({ type: 'reply.chosen', reply }));
  return {
    title: `getShortestPaths, ${title}`,
    states,
    time: () =>
      each(
        1,
        () => scenario,
        () => getShortestPaths(chart, { events }).length,
      ),
  };
}

/** A plain breadth-first search over a graph that is there already: as many states and edges, and nothing worked out on the way. */
function plain(title: string, scenario: Scenario): Contender {
  const { states, edges, target } = explorerOf(scenario).graph();
  const search = (): number => {
    const seen = new Uint8Array(states);
    const queue = new Int32Array(states);
    let [from, to] = [0, 1];
    seen[0] = 1;
    while (from < to) {
      const state = queue[from++] ?? 0;
      for (let edge = edges[state] ?? 0; edge < (edges[state + 1] ?? 0); edge++) {
        const next = target[edge] ?? 0;
        if (seen[next] === 1) continue;
        seen[next] = 1;
        queue[to++] = next;
      }
    }
    return to;
  };
  const again = Math.max(1, Math.floor(500_000 / states));
  return { title: `plain search, ${title}`, states, time: () => each(again, () => scenario, search) };
}

/** Prints how many states the explorer and xstate/graph follow in a second. */
export function exploring(): void {
  const [small, larger] = [SMALL, LARGER].map(({ moments, seed }) => ({
    title: `${moments} moments`,
    scenario: scenarioOf(storyOf(moments, seed)),
  }));
  if (small === undefined || larger === undefined) return;
  const contenders = [
    peer(small.title, small.scenario),
    shortest(small.title, small.scenario, peer(small.title, small.scenario).states),
    ours(small.title, small.scenario),
    ours(larger.title, larger.scenario),
    ...shipped.flatMap((scenario) => [ours(scenario.id, scenario), plain(scenario.id, scenario)]),
  ];
  progress(`exploring: ${ROUNDS} rounds of ${contenders.length} works`);
  const times = alternately(ROUNDS, WARM_UPS, Object.fromEntries(contenders.map(({ title, time }) => [title, time])));
  const measured = contenders.map(({ title, states }) => {
    const time = median(times[title] ?? []);
    return { title, states, time, rate: (states / time) * 1000 };
  });
  const peerRate = measured[0]?.rate ?? 0;
  section(
    'Exploring',
    table([
      ['', 'states', 'ms', 'states/s', 'ratio'],
      ...measured.map(({ title, states, time, rate }) => [title, figure(states), figure(time), figure(rate), ratio(rate / peerRate)]),
    ]),
    [
      `Goal: at least ${GOAL} × getAdjacencyMap. Processor time; medians of ${ROUNDS} rounds that alternate. explorer: explorerOf and explore`,
      'together. getAdjacencyMap: the chart ready made. All of them follow every state; the explorer has fewer, since it counts states as one',
      'that differ only in what nothing ahead can read.',
    ].join('\n'),
  );
}
