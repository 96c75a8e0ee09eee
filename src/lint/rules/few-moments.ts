import { begin } from '../../engine';
import { bestFrom, EVIDENCE_MIN, scoreOf } from '../../scoring';
import type { Rule } from '../rule';

/** Every principle is tested often enough to say something about it. */
export const fewMoments: Rule = {
  id: 'few-moments',
  severity: 'error',
  why: 'One or two moments say more about chance than about a learner. With fewer than five for a principle, the debrief has to stay silent about it, however well somebody does.',
  good: `moments:
  cold-cup: { replies: [{ id: your-own, goto: kettle }] }
  kettle:
    tests: [patience, people-skills, communication, problem-solving, empathy]
    replies:
      - { id: which-step, rates: { patience: 1, people-skills: 1, communication: 2, problem-solving: 2, empathy: 1 }, goto: five-times }
gates: { five-times: [{ when: visits kettle >= 5, goto: pours }, { goto: kettle }] }`,
  bad: `moments:
  cold-cup: { replies: [{ id: your-own, goto: kettle }] }
  kettle:
    tests: [patience, people-skills, communication, problem-solving]
    replies:
      - { id: which-step, rates: { patience: 1, people-skills: 1, communication: 2, problem-solving: 2 }, goto: five-times }
gates: { five-times: [{ when: visits kettle >= 5, goto: pours }, { goto: kettle }] }`,
  says: 'Unexpected 1 moment that tests empathy on the best way through, expected at least 5.',
  check: ({ scenario }) =>
    scoreOf(bestFrom(begin(scenario, 1)))
      .technique.filter(({ enough }) => !enough)
      .map(({ principle, moments }) => ({
        path: ['moments'],
        message: `Unexpected ${moments} ${moments === 1 ? 'moment that tests' : 'moments that test'} ${principle} on the best way through, expected at least ${EVIDENCE_MIN}.`,
        hint: 'A moment counts where its best and its weakest reply differ on the principle.',
      })),
};
