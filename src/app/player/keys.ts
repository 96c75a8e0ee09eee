/** What can be wished for in a conversation, beside saying something. */
export type Wish = 'backlog' | 'take-back' | 'pause' | 'mood' | 'read-again' | 'more' | 'more-time' | 'keys';

/** What a key asks for. */
export type KeyPress =
  | { readonly kind: 'reply'; readonly index: number }
  | { readonly kind: 'next' | 'previous' }
  | { readonly kind: 'wish'; readonly wish: Wish };

const LETTERS: Readonly<Record<string, Wish>> = {
  b: 'backlog',
  u: 'take-back',
  p: 'pause',
  m: 'mood',
  r: 'read-again',
  e: 'more-time',
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
  if (key === 'Escape') return { kind: 'wish', wish: 'pause' };
  if (!singleKeys) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'reply', index: Number(key) - 1 };
  const wish = LETTERS[key.toLowerCase()];
  return wish === undefined ? undefined : { kind: 'wish', wish };
}
