import { advance, begin, isOver, type Session } from '../../src/engine';
import { attemptedOf, type Attempted } from '../../src/programme';
import { bestFrom } from '../../src/scoring';
import { dialled, hashOf, type Dial, type Scenario } from '../../src/scenario';

interface How {
  readonly id: string;
  readonly day: string;
  readonly mode?: 'practice' | 'check';
  readonly dial?: Dial;
  readonly parent?: { readonly attempt: string; readonly turn: number };
}

/** An attempt that was played in some way from its first moment. */
export function played(
  scenario: Scenario,
  play: (session: Session) => Session,
  { id, day, mode = 'practice', dial = 'as-written', parent }: How,
): Attempted {
  const head = { id, scenario: scenario.id, hash: hashOf(scenario), mode, dial, parent, day, time: `${day}T12:00:00.000Z` };
  return attemptedOf(head, play(begin(dialled(scenario, dial), 1)));
}

export const best = bestFrom;

/** A conversation that was left after its first reply, which is a best one. */
export function oneTurn(session: Session): Session {
  const event = bestFrom(session).turns[0];
  if (event === undefined || isOver(session)) throw new Error('There is no turn to take.');
  return advance(session, { type: 'reply.chosen', moment: event.moment, reply: event.reply });
}
