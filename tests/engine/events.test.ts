import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, begin, eventsOf, isOver, moves, replay, stageOf, type Session, type TalkEvent } from '../../src/engine';
import type { Scenario } from '../../src/scenario';
import { anyScenario } from '../generate';
import { shipped, teaRound } from '../library';
import { runs } from '../runs';

/** Goes on with a conversation by picks; some take the last turn back, open a help, or read the client first. */
function wander(from: Session, picks: readonly number[]): Session {
  let session = from;
  for (const pick of picks) {
    const last = session.turns.at(-1);
    if (pick % 7 === 6 && last !== undefined) session = advance(session, { type: 'turn.taken-back', moment: last.moment });
    if (isOver(session)) return session;
    const probe = session.scenario.moments[session.at]?.probe;
    const option = probe?.options[pick % probe.options.length]?.id;
    if (pick % 3 === 0 && option !== undefined && session.read === undefined)
      session = advance(session, { type: 'mood.read', moment: session.at, option });
    if (pick % 5 === 0) session = advance(session, { type: 'help.opened', moment: session.at, help: 'thought' });
    const possible = moves(session);
    const event = possible[pick % possible.length];
    if (event !== undefined) session = advance(session, event);
  }
  return session;
}

const picks = fc.array(fc.nat(40), { maxLength: 24 });

function retold(scenario: Scenario, chosen: readonly number[], seed: number): void {
  const session = wander(begin(scenario, seed), chosen);
  const events = eventsOf(session.turns);
  const again = replay(scenario, seed, events);
  expect(again).toEqual({ session: { ...session, read: undefined, takenBack: 0, helps: [] }, fitted: events.length });
  expect(stageOf(again.session)).toEqual(stageOf({ ...session, read: undefined }));
  for (const [index, turn] of session.turns.entries()) {
    const before = replay(scenario, seed, eventsOf(session.turns.slice(0, index))).session;
    expect({ at: before.at, standing: before.standing }).toEqual({ at: turn.moment, standing: turn.before });
  }
}

describe('the fewest events that lead through turns', () => {
  test('are what was read and what was replied, in order', () => {
    const events: readonly TalkEvent[] = [
      { type: 'help.opened', moment: 'cold-cup', help: 'mood-words' },
      { type: 'reply.chosen', moment: 'cold-cup', reply: 'drink-up' },
      { type: 'turn.taken-back', moment: 'cold-cup' },
      { type: 'mood.read', moment: 'cold-cup', option: 'insulted' },
      { type: 'reply.chosen', moment: 'cold-cup', reply: 'your-own' },
      { type: 'reply.chosen', moment: 'kettle', reply: 'ask-again' },
    ];
    expect(eventsOf(replay(teaRound, 1, events).session.turns)).toEqual(events.slice(3));
  });

  test('make the same turns, standing and order of replies again, in any play of any scenario', () => {
    fc.assert(
      fc.property(anyScenario, picks, fc.nat(), (scenario, chosen, seed) => retold(scenario, chosen, seed)),
      { numRuns: runs(300) },
    );
  });

  test('do so in every scenario that ships', () => {
    for (const scenario of shipped)
      fc.assert(
        fc.property(picks, fc.nat(), (chosen, seed) => retold(scenario, chosen, seed)),
        { numRuns: runs(30) },
      );
  });
});
