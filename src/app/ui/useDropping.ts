import { useEffect, useRef, type RefObject } from 'react';

/** Lets files be dropped on a place; tells while something is held over it. */
export function useDropping(
  place: RefObject<HTMLElement | null>,
  onOver: (over: boolean) => void,
  onDrop: (dropped: DataTransfer) => void,
): void {
  const drop = useRef(onDrop);
  useEffect(() => {
    drop.current = onDrop;
  });
  useEffect(() => {
    const element = place.current;
    const listening = new AbortController();
    const { signal } = listening;
    element?.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        onOver(true);
      },
      { signal },
    );
    element?.addEventListener('dragleave', () => onOver(false), { signal });
    element?.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        onOver(false);
        if (event.dataTransfer !== null) drop.current(event.dataTransfer);
      },
      { signal },
    );
    return () => listening.abort();
  }, [place, onOver]);
}
