/** What has a key of its own in a conversation, with the usual one. */
export const LETTERS = {
  backlog: 'b',
  'take-back': 'u',
  pause: 'p',
  mood: 'm',
  'read-again': 'r',
  hint: 'h',
  'more-time': 'e',
  keys: '?',
} as const;

export type Lettered = keyof typeof LETTERS;
export type Letters = Readonly<Record<Lettered, string>>;

export const LETTERED = Object.keys(LETTERS) as readonly Lettered[];

const isLetter = (text: unknown): text is string => typeof text === 'string' && /^[^\s\d\p{Lu}\p{C}]$/u.test(text);

/** Keys from something kept: each one sign, no digit, no two alike; else the usual ones. */
export function lettersFrom(kept: unknown): Letters {
  const given: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const letters = LETTERED.map((wish) => given[wish]);
  if (!letters.every(isLetter) || new Set(letters).size < letters.length) return LETTERS;
  return Object.fromEntries(LETTERED.map((wish) => [wish, given[wish]])) as Letters;
}

/** The keys with another for one wish; or why not: it is none, or the key of something else. */
export function withLetter(letters: Letters, wish: Lettered, typed: string): Letters | 'none' | Lettered {
  const letter = typed.toLowerCase();
  if (!isLetter(letter)) return 'none';
  return LETTERED.find((other) => other !== wish && letters[other] === letter) ?? { ...letters, [wish]: letter };
}

/** What a key asks for; nothing if it is nobody's. */
export const wishOf = (letters: Letters, key: string): Lettered | undefined => LETTERED.find((wish) => letters[wish] === key.toLowerCase());
