import type { Rule } from '../rule';

/** What somebody does makes a difference to each principle that is tested. */
export const cannotMove: Rule = {
  id: 'cannot-move',
  severity: 'error',
  why: 'A score that is the same whatever somebody says is not a score. Learners would be told that they are good, or bad, at something that they had no chance to show.',
  good: 'moments: { cold-cup: { replies: [{ id: drink-up, rates: { patience: -1, empathy: -2 } }] } }',
  bad: `moments:
  cold-cup: { replies: [{ id: drink-up, rates: { patience: 1, empathy: -2 } }] }`,
  says: 'Unexpected test of patience that comes out the same in every play, expected replies that differ on it.',
  check: ({ scenario, xray }) =>
    (xray().exact?.principles ?? []).flatMap(({ principle, least, greatest }) => {
      const tested = Object.entries(scenario.moments).find(([, { tests }]) => tests.includes(principle));
      const moves =
        least !== undefined && greatest !== undefined && least.earned * greatest.available !== greatest.earned * least.available;
      if (tested === undefined || moves) return [];
      const [id, { tests }] = tested;
      return [
        {
          path: ['moments', id, 'tests', tests.indexOf(principle)],
          message: `Unexpected test of ${principle} that comes out the same in every play, expected replies that differ on it.`,
          hint: 'Rate the best reply above the weakest one, wherever the principle is tested.',
        },
      ];
    }),
};
