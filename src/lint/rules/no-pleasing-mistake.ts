import { begin, engagementOf } from '../../engine';
import { QUALITIES, type Mood } from '../../scenario';
import type { Rule } from '../rule';
import { choicePlaces } from './choices';

const changed = (mood: Mood, by: Mood): Mood => ({
  agitation: mood.agitation + by.agitation,
  valence: mood.valence + by.valence,
  trust: mood.trust + by.trust,
  hope: mood.hope + by.hope,
});

/** Once at least, the client likes a mistake. */
export const noPleasingMistake: Rule = {
  id: 'no-pleasing-mistake',
  severity: 'error',
  why: 'A promise that cannot be kept, or giving in, is often thanked for. If every mistake makes the client feel worse at once, learners can steer by the mood alone, and will be misled by real people.',
  good: `moments:
  kettle:
    replies:
      - { id: not-today, says: You will be making tea for all of us by Friday., move: over-promise, better: Which part of it worries you? }`,
  bad: 'moments: { kettle: { replies: [{ id: not-today, says: Not today., move: taking-over }] } }',
  says: 'Unexpected poor and harmful replies that all make the client feel worse, expected at least one that pleases.',
  check: ({ scenario }) => {
    const { mood } = begin(scenario, 1).standing;
    const pleases = choicePlaces(scenario).some(
      ({ choice: { authored, change } }) =>
        QUALITIES[authored.quality] < QUALITIES.fair && engagementOf(changed(mood, change)) > engagementOf(mood),
    );
    if (pleases) return [];
    return [
      {
        path: ['moments'],
        message: 'Unexpected poor and harmful replies that all make the client feel worse, expected at least one that pleases.',
        hint: 'Think of a promise, of giving in, or of comfort that comes too early.',
      },
    ];
  },
};
