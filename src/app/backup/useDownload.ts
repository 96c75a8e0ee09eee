import { useState } from 'react';
import { useServices } from '../services';
import { download } from '../ui/download';
import { textOfBackup } from './backup';
import { rememberBackup } from './due';
import { makeBackup } from './make';

const SLOW_MS = 1000;

export type Downloading =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading';
      readonly done: number;
      readonly of: number;
      /** It has taken longer than a second. */ readonly slow: boolean;
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' };

/** Downloads everything as one file, and remembers when. */
export function useDownload() {
  const services = useServices();
  const [state, setState] = useState<Downloading>({ kind: 'idle' });
  const start = async (): Promise<void> => {
    const slowAt = performance.now() + SLOW_MS;
    setState({ kind: 'reading', done: 0, of: 0, slow: false });
    try {
      const backup = await makeBackup(services, (done, of) => setState({ kind: 'reading', done, of, slow: performance.now() > slowAt }));
      download(`rapport-backup-${backup.made.slice(0, 10)}.json`, 'application/json', textOfBackup(backup));
      rememberBackup(() => localStorage, { made: backup.made, later: undefined });
      setState({ kind: 'done' });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  return { state, start };
}
