import { PRINCIPLES, type Dial, type Principle } from '../scenario';
import type { BANDS_ASKED } from './asked';
import type { Goal, Programme, Step } from './schema';
import { taskOf } from './task';

/** One thing that a conversation must reach. */
export type Demand =
  | { readonly kind: 'overall'; readonly score: number }
  | { readonly kind: 'score'; readonly principle: Principle; readonly score: number }
  | { readonly kind: 'band'; readonly principle: Principle; readonly band: (typeof BANDS_ASKED)[number] }
  | { readonly kind: 'moments'; readonly principle: Principle; readonly count: number }
  | { readonly kind: 'safe' }
  | { readonly kind: 'milestones'; readonly flags: 'all' | readonly string[] }
  | { readonly kind: 'endings'; readonly endings: readonly string[] };

/** One way to do a step: so many conversations, each of which reaches all of it. */
export interface Way {
  readonly times: number;
  readonly demands: readonly Demand[];
}

/** When a step is done, as a value that a screen can put into words. */
export type Rule =
  | { readonly kind: 'read' }
  | { readonly kind: 'reflect' }
  | { readonly kind: 'meet'; readonly mode: 'practice' | 'check'; readonly dial: Dial; readonly ways: readonly Way[] };

/** When a step is done. */
export function ruleOf(step: Step): Rule {
  const task = taskOf(step);
  if (task.kind !== 'meet') return { kind: task.kind };
  const { kind, mode, dial, ways } = task;
  return { kind, mode, dial, ways: ways.map((goal) => ({ times: goal.times ?? 1, demands: demandsOf(goal) })) };
}

/** What each conversation of a goal must reach; nothing but its end where there is none. */
export function demandsOf({ overall, scores, bands, moments, milestones, endings, ...goal }: Goal): readonly Demand[] {
  const each = <Asked, One extends Demand>(
    asked: { readonly [principle in Principle]?: Asked | undefined } | undefined,
    demand: (principle: Principle, value: Asked) => One,
  ): readonly One[] =>
    PRINCIPLES.flatMap((principle) => {
      const value = asked?.[principle];
      return value === undefined ? [] : [demand(principle, value)];
    });
  return [
    ...(overall === undefined ? [] : [{ kind: 'overall', score: overall } as const]),
    ...each(scores, (principle, score) => ({ kind: 'score', principle, score })),
    ...each(bands, (principle, band) => ({ kind: 'band', principle, band })),
    ...each(moments, (principle, count) => ({ kind: 'moments', principle, count })),
    ...(goal['no-critical-error'] === true ? [{ kind: 'safe' } as const] : []),
    ...(milestones === undefined ? [] : [{ kind: 'milestones', flags: milestones } as const]),
    ...(endings === undefined ? [] : [{ kind: 'endings', endings } as const]),
  ];
}

/** What passes a programme. */
export interface PassRule {
  readonly done: number;
  readonly of: number;
  /** The steps that must be among them. */
  readonly required: readonly string[];
}

/** What passes a programme, counted. */
export function passRuleOf({ pass, steps }: Programme): PassRule {
  if (pass === 'all') return { done: steps.length, of: steps.length, required: steps.map(({ id }) => id) };
  return { done: pass.done, of: steps.length, required: pass.required ?? [] };
}
