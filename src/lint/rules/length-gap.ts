import type { Rule } from '../rule';
import { eightMoments } from './eight-moments';
import { wordCount } from '../reading';
import { mean, MOMENTS_MIN, repliesOf, type MomentReplies } from './replies';

const WORDS_MAX = 2;

/** How many words more the best spoken replies of a moment have than the others. */
function gapOf({ replies }: MomentReplies): number | undefined {
  const words = (best: boolean): readonly number[] =>
    replies.flatMap(({ reply: { says }, best: isBest }) => (says === undefined || isBest !== best ? [] : [wordCount(says)]));
  const [ours, theirs] = [words(true), words(false)];
  return ours.length === 0 || theirs.length === 0 ? undefined : mean(ours) - mean(theirs);
}

/** Best and other lines are about as long. */
export const lengthGap: Rule = {
  id: 'length-gap',
  severity: 'warning',
  why: 'Even where the best reply is rarely the very longest or shortest, a steady difference in length gives it away to somebody who has played twice. Over a whole scenario the two should balance.',
  good: eightMoments(
    { best: 'Your own cup.', poor: 'Shall we look at the stairs first?' },
    { best: 'It was your own cup that you wanted.', poor: 'Drink up, it is tea.' },
  ),
  bad: eightMoments({ best: 'It was your own cup that you wanted.', poor: 'Drink up.' }),
  says: 'Unexpected best replies that are 4.8 words longer than the others on average, expected a difference of at most 2.',
  check: ({ scenario }) => {
    const gaps = repliesOf(scenario).flatMap((moment) => gapOf(moment) ?? []);
    const gap = mean(gaps);
    if (gaps.length < MOMENTS_MIN || Math.abs(gap) <= WORDS_MAX) return [];
    const words = `${Math.abs(gap).toFixed(1)} words ${gap > 0 ? 'longer' : 'shorter'}`;
    const message = `Unexpected best replies that are ${words} than the others on average, expected a difference of at most ${WORDS_MAX}.`;
    return [
      {
        path: ['moments'],
        message,
        hint: `Trim the ${gap > 0 ? 'best' : 'other'} replies, or let the ${gap > 0 ? 'others' : 'best'} say more.`,
      },
    ];
  },
};
