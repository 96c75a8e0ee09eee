import { BANDS, compares, MOOD_VARIABLES, MOVE_NAMES, type Band, type Condition, type MoodVariable } from '../scenario';
import { liveness } from './liveness';
import { nextBand, nextValue } from './mood';
import type { Choice, Plan } from './plan';
import { AT, BAND, LAST_MOVE, REGISTER_OF, registerRead, VALUES, type Registers, type Space } from './registers';
import { firstStanding } from './standing';

type Test = (registers: Registers) => boolean;

export interface CompactChoice {
  readonly id: string;
  readonly offered: Test | undefined;
  /** Next value by variable, then by circumstance (repeated, overloaded) and value. */
  readonly tables: readonly Int8Array[];
  readonly informs: boolean;
  readonly move: number;
  readonly sets: readonly number[];
  readonly goto: number;
}

export type CompactNode =
  | {
      readonly kind: 'moment';
      readonly id: string;
      readonly choices: readonly CompactChoice[];
      readonly sets: readonly number[];
      readonly visits: number;
      readonly visitCap: number;
      readonly kept: Uint8Array;
      readonly movesHere: ReadonlySet<number>;
    }
  | { readonly kind: 'gate'; readonly id: string; readonly branches: readonly { readonly test: Test | undefined; readonly goto: number }[] }
  | { readonly kind: 'ending'; readonly id: string; readonly kept: Uint8Array };

function testOf(condition: Condition | undefined, space: Space): Test | undefined {
  if (condition === undefined) return undefined;
  switch (condition.kind) {
    case 'mood':
    case 'visits': {
      const register = registerRead(condition, space);
      const { is, value } = condition;
      return (registers) => compares(registers[register] ?? 0, is, value);
    }
    case 'flag': {
      const register = registerRead(condition, space);
      return (registers) => registers[register] === 1;
    }
    case 'band': {
      const band = BANDS.indexOf(condition.band);
      return (registers) => registers[BAND] === band;
    }
    case 'not': {
      const inner = testOf(condition.of, space);
      return (registers) => inner === undefined || !inner(registers);
    }
    case 'and': {
      const parts = condition.of.map((part) => testOf(part, space));
      return (registers) => parts.every((part) => part === undefined || part(registers));
    }
    case 'or': {
      const parts = condition.of.map((part) => testOf(part, space));
      return (registers) => parts.some((part) => part === undefined || part(registers));
    }
  }
}

/** A plan in numbers: conditions as tests on registers, mood rules as tables. */
export function compactNodes(plan: Plan, space: Space): readonly CompactNode[] {
  const live = liveness(plan, space);
  const flagsOf = (names: readonly string[]): number[] => names.flatMap((name) => space.flag(name) ?? []);
  return [...plan.nodes.values()].map((node, index): CompactNode => {
    const kept = Uint8Array.from({ length: space.size }, (_, register) => (register === AT || live[index]?.has(register) ? 1 : 0));
    if (node.kind === 'ending') return { kind: 'ending', id: node.id, kept };
    if (node.kind === 'gate')
      return {
        kind: 'gate',
        id: node.id,
        branches: node.branches.map(({ when, goto }) => ({ test: testOf(when, space), goto: space.node(goto) })),
      };
    return {
      kind: 'moment',
      id: node.id,
      choices: node.choices.map((choice) => ({
        id: choice.id,
        offered: testOf(choice.when, space),
        tables: MOOD_VARIABLES.map((variable) => valueTable(plan, choice, variable)),
        informs: choice.informs,
        move: moveNumber(choice),
        sets: flagsOf(choice.sets),
        goto: space.node(choice.goto),
      })),
      sets: flagsOf(node.sets),
      visits: space.visit(node.id) ?? -1,
      visitCap: space.visitCaps[space.visits.indexOf(node.id)] ?? 0,
      kept,
      movesHere: new Set(node.choices.map(moveNumber)),
    };
  });
}

