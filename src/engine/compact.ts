import { BANDS, MOOD_VARIABLES, MOVE_NAMES, type Band, type Comparison, type Condition, type MoodVariable } from '../scenario';
import { BAND_MASK, LAST_MOVE_MASK, MOOD_MASK, SHIFT, VALUES, type Layout } from './layout';
import { liveness, rememberedMoves } from './liveness';
import { nextBand, nextValue } from './mood';
import type { Choice, Plan } from './plan';
import { firstStanding } from './standing';

/** A state of the explorer in two words, what nothing ahead can read at nought. `at` numbers the moment or ending. */
export interface CompactState {
  at: number;
  mood: number;
  memory: number;
}

type Test = (mood: number, memory: number) => boolean;

export interface CompactChoice {
  readonly id: string;
  readonly offered: Test | undefined;
  /** Next value by variable, circumstance (repeated, overloaded) and value, 32 values apart. */
  readonly table: Int8Array;
  readonly informs: boolean;
  readonly move: number;
  readonly sets: number;
  readonly goto: number;
}

export interface CompactMoment {
  readonly kind: 'moment';
  readonly id: string;
  readonly choices: readonly CompactChoice[];
  readonly variants: readonly Test[];
  readonly sets: number;
  /** Where visits are counted; nothing where nobody asks. */
  readonly visits: { readonly shift: number; readonly mask: number; readonly cap: number } | undefined;
  readonly keepMood: number;
  readonly keepMemory: number;
  /** Moves, by number, after which the last one still matters here. */
  readonly remembers: Uint8Array;
}

export interface CompactGate {
  readonly kind: 'gate';
  readonly id: string;
  readonly branches: readonly { readonly test: Test | undefined; readonly goto: number }[];
}

export interface CompactEnding {
  readonly kind: 'ending';
  readonly id: string;
}

export type CompactNode = CompactMoment | CompactGate | CompactEnding;

const FLOODED = BANDS.indexOf('flooded');
const STRIDE = MOOD_MASK + 1;

/** A comparison of a field of one of the two words with a number, chosen once so that nothing is looked up while exploring. */
function fieldTest(word: 'mood' | 'memory', shift: number, mask: number, is: Comparison, value: number): Test {
  const between = (least: number, greatest: number): Test =>
    word === 'mood'
      ? (mood) => {
          const field = (mood >>> shift) & mask;
          return field >= least && field <= greatest;
        }
      : (_mood, memory) => {
          const field = (memory >>> shift) & mask;
          return field >= least && field <= greatest;
        };
  switch (is) {
    case '>=':
      return between(value, mask);
    case '>':
      return between(value + 1, mask);
    case '<=':
      return between(0, value);
    case '<':
      return between(0, value - 1);
    case '=':
      return between(value, value);
  }
}

function testOf(condition: Condition | undefined, layout: Layout): Test | undefined {
  return condition === undefined ? undefined : testFor(condition, layout);
}

function testFor(condition: Condition, layout: Layout): Test {
  switch (condition.kind) {
    case 'mood':
      return fieldTest('mood', SHIFT[condition.variable], MOOD_MASK, condition.is, condition.value);
    case 'visits': {
      const { shift, mask } = layout.slot(layout.factOf(condition));
      return fieldTest('memory', shift, mask, condition.is, condition.value);
    }
    case 'flag':
      return fieldTest('memory', layout.slot(layout.factOf(condition)).shift, 1, '=', 1);
    case 'band':
      return fieldTest('mood', SHIFT.band, BAND_MASK, '=', BANDS.indexOf(condition.band));
    case 'not': {
      const inner = testFor(condition.of, layout);
      return (mood, memory) => !inner(mood, memory);
    }
    case 'and':
      return condition.of
        .map((part) => testFor(part, layout))
        .reduce((both, next) => (mood, memory) => both(mood, memory) && next(mood, memory));
    case 'or':
      return condition.of
        .map((part) => testFor(part, layout))
        .reduce((either, next) => (mood, memory) => either(mood, memory) || next(mood, memory));
  }
}

/** A plan in numbers: conditions as tests on the words of a state, mood rules as tables. */
export function compactNodes(plan: Plan, layout: Layout): readonly CompactNode[] {
  const live = liveness(plan, layout);
  return [...plan.nodes.values()].map((node, index): CompactNode => {
    if (node.kind === 'ending') return { kind: 'ending', id: node.id };
    if (node.kind === 'gate')
      return {
        kind: 'gate',
        id: node.id,
        branches: node.branches.map(({ when, goto }) => ({ test: testOf(when, layout), goto: layout.node(goto) })),
      };
    const { mood, memory } = layout.masks(live[index] ?? new Set());
    const visits = layout.visitFact(node.id);
    return {
      kind: 'moment',
      id: node.id,
      choices: node.choices.map((choice) => compactChoice(plan, layout, choice)),
      variants: (node.authored.variants ?? []).map(({ when }) => testOf(plan.conditions.get(when), layout) ?? (() => true)),
      sets: layout.flagBits(node.sets),
      visits: visits === undefined ? undefined : layout.slot(visits),
      keepMood: mood,
      keepMemory: memory,
      remembers: remembers(rememberedMoves(node)),
    };
  });
}

const moveNumber = (move: string): number => MOVE_NAMES.findIndex((name) => name === move) + 1;

function remembers(moves: ReadonlySet<string>): Uint8Array {
  const remembered = new Uint8Array(LAST_MOVE_MASK + 1);
  for (const move of moves) remembered[moveNumber(move)] = 1;
  return remembered;
}

