import { useEffect, useRef, useState } from 'react';
import { BACKUP_MAX } from '../backup/backup';
import type { Checked } from '../backup/check';
import { restore, type Restored } from '../backup/restore';
import { ask, BACKUP_WITHIN_MS } from '../reading/ask';
import { useServices } from '../services';

type Sound = Extract<Checked, { readonly backup: unknown }>;

export type Restoring =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' | 'adding'; readonly file: string }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly code: Extract<Checked, { readonly trouble: unknown }>['trouble'] | 'backup/slow' | 'backup/unread';
    }
  | { readonly kind: 'found'; readonly file: string; readonly sound: Sound }
  | { readonly kind: 'restored'; readonly restored: Restored; readonly left: Sound['left'] };

/** A backup on its way back: checked in the background, shown, and added only when that is asked for. */
export function useRestore() {
  const services = useServices();
  const [state, setState] = useState<Restoring>({ kind: 'waiting' });
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const take = async (chosen: File): Promise<void> => {
    stop.current?.();
    const file = chosen.name;
    if (chosen.size > BACKUP_MAX) {
      setState({ kind: 'refused', file, code: 'backup/too-large' });
      return;
    }
    setState({ kind: 'reading', file });
    try {
      const bytes = await chosen.arrayBuffer();
      stop.current = ask({ kind: 'backup', bytes }, 'backup', {
        within: BACKUP_WITHIN_MS,
        onAnswer: (answer) => {
          if (answer.kind !== 'backup') return;
          const { checked } = answer;
          setState('trouble' in checked ? { kind: 'refused', file, code: checked.trouble } : { kind: 'found', file, sound: checked });
        },
        onGaveUp: () => setState({ kind: 'refused', file, code: 'backup/slow' }),
      });
    } catch {
      setState({ kind: 'refused', file, code: 'backup/unread' });
    }
  };

  const add = async (file: string, { backup, left }: Sound): Promise<void> => {
    setState({ kind: 'adding', file });
    setState({ kind: 'restored', restored: await restore(backup, services), left });
  };

  const cancel = (): void => {
    stop.current?.();
    setState({ kind: 'waiting' });
  };
  return { state, take, add, cancel };
}
