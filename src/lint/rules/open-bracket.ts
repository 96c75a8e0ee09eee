import type { Rule } from '../rule';
import { linesOf } from './lines';

const SPEECH: ReadonlySet<string | number | undefined> = new Set(['says', 'answer']);

/** The first bracket that has no partner, if there is one. */
function lonely(text: string): '(' | ')' | undefined {
  let open = 0;
  for (const sign of text.match(/[()]/g) ?? []) {
    open += sign === '(' ? 1 : -1;
    if (open < 0) return ')';
  }
  return open > 0 ? '(' : undefined;
}

/** Brackets in speech come in pairs. */
export const openBracket: Rule = {
  id: 'open-bracket',
  severity: 'error',
  why: 'What stands in brackets is seen, and the rest is spoken. A bracket without its partner puts what is done into somebody’s mouth, and the learner reads it as words.',
  good: `
moments:
  kettle: { says: '(Stands up.) So, do I get near that kettle?' }
`,
  bad: `
moments:
  kettle: { says: '(Stands up. So, do I get near that kettle?' }
`,
  says: 'Unexpected “(” without its partner, expected brackets in pairs.',
  check: ({ scenario }) =>
    linesOf(scenario).flatMap(({ path, text }) => {
      const sign = SPEECH.has(path.at(-1)) ? lonely(text) : undefined;
      if (sign === undefined) return [];
      return [{ path, message: `Unexpected “${sign}” without its partner, expected brackets in pairs.` }];
    }),
};
