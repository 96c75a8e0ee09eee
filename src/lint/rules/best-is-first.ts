import type { Rule } from '../rule';
import { eightMoments } from './eight-moments';
import { MOMENTS_MIN, percent, repliesOf } from './replies';

const FIRST_MAX = 0.6;

/** The best reply stands now here, now there. */
export const bestIsFirst: Rule = {
  id: 'best-is-first',
  severity: 'warning',
  why: 'The app shuffles the replies, but a printed script, a reader of the file and a reviewer see them as they are written. Whoever always writes the best one first also tends to make the others only worse copies of it.',
  good: eightMoments({ best: 'It was yours.', poor: 'Drink up.', bestFirst: true }, { best: 'Your own cup.', poor: 'It is tea.' }),
  bad: eightMoments({ best: 'It was yours.', poor: 'Drink up.', bestFirst: true }),
  says: 'Unexpected best replies in first place in 10 of 10 moments, expected at most 60%.',
  check: ({ scenario }) => {
    const moments = repliesOf(scenario);
    const first = moments.filter(({ replies: [reply] }) => reply?.best === true);
    if (moments.length < MOMENTS_MIN || first.length <= FIRST_MAX * moments.length) return [];
    const message = `Unexpected best replies in first place in ${first.length} of ${moments.length} moments, expected at most ${percent(FIRST_MAX)}.`;
    return [{ path: ['moments'], message, hint: 'Change the order of the replies in some moments.' }];
  },
};
