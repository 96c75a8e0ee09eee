import type { Rule } from '../rule';
import { modelLinesOf } from './to-client';

const GRADE_MAX = 8;
/** Fewer words than this have no reading level. */
const WORDS_MIN = 40;

/** The automated readability index (Smith and Senter 1967): the grade of a US school whose pupils read a text with ease. */
function gradeOf(lines: readonly string[]): number | undefined {
  const words = lines.flatMap((line) => line.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []);
  const sentences = lines.flatMap((line) => line.split(/[.!?…]+/).filter((part) => /[\p{L}\p{N}]/u.test(part)));
  if (words.length < WORDS_MIN) return undefined;
  const letters = words.join('').replaceAll(/['’-]/g, '').length;
  return 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43;
}

/** What the best replies say to a client is easy to take in. */
export const readingLevel: Rule = {
  id: 'reading-level',
  severity: 'warning',
  why: 'Pain, fear and tiredness leave little room for long words and long sentences, in any language that a client grew up with. Learners copy the lines that are marked as best, so these must be easy to hear and easy to translate.',
  good: `
moments:
  kettle:
    replies:
      - id: which-step
        says: >-
          Let's take it in steps. You fill the kettle. It is heavy, so half is enough for one cup. Then you lift, and I
          stay here and do nothing. Then you pour. Nobody is in a hurry. Which of these worries you?
`,
  bad: `
moments:
  kettle:
    replies:
      - id: which-step
        says: >-
          Before we attempt the kitchen independently, it would probably be sensible to establish which particular part
          of preparing a hot drink is presenting the greatest difficulty, considering that yesterday's assessment
          suggested some remaining weakness when lifting and pouring.
`,
  says: 'Unexpected reading level of school grade 17.1 in what best and good replies say to the client, expected at most 8.',
  check: ({ scenario }) => {
    const grade = gradeOf(modelLinesOf(scenario).map(({ said }) => said));
    if (grade === undefined || grade <= GRADE_MAX) return [];
    const message = `Unexpected reading level of school grade ${grade.toFixed(1)} in what best and good replies say to the client, expected at most ${GRADE_MAX}.`;
    return [{ path: ['moments'], message, hint: 'Make two sentences of one, and take the shorter word.' }];
  },
};
