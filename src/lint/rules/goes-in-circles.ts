import type { Rule } from '../rule';

/** No talk goes round for ever. */
export const goesInCircles: Rule = {
  id: 'goes-in-circles',
  severity: 'error',
  why: 'A real client does not hear the same thing for the tenth time as if it were the first. Where replies lead round and nothing has changed, learners can try until they are right, and the client seems a machine.',
  good: 'moments: { kettle: { replies: [{ id: ask-again, when: visits kettle < 3 }] } }',
  bad: 'moments: { kettle: { replies: [{ id: ask-again, when: null }] } }',
  says: 'Unexpected circle of moments that can be gone round for ever, expected every talk to end.',
  check: ({ xray }) => {
    const exact = xray().exact;
    if (exact === undefined || exact.turns.longest !== undefined) return [];
    return [
      {
        path: ['moments'],
        message: 'Unexpected circle of moments that can be gone round for ever, expected every talk to end.',
        hint: 'Let the second visit differ: `visits some-moment >= 2` in a gate, or in the `when` of the reply that leads back.',
      },
    ];
  },
};
