import { createContext, useContext } from 'react';
import type { SettingsStore } from './settings/settings';
import type { Shelf, Storage } from './storage';

/** What the screens use of the world outside, put in by `main`. */
export interface Services {
  readonly storage: Storage;
  /** Scenarios that were brought in, and the bin; opened when somebody first asks. */
  readonly shelf: () => Promise<Shelf>;
  readonly settings: SettingsStore;
  readonly newId: () => string;
  /** A whole number from 0 to 2³² − 1. */
  readonly newSeed: () => number;
  /** The time as an ISO text. */
  readonly now: () => string;
  /** Whether nobody has begun a conversation in this browser: then the page opens with the first turn. */
  readonly newcomer: () => boolean;
  /** Remembers that a conversation has begun. */
  readonly began: () => void;
  /** A reply that was pressed before the app had started, given out once. */
  readonly takeEarlyPress: () => string | undefined;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('The services are missing.');
  return services;
}
