import type { TalkEvent } from '../engine';
import { hashOf } from '../scenario';
import type { RecordedAttempt } from './schema';

/** The hash that ties an event to its place and to everything before it; the same that a browser keeps beside the event. */
const linkOf = (attempt: string, seq: number, event: TalkEvent, prev: string): string => hashOf({ attempt, seq, event, prev });

/** The chain of an attempt: the hash of each event and of the one before. */
export function chainOf(attempt: string, events: readonly TalkEvent[]): readonly string[] {
  const chain: string[] = [];
  for (const [seq, event] of events.entries()) chain.push(linkOf(attempt, seq, event, chain.at(-1) ?? ''));
  return chain;
}

/** The first event that is not what its chain says; nothing where the chain is whole. */
export function brokenAt({ id, events, chain }: Pick<RecordedAttempt, 'id' | 'events' | 'chain'>): number | undefined {
  const found = events.findIndex((event, seq) => linkOf(id, seq, event, chain[seq - 1] ?? '') !== chain[seq]);
  return found < 0 ? undefined : found;
}

/** The hash of everything about an attempt but its events, and of where its chain ends. */
export function sealOf({
  events: _events,
  chain,
  seal: _seal,
  ...facts
}: Omit<RecordedAttempt, 'seal'> & { readonly seal?: string }): string {
  return hashOf({ ...facts, events: chain.length, last: chain.at(-1) });
}

/** The turn, counted from 1, in which an event falls. */
export function turnAt(events: readonly TalkEvent[], at: number): number {
  let turns = 0;
  for (const { type } of events.slice(0, at)) turns += type === 'reply.chosen' ? 1 : type === 'turn.taken-back' ? -1 : 0;
  return Math.max(1, events[at]?.type === 'turn.taken-back' ? turns : turns + 1);
}
