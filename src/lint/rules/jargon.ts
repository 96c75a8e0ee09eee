import type { Rule } from '../rule';
import { modelLinesOf } from './to-client';

/** Words of the clinic, and everyday words that a client knows. */
const JARGON: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\borthos[ie]s\b|\borthotics?\b/i, 'splint'],
  [/\bpropriocepti(?:on|ve)\b/i, 'knowing where your arm is'],
  [/\bADLs?\b|\bactivities of daily living\b/, 'washing and dressing'],
  [/\b(?:adaptive|assistive) (?:equipment|devices?|technology)\b/i, 'something that makes it easier'],
  [/\btenodesis\b/i, 'the grip that your wrist makes'],
  [/\bdyspn(?:o?ea|o?eic)\b/i, 'being short of breath'],
  [/\bSp?O2\b|\boxygen saturations?\b|\bdesaturat\w+/i, 'the oxygen in your blood'],
  [/\bbaseline\b/i, 'how it was before'],
  [/\b(?:non-?)?complian(?:t|ce)\b|\b(?:non-?)?adheren(?:t|ce)\b/i, 'what works for you'],
  [/\b(?:re)?mobili[sz](?:e|es|ed|ing|ation)\b/i, 'getting moving'],
  [/\bambulat(?:e|es|ed|ing|ion)\b/i, 'walking'],
  [/\bROM\b|\b[Rr]ange of (?:motion|movement)\b/, 'how far it moves'],
  [/\bcontractures?\b/i, 'a joint that has gone stiff'],
  [/\bo?edema\b/i, 'swelling'],
  [/\bspasticity\b/i, 'tight muscles'],
  [/\bhemi(?:plegi[ac]|paresis)\b/i, 'your weaker side'],
  [/\bparaesthesia\b|\bparesthesia\b/i, 'pins and needles'],
  [/\bcogniti(?:on|ve)\b/i, 'memory and thinking'],
  [/\bbilateral(?:ly)?\b/i, 'both sides'],
  [/\b(?:fine|gross) motor\b/i, 'small movements, or large ones'],
  [/\binterventions?\b/i, 'what we do together'],
  [/\boccupational performance\b/i, 'doing what matters to you'],
  [/\bfunctional (?:independence|mobility|goals?|outcomes?)\b/i, 'what you want to do'],
  [/\benergy conservation\b/i, 'saving your strength'],
  [/\bexacerbations?\b/i, 'a flare-up'],
  [/\bprognosis\b/i, 'what is likely to happen'],
  [/\bcontraindicat(?:ed|ions?)\b/i, 'not safe for you'],
  [/\bMDT\b|\bmultidisciplinary\b/, 'the team'],
];

/** Best and good replies speak to a client in everyday words. */
export const jargon: Rule = {
  id: 'jargon',
  severity: 'warning',
  why: 'A client who does not know a word seldom asks; they nod, and the moment is lost. Learners copy the lines that are marked as best, so these use the words of everyday life. A weak reply may use jargon, and so may talk with a colleague.',
  good: `
moments:
  cold-cup:
    replies:
      - { id: your-own, says: You would rather make your own. How did you do it before? }
      - { id: drink-up, says: 'Drink up, and then we will measure your baseline.' }
`,
  bad: `
moments:
  cold-cup:
    replies:
      - { id: your-own, says: You would rather make your own. What was your baseline? }
`,
  says: 'Unexpected “baseline” in a line for the client, expected everyday words, such as “how it was before”.',
  check: ({ scenario }) =>
    modelLinesOf(scenario).flatMap(({ path, said }) =>
      JARGON.flatMap(([word, instead]) => {
        const found = word.exec(said);
        if (found === null) return [];
        return [{ path, message: `Unexpected “${found[0]}” in a line for the client, expected everyday words, such as “${instead}”.` }];
      }),
    ),
};
