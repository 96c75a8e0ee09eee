import { useEffect, useEffectEvent, type RefObject } from 'react';

interface Presses {
  /** A key, while the focus is inside and not in a field or a dialog. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** A press on anything inside. */
  readonly onPress: () => void;
}

const ELSEWHERE = 'dialog, input, select, textarea, summary';

/** Listens to keys and presses inside a part of the page. */
export function usePresses(part: RefObject<HTMLElement | null>, { onKey, onPress }: Presses): void {
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest(ELSEWHERE) === null) onKey(event);
  });
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const element = part.current;
    if (element === null) return undefined;
    const pressed = (): void => press();
    const keyed = (event: KeyboardEvent): void => key(event);
    element.addEventListener('keydown', keyed);
    element.addEventListener('click', pressed);
    return () => {
      element.removeEventListener('keydown', keyed);
      element.removeEventListener('click', pressed);
    };
  }, [part]);
}