function compactChoice(plan: Plan, layout: Layout, choice: Choice): CompactChoice {
  const table = new Int8Array(MOOD_VARIABLES.length * 4 * STRIDE);
  for (const variable of MOOD_VARIABLES) fillTable(table, plan, choice, variable);
  return {
    id: choice.id,
    offered: testOf(choice.when, layout),
    table,
    informs: choice.informs,
    move: moveNumber(choice.move),
    sets: layout.flagBits(choice.sets),
    goto: layout.node(choice.goto),
  };
}

/** Where the rows of a variable begin in a choice's table. */
export const valueRow = (variable: MoodVariable): number => MOOD_VARIABLES.indexOf(variable) * 4 * STRIDE;

function fillTable(table: Int8Array, { temperament }: Plan, { change }: Choice, variable: MoodVariable): void {
  for (let circumstance = 0; circumstance < 4; circumstance++) {
    const circumstances = { temperament, repeated: (circumstance & 1) === 1, overloaded: (circumstance & 2) === 2 };
    for (let value = 0; value < VALUES; value++)
      table[valueRow(variable) + circumstance * STRIDE + value] = nextValue(variable, value, change[variable], circumstances);
  }
}

/** The next band by band, agitation and valence, 32 values apart. */
export function bandTable({ readsShutDown }: Layout): Int8Array {
  const table = new Int8Array(BANDS.length * STRIDE * STRIDE);
  const told = (band: Band): Band => (band === 'shut-down' && !readsShutDown ? 'workable' : band);
  BANDS.forEach((band, index) => {
    for (let agitation = 0; agitation < VALUES; agitation++) {
      for (let valence = 0; valence < VALUES; valence++)
        table[(index * STRIDE + agitation) * STRIDE + valence] = BANDS.indexOf(told(nextBand(band, agitation, valence)));
    }
  });
  return table;
}

/** Where in a choice's table of one variable the values after it stand, by what it meets in a state. */
export const rowOf = ({ move, informs }: CompactChoice, mood: number): number =>
  (((mood >>> SHIFT.lastMove) & LAST_MOVE_MASK) === move ? STRIDE : 0) +
  (informs && ((mood >>> SHIFT.band) & BAND_MASK) === FLOODED ? 2 * STRIDE : 0);

/** Follows a choice from a state, as `respond`, `follow` and `arrive` do, and writes where it leads. */
export function stepTo(
  nodes: readonly CompactNode[],
  bands: Int8Array,
  mood: number,
  memory: number,
  choice: CompactChoice,
  into: CompactState,
): void {
  const { table, move } = choice;
  const band = (mood >>> SHIFT.band) & BAND_MASK;
  const row = rowOf(choice, mood);
  const agitation = table[row + (mood & MOOD_MASK)] ?? 0;
  const valence = table[row + 4 * STRIDE + ((mood >>> SHIFT.valence) & MOOD_MASK)] ?? 0;
  const trust = table[row + 8 * STRIDE + ((mood >>> SHIFT.trust) & MOOD_MASK)] ?? 0;
  const hope = table[row + 12 * STRIDE + ((mood >>> SHIFT.hope) & MOOD_MASK)] ?? 0;
  const next = bands[(band * STRIDE + agitation) * STRIDE + valence] ?? 0;
  into.mood =
    agitation |
    (valence << SHIFT.valence) |
    (trust << SHIFT.trust) |
    (hope << SHIFT.hope) |
    (next << SHIFT.band) |
    (move << SHIFT.lastMove);
  into.memory = memory | choice.sets;
  into.at = choice.goto;
  for (let node = nodes[into.at]; node?.kind === 'gate'; node = nodes[into.at]) into.at = branchFrom(node, into);
  arriveAt(nodes[into.at], into);
}

function branchFrom({ id, branches }: CompactGate, { mood, memory }: CompactState): number {
  for (const { test, goto } of branches) if (test === undefined || test(mood, memory)) return goto;
  throw new Error(`Gate \`${id}\` leads nowhere.`);
}

/** Reaches a moment, as `arrive` does, and sets to nought what nothing ahead can read. */
function arriveAt(node: CompactNode | undefined, into: CompactState): void {
  if (node?.kind !== 'moment') {
    into.mood = into.memory = 0;
    return;
  }
  into.memory |= node.sets;
  const { visits } = node;
  if (visits !== undefined) {
    const times = (into.memory >>> visits.shift) & visits.mask;
    if (times < visits.cap) into.memory += 1 << visits.shift;
  }
  into.mood &= node.keepMood;
  if (node.remembers[(into.mood >>> SHIFT.lastMove) & LAST_MOVE_MASK] === 0) into.mood &= ~(LAST_MOVE_MASK << SHIFT.lastMove);
  into.memory &= node.keepMemory;
}

/** The state in which a conversation begins. */
export function firstState(plan: Plan, layout: Layout, nodes: readonly CompactNode[]): CompactState {
  const { mood, band } = firstStanding(plan);
  const told = band === 'shut-down' && !layout.readsShutDown ? 'workable' : band;
  let word = BANDS.indexOf(told) << SHIFT.band;
  for (const variable of MOOD_VARIABLES) word |= mood[variable] << SHIFT[variable];
  const state: CompactState = { at: layout.node(plan.scenario.start), mood: word, memory: 0 };
  arriveAt(nodes[state.at], state);
  return state;
}
