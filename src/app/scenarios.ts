import { cards, first, load } from 'virtual:library';
import type { Card, Scenario } from '../scenario';
import type { Shelf } from './storage';

export interface LibraryScenario {
  readonly hash: string;
  readonly scenario: Scenario;
}

/** The cards of everyone who can be met, the first one first. */
export const people: readonly Card[] = cards;
/** The scenario of the home page, which needs no loading; what only a debrief says is left out. */
export const firstScenario: LibraryScenario = first;

/** A scenario by its id, one of ours or one on the shelf; nothing if there is none of that name. */
export async function scenarioById(id: string, shelf?: () => Promise<Shelf>): Promise<LibraryScenario | undefined> {
  if (Object.hasOwn(load, id)) return load[id]?.();
  if (shelf === undefined || !id.startsWith('mine-')) return undefined;
  const { ownById } = await import('./mine');
  return ownById(id, await shelf());
}

type Listener = (changed: LibraryScenario) => void;
const listeners = new Set<Listener>();
import.meta.hot?.on('rapport:scenario', (changed: LibraryScenario) => {
  for (const listener of listeners) listener(changed);
});

/** Calls back when an author has saved a scenario while this page runs. Returns the way to stop. */
export function onScenarioChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
