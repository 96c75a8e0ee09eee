import { getAdjacencyMap } from 'xstate/graph';
import { compile, explorerOf } from '../../src/engine';
import type { Scenario } from '../../src/scenario';
import { shipped } from '../library';
import { alternately, each, median } from './measure';
import { figure, progress, ratio, section, table } from './print';
import { scenarioOf } from './rapport';
import { storyOf } from './story';

const MOMENTS = 50;
const SEED = 20261;
/** The peer looks at what follows from so many states, and then only takes in what it has found. */
const EXPANDED = 1_000;
const ROUNDS = 5;
const WARM_UPS = 1;
const GOAL = 300;

interface Exploring {
  readonly title: string;
  readonly states: number;
  readonly time: number;
}

function ours(scenario: Scenario): Exploring {
  const again = 5;
  const explore = () => explorerOf(scenario).explore();
  const { states, complete } = explore();
  const { time } = alternately(ROUNDS, WARM_UPS, { time: () => each(again, () => scenario, explore) });
  return { title: `explorer, ${scenario.id}${complete ? '' : ' (stopped)'}`, states, time: median(time) };
}

function peer(scenario: Scenario): Exploring {
  const chart = compile(scenario);
  const events = ['first', 'second', 'third', 'fourth'].map((reply) => ({ type: 'reply.chosen', reply }));
  let states = 0;
  const explore = (): void => {
    let seen = 0;
    states = Object.keys(getAdjacencyMap(chart, { events, stopWhen: () => ++seen > EXPANDED })).length;
  };
  const { time } = alternately(ROUNDS, WARM_UPS, { time: () => each(1, () => scenario, explore) });
  return { title: `getAdjacencyMap, ${scenario.id}`, states, time: median(time) };
}

/** Prints how many states the explorer and xstate/graph visit in a second. */
export function exploring(): void {
  const generated = scenarioOf(storyOf(MOMENTS, SEED));
  progress(`exploring ${shipped.length + 1} scenarios, and one with xstate/graph`);
  const graph = peer(generated);
  const rate = ({ states, time }: Exploring): number => (states / time) * 1000;
  const rows = [graph, ours(generated), ...shipped.map(ours)].map((one) => [
    one.title,
    figure(one.states),
    figure(one.time),
    figure(rate(one)),
    ratio(rate(one) / rate(graph)),
  ]);
  section(
    'Exploring',
    table([['', 'states', 'ms', 'states/s', 'ratio'], ...rows]),
    [
      `Goal: at least ${GOAL} × getAdjacencyMap. Processor time; medians of ${ROUNDS} rounds. explorer: explorerOf and explore together,`,
      `everything that can happen. getAdjacencyMap: the chart of ${MOMENTS} moments, ready made; only ${figure(EXPANDED)} of its states are followed on.`,
    ].join('\n'),
  );
}
