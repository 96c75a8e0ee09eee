import type { Services } from '../services';
import { DEFAULTS } from '../settings/settings';
import { canonical } from '../../scenario';
import type { Backup } from './backup';

/** How many of each were added, and how many were here already and stayed as they are. */
export interface Restored {
  readonly conversations: number;
  readonly notes: number;
  readonly people: number;
  readonly programmes: number;
  readonly kept: number;
  readonly settings: boolean;
  /** This browser could not keep everything; what was added stays. */
  readonly stopped: boolean;
}

/** Adds what is missing here. Nothing that is here is deleted or changed; settings only where none was ever changed. */
export async function restore(
  backup: Backup,
  { storage, shelf, settings }: Pick<Services, 'storage' | 'shelf' | 'settings'>,
): Promise<Restored> {
  const done = { conversations: 0, notes: 0, people: 0, programmes: 0, kept: 0, settings: false };
  try {
    const here = new Set((await storage.attempts()).map(({ id }) => id));
    const written = new Set((await storage.allNotes()).map(({ attempt }) => attempt));
    const scenarios = new Map(backup.scenarios.map(({ hash, scenario }) => [hash, scenario]));
    for (const { head, events } of backup.attempts) {
      const scenario = scenarios.get(head.hash);
      if (here.has(head.id) || scenario === undefined) {
        done.kept++;
        continue;
      }
      here.add(head.id);
      await storage.append(head, events, scenario);
      done.conversations++;
    }
    for (const notes of backup.notes) {
      if (written.has(notes.attempt) || !here.has(notes.attempt)) continue;
      written.add(notes.attempt);
      await storage.keepNotes(notes);
      done.notes++;
    }
    const people = await shelf();
    for (const imported of backup.imported) {
      if (await people.add(imported)) done.people++;
      else done.kept++;
    }
    for (const enrolment of backup.enrolments) {
      if (await people.enrolments.begin(enrolment)) done.programmes++;
      else done.kept++;
    }
    if (canonical(settings.get()) === canonical(DEFAULTS) && canonical(backup.settings) !== canonical(DEFAULTS)) {
      settings.set(backup.settings);
      done.settings = true;
    }
    return { ...done, stopped: false };
  } catch {
    return { ...done, stopped: true };
  }
}
