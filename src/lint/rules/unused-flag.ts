import { planOf } from '../../engine';
import { eachPart, type Scenario } from '../../scenario';
import type { Rule } from '../rule';
import { flagLists } from './choices';

/** Every flag that a condition, a milestone or a critical error reads. */
function readFlags(scenario: Scenario): ReadonlySet<string> {
  const read = new Set([...Object.keys(scenario.milestones ?? {}), ...Object.keys(scenario.critical ?? {})]);
  for (const { unless } of Object.values(scenario.critical ?? {})) if (unless !== undefined) read.add(unless);
  for (const condition of planOf(scenario).conditions.values())
    eachPart(condition, (part) => {
      if (part.kind === 'flag') read.add(part.flag);
    });
  return read;
}

/** What is remembered makes a difference later. */
export const unusedFlag: Rule = {
  id: 'unused-flag',
  severity: 'warning',
  why: 'A flag is a promise that what happened will matter later. Where nothing asks for it, the learner’s choice is forgotten, and the client answers as if it had never been made.',
  good: 'gates: { by-mood: [{ when: standing and trust <= 3, goto: leaves }, { goto: kettle }] }',
  bad: 'moments: { kettle: { sets: [asked-for-kettle] } }',
  says: 'Unexpected flag `asked-for-kettle` that nothing asks for, expected a condition, a milestone or a critical error with it.',
  check: ({ scenario }) => {
    const known = new Set(readFlags(scenario));
    return flagLists(scenario).flatMap(({ flags, path }) =>
      flags.flatMap((flag, index) => {
        if (known.has(flag)) return [];
        known.add(flag);
        return [
          {
            path: [...path, index],
            message: `Unexpected flag \`${flag}\` that nothing asks for, expected a condition, a milestone or a critical error with it.`,
            hint: 'Let a later `when` ask for it, or take it out of every `sets`.',
          },
        ];
      }),
    );
  },
};
