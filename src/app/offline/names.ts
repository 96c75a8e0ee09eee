/** The cache of a build. It names the address too: another copy of the app on the same host has its own. */
export const copyOf = (build: string, scope: string): string => `app-${build} ${scope}`;

/** Whether a cache belongs to the app at that address. */
export const isCopyOf = (name: string, scope: string): boolean => name.startsWith('app-') && name.endsWith(` ${scope}`);

/** The build of a cache that `copyOf` named. */
export const buildOf = (name: string): string => name.slice('app-'.length, name.indexOf(' '));
