import type { Rule } from '../rule';
import { otherWords } from './lines';

const SHOWS = /\b(?:is|are|looks?|seems?|feels?|appears?|sounds?|becomes?|gets?)/;
const DEGREE = /(?:to be |(?:a bit|a little|very|so|too|quite|rather|still|more|not|both|deeply|really|\w+ly) ){0,3}/;
const STATE =
  /(?:afraid|angry|annoyed|anxious|ashamed|bored|confused|depressed|desperate|disappointed|distressed|embarrassed|frightened|frustrated|furious|guilty|happy|hopeless|humiliated|irritated|jealous|lonely|miserable|nervous|overwhelmed|proud|relieved|resentful|sad|scared|suspicious|unhappy|upset|worried)\b/;
const INFERS = new RegExp(`${SHOWS.source} ${DEGREE.source}(${STATE.source})`, 'i');

/** A cue says what a camera would show. */
export const cueInfers: Rule = {
  id: 'cue-infers',
  severity: 'error',
  why: 'Reading a face is half of what is practised here, and a cue that names the feeling has already read it. Say what can be seen or heard, and leave it to the learner to wonder.',
  good: `
moments:
  kettle: { cue: Stands up. Both hands on the table. }
`,
  bad: `
moments:
  kettle: { cue: Stands up. She looks very frustrated. }
`,
  says: 'Unexpected “frustrated” in a cue, expected what can be seen or heard.',
  check: ({ scenario }) =>
    Object.entries(scenario.moments).flatMap(([id, moment]) => {
      const cues = [{ path: ['moments', id], words: moment }, ...otherWords(id, moment)];
      return cues.flatMap(({ path, words: { cue = '' } }) => {
        const state = INFERS.exec(cue)?.[1];
        if (state === undefined) return [];
        const message = `Unexpected “${state}” in a cue, expected what can be seen or heard.`;
        return [{ path: [...path, 'cue'], message, hint: 'Say what the hands, the eyes, the voice or the breath do.' }];
      });
    }),
};
