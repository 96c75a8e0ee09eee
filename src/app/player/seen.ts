import { advance, begin, fits, type Session } from '../../engine';
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
  return new Set(attempts.flatMap((attempt) => (attempt === undefined ? [] : toldIn(attempt))));
}

function toldIn({ scenario, head, events }: Attempt): readonly string[] {
  const told: string[] = [];
  let session = begin(scenario, head.seed);
  for (const event of events) {
    if (!fits(session, event)) break;
    session = advance(session, event);
    told.push(wordsAfter(session));
  }
  return told;
}
