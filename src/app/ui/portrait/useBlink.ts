import { useEffect, useState } from 'react';
import type { Idle } from '../../../portrait';

type Lids = 'open' | 'shut' | 'opening';

/** Shuts the eyes now and then, beginning again with every mood; never without `idle`. `lately` until the lids are up again. */
export function useBlink(idle: Idle | undefined): { readonly blinking: boolean; readonly lately: boolean } {
  const [lids, setLids] = useState<Lids>('open');
  const lively = idle !== undefined;
  const pauses = idle?.pauses.join(' ') ?? '';
  const shutFor = idle?.blink ?? 0;

  useEffect(() => {
    if (!lively) return;
    const waits = pauses.split(' ').map(Number);
    let timer: ReturnType<typeof setTimeout>;
    let next = 0;
    const after = (wait: number, then: () => void): void => {
      timer = setTimeout(then, wait);
    };
    const wait = (): void => after(waits[next++ % waits.length] ?? 0, shut);
    const shut = (): void => {
      setLids('shut');
      after(shutFor, open);
    };
    const open = (): void => {
      setLids('opening');
      after(shutFor, rest);
    };
    const rest = (): void => {
      setLids('open');
      wait();
    };
    wait();
    return () => {
      clearTimeout(timer);
      setLids('open');
    };
  }, [lively, pauses, shutFor]);

  return { blinking: lively && lids === 'shut', lately: lids !== 'open' };
}
