import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { useCallback, useSyncExternalStore } from 'react';
import type { lmsMachine } from './lms.machine';

/** The session of this page with a learning management system. */
export interface Running {
  readonly actor: ActorRefFrom<typeof lmsMachine>;
  /** What was left has been looked for: the screens may open. */
  readonly ready: boolean;
  /** What the system kept is of another version of the conversation, or cannot be read. */
  readonly changed: boolean;
  /** Offers the attempt that was kept last as a file; nothing where there is none. */
  readonly download: (attempt: string) => Promise<void>;
  /** Leaves for the address that the system named; nothing where it named none. */
  readonly next: () => string | undefined;
}

let running: Running | undefined;
const listeners = new Set<() => void>();

export function run(next: Running): void {
  running = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** How a session stands now. */
export function useStanding(actor: Running['actor']): SnapshotFrom<typeof lmsMachine> {
  const follow = useCallback(
    (listener: () => void) => {
      const following = actor.subscribe(listener);
      return () => following.unsubscribe();
    },
    [actor],
  );
  return useSyncExternalStore(follow, () => actor.getSnapshot());
}

/** The session of this page; nothing until it has been begun. */
export const useRunning = (): Running | undefined => useSyncExternalStore(subscribe, () => running);
