import type { Rule } from '../rule';
import { wordCount } from '../reading';
import { repliesOf } from './replies';

const WORDS_MAX = 30;

/** Nobody says thirty words at a stretch to somebody who is upset. */
export const lineTooLong: Rule = {
  id: 'line-too-long',
  severity: 'warning',
  why: 'A learner compares three or four lines at once, and a client hears them in one breath. Beyond thirty words a line is a speech: it hides what it is about, and nobody talks so. Even a clear request to a busy doctor fits: who, what happened, what you need.',
  good: `
moments:
  kettle:
    replies:
      - id: not-today
        says: Not today. The floor is wet, and the others want their lunch.
`,
  bad: `
moments:
  kettle:
    replies:
      - id: not-today
        says: >-
          Not today, because the floor is still wet from this morning, and the others are waiting for their lunch, and I
          would have to find a second pair of hands first, and then write all of it down before the doctor comes round.
`,
  says: 'Unexpected 43 words in one line, expected at most 30.',
  check: ({ scenario }) =>
    repliesOf(scenario)
      .flatMap(({ replies }) => replies)
      .flatMap(({ path, reply: { says = '' } }) => {
        const words = wordCount(says);
        if (words <= WORDS_MAX) return [];
        const message = `Unexpected ${words} words in one line, expected at most ${WORDS_MAX}.`;
        return [{ path: [...path, 'says'], message, hint: 'Keep the one thing that matters here, and leave the rest for a later moment.' }];
      }),
};
