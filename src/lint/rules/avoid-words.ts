import type { Rule } from '../rule';
import { linesOf } from './lines';

/** Words that put a condition before a person, or blame; from the guidance of disability style guides. */
const AVOID: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\bwheelchair[- ]bound\b/i, 'wheelchair user'],
  [/\bconfined to a wheelchair\b/i, 'uses a wheelchair'],
  [/\bsuffers? from\b/i, 'has'],
  [/\bsuffering from\b/i, 'living with'],
  [/\b(?:stroke|accident|burns?) victims?\b/i, 'person who had it'],
  [/\bspecial needs\b/i, 'what the person needs'],
  [/\bthe disabled\b/i, 'disabled people'],
  [/\bnon-?complian(?:t|ce)\b/i, 'what got in the way'],
  [/\battention[- ]seeking\b/i, 'what the person needs'],
  [/\bdifficult (?:patient|client)\b/i, 'a hard situation'],
  [/\bthe elderly\b/i, 'older people'],
];

/** Words to avoid stand only in weak replies, where the debrief can talk about them. */
export const avoidWords: Rule = {
  id: 'avoid-words',
  severity: 'error',
  why: 'Learners take over the words that they read. Words that define a person by a condition, or blame, may stand in a weak reply, where the debrief can say what they cost, and nowhere else.',
  good: 'briefing: Bea Okafor had a stroke and uses a wheelchair.',
  bad: 'briefing: Bea Okafor suffers from a stroke.',
  says: 'Unexpected “suffers from”, expected other words, such as “has”.',
  check: ({ scenario }) =>
    linesOf(scenario)
      .filter(({ weak }) => !weak)
      .flatMap(({ path, text }) =>
        AVOID.flatMap(([word, instead]) => {
          const found = word.exec(text);
          return found === null ? [] : [{ path, message: `Unexpected “${found[0]}”, expected other words, such as “${instead}”.` }];
        }),
      ),
};
