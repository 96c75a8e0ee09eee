import { SILENCE_ID, type Path, type Scenario } from '../../scenario';
import type { Rule } from '../rule';

/** Where `moment › reply`, a name of the x-ray, stands. */
function replyPath({ moments }: Scenario, moment: string, reply: string): Path {
  if (reply === SILENCE_ID) return ['moments', moment, SILENCE_ID];
  return ['moments', moment, 'replies', moments[moment]?.replies.findIndex(({ id }) => id === reply) ?? 0];
}

/** Everything that is written can be met. */
export const unreachable: Rule = {
  id: 'unreachable',
  severity: 'error',
  why: 'Words that no play can reach teach nobody. Usually a mood is asked for that the client never has there, so something that was meant to happen, such as a second chance, is missing.',
  good: 'moments: { kettle: { replies: [{ id: ask-again, when: trust >= 8 and visits kettle < 3 }] } }',
  bad: 'moments: { kettle: { replies: [{ id: ask-again, when: trust >= 20 }] } }',
  says: 'Unexpected reply `ask-again` that no play can reach, expected at least one.',
  check: ({ scenario, xray }) => {
    const unreached = xray().exact?.unreached;
    if (unreached === undefined) return [];
    const dead = new Set(unreached.moments);
    const finding = (what: string, path: Path) => ({
      path,
      message: `Unexpected ${what} that no play can reach, expected at least one.`,
      hint: 'Look at the `when` here and at the gates before it, or delete it.',
    });
    /** What is in an unreached moment goes without saying. */
    const inside = (names: readonly string[]) =>
      names.map((name) => name.split(' › ') as [moment: string, part: string]).filter(([moment]) => !dead.has(moment));
    return [
      ...unreached.moments.map((id) => finding(`moment \`${id}\``, ['moments', id])),
      ...inside(unreached.replies).map(([moment, reply]) => finding(`reply \`${reply}\``, replyPath(scenario, moment, reply))),
      ...inside(unreached.variants).map(([moment, number]) =>
        finding(`variant ${number} of \`${moment}\``, ['moments', moment, 'variants', Number(number) - 1]),
      ),
      ...unreached.endings.map((id) => finding(`ending \`${id}\``, ['endings', id])),
    ];
  },
};
