import type { Rule } from '../rule';

/** The x-ray can follow the whole scenario. */
export const stateBudget: Rule = {
  id: 'state-budget',
  severity: 'warning',
  why: 'The x-ray looks at every way that a talk can go, and so finds the dead end that only one learner in a thousand would meet. Where it cannot follow to the end, nobody can promise that there is none.',
  good: 'moments: { kettle: { variants: [{ when: standing and told-off, says: So? The kettle? }] } }',
  bad: `moments:
  cold-cup:
    sets: [a1, a2, a3, a4, a5, a6]
    replies: [{ id: your-own, sets: [b1, b2, b3, b4, b5, b6] }]
    silence: { sets: [c1, c2, c3, c4, c5, c6] }
  kettle:
    sets: [d1, d2, d3, d4, d5, d6]
    variants:
      - { when: visits cold-cup > 20 or a1 or a2 or a3 or a4 or a5 or a6 or b1 or b2 or b3 or b4 or b5 or b6, says: So? }
      - { when: c1 or c2 or c3 or c4 or c5 or c6 or d1 or d2 or d3 or d4 or d5 or d6, says: Well? }`,
  says: 'Unexpected scenario that remembers more than the x-ray can follow, expected fewer flags, visits and moods in conditions.',
  check: ({ xray }) => {
    if (xray().complete) return [];
    return [
      {
        path: ['moments'],
        message: 'Unexpected scenario that remembers more than the x-ray can follow, expected fewer flags, visits and moods in conditions.',
        hint: 'Ask for a flag soon after it is set, and not again: what nothing ahead asks for is forgotten.',
      },
    ];
  },
};
