import type { Notes } from './storage';
import type { Talk } from './talk';
import { download } from './ui/download';

/** The name of the files about a conversation, without what kind it is. */
export const fileName = ({ written, head }: Talk): string => `rapport-${written.id}-${head?.started.slice(0, 10) ?? ''}`;

/** Offers a conversation as a file, with the learner's own words where they are given. */
export const downloadTalk = (talk: Talk, own?: Notes): boolean => download(`${fileName(talk)}.json`, 'application/json', jsonOf(talk, own));

/** An attempt as a file: everything that its conversation can be made again from. */
export function jsonOf({ key, hash, written, seed, mode, dial, parent, head, events }: Talk, own?: Notes): string {
  return `${JSON.stringify(
    {
      format: 'rapport-attempt',
      version: 1,
      attempt: key,
      scenario: { id: written.id, version: written.version, hash },
      started: head?.started,
      saved: head?.saved,
      seed,
      mode,
      dial,
      parent,
      events,
      notes: own,
    },
    undefined,
    2,
  )}\n`;
}
