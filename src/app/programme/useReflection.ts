import { useRef, useState } from 'react';
import { useServices } from '../services';
import type { Enrolment } from '../storage';

/** With less than this share of the longest answer left, somebody may have lost it. */
const LOST = 0.5;

/** What is written for a step, kept with every change: while one is on its way, only the last of the others waits. */
export function useReflection({ id, reflections }: Enrolment, step: string) {
  const { shelf } = useServices();
  const [text, setText] = useState(reflections[step] ?? '');
  const [longest, setLongest] = useState(text);
  const [keeping, setKeeping] = useState<'resting' | 'kept' | 'unkept'>('resting');
  const waiting = useRef<string>(undefined);
  const busy = useRef(false);

  const keep = async (): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    while (waiting.current !== undefined) {
      const next = waiting.current;
      waiting.current = undefined;
      try {
        await (await shelf()).enrolments.change(id, (kept) => ({ ...kept, reflections: { ...kept.reflections, [step]: next } }));
        setKeeping('kept');
      } catch {
        setKeeping('unkept');
      }
    }
    busy.current = false;
  };

  const write = (next: string): void => {
    setText(next);
    setLongest((before) => (next.length > before.length ? next : before));
    waiting.current = next;
    void keep();
  };

  return { text, write, keeping, lost: text.length < longest.length * LOST, bringBack: () => write(longest) };
}
