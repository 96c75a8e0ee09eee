import type { Attempted } from './attempted';
import { daysBetween, daysLater, monthsLater } from './days';
import { isFor, reaches, unmetIn } from './reached';
import { passRuleOf, type Demand } from './rule';
import type { Programme, Step } from './schema';
import { taskOf } from './task';

/** When a programme is followed. Days are `YYYY-MM-DD`, on the calendar of whoever follows it. */
export interface Followed {
  readonly start: string;
  readonly today: string;
  /** The attempts that there were before it was begun. */
  readonly before?: readonly string[];
}

/** When a step is due, and by how many days it is late; 0 where it is not. */
export interface Due {
  readonly day: string;
  readonly late: number;
}

export type StepState =
  | { readonly kind: 'not-started' }
  /** A conversation is open: the one saved last, and the number of the turn that comes next. */
  | { readonly kind: 'in-progress'; readonly attempt: string; readonly turn: number }
  /** When it was done, and by which conversations; none for reading and reflection. */
  | { readonly kind: 'done'; readonly day: string; readonly by: readonly string[] }
  /** Other steps come first. */
  | { readonly kind: 'waiting'; readonly for: readonly string[] };

export interface StepStanding {
  readonly step: Step;
  readonly state: StepState;
  /** Nothing where it has no due day. */
  readonly due: Due | undefined;
  /** Finished conversations that the step asks for, whatever they reached, the last first. */
  readonly finished: readonly string[];
  /** How many conversations reached all that is asked, on the way that is furthest, and of how many. */
  readonly reached: { readonly count: number; readonly of: number };
  /** What the finished conversation that came nearest lacks for the first way; nothing where the step is done or none is finished. */
  readonly lacks: readonly Demand[];
}

export interface ProgrammeStanding {
  readonly steps: readonly StepStanding[];
  readonly done: number;
  readonly of: number;
  /** The step to go on with; nothing where none can be. */
  readonly next: StepStanding | undefined;
  /** The day on which it was passed; nothing before. */
  readonly passed: string | undefined;
  /** How many steps are still to be done to pass, whichever they are, and which must be among them. */
  readonly missing: { readonly steps: number; readonly required: readonly string[] };
  /** The day on which it should be done again. */
  readonly renewal: string | undefined;
}

/**
 * How far somebody is with a programme. What is done follows from what happened and never from the time: `today` only says what is due.
 * An attempt counts for every step that asks for it.
 */
export function standingOf(
  programme: Programme,
  { start, today, before = [] }: Followed,
  attempts: readonly Attempted[],
  marks: Readonly<Record<string, string>>,
): ProgrammeStanding {
  const earlier = new Set(programme['earlier-counts'] === true ? [] : before);
  const counting = attempts.filter(({ id, parent }) => parent === undefined && !earlier.has(id)).sort(inTime);
  const reached = new Map(programme.steps.map((step) => [step.id, reachedOf(step, counting, marks)]));
  const done = doneOf(programme.steps, reached);
  const steps = programme.steps.map((step): StepStanding => {
    const { count, of, finished, open, lacks } = reached.get(step.id) ?? NOTHING;
    const by = done.get(step.id);
    const first = (step.after ?? []).filter((id) => !done.has(id));
    const state: StepState =
      by !== undefined
        ? { kind: 'done', ...by }
        : first.length > 0
          ? { kind: 'waiting', for: first }
          : open === undefined
            ? { kind: 'not-started' }
            : { kind: 'in-progress', attempt: open.id, turn: open.turns + 1 };
    return {
      step,
      state,
      due: dueOf(step, start, today, by !== undefined),
      finished,
      reached: { count, of },
      lacks: by === undefined ? lacks : [],
    };
  });
  const rule = passRuleOf(programme);
  const required = rule.required.filter((id) => !done.has(id));
  const missing = { steps: Math.max(rule.done - done.size, required.length), required };
  const passed = missing.steps > 0 ? undefined : passedOn(done, rule);
  return {
    steps,
    done: done.size,
    of: steps.length,
    next: nextOf(steps, counting),
    passed,
    missing,
    renewal: passed === undefined || programme.renewal === undefined ? undefined : monthsLater(passed, programme.renewal),
  };
}

