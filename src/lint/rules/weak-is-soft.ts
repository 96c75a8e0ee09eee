import type { Rule } from '../rule';
import { eightMoments } from './eight-moments';
import { MOMENTS_MIN, percent, share, spokenOf } from './replies';

const SOFT =
  /!|\b(?:just|only|lovely|bless|honestly|really|of course|don't worry|I'm afraid|I'm sure|promise|shall we|ever so|brilliant|obviously|actually|try not to|little|bit|maybe|perhaps)\b|\b(?:isn't|aren't|don't|doesn't|won't|can't|wouldn't|shouldn't|all) (?:it|you|we|he|she|they|right)\?/i;
const GAP_MAX = 0.3;

/** Softeners, exclamation marks and tag questions do not give the weak replies away. */
export const weakIsSoft: Rule = {
  id: 'weak-is-soft',
  severity: 'warning',
  why: 'People who mean well soften what they say: just, a bit, lovely, isn’t it? If only the weak replies do, a learner strikes them out by their tone and picks the driest, without listening. Let best replies be warm and loose too, and some weak ones plain.',
  good: eightMoments(
    { best: 'It is just your own cup you want, then.', poor: 'Just drink up.' },
    { best: 'It was yours.', poor: 'Drink up.' },
  ),
  bad: eightMoments({ best: 'It was yours.', poor: 'Just drink up!' }),
  says: 'Unexpected softeners in 73% of the weak replies but 0% of the best, expected a difference of at most 30 points.',
  check: ({ scenario }) => {
    const soft = (line: string): boolean => SOFT.test(line);
    const { best, others } = spokenOf(scenario);
    const [ours, theirs] = [share(best, soft), share(others, soft)];
    if (!scenario.language.startsWith('en') || best.length < MOMENTS_MIN || theirs - ours <= GAP_MAX) return [];
    const message = `Unexpected softeners in ${percent(theirs)} of the weak replies but ${percent(ours)} of the best, expected a difference of at most ${GAP_MAX * 100} points.`;
    return [
      {
        path: ['moments'],
        message,
        hint: 'Exclamation marks, tag questions, and words such as just, bit, lovely, really: give some to the best replies, and say weak ones plainly.',
      },
    ];
  },
};
