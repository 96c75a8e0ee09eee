import type { Rule } from '../rule';
import { eightMoments } from './eight-moments';
import { bestStandsOut, MOMENTS_MIN, percent, repliesOf, SHARE_MAX } from './replies';

/** Whoever always takes the shortest line must not do well. */
export const bestIsShortest: Rule = {
  id: 'best-is-shortest',
  severity: 'error',
  why: 'Brief is often better, and a learner who finds out that it always is will count words and not listen. Now and then the best reply must need its words, and a weak one must be short.',
  good: eightMoments(
    { best: 'You want your own cup back.', poor: 'Drink up.' },
    { best: 'Which cup is yours?', poor: 'It is tea.' },
    { best: 'Your own cup.', poor: 'Shall we look at the stairs first?' },
  ),
  bad: eightMoments({ best: 'Your own cup.', poor: 'Shall we look at the stairs first?' }),
  says: 'Unexpected best replies that are the shortest in 9 of 10 moments, expected at most 35%.',
  check: ({ scenario }) => {
    const moments = repliesOf(scenario);
    const shortest = bestStandsOut(moments, Math.min);
    if (moments.length < MOMENTS_MIN || shortest <= SHARE_MAX * moments.length) return [];
    const message = `Unexpected best replies that are the shortest in ${shortest} of ${moments.length} moments, expected at most ${percent(SHARE_MAX)}.`;
    const hint = 'Shorten some weak replies, and give some best ones the words that they need.';
    return [{ path: ['moments'], message, hint }];
  },
};
