import { wishOf, type Lettered, type Letters } from '../settings/letters';

/** What can be wished for in a conversation, beside saying something. */
export type Wish = Lettered | 'more';

/** What a key asks for. */
export type KeyPress =
  | { readonly kind: 'reply'; readonly index: number }
  | { readonly kind: 'next' | 'previous' }
  | { readonly kind: 'wish'; readonly wish: Wish };

interface KeyEvent {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks for; nothing for one that has no meaning here, or that belongs to the browser. Escape and arrows work even where there are no single keys. */
export function keyPressOf({ key, ctrlKey, metaKey, altKey }: KeyEvent, letters: Letters | undefined): KeyPress | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'ArrowDown') return { kind: 'next' };
  if (key === 'ArrowUp') return { kind: 'previous' };
  if (key === 'Escape') return { kind: 'wish', wish: 'pause' };
  if (letters === undefined) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'reply', index: Number(key) - 1 };
  const wish = wishOf(letters, key);
  return wish === undefined ? undefined : { kind: 'wish', wish };
}
