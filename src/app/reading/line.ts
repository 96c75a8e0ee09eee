import { workerUrl } from '../trusted';
import type { Answer, Asked } from './asked';
import url from './worker?worker&url';

/** A reader in the background that is asked one thing after the other. */
export interface Line {
  /** The answer; `'slow'` where it took too long, after which a fresh reader begins. Rejects where no reader can begin. */
  readonly ask: (asked: Asked, within: number) => Promise<Answer | 'slow'>;
  readonly end: () => void;
}

/** Begins a line to a reader in the background. */
export function readingLine(): Line {
  let worker: Worker | undefined;
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    end,
    ask: async (asked, within) =>
      new Promise((resolve, reject) => {
        worker ??= new Worker(workerUrl(url), { type: 'module' });
        const listening = new AbortController();
        const { signal } = listening;
        const timer = setTimeout(() => {
          listening.abort();
          end();
          resolve('slow');
        }, within);
        signal.addEventListener('abort', () => clearTimeout(timer));
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<Answer>) => {
            listening.abort();
            resolve(data);
          },
          { signal },
        );
        worker.addEventListener(
          'error',
          (event) => {
            event.preventDefault();
            listening.abort();
            end();
            reject(new Error('The reader in the background cannot begin.'));
          },
          { signal },
        );
        worker.postMessage(asked, 'bytes' in asked ? [asked.bytes] : []);
      }),
  };
}
