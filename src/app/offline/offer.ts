import { useSyncExternalStore } from 'react';

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Says that a new version waits to be used, or that none does. */
export function offer(worker: ServiceWorker | undefined): void {
  waiting = worker;
  for (const listener of listeners) listener();
}

/** The worker of a new version that waits to be used. */
export const useOffered = (): ServiceWorker | undefined =>
  useSyncExternalStore(
    subscribe,
    () => waiting,
    () => undefined,
  );
