import { expect, type Page } from '@playwright/test';
import type { AttemptHead, Notes } from '../../src/app/storage';
import { advance, begin, isOver, moves, type TalkEvent } from '../../src/engine';
import { hashOf, type Principle, type Scenario } from '../../src/scenario';
import { bestFrom } from '../../src/scoring';
import { shipped } from '../library';

export const scenarioOf = (id: string): Scenario => {
  const found = shipped.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`No scenario is called ${id}.`);
  return found;
};

/** The best reply each time. */
export const bestWalk = (scenario: Scenario): readonly TalkEvent[] =>
  bestFrom(begin(scenario, 1)).turns.map(({ moment, reply }) => ({ type: 'reply.chosen', moment, reply }));

/** To the ending by the reply that stands so many places down, round and round. */
export function walkBy(scenario: Scenario, places: readonly number[]): readonly TalkEvent[] {
  const events: TalkEvent[] = [];
  let session = begin(scenario, 1);
  while (!isOver(session)) {
    const possible = moves(session);
    const event = possible[(places[events.length % places.length] ?? 0) % possible.length];
    if (event === undefined) break;
    events.push(event);
    session = advance(session, event);
  }
  return events;
}

interface Finished {
  readonly scenario: Scenario;
  readonly events: readonly TalkEvent[];
  /** ISO time. */
  readonly saved: string;
  readonly head?: Partial<AttemptHead>;
  readonly ratings?: { readonly [principle in Principle]?: number };
}

/** Keeps finished conversations in the browser, as if they had been had; their ids are `kept-1` and so on. */
export async function keepFinished(page: Page, finished: readonly Finished[]): Promise<void> {
  const records = finished.map(({ scenario, events, saved, head: more, ratings }, index) => {
    const id = `kept-${index + 1}`;
    const head: AttemptHead = {
      id,
      scenario: scenario.id,
      hash: hashOf(scenario),
      seed: 1,
      mode: 'practice',
      dial: 'as-written',
      parent: undefined,
      started: saved,
      saved,
      events: events.length,
      turns: events.length,
      status: 'over',
      ...more,
    };
    const notes: Notes | undefined =
      ratings === undefined
        ? undefined
        : { attempt: id, feeling: '', summary: '', plus: '', delta: '', ratings, intention: '', opened: true, saved };
    return { head, scenario, events: events.map((event, seq) => ({ attempt: id, seq, event })), notes };
  });
  await page.goto('./#/help');
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rapport');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('The database does not open.')));
    });
    const writing = database.transaction(['scenarios', 'attempts', 'events', 'notes'], 'readwrite');
    for (const { head, scenario, events, notes } of given) {
      writing.objectStore('scenarios').put({ hash: head.hash, scenario });
      writing.objectStore('attempts').put(head);
      for (const event of events) writing.objectStore('events').put(event);
      if (notes !== undefined) writing.objectStore('notes').put(notes);
    }
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    database.close();
    localStorage.setItem('rapport.begun', 'yes');
  }, records);
}
