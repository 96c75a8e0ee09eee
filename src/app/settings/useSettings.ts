import { useSyncExternalStore } from 'react';
import { useServices } from '../services';
import { DEFAULTS, type Settings } from './settings';

/** The settings of this browser, and again after each change. */
export function useSettings(): Settings {
  const { settings } = useServices();
  return useSyncExternalStore(settings.subscribe, settings.get, () => DEFAULTS);
}
