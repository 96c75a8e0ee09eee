import { OWN } from '../packed';

const NAME_KEY = `${OWN}.name`;

/** The name that somebody asked to be kept; nothing where none is. */
export function keptName(): string {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a name for the next certificate. */
export function keepName(name: string): void {
  try {
    localStorage.setItem(NAME_KEY, name);
  } catch {
    // Where site data is blocked it is typed again.
  }
}

/** Keeps no name any longer. */
export function forgetName(): void {
  try {
    localStorage.removeItem(NAME_KEY);
  } catch {
    // Where site data is blocked there is none.
  }
}
