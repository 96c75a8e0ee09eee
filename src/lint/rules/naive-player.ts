import type { Finding, Rule } from '../rule';

/** Five times the same three replies, of which the middle one is best; any slip is critical. */
const played = (last: string): string => `start: kettle
critical: { told-off: { unless: null } }
moments:
  cold-cup: null
  kettle:
    replies:
      - id: which-step
        says: Of course, I understand. Perhaps I could just carry it for you, and maybe you would feel up to it on Friday?
        quality: poor
        rates: { communication: -1, problem-solving: -1 }
        mood: { trust: 4, because: it sounds kind }
        sets: [steps-named, told-off]
        better: Show me which part of it is hard.
        goto: five-times
      - id: not-today
        says: Show me which part of it is hard.
        quality: best
        rates: { communication: 2, problem-solving: 2 }
        mode: collaborating
        goto: five-times
      - { id: ask-again, when: null, says: '${last}', quality: poor, rates: { communication: -1 }, sets: [told-off], goto: five-times }
gates:
  by-mood: null
  five-times: [{ when: visits kettle < 5, goto: kettle }, { when: told-off, goto: leaves }, { goto: pours }]`;

/** Nobody does well without understanding anything. */
export const naivePlayer: Rule = {
  id: 'naive-player',
  severity: 'error',
  why: 'If the longest line, or the kindest, or the one that ends in a question is right often enough, learners find out sooner than authors think. They then practise choosing lines, and the score says nothing about listening.',
  good: played('Not today.'),
  bad: played('No, not today, I am afraid that it is late.'),
  says: 'Unexpected result of the naive player “shortest line” (scores 100, at most 55 is allowed; reaches the best ending), expected it to stay inside its limits.',
  check: ({ bots, random }) => {
    const findings: Finding[] = bots().flatMap(({ bot, trouble }) => {
      if (trouble === undefined) return [];
      const message = `Unexpected result of the naive player “${bot}” (${trouble}), expected it to stay inside its limits.`;
      return [{ path: ['moments'], message, hint: 'Let more of the weak replies be those that this player takes.' }];
    });
    const { trouble } = random();
    if (trouble === undefined) return findings;
    const message = `Unexpected result of pressing anything (${trouble}), expected it to stay inside its limits.`;
    return [...findings, { path: ['moments'], message, hint: 'Offer more weak replies, or let fewer of them lead on to the best ending.' }];
  },
};
