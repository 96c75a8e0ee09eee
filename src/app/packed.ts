/** Where this page is a package for a learning management system: what it says of itself. */
export const packed =
  (typeof document === 'undefined' ? null : document.querySelector<HTMLMetaElement>('meta[name="rapport-package"]')) ?? undefined;

/** How the names of everything kept here begin: a package shares its host's storage with others, and keeps to its own names. */
export const OWN = packed === undefined ? 'rapport' : `rapport~${packed.content}`;

/** The name of the database; in a package each learner of a shared computer has one. */
export const databaseName = (): string => [OWN, packed?.dataset['learner']].filter(Boolean).join('~');
