import { begin, replay, type Session, type TalkEvent } from '../engine';
import { firstScenario, scenarioById, type LibraryScenario } from './scenarios';
import { hasNoLessons, type Scenario } from '../scenario';
import type { Services } from './services';
import type { Attempt, AttemptHead } from './storage';

/** A conversation ready for the screen: not yet begun, or taken up again. */
export interface Talk {
  /** Different for each conversation, the same while one goes on. */
  readonly key: string;
  readonly hash: string;
  readonly session: Session;
  /** The scenario with everything that a debrief says, to be kept with the attempt. */
  readonly whole: () => Promise<Scenario>;
  readonly head: AttemptHead | undefined;
  readonly events: readonly TalkEvent[];
}

/** A conversation that has not begun; nothing if no scenario has that name. */
export async function newTalk(id: string, services: Services): Promise<Talk | undefined> {
  const found = await scenarioById(id);
  return found === undefined ? undefined : freshTalk(found, async () => found.scenario, services, services.newSeed());
}

/** The seed of the conversation on the page of a newcomer, which is written into the page before anybody opens it. */
export const FIRST_SEED = 1;

/** The conversation of the home page, which needs no loading. */
export function firstTalk(services: Services, seed: number): Talk {
  const { id } = firstScenario.scenario;
  return freshTalk(firstScenario, async () => (await scenarioById(id))?.scenario ?? firstScenario.scenario, services, seed);
}

function freshTalk({ hash, scenario }: LibraryScenario, whole: Talk['whole'], { newId }: Services, seed: number): Talk {
  return { key: newId(), hash, session: begin(scenario, seed), whole, head: undefined, events: [] };
}

/** A kept conversation, made again from its events; nothing if it is not on this device. */
export async function keptTalk(id: string, { storage }: Services): Promise<Talk | undefined> {
  const attempt = await storage.attempt(id);
  if (attempt === undefined) return undefined;
  const { head, events } = attempt;
  const scenario = await withLessons(attempt);
  const { session, fitted } = replay(scenario, head.seed, events);
  return { key: head.id, hash: head.hash, session, whole: async () => scenario, head, events: events.slice(0, fitted) };
}

/** The scenario of an attempt; where it was kept without its lessons, the same one of the library. */
async function withLessons({ head, scenario }: Attempt): Promise<Scenario> {
  if (!hasNoLessons(scenario)) return scenario;
  const found = await scenarioById(scenario.id);
  return found?.hash === head.hash ? found.scenario : scenario;
}

/** The head of an attempt after one more event. */
export function nextHead(talk: Talk, head: AttemptHead | undefined, next: Session, over: boolean, now: string): AttemptHead {
  return {
    id: talk.key,
    scenario: next.scenario.id,
    hash: talk.hash,
    seed: next.seed,
    started: head?.started ?? now,
    saved: now,
    events: (head?.events ?? 0) + 1,
    turns: next.turns.length,
    status: over ? 'over' : 'open',
  };
}
