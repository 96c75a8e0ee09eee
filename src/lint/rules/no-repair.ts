import { planOf, type Plan } from '../../engine';
import type { Rule } from '../rule';
import { choicePlaces } from './choices';

/** A change of trust from which on a reply is a rupture. */
const RUPTURE = -2;
/** How many replies later a repair still comes in time. */
const STEPS = 2;

/** The moments that a goto leads to, through gates. */
function momentsFrom(plan: Plan, id: string): readonly string[] {
  const node = plan.nodes.get(id);
  if (node?.kind === 'gate') return node.branches.flatMap((branch) => momentsFrom(plan, branch.goto));
  return node?.kind === 'moment' ? [id] : [];
}

function canRepair(plan: Plan, id: string, steps: number): boolean {
  const node = plan.nodes.get(id);
  if (node?.kind !== 'moment') return false;
  if (node.choices.some(({ authored: { quality, move } }) => quality === 'best' && move === 'repair')) return true;
  return steps > 0 && node.choices.some(({ goto }) => momentsFrom(plan, goto).some((next) => canRepair(plan, next, steps - 1)));
}

/** After a serious rupture, it can be repaired. Of the ways through a gate, one is enough: the gate is there to send on whoever needs it. */
export const noRepair: Rule = {
  id: 'no-repair',
  severity: 'error',
  why: 'Everybody hurts a client at some time, and what matters is what they do next. After a reply that breaks trust, learners need a chance to own it, and full credit when they do.',
  good: `moments:
  kettle:
    replies: [{ id: which-step, says: That was me telling you what to do. I am sorry. Which part of it worries you?, move: repair }]`,
  bad: `moments:
  cold-cup:
    replies: [{ id: drink-up, says: Calm down and drink up., move: calm-down }]`,
  says: 'Unexpected harmful reply `drink-up` after which `kettle` leaves no way to repair, expected a best reply with the move `repair` there or soon after.',
  check: ({ scenario }) => {
    const plan = planOf(scenario);
    return choicePlaces(scenario).flatMap(({ choice, path }) => {
      if (choice.authored.quality !== 'harmful' || choice.change.trust > RUPTURE) return [];
      const next = momentsFrom(plan, choice.goto);
      const [first] = next;
      if (first === undefined || next.some((id) => canRepair(plan, id, STEPS))) return [];
      return [
        {
          path,
          message: `Unexpected harmful reply \`${choice.id}\` after which \`${first}\` leaves no way to repair, expected a best reply with the move \`repair\` there or soon after.`,
          hint: 'Let it lead to a moment where the learner can own what they said, without a “but”.',
        },
      ];
    });
  },
};
