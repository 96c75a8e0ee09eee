import { isOver } from '../engine';
import { scoreOf, type Practised } from '../scoring';
import type { Services } from './services';
import type { AttemptHead } from './storage';
import { keptTalk } from './talk';

/** A finished conversation with what a list shows of it. */
export interface Conversation {
  readonly name: string;
  readonly language: string;
  readonly practised: Practised;
}

export interface Practice {
  readonly conversations: readonly Conversation[];
  /** The finished conversations that can no longer be played again. */
  readonly lost: number;
}

/** An attempt that was left before so many turns has shown too little for the next one not to be the first. */
const SEEN_TURNS = 3;
const AT_ONCE = 10;

/** Reads every finished conversation that counts by playing it again, a few at a time, and says how many are done. */
export async function readPractice(services: Services, onRead?: (done: number, of: number) => void): Promise<Practice> {
  const [heads, notes] = await Promise.all([services.storage.attempts(), services.storage.allNotes()]);
  const ratings = new Map(notes.map(({ attempt, ratings: own }) => [attempt, own]));
  const finished = heads.filter(({ status, parent }) => status === 'over' && parent === undefined);
  const conversations: Conversation[] = [];
  for (const [done, head] of finished.entries()) {
    if (done > 0 && done % AT_ONCE === 0) {
      onRead?.(done, finished.length);
      await nextTask();
    }
    const found = await readOne(head, heads, services);
    if (found === undefined) continue;
    conversations.push({ ...found, practised: { ...found.practised, rated: ratings.get(head.id) ?? {} } });
  }
  return { conversations, lost: finished.length - conversations.length };
}

/** A local day as `YYYY-MM-DD`. */
export function dayOf(time: string): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const nextTask = async (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

async function readOne(head: AttemptHead, heads: readonly AttemptHead[], services: Services): Promise<Conversation | undefined> {
  const session = await sessionOf(head, services);
  if (session === undefined || !isOver(session)) return undefined;
  const { client, language } = session.scenario;
  const hinted = session.helps.some(({ help }) => help !== 'mood-words');
  return {
    name: client.name,
    language,
    practised: {
      attempt: head.id,
      scenario: head.scenario,
      day: dayOf(head.saved),
      time: head.saved,
      first: !heads.some((other) => showedBefore(other, head)),
      counts: head.parent === undefined,
      mode: head.mode,
      helped: session.takenBack > 0 || hinted || head.dial === 'milder',
      score: scoreOf(session),
    },
  };
}

const showedBefore = (other: AttemptHead, head: AttemptHead): boolean =>
  other.id !== head.id &&
  other.scenario === head.scenario &&
  other.started < head.started &&
  (other.status === 'over' || other.turns >= SEEN_TURNS);

/** A conversation played again; nothing where what is kept of it can no longer be played. */
async function sessionOf({ id }: AttemptHead, services: Services) {
  try {
    return (await keptTalk(id, services))?.session;
  } catch {
    return undefined;
  }
}
