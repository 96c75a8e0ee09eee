import { planOf } from '../../engine';
import { QUALITIES } from '../../scenario';
import type { Rule } from '../rule';

/** Every principle that a moment tests makes a difference there. */
export const spread: Rule = {
  id: 'spread',
  severity: 'error',
  why: 'A moment that names a principle promises that it can be shown or missed there. If a best reply earns no more of it than the weakest, the moment counts for nothing, and the learner is told about a skill that was never asked for.',
  good: `
moments:
  kettle: { tests: [communication] }
`,
  bad: `
moments:
  kettle: { tests: [communication, patience] }
`,
  says: 'Unexpected `patience` where a best reply earns no more than the weakest, expected a difference.',
  check: ({ scenario }) =>
    [...planOf(scenario).nodes.values()].flatMap((node) => {
      if (node.kind !== 'moment') return [];
      const rated = node.choices.map(({ authored: { quality, rates } }) => ({ quality: QUALITIES[quality], rates }));
      const highest = Math.max(...rated.map(({ quality }) => quality));
      return node.authored.tests.flatMap((principle, index) => {
        const best = rated.filter(({ quality }) => quality === highest).map(({ rates }) => rates[principle] ?? 0);
        if (Math.min(...best) > Math.min(...rated.map(({ rates }) => rates[principle] ?? 0))) return [];
        const message = `Unexpected \`${principle}\` where a best reply earns no more than the weakest, expected a difference.`;
        const hint = 'Rate the replies on it, or take it out of `tests`.';
        return [{ path: ['moments', node.id, 'tests', index], message, hint }];
      });
    }),
};
