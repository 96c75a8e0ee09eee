import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { Letters } from '../settings/letters';
import { keyPressOf, type KeyPress, type Wish } from './keys';

interface Keys {
  /** The single keys; nothing where they are off. */
  readonly letters: Letters | undefined;
  readonly onWish: (wish: Wish) => void;
  /** While the client speaks: what a press anywhere in the conversation does. */
  readonly hurry: (() => void) | undefined;
}

const ELSEWHERE = 'dialog, input:not([type="radio"]), select, textarea, summary';

/** Listens to keys, and to presses while the client speaks, inside a conversation alone. */
export function useKeys(screen: RefObject<HTMLElement | null>, { letters, onWish, hurry }: Keys): void {
  const keyed = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest(ELSEWHERE) !== null) return;
    const onward = hurry !== undefined && (event.key === 'Enter' || event.key === ' ') && !(target instanceof HTMLButtonElement);
    const wanted = keyPressOf(event, letters);
    if (!onward && (wanted === undefined || (target.matches('input') && (wanted.kind === 'next' || wanted.kind === 'previous')))) return;
    event.preventDefault();
    if (onward) hurry();
    else if (wanted?.kind === 'wish') onWish(wanted.wish);
    else if (wanted !== undefined) pressAmong(screen.current, wanted);
  });
  const pressed = useEffectEvent(() => hurry?.());
  useEffect(() => {
    const element = screen.current;
    if (element === null) return undefined;
    const onKeydown = (event: KeyboardEvent): void => keyed(event);
    const onClick = (): void => pressed();
    element.addEventListener('keydown', onKeydown);
    element.addEventListener('click', onClick);
    return () => {
      element.removeEventListener('keydown', onKeydown);
      element.removeEventListener('click', onClick);
    };
  }, [screen]);
}

/** Presses a reply by its number, or moves the focus to the next or the one before. */
function pressAmong(screen: HTMLElement | null, wanted: Exclude<KeyPress, { readonly kind: 'wish' }>): void {
  const buttons = [...(screen?.querySelectorAll<HTMLButtonElement>('[data-reply]') ?? [])];
  const here = buttons.findIndex((button) => button === document.activeElement);
  if (wanted.kind === 'reply') buttons[wanted.index]?.click();
  else buttons[wanted.kind === 'next' ? (here + 1) % buttons.length : (here <= 0 ? buttons.length : here) - 1]?.focus();
}
