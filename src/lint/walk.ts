import { advance, begin, isOver, offered, type Session } from '../engine';
import { suggestion, type Scenario } from '../scenario';

/** A walk that was given, as far as it fits. */
export interface Walk {
  readonly session: Session;
  /** Where it stops fitting, in a sentence; nothing where it fits to its end. */
  readonly misfit: string | undefined;
}

/** What an answer to a numbered list of replies comes to. */
export type Answered =
  | { readonly kind: 'goes on'; readonly session: Session }
  | { readonly kind: 'quits' }
  | { readonly kind: 'does not fit'; readonly misfit: string };

/** Walks a scenario by the ids of replies, joined by `›` or `>`. The first id may be that of the start. */
export function walkOf(scenario: Scenario, text: string): Walk {
  const steps = text
    .split(/[›>]/)
    .map((step) => step.trim())
    .filter((step) => step !== '');
  let session = begin(scenario, 1);
  for (const step of steps[0] === scenario.start ? steps.slice(1) : steps) {
    const misfit = misfitOf(session, step);
    if (misfit !== undefined) return { session, misfit };
    session = chosen(session, step);
  }
  return { session, misfit: undefined };
}

/** The walk that a conversation has taken, as `walkOf` reads it. */
export function walkText({ scenario, turns }: Session): string {
  return [scenario.start, ...turns.map(({ reply }) => reply)].join(' › ');
}

/** Goes on by a number from the list of offered replies, by `u` to take the last turn back, or by `q` to quit. */
export function answered(session: Session, answer: string): Answered {
  const choices = offered(session);
  const said = answer.trim().toLowerCase();
  if (said === 'q') return { kind: 'quits' };
  if (said === 'u') {
    const last = session.turns.at(-1);
    if (last === undefined) return { kind: 'does not fit', misfit: 'Unexpected `u` at the first moment, expected a turn to take back.' };
    return { kind: 'goes on', session: advance(session, { type: 'turn.taken-back', moment: last.moment }) };
  }
  const choice = /^\d+$/.test(said) ? choices[Number(said) - 1] : undefined;
  if (choice !== undefined) return { kind: 'goes on', session: chosen(session, choice.id) };
  const numbers = choices.length === 0 ? '' : `a number from 1 to ${choices.length}, `;
  return { kind: 'does not fit', misfit: `Unexpected \`${said}\` at \`${session.at}\`, expected ${numbers}\`u\` or \`q\`.` };
}

function chosen(session: Session, reply: string): Session {
  return advance(session, { type: 'reply.chosen', moment: session.at, reply });
}

function misfitOf(session: Session, step: string): string | undefined {
  if (isOver(session)) return `Unexpected \`${step}\` after the ending \`${session.at}\`, expected the end of the walk.`;
  const ids = offered(session).map(({ id }) => id);
  if (ids.includes(step)) return undefined;
  const sentence = `Unexpected \`${step}\` at \`${session.at}\` in turn ${session.turns.length + 1}, expected ${listed(ids)}.`;
  const hint = suggestion(step, session.turns.length === 0 ? [...ids, session.scenario.start] : ids);
  return hint === undefined ? sentence : `${sentence} ${hint}`;
}

function listed(ids: readonly string[]): string {
  const quoted = ids.map((id) => `\`${id}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1) ?? ''}`;
}
