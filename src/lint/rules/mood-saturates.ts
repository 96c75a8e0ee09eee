import { begin } from '../../engine';
import { MOOD_MAX, MOOD_MIN, MOOD_VARIABLES } from '../../scenario';
import { bestFrom } from '../../scoring';
import type { Rule } from '../rule';

/** On the best way through, the mood can always still go up and down. Other plays may meet the ends of the scale: a ruined talk has an end to its trust. */
export const moodSaturates: Rule = {
  id: 'mood-saturates',
  severity: 'warning',
  why: 'At the end of its scale a mood cannot move, so what a learner does well or badly from then on leaves no trace. The client stops being somebody who listens.',
  good: 'client: { mood: { trust: 9 } }',
  bad: 'client: { mood: { trust: 20 } }',
  says: 'Unexpected trust of 20, an end of the scale, before `cold-cup › your-own` on the best way through, expected room to change.',
  check: ({ scenario }) => {
    const { turns } = bestFrom(begin(scenario, 1));
    return MOOD_VARIABLES.flatMap((variable) => {
      const met = turns.find(({ before: { mood } }) => mood[variable] === MOOD_MIN || mood[variable] === MOOD_MAX);
      if (met === undefined) return [];
      return [
        {
          path: scenario.client.mood?.[variable] === undefined ? ['client', 'temperament'] : ['client', 'mood', variable],
          message: `Unexpected ${variable} of ${met.before.mood[variable]}, an end of the scale, before \`${met.moment} › ${met.reply}\` on the best way through, expected room to change.`,
          hint: 'Start further from that end, or let replies change it less.',
        },
      ];
    });
  },
};
