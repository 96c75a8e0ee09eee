import type { Backup } from '../../src/app/backup/backup';
import type { Services } from '../../src/app/services';
import { settingsStore } from '../../src/app/settings/settings';
import { nextHead, type Talk } from '../../src/app/talk';
import { PURPOSES, type Notes } from '../../src/app/storage';
import { memoryStorage } from '../../src/app/storage/memory';
import { memoryShelf } from '../../src/app/storage/shelf';
import { advance, begin, isOver, moves, type TalkEvent } from '../../src/engine';
import { DIALS, dialled, hashOf, type Scenario } from '../../src/scenario';

export const NOW = '2026-05-04T10:00:00.000Z';

/** A browser of its own, with nothing kept in it. */
export function browser(): Pick<Services, 'storage' | 'shelf' | 'settings' | 'now'> {
  const shelf = memoryShelf();
  let kept: string | null = null;
  const area = {
    getItem: () => kept,
    setItem: (_key: string, text: string) => {
      kept = text;
    },
  };
  return { storage: memoryStorage(), shelf: async () => shelf, settings: settingsStore(() => area), now: () => NOW };
}

/** Keeps a conversation that takes, at each turn, the reply that stands so many places down; its notes as well. */
export async function keepTalk(
  { storage }: Pick<Services, 'storage'>,
  scenario: Scenario,
  id: string,
  places: readonly number[],
  how: number,
): Promise<void> {
  const dial = DIALS[how % DIALS.length] ?? 'as-written';
  const mode = PURPOSES[how % PURPOSES.length] ?? 'practice';
  let session = begin(dialled(scenario, dial), how);
  const events: TalkEvent[] = [];
  for (const place of places) {
    const possible = moves(session);
    const event = possible[place % Math.max(1, possible.length)];
    if (event === undefined) break;
    events.push(event);
    session = advance(session, event);
  }
  if (events.length === 0) return;
  const talk: Talk = {
    key: id,
    seed: how,
    mode,
    dial,
    parent: undefined,
    hash: hashOf(scenario),
    session,
    written: scenario,
    whole: async () => scenario,
    head: undefined,
    events: [],
  };
  await storage.append(nextHead(talk, undefined, events.length, session, isOver(session), NOW), events, scenario);
  const notes: Notes = {
    attempt: id,
    feeling: 'Tired – and glad. שלום 👋',
    summary: '',
    plus: `Waited ${how} times.`,
    delta: '',
    ratings: { patience: how % 101 },
    intention: 'Wait once more.',
    opened: isOver(session),
    saved: NOW,
  };
  await storage.keepNotes(notes);
}

/** A backup as its file would be read again. */
export const bytesOf = (backup: Backup | object): Uint8Array => new TextEncoder().encode(JSON.stringify(backup));
