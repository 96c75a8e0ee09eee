import type { Rule } from '../rule';
import { eightMoments } from './eight-moments';
import { MOMENTS_MIN, percent, share, spokenOf } from './replies';

const WARM =
  /\b(?:sorry|understand(?:s|ing|able)?|understood|feel(?:s|ing|ings)?|felt|thank(?:s|ed|ful)?|glad|hop(?:e|es|ed|ing)|car(?:e|es|ed|ing)|worr(?:y|ies|ied|ying))\b/i;
const TIMES_MAX = 2;
/** Fewer warm best replies than this are no habit. */
const LINES_MIN = 4;

/** Warm words stand in weak replies as often as in the best. */
export const niceBest: Rule = {
  id: 'nice-best',
  severity: 'error',
  why: 'A formula such as “I understand how you feel” can be said without listening. If warm words mark the best replies, a learner collects warm words; where they stand in weak replies too, the learner must hear whether they fit.',
  good: eightMoments(
    { best: 'You were glad of your own cup.', poor: 'I understand, so drink up.' },
    { best: 'It was yours.', poor: 'I am sorry that you feel that way.' },
  ),
  bad: eightMoments({ best: 'You were glad of your own cup.', poor: 'Drink up.' }),
  says: 'Unexpected warm words in 90% of the best replies but 0% of the others, expected at most twice the share.',
  check: ({ scenario }) => {
    const warm = (line: string): boolean => WARM.test(line);
    const { best, others } = spokenOf(scenario);
    const [ours, theirs] = [share(best, warm), share(others, warm)];
    if (best.length < MOMENTS_MIN || best.filter(warm).length < LINES_MIN || ours <= TIMES_MAX * theirs) return [];
    const message = `Unexpected warm words in ${percent(ours)} of the best replies but ${percent(theirs)} of the others, expected at most twice the share.`;
    const hint = 'Words such as sorry, understand, feel, thank and hope: give some to the weak replies, and say the best ones plainly.';
    return [{ path: ['moments'], message, hint }];
  },
};
