import { hashOf, type Scenario } from '../scenario';
import type { Imported, Shelf } from './storage';

interface Own {
  readonly hash: string;
  readonly scenario: Scenario;
}

const DIGITS = 12;

/** The id under which a scenario of this content is met: none of ours begins like it. */
export const mineId = (hash: string): string => `mine-${hash.slice(0, DIGITS)}`;

/** A scenario that was brought in as it is played: under an id of its own, so that it is never taken for one of ours. */
export function ownOf({ hash, scenario }: Pick<Imported, 'hash' | 'scenario'>): Own {
  const own = { ...scenario, id: mineId(hash) };
  return { hash: hashOf(own), scenario: own };
}

/** The scenario that was brought in and is met under an id; nothing where it is not on the shelf. */
export async function ownById(id: string, shelf: Shelf): Promise<Own | undefined> {
  const found = (await shelf.imported()).find(({ hash }) => mineId(hash) === id);
  return found === undefined ? undefined : ownOf(found);
}
