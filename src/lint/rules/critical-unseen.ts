import type { Rule } from '../rule';
import { flagLists } from './choices';

/** A critical error can be seen before it is put right. */
export const criticalUnseen: Rule = {
  id: 'critical-unseen',
  severity: 'error',
  why: 'A critical error that is put right by the very reply that makes it never counts, and no learner ever hears of it. Safety has to be earned by something that they do afterwards.',
  good: 'critical: { told-off: { unless: steps-named, says: She was told off for wanting her own tea. } }',
  bad: 'moments: { cold-cup: { replies: [{ id: drink-up, sets: [told-off, steps-named] }] } }',
  says: 'Unexpected flag `steps-named` beside `told-off`, which it puts right at once, expected it to be set by a later reply.',
  check: ({ scenario }) =>
    flagLists(scenario).flatMap(({ flags, path }) =>
      Object.entries(scenario.critical ?? {}).flatMap(([flag, { unless }]) => {
        if (unless === undefined || !flags.includes(flag) || !flags.includes(unless)) return [];
        return [
          {
            path: [...path, flags.indexOf(unless)],
            message: `Unexpected flag \`${unless}\` beside \`${flag}\`, which it puts right at once, expected it to be set by a later reply.`,
          },
        ];
      }),
    ),
};
