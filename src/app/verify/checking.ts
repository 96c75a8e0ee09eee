import { RECORD_MAX, type Ours, type Verdict } from '../../records';
import { readingLine, type Line } from '../reading/line';

/** How long one record may take to be checked, in milliseconds. */
const WITHIN_MS = 30_000;

interface Checking {
  readonly ours: Ours;
  readonly now: () => string;
  readonly onVerdict: (file: File, verdict: Verdict) => void;
  /** All are checked. */
  readonly onDone: () => void;
  /** The check cannot begin in this browser. */
  readonly onFailed: () => void;
}

/** Checks files one after the other in the background; the next one is fetched meanwhile. Returns the way to stop. */
export function check(files: readonly File[], { ours, now, onVerdict, onDone, onFailed }: Checking): () => void {
  const line = readingLine();
  let going = true;
  const run = async (): Promise<void> => {
    let next = bytesOf(files[0]);
    for (const [index, file] of files.entries()) {
      const bytes = await next;
      next = bytesOf(files[index + 1]);
      const verdict = typeof bytes === 'string' ? ({ kind: 'unread', trouble: bytes } as const) : await verdictOf(line, bytes, ours, now());
      if (!going) return;
      onVerdict(file, verdict);
    }
    onDone();
  };
  void run()
    .catch(() => going && onFailed())
    .finally(() => line.end());
  return () => {
    going = false;
    line.end();
  };
}

async function bytesOf(file: File | undefined): Promise<ArrayBuffer | 'record/too-large' | 'record/unread'> {
  if (file === undefined) return 'record/unread';
  if (file.size > RECORD_MAX) return 'record/too-large';
  try {
    return await file.arrayBuffer();
  } catch {
    return 'record/unread';
  }
}

async function verdictOf(line: Line, bytes: ArrayBuffer, ours: Ours, now: string): Promise<Verdict> {
  const answer = await line.ask({ kind: 'record', bytes, ours, now }, WITHIN_MS);
  if (answer === 'slow') return { kind: 'unread', trouble: 'record/slow' };
  return answer.kind === 'record' ? answer.verdict : { kind: 'unread', trouble: 'record/unread' };
}
