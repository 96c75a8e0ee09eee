import { DEPTH_MAX, FORBIDDEN_KEYS } from '../scenario';
import { RECORD_MAX } from './limits';
import { recordShape, type RapportRecord } from './schema';

/** Why a file is not read as a record. Codes are permanent. */
export type Trouble =
  | 'record/too-large'
  | 'record/empty'
  | 'record/not-json'
  | 'record/too-deep'
  | 'record/reserved-key'
  | 'record/not-a-record'
  | 'record/a-backup'
  | 'record/a-conversation'
  | 'record/newer'
  | 'record/wrong-shape'
  /** Told by whoever reads the bytes. */
  | 'record/not-text'
  | 'record/zip'
  | 'record/slow'
  | 'record/unread';

export interface Unread {
  readonly trouble: Trouble;
  /** The first thing that is not as a record has it, such as `attempts.2.seed`. */
  readonly at?: string;
}

const OTHERS: Readonly<Record<string, Trouble>> = {
  'rapport-backup': 'record/a-backup',
  'rapport-attempt': 'record/a-conversation',
  'rapport-original': 'record/a-conversation',
};

/** Reads the text of a record as far as its shape; whether it is what it was when it was made is another question. Never throws. */
export function readRecord(text: string): { readonly record: RapportRecord } | Unread {
  if (text.length > RECORD_MAX) return { trouble: 'record/too-large' };
  if (text.trim() === '') return { trouble: 'record/empty' };
  const data = jsonIn(text);
  if (data === undefined) return { trouble: 'record/not-json' };
  const unfit = unfitIn(data, 0);
  if (unfit !== undefined) return { trouble: unfit };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { trouble: 'record/not-a-record' };
  const { format, version }: { readonly format?: unknown; readonly version?: unknown } = data;
  if (format !== 'rapport-record') return { trouble: otherIn(format) };
  if (typeof version === 'number' && version > 1) return { trouble: 'record/newer' };
  const { success, data: record, error } = recordShape.safeParse(data);
  return success ? { record } : { trouble: 'record/wrong-shape', at: error.issues[0]?.path.map(String).join('.') ?? '' };
}

const otherIn = (format: unknown): Trouble =>
  typeof format === 'string' && Object.hasOwn(OTHERS, format) ? (OTHERS[format] ?? 'record/not-a-record') : 'record/not-a-record';

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether there is anything in data that nothing of ours holds, and that reading it further would stumble over. */
function unfitIn(data: unknown, depth: number): Trouble | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  if (depth > DEPTH_MAX) return 'record/too-deep';
  for (const [key, inner] of Object.entries(data)) {
    const found = FORBIDDEN_KEYS.has(key) ? 'record/reserved-key' : unfitIn(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