interface Reached {
  readonly count: number;
  readonly of: number;
  readonly done: Done | undefined;
  readonly finished: readonly string[];
  readonly open: Attempted | undefined;
  readonly lacks: readonly Demand[];
}

interface Done {
  readonly day: string;
  readonly by: readonly string[];
}

const NOTHING: Reached = { count: 0, of: 1, done: undefined, finished: [], open: undefined, lacks: [] };

function inTime(a: Attempted, b: Attempted): number {
  return a.time === b.time ? (a.id < b.id ? -1 : 1) : a.time < b.time ? -1 : 1;
}

function reachedOf(step: Step, attempts: readonly Attempted[], marks: Readonly<Record<string, string>>): Reached {
  const task = taskOf(step);
  if (task.kind !== 'meet') {
    const day = Object.hasOwn(marks, step.id) ? marks[step.id] : undefined;
    return day === undefined ? NOTHING : { ...NOTHING, count: 1, done: { day, by: [] } };
  }
  const asked = attempts.filter((attempt) => isFor(task, attempt));
  const ways = task.ways.map((goal) => {
    const times = goal.times ?? 1;
    const by = asked.filter((attempt) => reaches(attempt, goal)).slice(0, times);
    const day = by.length < times ? undefined : by.at(-1)?.day;
    return { count: by.length, of: times, done: day === undefined ? undefined : { day, by: by.map(({ id }) => id) } };
  });
  const [first = NOTHING, ...others] = ways;
  const furthest = others.reduce((best, way) => (isFurther(way, best) ? way : best), first);
  return {
    ...furthest,
    finished: asked.flatMap(({ id, status }) => (status === 'over' ? [id] : [])).reverse(),
    open: asked.findLast(({ status }) => status === 'open'),
    lacks: nearest(asked.flatMap((attempt) => (task.ways[0] === undefined ? [] : [unmetIn(attempt, task.ways[0]) ?? []]))),
  };
}

function nearest(all: readonly (readonly Demand[])[]): readonly Demand[] {
  return all.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length)[0] ?? [];
}

type OneWay = Pick<Reached, 'count' | 'of' | 'done'>;

function isFurther(way: OneWay, than: OneWay): boolean {
  if (way.done !== undefined && than.done !== undefined) return way.done.day < than.done.day;
  return way.count / way.of > than.count / than.of;
}

/** The steps that are done: what they ask is reached, and so is what comes before them. */
function doneOf(steps: readonly Step[], reached: ReadonlyMap<string, Reached>): ReadonlyMap<string, Done> {
  const done = new Map<string, Done>();
  for (let before = -1; before !== done.size;) {
    before = done.size;
    for (const { id, after = [] } of steps) {
      const one = reached.get(id)?.done;
      if (one !== undefined && after.every((other) => done.has(other))) done.set(id, one);
    }
  }
  return done;
}

function dueOf({ due }: Step, start: string, today: string, isDone: boolean): Due | undefined {
  if (due === undefined) return undefined;
  const day = daysLater(start, due);
  return { day, late: isDone ? 0 : Math.max(0, daysBetween(day, today)) };
}

/** The last of the days on which a step that passing needed was done. */
function passedOn(done: ReadonlyMap<string, Done>, rule: { readonly done: number; readonly required: readonly string[] }): string {
  const days = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => done.get(id)?.day ?? []).sort();
  const required = days(rule.required);
  const others = days([...done.keys()].filter((id) => !rule.required.includes(id)));
  return [...required, ...others.slice(0, Math.max(0, rule.done - required.length))].sort().at(-1) ?? '';
}

/** What was begun and saved last, else the first that can be begun. */
function nextOf(steps: readonly StepStanding[], attempts: readonly Attempted[]): StepStanding | undefined {
  const saved = ({ state }: StepStanding): number =>
    state.kind === 'in-progress' ? attempts.findIndex(({ id }) => id === state.attempt) : -1;
  const open = steps.filter(({ state }) => state.kind === 'in-progress').sort((a, b) => saved(b) - saved(a));
  return open[0] ?? steps.find(({ state }) => state.kind === 'not-started');
}
