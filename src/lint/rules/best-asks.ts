import { speechOf } from '../../engine';
import type { Rule } from '../rule';
import { eightMoments } from './eight-moments';
import { MOMENTS_MIN, percent, share, spokenOf } from './replies';

const GAP_MAX = 0.25;

const asks = (line: string): boolean => /\?['’"”]?$/.test(speechOf(line).findLast(({ kind }) => kind === 'said')?.text ?? '');

/** A question mark does not give the best reply away. */
export const bestAsks: Rule = {
  id: 'best-asks',
  severity: 'warning',
  why: 'Questions are only one way of listening. If the best replies ask and the others tell, a learner looks for the question mark, and never practises a reflection, a plain answer or a silence.',
  good: eightMoments({ best: 'Which cup is yours?', poor: 'Shall we look at the stairs?' }, { best: 'It was yours.', poor: 'Drink up.' }),
  bad: eightMoments({ best: 'Which cup is yours?', poor: 'Drink up.' }),
  says: 'Unexpected questions at the end of 90% of the best replies but 0% of the others, expected a difference of at most 25 points.',
  check: ({ scenario }) => {
    const { best, others } = spokenOf(scenario);
    const [ours, theirs] = [share(best, asks), share(others, asks)];
    if (best.length < MOMENTS_MIN || ours - theirs <= GAP_MAX) return [];
    const message = `Unexpected questions at the end of ${percent(ours)} of the best replies but ${percent(theirs)} of the others, expected a difference of at most ${GAP_MAX * 100} points.`;
    return [{ path: ['moments'], message, hint: 'Let some best replies say back what was heard, and let some weak ones ask.' }];
  },
};
