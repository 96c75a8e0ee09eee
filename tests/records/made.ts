import { advance, begin, moves, type TalkEvent } from '../../src/engine';
import { recordOf, type RapportRecord, type Recordable, type RecordedProgramme } from '../../src/records';
import { DIALS, dialled, hashOf, type Scenario } from '../../src/scenario';

/** An app that has nothing itself. */
export const NONE = { people: [], programmes: [] };

export const NOW = '2026-05-12T12:00:00.000Z';

/** A conversation that takes, at each turn, the reply that stands so many places down; every third turn with a hint before it. */
export function recordable(scenario: Scenario, id: string, places: readonly number[], how = 0): Recordable {
  const dial = DIALS[how % DIALS.length] ?? 'as-written';
  let session = begin(dialled(scenario, dial), how);
  const events: TalkEvent[] = [];
  for (const [turn, place] of places.entries()) {
    const possible = moves(session);
    const event = possible[place % Math.max(1, possible.length)];
    if (event === undefined) break;
    if (turn % 3 === 2) events.push({ type: 'help.opened', moment: session.at, help: 'hint' });
    events.push(event);
    session = advance(session, event);
  }
  return {
    id,
    scenario: scenario.id,
    hash: hashOf(scenario),
    seed: how,
    mode: how % 2 === 0 ? 'practice' : 'check',
    dial,
    started: '2026-05-11T08:00:00.000Z',
    saved: '2026-05-11T08:09:30.000Z',
    day: '2026-05-11',
    events,
  };
}

/** A record of conversations about scenarios that hold them. */
export function recorded(
  attempts: readonly Recordable[],
  scenarios: readonly Scenario[],
  who = 'Amina Khan',
  programme?: RecordedProgramme,
): RapportRecord {
  return recordOf({
    who,
    made: '2026-05-12T09:00:00.000Z',
    app: '0.1.0',
    attempts,
    scenarios: new Map(scenarios.map((scenario) => [hashOf(scenario), scenario])),
    programme,
  }).record;
}
