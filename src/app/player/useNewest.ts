import { useCallback, useEffect, useLayoutEffect, useRef, type RefCallback, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../engine';
import { announce } from '../ui/announce';

interface Newest {
  /** Takes the element of the client's newest words. */
  readonly hold: RefCallback<HTMLElement>;
  readonly focus: () => void;
}

/**
 * Moves the focus to the client's new words as soon as they are in the page, keeps them in sight when the replies come, and after a reply
 * was taken back puts the focus on that reply. `resumed`: the conversation was begun earlier.
 */
export function useNewest(
  screen: RefObject<HTMLElement | null>,
  { turns, takenBack }: Session,
  telling: boolean,
  resumed: boolean,
): Newest {
  const { t } = useTranslation();
  const newest = useRef<HTMLElement>(null);
  const before = useRef({ turns: resumed ? -1 : 0, takenBack, last: turns.at(-1)?.reply });
  const hold = useCallback((element: HTMLElement | null) => {
    newest.current = element;
  }, []);

  useLayoutEffect(() => {
    const { turns: then, takenBack: times, last: taken } = before.current;
    before.current = { turns: turns.length, takenBack, last: turns.at(-1)?.reply };
    if (takenBack > times && taken !== undefined) {
      screen.current?.querySelector<HTMLElement>(`[data-reply="${taken}"]`)?.focus();
      announce(t('talk.takenBack'));
    } else if (turns.length !== then) {
      newest.current?.focus({ preventScroll: true });
      newest.current?.scrollIntoView({ block: 'start' });
      if (then === -1) announce(t('talk.welcomeBack', { number: turns.length + 1 }));
    }
  }, [turns, takenBack, screen, t]);

  useEffect(() => {
    if (!telling && turns.length > 0) newest.current?.scrollIntoView({ block: 'start' });
  }, [telling, turns.length]);

  return { hold, focus: () => newest.current?.focus() };
}
