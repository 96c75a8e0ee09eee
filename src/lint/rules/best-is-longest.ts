import type { Rule } from '../rule';
import { eightMoments } from './eight-moments';
import { bestStandsOut, MOMENTS_MIN, percent, repliesOf, SHARE_MAX } from './replies';

/** Whoever always takes the longest line must not do well. */
export const bestIsLongest: Rule = {
  id: 'best-is-longest',
  severity: 'error',
  why: 'Learners soon notice when the right answer is the one with the most words, and then they choose by length and stop listening. With three replies to a moment, chance alone makes the best one the longest in a third of the moments.',
  good: eightMoments(
    { best: 'Your own cup.', poor: 'Shall we look at the stairs first?' },
    { best: 'Tell me.', poor: 'It is only a cup of tea.' },
    { best: 'You want your own cup back.', poor: 'Drink up.' },
  ),
  bad: eightMoments({ best: 'You want your own cup back.', poor: 'Drink up.' }),
  says: 'Unexpected best replies that are the longest in 9 of 10 moments, expected at most 35%.',
  check: ({ scenario }) => {
    const moments = repliesOf(scenario);
    const longest = bestStandsOut(moments, Math.max);
    if (moments.length < MOMENTS_MIN || longest <= SHARE_MAX * moments.length) return [];
    const message = `Unexpected best replies that are the longest in ${longest} of ${moments.length} moments, expected at most ${percent(SHARE_MAX)}.`;
    const hint = 'Shorten some best replies to what they mean, and let more of the weak ones talk.';
    return [{ path: ['moments'], message, hint }];
  },
};
