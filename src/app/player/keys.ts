/** What a single key asks for in a conversation. */
export type KeyPress =
  | { readonly kind: 'reply'; readonly index: number }
  | { readonly kind: 'next' | 'previous' | 'backlog' | 'take-back' | 'pause' | 'mood' | 'read-again' | 'keys' };

const LETTERS: Readonly<Record<string, Exclude<KeyPress['kind'], 'reply'>>> = {
  b: 'backlog',
  u: 'take-back',
  p: 'pause',
  m: 'mood',
  r: 'read-again',
  '?': 'keys',
};

interface KeyEvent {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks for; nothing for one that has no meaning here, or that belongs to the browser. Escape and arrows work even where single keys are off. */
export function keyPressOf({ key, ctrlKey, metaKey, altKey }: KeyEvent, singleKeys: boolean): KeyPress | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'ArrowDown') return { kind: 'next' };
  if (key === 'ArrowUp') return { kind: 'previous' };
  if (key === 'Escape') return { kind: 'pause' };
  if (!singleKeys) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'reply', index: Number(key) - 1 };
  const kind = LETTERS[key.toLowerCase()];
  return kind === undefined ? undefined : { kind };
}
