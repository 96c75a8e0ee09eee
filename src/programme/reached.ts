import { DIALS } from '../scenario';
import { labelOf, overall, type Score } from '../scoring';
import { BANDS_ASKED } from './asked';
import type { Attempted } from './attempted';
import { demandsOf, type Demand } from './rule';
import type { Goal } from './schema';
import type { Task } from './task';

/** Whether an attempt is one that a step asks for, whatever it reached: a check is more than practice, and a harder day more than a milder one. */
export function isFor(task: Extract<Task, { kind: 'meet' }>, { scenario, mode, dial }: Attempted): boolean {
  return scenario === task.scenario && (task.mode === 'practice' || mode === 'check') && DIALS.indexOf(dial) >= DIALS.indexOf(task.dial);
}

/** Whether a finished attempt reaches all that a goal asks of each. */
export const reaches = (attempt: Attempted, goal: Goal): boolean => unmetIn(attempt, goal)?.length === 0;

/** What a finished attempt does not reach of a goal; nothing to say of one that has not ended. */
export function unmetIn({ status, score }: Attempted, goal: Goal): readonly Demand[] | undefined {
  return status === 'over' && score !== undefined ? demandsOf(goal).filter((demand) => !meets(score, demand)) : undefined;
}

function meets(score: Score, demand: Demand): boolean {
  const of = (principle: string) => score.technique.find((one) => one.principle === principle);
  switch (demand.kind) {
    case 'overall':
      return overall(score) >= demand.score;
    case 'score':
      return (of(demand.principle)?.score ?? 0) >= demand.score;
    case 'band': {
      const { score: points, enough } = of(demand.principle) ?? {};
      const labels: readonly string[] = BANDS_ASKED;
      return enough === true && points !== undefined && labels.indexOf(labelOf(points)) >= labels.indexOf(demand.band);
    }
    case 'moments':
      return (of(demand.principle)?.moments ?? 0) >= demand.count;
    case 'safe':
      return score.safety.safe;
    case 'milestones':
      return demand.flags === 'all'
        ? score.milestones.every(({ met }) => met)
        : demand.flags.every((flag) => score.milestones.some((one) => one.flag === flag && one.met));
    case 'endings': {
      const { outcome } = score;
      return outcome !== undefined && (demand.endings.includes(outcome.kind) || demand.endings.includes(outcome.ending));
    }
  }
}
