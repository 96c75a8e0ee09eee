import { advance, begin, fits, type Session } from '../../engine';
import { atDial } from '../dial';
import type { Attempt, Storage } from '../storage';
import { toldAfter } from './beats';

/** What came after the last reply, as one text: two conversations in which it is the same have the same words. */
export const wordsAfter = (session: Session): string =>
  toldAfter(session)
    .map(({ text }) => text)
    .join(' ');

/** Everything that was told in earlier conversations of a scenario. */
export async function seenBefore(storage: Storage, scenario: string, except: string): Promise<ReadonlySet<string>> {
  const heads = (await storage.attempts()).filter((head) => head.scenario === scenario && head.id !== except);
  const attempts = await Promise.all(heads.map(async ({ id }) => storage.attempt(id)));
  const told = await Promise.all(attempts.map(async (attempt) => (attempt === undefined ? [] : toldIn(attempt))));
  return new Set(told.flat());
}

async function toldIn({ scenario, head, events }: Attempt): Promise<readonly string[]> {
  const told: string[] = [];
  let session = begin(await atDial(scenario, head.dial), head.seed);
  for (const event of events) {
    if (!fits(session, event)) break;
    session = advance(session, event);
    told.push(wordsAfter(session));
  }
  return told;
}
