import { BANDS, MOOD_VARIABLES, type MoodVariable, type Scenario } from '../scenario';
import { arriveAt, bandTable, compactNodes, firstState, followFrom, respondBy, type CompactChoice, type CompactNode } from './compact';
import { planOf } from './plan';
import { AT, BAND, FIRST_FLAG, REGISTER_OF, Space, type Registers } from './registers';
import { StateTable } from './state-table';

/** The states that may be explored before the explorer says that it stopped. */
export const STATE_BUDGET = 5_000_000;

/** What a compact state says, in words; what nothing ahead can read is left out. */
export interface CompactState {
  readonly at: string;
  readonly mood: Readonly<Partial<Record<MoodVariable, number>>>;
  readonly band: (typeof BANDS)[number] | undefined;
  readonly flags: Readonly<Record<string, boolean>>;
}

export interface Exploration {
  /** Distinct states found. */
  readonly states: number;
  /** False if the budget ran out first. */
  readonly complete: boolean;
  /** Ids of the moments, and endings, that can be reached. */
  readonly reached: ReadonlySet<string>;
  /** Replies that can be given, as `moment › reply`. */
  readonly replies: ReadonlySet<string>;
}

export interface Explorer {
  first(): Registers;
  /** Ids of the replies, and the silence, that are offered. */
  movesOf(state: Registers): readonly string[];
  /** The state after a reply that is offered. */
  step(state: Registers, reply: string): Registers;
  read(state: Registers): CompactState;
  explore(budget?: number): Exploration;
}

/**
 * A compact explorer of everything that a scenario can do: the states are (moment, mood, band, last move, flags and visits that some
 * condition reads), whatever nothing ahead can read set to nought (live-variable analysis), packed into 32-bit words.
 * It shares the rules of `mood` by tabulating them, so it can never differ from a played conversation.
 */
export function explorerOf(scenario: Scenario): Explorer {
  const plan = planOf(scenario);
  const space = new Space(plan);
  const nodes = compactNodes(plan, space);
  const first = firstState(plan, space, nodes);
  const bands = bandTable(space);
  const moment = (registers: Registers) => {
    const node = nodes[registers[AT] ?? -1];
    return node?.kind === 'moment' ? node : undefined;
  };
  const stepBy = (from: Registers, choice: CompactChoice, into: Registers): void => {
    into.set(from);
    respondBy(choice, into, bands);
    arriveAt(nodes, followFrom(nodes, choice.goto, into), into);
  };
  return {
    first: () => first.slice(),
    movesOf: (state) => (moment(state)?.choices ?? []).filter(({ offered }) => offered === undefined || offered(state)).map(({ id }) => id),
    step(state, reply) {
      const choice = moment(state)?.choices.find(({ id }) => id === reply);
      if (choice === undefined || (choice.offered !== undefined && !choice.offered(state)))
        throw new Error(`\`${reply}\` is not offered here.`);
      const next = new Int32Array(space.size);
      stepBy(state, choice, next);
      return next;
    },
    read: (state) => readState(state, nodes, space),
    explore: (budget = STATE_BUDGET) => search(first, space, nodes, stepBy, budget),
  };
}

function readState(state: Registers, nodes: readonly CompactNode[], space: Space): CompactState {
  const node = nodes[state[AT] ?? -1];
  if (node === undefined || node.kind === 'gate') throw new Error('A state stands at a moment or an ending.');
  const kept = (register: number): boolean => node.kept[register] === 1;
  return {
    at: node.id,
    mood: Object.fromEntries(
      MOOD_VARIABLES.filter((variable) => kept(REGISTER_OF[variable])).map((variable) => [variable, state[REGISTER_OF[variable]] ?? 0]),
    ),
    band: kept(BAND) ? BANDS[state[BAND] ?? 0] : undefined,
    flags: Object.fromEntries(
      space.flags
        .map((flag, index) => [flag, FIRST_FLAG + index] as const)
        .filter(([, register]) => kept(register))
        .map(([flag, register]) => [flag, state[register] === 1]),
    ),
  };
}

type StepBy = (from: Registers, choice: CompactChoice, into: Registers) => void;

function search(first: Registers, space: Space, nodes: readonly CompactNode[], stepBy: StepBy, budget: number): Exploration {
  const table = new StateTable(space);
  const replies = new Set<string>();
  const reached = new Set<string>();
  const from = new Int32Array(space.size);
  const into = new Int32Array(space.size);
  const used = nodes.map((node) => new Uint8Array(node.kind === 'moment' ? node.choices.length : 0));
  const seen = new Uint8Array(nodes.length);
  table.add(first);
  let complete = true;
  for (let index = 0; index < table.count; index++) {
    table.load(index, from);
    const at = from[AT] ?? 0;
    seen[at] = 1;
    const node = nodes[at];
    if (node?.kind !== 'moment') continue;
    if (table.count >= budget) {
      complete = false;
      break;
    }
    for (let number = 0; number < node.choices.length; number++) {
      const choice = node.choices[number];
      if (choice === undefined || (choice.offered !== undefined && !choice.offered(from))) continue;
      const here = used[at];
      if (here !== undefined) here[number] = 1;
      stepBy(from, choice, into);
      table.add(into);
    }
  }
  nodes.forEach((node, at) => {
    if (seen[at] === 1) reached.add(node.id);
    if (node.kind === 'moment') node.choices.forEach(({ id }, number) => used[at]?.[number] === 1 && replies.add(`${node.id} › ${id}`));
  });
  return { states: table.count, complete, reached, replies };
}
