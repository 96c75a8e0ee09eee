import type { Rule } from '../rule';

/** Every ending can be come to in more ways than one. */
export const onlyWay: Rule = {
  id: 'only-way',
  severity: 'warning',
  why: 'Where one reply alone leads to an ending, the ending hangs on a single sentence, and a conversation does not. Learners guess the key sentence instead of seeing that how they spoke all along has led there.',
  good: `client: { mood: { agitation: 14 } }
moments: { kettle: { replies: [{ id: ask-again, when: null, goto: pours }] } }`,
  bad: `moments: { kettle: { replies: [{ id: ask-again, goto: pours }] } }`,
  says: 'Unexpected ending `leaves` that only `kettle › not-today` leads to, expected at least two replies.',
  check: ({ scenario, xray }) => {
    if (Object.keys(scenario.endings).length === 1) return [];
    return (xray().exact?.endings ?? []).flatMap(({ id, onlyBy }) => {
      if (onlyBy === undefined) return [];
      return [
        { path: ['endings', id], message: `Unexpected ending \`${id}\` that only \`${onlyBy}\` leads to, expected at least two replies.` },
      ];
    });
  },
};
