import { begin, eventsOf, isOver, replay, type Session, type TalkEvent } from '../engine';
import { atDial } from './dial';
import { firstScenario, scenarioById, type LibraryScenario } from './scenarios';
import { hasNoLessons, type Scenario } from '../scenario';
import type { Services } from './services';
import type { Attempt, AttemptHead, Start } from './storage';

/** A conversation ready for the screen: not yet begun, or taken up again. */
export interface Talk extends Start {
  /** Different for each conversation, the same while one goes on. */
  readonly key: string;
  readonly hash: string;
  readonly session: Session;
  /** The scenario as it was written, which is what is kept. */
  readonly written: Scenario;
  /** The scenario with everything that a debrief says, to be kept with the attempt. */
  readonly whole: () => Promise<Scenario>;
  readonly head: AttemptHead | undefined;
  /** What has happened so far, kept or not. */
  readonly events: readonly TalkEvent[];
}

/** A conversation that has not begun; nothing if no scenario has that name. */
export async function newTalk(id: string, services: Services, start: Partial<Start> = {}): Promise<Talk | undefined> {
  const found = await scenarioById(id, services.shelf);
  if (found === undefined) return undefined;
  const played = await atDial(found.scenario, start.dial ?? 'as-written');
  return freshTalk(found, played, async () => found.scenario, services, start);
}

/** The seed of the conversation on the page of a newcomer, which is written into the page before anybody opens it. */
export const FIRST_SEED = 1;

/** The conversation of the home page, which needs no loading. */
export function firstTalk(services: Services, seed: number): Talk {
  const { scenario } = firstScenario;
  return freshTalk(firstScenario, scenario, async () => (await scenarioById(scenario.id))?.scenario ?? scenario, services, { seed });
}

function freshTalk(
  { hash, scenario }: LibraryScenario,
  played: Scenario,
  whole: Talk['whole'],
  { newId, newSeed }: Services,
  { seed = newSeed(), mode = 'practice', dial = 'as-written', parent }: Partial<Start>,
): Talk {
  return {
    key: newId(),
    seed,
    mode,
    dial,
    parent,
    hash,
    session: begin(played, seed),
    written: scenario,
    whole,
    head: undefined,
    events: [],
  };
}

/** A kept conversation, made again from its events; nothing if it is not on this device. */
export async function keptTalk(id: string, services: Pick<Services, 'storage'>): Promise<Talk | undefined> {
  return (await readTalk(id, services))?.talk;
}

/** A kept conversation to go on with: what of it no longer fits its scenario is put by. */
export async function talkToGoOn(id: string, services: Services): Promise<Talk | undefined> {
  const read = await readTalk(id, services);
  if (read?.fits === false && read.talk.head !== undefined) await services.storage.mend(read.talk.head).catch(() => undefined);
  return read?.talk;
}

async function readTalk(
  id: string,
  { storage }: Pick<Services, 'storage'>,
): Promise<{ readonly talk: Talk; readonly fits: boolean } | undefined> {
  const attempt = await storage.attempt(id);
  if (attempt === undefined) return undefined;
  const { events } = attempt;
  const { seed, mode, dial, parent, hash } = attempt.head;
  const written = await withLessons(attempt);
  const { session, fitted } = replay(await atDial(written, dial), seed, events);
  const head = shownBy(session, fitted, attempt.head);
  const fits = fitted === events.length;
  if (fits && head !== attempt.head) await storage.mend(head).catch(() => undefined);
  const talk = { key: id, seed, mode, dial, parent, hash, session, written, head, events: events.slice(0, fitted) };
  return { talk: { ...talk, whole: async () => written }, fits };
}

/** The head of an attempt as its events show it, which have the last word. */
function shownBy(session: Session, events: number, head: AttemptHead): AttemptHead {
  const status = isOver(session) ? 'over' : 'open';
  const { length: turns } = session.turns;
  return head.events === events && head.turns === turns && head.status === status ? head : { ...head, events, turns, status };
}

/** Another way from just before a turn, counted from 1, of a kept conversation, of which nothing is kept before its first reply; nothing if there is no such turn. */
export async function whatIfTalk(attempt: string, turn: number, services: Services): Promise<Talk | undefined> {
  const from = await keptTalk(attempt, services);
  if (from === undefined || turn > from.session.turns.length) return undefined;
  const { seed, session } = from;
  const events = eventsOf(session.turns.slice(0, turn - 1));
  return {
    ...from,
    key: services.newId(),
    mode: 'practice',
    parent: { attempt, turn },
    session: replay(session.scenario, seed, events).session,
    head: undefined,
    events,
  };
}

/** The scenario of an attempt; where it was kept without its lessons, the same one of the library. */
export async function withLessons({ head, scenario }: Attempt): Promise<Scenario> {
  if (!hasNoLessons(scenario)) return scenario;
  const found = await scenarioById(scenario.id);
  return found?.hash === head.hash ? found.scenario : scenario;
}

/** What is not yet kept of a talk that has no head: nothing, or the turns that a what-if shares with another. */
export const unkept = ({ head, events }: Pick<Talk, 'head' | 'events'>): readonly TalkEvent[] => (head === undefined ? events : []);

/** The head of an attempt after more events. */
export function nextHead(talk: Talk, head: AttemptHead | undefined, more: number, next: Session, over: boolean, now: string): AttemptHead {
  const { key, hash, seed, mode, dial, parent } = talk;
  return {
    id: key,
    scenario: next.scenario.id,
    hash,
    seed,
    mode,
    dial,
    parent,
    started: head?.started ?? now,
    saved: now,
    events: (head?.events ?? 0) + more,
    turns: next.turns.length,
    status: over ? 'over' : 'open',
  };
}
