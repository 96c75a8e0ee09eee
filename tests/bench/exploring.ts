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
/** After so many states followed, the peer follows no others. */
const PEER_BUDGET = 2_000;
const ROUNDS = 7;
const WARM_UPS = 2;
const GOAL = 300;
const PLAIN_GOAL = 5;

interface Contender {
  readonly title: string;
  /** States whose every reply was followed. */
  readonly states: number;
  /** Milliseconds of processor time to explore it all once. */
  readonly time: () => number;
}

/** What is measured on one scenario. */
interface Contest {
  readonly peer: Contender;
  readonly ours: Contender;
  readonly plain?: Contender;
}

function ours(scenario: Scenario): Contender {
  const explore = () => explorerOf(scenario).explore();
  const { states, complete } = explore();
  const again = Math.max(1, Math.floor(50_000 / states));
  return {
    title: `explorer, ${scenario.id}${complete ? '' : ' (stopped)'}`,
    states,
    time: () => each(again, () => scenario, explore),
  };
}

function eventsOf(scenario: Scenario) {
  const replies = new Set(Object.values(scenario.moments).flatMap((moment) => moment.replies.map(({ id }) => id)));
  return [...[...replies].map((reply) => ({ type: 'reply.chosen' as const, reply })), { type: 'silence.fell' as const }];
}

function peer(scenario: Scenario): Contender {
  const chart = compile(scenario);
  const events = eventsOf(scenario);
  let followed = 0;
  const explore = () => {
    followed = 0;
    getAdjacencyMap(chart, {
      events: (snapshot) => events.filter((event) => snapshot.can(event)),
      stopWhen: () => ++followed > PEER_BUDGET,
    });
  };
  explore();
  const stopped = followed > PEER_BUDGET;
  return {
    title: `getAdjacencyMap, ${scenario.id}${stopped ? ' (stopped)' : ''}`,
    states: stopped ? PEER_BUDGET : followed,
    time: () => each(1, () => scenario, explore),
  };
}

function shortest(scenario: Scenario, states: number): Contender {
  const chart = compile(scenario);
  const events = eventsOf(scenario);
  return {
    title: `getShortestPaths, ${scenario.id}`,
    states,
    time: () =>
      each(
        1,
        () => scenario,
        () => getShortestPaths(chart, { events }).length,
      ),
  };
}

const VALUES = 21;
const REPLIES = 4;
const VARIABLES = 3;

/**
 * The least that a search of moments and moods can be: moments with four replies each, three moods of 21 values that a reply moves by a
 * fixed step, a state a single number, and room for every number there could be. No rules, no conditions, nothing left out.
 */
function plain(title: string, states: number): Contender {
  const moments = Math.ceil((states * 1.3) / VALUES ** VARIABLES) + 2;
  const goto = new Int32Array(moments * REPLIES);
  const steps = new Int8Array(goto.length * VARIABLES);
  for (let reply = 0; reply < goto.length; reply++) goto[reply] = (Math.floor(reply / REPLIES) + 1 + ((reply * 7) % 3)) % moments;
  for (let step = 0; step < steps.length; step++) steps[step] = ((step * 37 + (step >> 3)) % 7) - 3;
  const clamped = (value: number): number => (value < 0 ? 0 : value >= VALUES ? VALUES - 1 : value);
  const search = (): number => {
    const seen = new Uint8Array(moments * VALUES ** VARIABLES);
    const queue = new Int32Array(states);
    let [from, to] = [0, 1];
    queue[0] = (10 * VALUES + 10) * VALUES + 10;
    while (from < to) {
      const state = queue[from++] ?? 0;
      const third = state % VALUES;
      const second = ((state / VALUES) | 0) % VALUES;
      const first = ((state / (VALUES * VALUES)) | 0) % VALUES;
      const moment = (state / (VALUES * VALUES * VALUES)) | 0;
      for (let reply = moment * REPLIES; reply < (moment + 1) * REPLIES; reply++) {
        const step = reply * VARIABLES;
        const next =
          (((goto[reply] ?? 0) * VALUES + clamped(first + (steps[step] ?? 0))) * VALUES + clamped(second + (steps[step + 1] ?? 0))) *
            VALUES +
          clamped(third + (steps[step + 2] ?? 0));
        if (seen[next] === 1 || to === states) continue;
        seen[next] = 1;
        queue[to++] = next;
      }
    }
    return to;
  };
  const found = search();
  const again = Math.max(1, Math.floor(500_000 / found));
  return { title: `plain search, ${title}`, states: found, time: () => each(again, () => states, search) };
}

/** Prints how many states the explorer, xstate/graph and a plain search follow in a second. */
export function exploring(): void {
  const small = { ...scenarioOf(storyOf(SMALL.moments, SMALL.seed)), id: `${SMALL.moments} moments` };
  const contests = [small, ...shipped].map((scenario): Contest => {
    const explorer = ours(scenario);
    return { peer: peer(scenario), ours: explorer, ...(scenario === small ? {} : { plain: plain(scenario.id, explorer.states) }) };
  });
  const whole = contests[0]?.peer.states ?? 0;
  const contenders = [...contests.flatMap((contest) => Object.values(contest)), shortest(small, whole)];
  progress(`exploring: ${ROUNDS} rounds of ${contenders.length} works`);
  const times = alternately(ROUNDS, WARM_UPS, Object.fromEntries(contenders.map(({ title, time }) => [title, time])));
  const perSecond = ({ title, states }: Contender): number => (states / median(times[title] ?? [])) * 1000;
  section(
    'Exploring',
    table([
      ['', 'states', 'ms', 'states/s'],
      ...contenders.map((one) => [one.title, figure(one.states), figure(median(times[one.title] ?? [])), figure(perSecond(one))]),
    ]),
    table([
      ['explorer', '× getAdjacencyMap', 'times as long as a plain search'],
      ...contests.map((contest) => [
        contest.ours.title,
        ratio(perSecond(contest.ours) / perSecond(contest.peer)),
        contest.plain === undefined ? '' : figure(perSecond(contest.plain) / perSecond(contest.ours)),
      ]),
    ]),
    [
      `Goals: at least ${GOAL} × getAdjacencyMap, at most ${PLAIN_GOAL} times as long as a plain search over as many states. Processor time; medians of`,
      `${ROUNDS} rounds that alternate. explorer: explorerOf and explore together. getAdjacencyMap: the chart ready made, stopped when it has`,
      `followed ${figure(PEER_BUDGET)} states, and only states that it followed are counted. The explorer has fewer in all, since it counts states as one`,
      'that differ only in what nothing ahead can read. On a scenario as small as the first its time is that of making the tables.',
    ].join('\n'),
  );
}
