import { eventsOf, isOver, replay, type TalkEvent } from '../../engine';
import { resumed, suspended, type Suspended } from '../../records';
import { atDial } from '../dial';
import type { LibraryScenario } from '../scenarios';
import type { AttemptHead, Storage } from '../storage';

/** What was left of an earlier visit. */
export interface Left {
  readonly id: string;
  readonly over: boolean;
  /** What of it the system has. */
  readonly there: Suspended | undefined;
  /** How many events and replies that is. */
  readonly events: number;
  readonly replies: number;
  /** This browser has more of it than the system. */
  readonly more: boolean;
}

const same = (one: TalkEvent, other: TalkEvent): boolean => JSON.stringify(one) === JSON.stringify(other);
const beginsWith = (long: readonly TalkEvent[], short: readonly TalkEvent[]): boolean =>
  short.length <= long.length && short.every((event, index) => same(event, long[index] ?? event));
const repliesIn = (events: readonly TalkEvent[]): number => events.filter(({ type }) => type === 'reply.chosen').length;

/**
 * The attempt to go on with: what the system kept, put into this browser's storage where that has less of it; else what is open here. Says
 * `changed` where the system's is of another version of the conversation, or no text of ours.
 */
export async function leftOf(
  text: string,
  { hash, scenario }: LibraryScenario,
  storage: Storage,
  { newId, now }: { readonly newId: () => string; readonly now: string },
): Promise<Left | 'changed' | undefined> {
  const from = suspended(text);
  if (from === undefined || !hash.startsWith(from.hash)) {
    if (text.trim() !== '') return 'changed';
    return openHere(storage, scenario.id);
  }
  const played = await atDial(scenario, from.dial);
  const { events, whole } = resumed(played, from);
  if (!whole || events.length === 0) return whole ? openHere(storage, scenario.id) : 'changed';
  const { session } = replay(played, from.seed, events);
  const found = { there: from, over: isOver(session), events: events.length, replies: repliesIn(events) };
  const here = await storage.attempt(from.attempt).catch(() => undefined);
  if (here !== undefined) {
    const mine = replay(played, here.head.seed, here.events).session;
    if (beginsWith(here.events, events) || beginsWith(eventsOf(mine.turns), events))
      return { ...found, id: from.attempt, over: isOver(mine), more: here.events.length > events.length };
  }
  const id = here === undefined || beginsWith(events, here.events) ? from.attempt : newId();
  const head: AttemptHead = {
    id,
    scenario: scenario.id,
    hash,
    seed: from.seed,
    mode: from.check ? 'check' : 'practice',
    dial: from.dial,
    parent: undefined,
    started: here?.head.started ?? now,
    saved: now,
    events: events.length,
    turns: session.turns.length,
    status: found.over ? 'over' : 'open',
  };
  await storage.rebase({ head, scenario, events });
  return { ...found, id, there: { ...from, attempt: id }, more: false };
}

async function openHere(storage: Storage, scenario: string): Promise<Left | undefined> {
  const heads = await storage.attempts().catch(() => []);
  const head = heads.find((one) => one.scenario === scenario && one.parent === undefined && one.status === 'open');
  return head && { id: head.id, over: false, there: undefined, events: 0, replies: 0, more: true };
}
