import { useEffect, useRef } from 'react';
import ui from './ui.module.css';

interface UndoProps {
  /** What was done. */
  readonly words: string;
  readonly undo: string;
  readonly onUndo: () => void;
}

/** That something was taken away, and a way to have it back at once; it takes the focus that went with the thing. */
export function Undo({ words, undo, onUndo }: UndoProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className={ui.note} role="group" aria-label={words}>
      <div className={ui.actions}>
        <p>{words}</p>
        <button type="button" className={ui.button} onClick={onUndo}>
          {undo}
        </button>
      </div>
    </div>
  );
}
