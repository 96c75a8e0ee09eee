import { workerUrl } from '../trusted';
import type { Answer, Asked } from './asked';
import url from './worker?worker&url';

/** How long a file may take to be read, in milliseconds. */
export const SCENARIO_WITHIN_MS = 3000;
export const BACKUP_WITHIN_MS = 60_000;

interface Waiting {
  readonly within: number;
  readonly onAnswer: (answer: Answer) => void;
  /** It took too long, or the worker broke; nothing more comes. */
  readonly onGaveUp: () => void;
}

/** Has a file read in the background. Each answer may take so long; then the worker is ended. Returns the way to stop it. */
export function ask(
  asked: Extract<Asked, { readonly bytes: ArrayBuffer }>,
  last: Answer['kind'],
  { within, onAnswer, onGaveUp }: Waiting,
): () => void {
  const worker = new Worker(workerUrl(url), { type: 'module' });
  let timer = 0;
  const stop = (): void => {
    clearTimeout(timer);
    worker.terminate();
  };
  const giveUp = (): void => {
    stop();
    onGaveUp();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(giveUp, within);
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    giveUp();
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === last) stop();
    else wait();
    onAnswer(data);
  });
  wait();
  worker.postMessage(asked, [asked.bytes]);
  return stop;
}
