import { planOf, type Choice } from '../../engine';
import { MOOD_VARIABLES, PRINCIPLES, SILENCE_ID } from '../../scenario';
import type { Rule } from '../rule';

/** All that a choice does, as a text that can be compared. */
function effectOf({ authored: { rates }, change, informs, sets, goto }: Choice): string {
  const mood = MOOD_VARIABLES.map((variable) => change[variable]);
  const ratings = PRINCIPLES.map((principle) => rates[principle] ?? 0);
  return JSON.stringify([mood, informs, ratings, [...sets].sort(), goto]);
}

/** One `when` is the denial of the other, so the two are never offered side by side. */
function exclude({ when: one }: Choice, { when: other }: Choice): boolean {
  const denies = (a: Choice['when'], b: Choice['when']): boolean => a?.kind === 'not' && JSON.stringify(a.of) === JSON.stringify(b);
  return denies(one, other) || denies(other, one);
}

/** Two replies of a moment differ in more than their words. */
export const sameEffect: Rule = {
  id: 'same-effect',
  severity: 'warning',
  why: 'If two replies change the mood alike, are rated alike and lead to the same place, choosing between them is no choice. The debrief then has nothing to say about why one went differently from the other.',
  good: `
moments:
  kettle:
    replies:
      - { id: ask-again, rates: { problem-solving: 1 } }
`,
  bad: `
moments:
  kettle:
    replies:
      - id: ask-again
        says: Let me do the kettle for you.
        quality: poor
        rates: { communication: -1, problem-solving: -1 }
        move: taking-over
        goto: by-mood
`,
  says: 'Unexpected reply `ask-again` that does the same as `not-today`, expected another mood, rating, flag or way on.',
  check: ({ scenario }) =>
    [...planOf(scenario).nodes.values()].flatMap((node) => {
      if (node.kind !== 'moment') return [];
      const replies = node.choices.filter(({ id }) => id !== SILENCE_ID);
      return replies.flatMap((reply, index) => {
        const twin = replies.slice(0, index).find((other) => effectOf(other) === effectOf(reply) && !exclude(other, reply));
        if (twin === undefined) return [];
        const message = `Unexpected reply \`${reply.id}\` that does the same as \`${twin.id}\`, expected another mood, rating, flag or way on.`;
        const hint = 'Ask which of the two costs more, and for whom; or leave one out.';
        return [{ path: ['moments', node.id, 'replies', node.authored.replies.findIndex(({ id }) => id === reply.id)], message, hint }];
      });
    }),
};
