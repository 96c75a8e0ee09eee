import { createContext, useContext } from 'react';
import type { Storage } from './storage';

/** What the screens use of the world outside, put in by `main`. */
export interface Services {
  readonly storage: Storage;
  readonly newId: () => string;
  /** A whole number from 0 to 2³² − 1. */
  readonly newSeed: () => number;
  /** The time as an ISO text. */
  readonly now: () => string;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('The services are missing.');
  return services;
}
