import type { Statement } from './statements';

/** Statements on their way, in order. What goes together once goes together always. */
export interface Batch {
  readonly statements: readonly Statement[];
  /** Sent by its id, since something of its batch was there already. */
  readonly alone: boolean;
}

/** Everything that has been said in one session and is not known to be stored. */
export interface Queue {
  readonly batches: readonly Batch[];
  /** Not yet in any batch. */
  readonly fresh: readonly Statement[];
  /** Refused for good; kept to be looked at. */
  readonly dead: readonly Statement[];
}

export const EMPTY: Queue = { batches: [], fresh: [], dead: [] };
/** So many statements stay well below the 64 KiB that a page may send as it goes. */
const TOGETHER = 20;

/** What became of a batch. */
export type Sent =
  | 'stored'
  /** Something in it is there already, and nothing of it was stored. */
  | 'there'
  /** Something in it is wrong, and nothing of it was stored. */
  | 'refused'
  /** The session is over. */
  | 'over'
  /** Nobody answered, or not now. */
  | 'later';

const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/** What the status of an answer means; nothing where none came. */
export function sentBy(status: number | undefined): Sent {
  if (status === undefined || status >= 500 || LATER.has(status)) return 'later';
  if (status >= 200 && status < 300) return 'stored';
  if (status === 401) return 'over';
  return status === 409 ? 'there' : 'refused';
}

/** Takes more statements; one that is there keeps its time and its place. */
export function enqueued(queue: Queue, statements: readonly Statement[]): Queue {
  const { batches, fresh, dead } = queue;
  const known = new Set([...batches.flatMap((batch) => batch.statements), ...fresh, ...dead].map(({ id }) => id));
  return { ...queue, fresh: [...fresh, ...statements.filter(({ id }) => !known.has(id))] };
}

/** Puts what is in no batch into batches, which never change again but by being divided. */
export function frozen(queue: Queue): Queue {
  const more: Batch[] = [];
  for (let at = 0; at < queue.fresh.length; at += TOGETHER) more.push({ statements: queue.fresh.slice(at, at + TOGETHER), alone: false });
  return { ...queue, batches: [...queue.batches, ...more], fresh: [] };
}

/** The queue after its first batch was sent. */
export function after(queue: Queue, sent: Sent): Queue {
  const [first, ...rest] = queue.batches;
  if (first === undefined || sent === 'later' || sent === 'over') return queue;
  const { statements } = first;
  const divided = (parts: readonly (readonly Statement[])[], alone: boolean): Queue => ({
    ...queue,
    batches: [...parts.map((part) => ({ statements: part, alone })), ...rest],
  });
  if (statements.length > 1 && sent === 'there')
    return divided(
      statements.map((one) => [one]),
      true,
    );
  if (statements.length > 1 && sent === 'refused') {
    const half = Math.ceil(statements.length / 2);
    return divided([statements.slice(0, half), statements.slice(half)], false);
  }
  return { ...queue, batches: rest, dead: sent === 'refused' ? [...queue.dead, ...statements] : queue.dead };
}

/** Whether there is nothing left to send. */
export const isSent = ({ batches, fresh }: Queue): boolean => batches.length === 0 && fresh.length === 0;