const moveNumber = ({ move }: Choice): number => MOVE_NAMES.indexOf(move) + 1;

function valueTable({ temperament }: Plan, { change }: Choice, variable: MoodVariable): Int8Array {
  const table = new Int8Array(4 * VALUES);
  for (let circumstance = 0; circumstance < 4; circumstance++) {
    for (let value = 0; value < VALUES; value++) {
      table[circumstance * VALUES + value] = nextValue(variable, value, change[variable], {
        temperament,
        repeated: (circumstance & 1) === 1,
        overloaded: (circumstance & 2) === 2,
      });
    }
  }
  return table;
}

/** The next band by band, agitation and valence. */
export function bandTable({ readsShutDown }: Space): Int8Array {
  const table = new Int8Array(BANDS.length * VALUES * VALUES);
  const told = (band: Band): Band => (band === 'shut-down' && !readsShutDown ? 'workable' : band);
  BANDS.forEach((band, index) => {
    for (let agitation = 0; agitation < VALUES; agitation++) {
      for (let valence = 0; valence < VALUES; valence++)
        table[(index * VALUES + agitation) * VALUES + valence] = BANDS.indexOf(told(nextBand(band, agitation, valence)));
    }
  });
  return table;
}

/** Lets a reply land, as `respond` does. */
export function respondBy({ tables, informs, move, sets }: CompactChoice, registers: Registers, bands: Int8Array): void {
  const circumstance = (registers[LAST_MOVE] === move ? 1 : 0) + (informs && BANDS[registers[BAND] ?? 0] === 'flooded' ? 2 : 0);
  for (let variable = 0; variable < MOOD_VARIABLES.length; variable++) {
    registers[variable + 1] = tables[variable]?.[circumstance * VALUES + (registers[variable + 1] ?? 0)] ?? 0;
  }
  const [agitation = 0, valence = 0] = [registers[1], registers[2]];
  registers[BAND] = bands[((registers[BAND] ?? 0) * VALUES + agitation) * VALUES + valence] ?? 0;
  registers[LAST_MOVE] = move;
  for (const flag of sets) registers[flag] = 1;
}

/** Follows gates, as `follow` does. */
export function followFrom(nodes: readonly CompactNode[], goto: number, registers: Registers): number {
  let at = goto;
  for (let node = nodes[at]; node?.kind === 'gate'; node = nodes[at]) {
    const branch = node.branches.find(({ test }) => test === undefined || test(registers));
    if (branch === undefined) throw new Error(`Gate \`${node.id}\` leads nowhere.`);
    at = branch.goto;
  }
  return at;
}

/** Reaches a moment, as `arrive` does, and sets to nought what nothing ahead can read. */
export function arriveAt(nodes: readonly CompactNode[], at: number, registers: Registers): void {
  registers[AT] = at;
  const node = nodes[at];
  if (node === undefined || node.kind === 'gate') return;
  if (node.kind === 'moment') {
    for (const flag of node.sets) registers[flag] = 1;
    if (node.visits >= 0) registers[node.visits] = Math.min(node.visitCap, (registers[node.visits] ?? 0) + 1);
    if (!node.movesHere.has(registers[LAST_MOVE] ?? 0)) registers[LAST_MOVE] = 0;
  }
  for (let register = 1; register < registers.length; register++) if (node.kept[register] === 0) registers[register] = 0;
}

export function firstState(plan: Plan, space: Space, nodes: readonly CompactNode[]): Registers {
  const registers = new Int32Array(space.size);
  const { mood, band } = firstStanding(plan);
  for (const variable of MOOD_VARIABLES) registers[REGISTER_OF[variable]] = mood[variable];
  registers[BAND] = band === 'shut-down' && !space.readsShutDown ? 0 : BANDS.indexOf(band);
  arriveAt(nodes, space.node(plan.scenario.start), registers);
  return registers;
}
