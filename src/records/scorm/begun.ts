import type { ScormVersion } from './values';

/** What a run-time was told so far in this session. */
export interface ScormTold {
  /** How many replies of the attempt it has. */
  readonly replies: number;
  /** The place of the next interaction. */
  readonly next: number;
  /** The best result that it has. */
  readonly status: ScormStatus | undefined;
  readonly score: number | undefined;
}

export type ScormStatus = 'failed' | 'completed' | 'passed';

/** What a run-time says when a session begins. */
export interface ScormBegun {
  readonly version: ScormVersion;
  /** Whether it wants to be told anything: not where somebody only looks. */
  readonly writes: boolean;
  /** Nothing was ever recorded. */
  readonly untouched: boolean;
  readonly status: ScormStatus | undefined;
  /** From 0 to 100. */
  readonly score: number | undefined;
  /** The pass mark that it sets, from 0 to 100. */
  readonly mark: number | undefined;
  /** How many interactions there are. */
  readonly interactions: number;
  /** The ids of the objectives, in their places. */
  readonly objectives: readonly string[];
  readonly suspended: string;
  readonly learner: string;
}

const OBJECTIVES_MAX = 100;
const COUNT_MAX = 100_000;

/** A number that stands between two others; nothing where the text is none. */
function numberIn(text: string, least: number, most: number): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : undefined;
}

/** Asks a run-time, whose answers are not to be trusted, what it has. */
export function scormBegun(version: ScormVersion, get: (element: string) => string): ScormBegun {
  const old = version === '1.2';
  const status = get(old ? 'cmi.core.lesson_status' : 'cmi.completion_status').trim();
  const success = old ? status : get('cmi.success_status').trim();
  const mode = get(old ? 'cmi.core.lesson_mode' : 'cmi.mode').trim();
  const scaledMark = old ? undefined : numberIn(get('cmi.scaled_passing_score'), 0, 1);
  const objectives = numberIn(get('cmi.objectives._count'), 0, OBJECTIVES_MAX) ?? 0;
  return {
    version,
    writes: mode !== 'browse' && mode !== 'review',
    untouched: status === '' || status === 'not attempted' || status === 'unknown',
    status: success === 'passed' || success === 'failed' ? success : status === 'completed' ? 'completed' : undefined,
    score: numberIn(get(old ? 'cmi.core.score.raw' : 'cmi.score.raw'), 0, 100),
    mark: old ? numberIn(get('cmi.student_data.mastery_score'), 0, 100) : scaledMark === undefined ? undefined : scaledMark * 100,
    interactions: numberIn(get('cmi.interactions._count'), 0, COUNT_MAX) ?? 0,
    objectives: Array.from({ length: objectives }, (_, index) => get(`cmi.objectives.${index}.id`)),
    suspended: get('cmi.suspend_data'),
    learner: get(old ? 'cmi.core.student_id' : 'cmi.learner_id'),
  };
}

/** What a run-time has of an attempt of which it has so many replies. */
export const toldAtBegin = ({ status, score, interactions }: ScormBegun, replies: number): ScormTold => ({
  replies,
  next: interactions,
  status,
  score,
});
